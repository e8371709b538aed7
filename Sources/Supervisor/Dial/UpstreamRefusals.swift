import COpenSSL
import IPC

/// Upstreams that could not be reached or did not prove who they are, as the operator learns of it: the first of a kind at
/// once, then how many there were. Each is a request of a client, who must not be able to fill the log.
@Loop final class UpstreamRefusals {
    private struct Kind: Hashable {
        let upstream: String
        let reason: ProofFailure
    }

    private struct Failure: Hashable {
        let upstream: String
        let reason: DialFailureReason
    }

    private let audit: AuditLog
    private var news = RepeatedNews<Kind>()
    private var failures = RepeatedNews<Failure>()

    init(_ audit: AuditLog) { self.audit = audit }

    func note(_ refusal: HandshakeRefusal, by upstream: String, at now: MonotonicInstant) {
        guard let count = news.note(Kind(upstream: upstream, reason: refusal.reason), at: now) else { return }
        let refused = UpstreamRefused(
            upstream: upstream, reason: refusal.reason, rule: refusal.rule, text: refusal.text, count: count)
        audit.append(
            AuditRecord(.upstreamRefused(refused), severity: refusal.reason.isOfCertificate ? .high : .low))
        Log.warning(
            "An upstream did not prove who it is: nothing is sent to it",
            [
                "upstream": .text(upstream), "reason": .text(refusal.reason.name),
                "detail": .text(refusal.explanation), "count": .init(count),
            ])
    }

    /// It could not be reached at all, which is no matter for the audit log.
    func note(_ reason: DialFailureReason, at upstream: String, at now: MonotonicInstant) {
        let failure = Failure(upstream: upstream, reason: reason)
        guard reason != .untrusted, let count = failures.note(failure, at: now) else { return }
        Log.warning(
            "An upstream cannot be reached",
            ["upstream": .text(upstream), "reason": .text(reason.explanation), "count": .init(count)])
    }
}

extension DialFailureReason {
    fileprivate var explanation: String {
        switch self {
        case .unresolved: "its name has no address"
        case .unreachable: "nobody answers there"
        case .timedOut: "it did not answer in time"
        case .exhausted: "there are as many connections as there may be, or no egress is ready"
        case .untrusted: "it did not prove who it is"
        }
    }
}

/// An upstream was sent nothing: `upstream.refused`.
struct UpstreamRefused: Sendable {
    var upstream: String
    var reason: ProofFailure
    var rule: CertificateRule
    /// OpenSSL's words.
    var text: String?
    /// How many times since the last record of this upstream and reason.
    var count: UInt64
}

extension HandshakeRefusal {
    /// What OpenSSL calls it; nil where it has no number.
    var text: String? {
        guard code != 0 else { return nil }
        if reason.isOfCertificate {
            // A static string for every number (X509_verify_cert_error_string(3)).
            return unsafe String(cString: X509_verify_cert_error_string(Int(code)))
        }
        // The number is one of the TLS library's; its text is static (ERR_reason_error_string(3)).
        let packed = UInt(ERR_LIB_SSL) << 23 | UInt(code) & 0x7f_ffff
        return unsafe ERR_reason_error_string(packed).map { unsafe String(cString: $0) }
    }

    /// For the log.
    var explanation: String { rule == .none ? text ?? reason.name : rule.name }
}

extension ProofFailure {
    /// As the audit log writes it.
    var name: String {
        switch self {
        case .expired: "expired"
        case .notYetValid: "not_yet_valid"
        case .nameMismatch: "name_mismatch"
        case .unknownAuthority: "unknown_authority"
        case .badSignature: "bad_signature"
        case .wrongPurpose: "wrong_purpose"
        case .constraint: "constraint"
        case .weakCryptography: "weak_cryptography"
        case .rule: "rule"
        case .pinMismatch: "pin_mismatch"
        case .certificate: "certificate"
        case .handshake: "handshake"
        case .closed: "closed"
        case .timedOut: "timed_out"
        }
    }
}

extension CertificateRule {
    /// As the audit log writes it.
    var name: String {
        switch self {
        case .none: "none"
        case .serialNumber: "serial_number"
        case .extensionForm: "extension_form"
        case .authorityKeyIdentifier: "authority_key_identifier"
        case .keyUsage: "key_usage"
        case .alternativeName: "alternative_name"
        case .commonName: "common_name"
        case .publicWildcard: "public_wildcard"
        case .nameConstraints: "name_constraints"
        case .rootPurpose: "root_purpose"
        case .publicKey: "public_key"
        }
    }
}
