import COpenSSL
import IPC

/// Upstreams that did not prove who they are, as the operator learns of it: the first of a kind at once, then how many there
/// were. Each is a request of a client, who must not be able to fill the log.
@Loop final class UpstreamRefusals {
    private enum Limits {
        static let pause = Duration.seconds(60)
    }

    private struct Kind: Hashable {
        let upstream: String
        let reason: ProofFailure
    }

    private struct Seen {
        var recorded: MonotonicInstant
        var unrecorded: UInt64 = 0
    }

    private let audit: AuditLog
    /// As many as there are upstreams and reasons.
    private var seen: [Kind: Seen] = [:]

    init(_ audit: AuditLog) { self.audit = audit }

    func note(_ refusal: HandshakeRefusal, by upstream: String, at now: MonotonicInstant) {
        let kind = Kind(upstream: upstream, reason: refusal.reason)
        if let before = seen[kind], now.since(before.recorded) < Limits.pause {
            seen[kind]?.unrecorded += 1
            return
        }
        let count = 1 + (seen[kind]?.unrecorded ?? 0)
        seen[kind] = Seen(recorded: now)
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
