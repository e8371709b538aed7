import COpenSSL
import IPC

/// Whether a server's chain is believed: what OpenSSL checks, the rules it leaves out, and the operator's pins.
final class ServerVerification {
    private let pins: Set<PublicKeyPin>
    /// Why the last chain was refused. There is one thread, and who made the handshake asks at once.
    private var refusal: HandshakeRefusal?

    init(pins: Set<PublicKeyPin>) { self.pins = pins }

    func takeRefusal() -> HandshakeRefusal? {
        defer { refusal = nil }
        return refusal
    }

    /// The answer to SSL_CTX_set_cert_verify_callback(3); where it is no, OpenSSL tells the server by an alert.
    func accepts(_ chain: OpaquePointer) -> Bool {
        guard unsafe X509_verify_cert(chain) != 1 else { return unsafe passes(chain) }
        let refused = HandshakeRefusal(verifyCode: unsafe X509_STORE_CTX_get_error(chain))
        guard Self.mayHaveAnotherPath.contains(refused.reason),
            let other = unsafe CertificatePath(around: chain)
        else {
            refusal = refused
            return false
        }
        return unsafe passes(other.chain)
    }

    private static let mayHaveAnotherPath: Set<ProofFailure> = [.unknownAuthority, .constraint, .expired]

    /// What OpenSSL leaves out.
    private func passes(_ chain: OpaquePointer) -> Bool {
        // The chain is the context's: from the server's certificate to the root.
        let certificates = unsafe Certificate.all(in: X509_STORE_CTX_get0_chain(chain))
        if let rule = CertificateRules.broken(by: certificates) {
            refusal = HandshakeRefusal(.rule, rule: rule)
        } else if !pins.isEmpty, !certificates.contains(where: { $0.pin.map(pins.contains) ?? false }) {
            refusal = HandshakeRefusal(.pinMismatch)
        } else {
            return true
        }
        unsafe X509_STORE_CTX_set_error(chain, X509_V_ERR_APPLICATION_VERIFICATION)
        return false
    }
}

extension HandshakeRefusal {
    /// What X509_verify_cert(3) says, in the operator's words.
    init(verifyCode code: Int32) {
        let reason: ProofFailure =
            switch code {
            case X509_V_ERR_CERT_HAS_EXPIRED: .expired
            case X509_V_ERR_CERT_NOT_YET_VALID: .notYetValid
            case X509_V_ERR_HOSTNAME_MISMATCH, X509_V_ERR_IP_ADDRESS_MISMATCH: .nameMismatch
            case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY,
                X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE, X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT,
                X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN, X509_V_ERR_CERT_UNTRUSTED:
                .unknownAuthority
            case X509_V_ERR_CERT_SIGNATURE_FAILURE: .badSignature
            case X509_V_ERR_INVALID_PURPOSE, X509_V_ERR_CERT_REJECTED: .wrongPurpose
            case X509_V_ERR_INVALID_CA, X509_V_ERR_PATH_LENGTH_EXCEEDED, X509_V_ERR_PERMITTED_VIOLATION,
                X509_V_ERR_EXCLUDED_VIOLATION, X509_V_ERR_KEYUSAGE_NO_CERTSIGN, X509_V_ERR_SUBTREE_MINMAX:
                .constraint
            case X509_V_ERR_EE_KEY_TOO_SMALL, X509_V_ERR_CA_KEY_TOO_SMALL, X509_V_ERR_CA_MD_TOO_WEAK:
                .weakCryptography
            default: .certificate
            }
        self.init(reason, code: UInt32(bitPattern: code))
    }
}
