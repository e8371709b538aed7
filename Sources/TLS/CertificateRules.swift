import COpenSSL
import IPC

/// Rules for certificates that OpenSSL does not enforce, for the chains that it has found good.
enum CertificateRules {
    /// The first rule that a chain breaks, from the server's certificate to the root.
    static func broken(by chain: [Certificate]) -> CertificateRule? { nil }
}
