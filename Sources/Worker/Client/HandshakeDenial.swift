import IPC
import TLS

extension Connection {
    /// What the audit log is told of a handshake that came to nothing.
    func denial(_ failure: HandshakeFailure) -> Denial {
        var denial = Denial()
        denial.connection = id
        denial.cause = DenialCause(failure)
        return denial
    }
}

extension DenialCause {
    fileprivate init(_ failure: HandshakeFailure) {
        self =
            switch failure {
            case .timedOut: .tlsTimeout
            case .abandoned: .tlsAbandoned
            case .alert: .tlsAlert
            case .version: .tlsVersion
            case .algorithms: .tlsAlgorithms
            case .applicationProtocol: .tlsProtocol
            case .certificate: .tlsCertificate
            case .signature: .tlsSignature
            case .malformed: .tlsMalformed
            }
    }
}
