import COpenSSL

/// Another way from a server's certificate to an authority. OpenSSL follows one, the first that it sees; where authorities
/// have signed for each other that one may lead into a circle, or past an authority that has expired or may not issue this.
@safe final class CertificatePath {
    private enum Limits {
        /// Servers that send more get no second look.
        static let certificates = 8
    }

    /// As OpenSSL left it after it found the chain good.
    let chain: OpaquePointer

    /// Tries without each one of the certificates that the server sent.
    ///
    /// - Parameter failed: a verification that failed.
    /// - Returns: nil when there is no way.
    init?(around failed: OpaquePointer) {
        // The stack and what is in it are the failed verification's, which outlives the call.
        let sent = unsafe Certificate.all(in: X509_STORE_CTX_get0_untrusted(failed))
        guard sent.count <= Limits.certificates else { return nil }
        for omitted in sent.indices.dropFirst() {
            guard let made = unsafe X509_STORE_CTX_new() else { return nil }
            if unsafe Self.verifies(made, failed, sent, without: omitted) {
                unsafe chain = made
                return
            }
            unsafe X509_STORE_CTX_free(made)
        }
        return nil
    }

    deinit { unsafe X509_STORE_CTX_free(chain) }

    private static func verifies(
        _ chain: OpaquePointer, _ failed: OpaquePointer, _ sent: [Certificate], without omitted: Int
    ) -> Bool {
        // The stack holds pointers that it does not own, and is freed when the verification is over.
        guard let stack = unsafe OPENSSL_sk_new_null() else { return false }
        defer { unsafe OPENSSL_sk_free(stack) }
        for (index, certificate) in sent.enumerated() where index != omitted {
            unsafe OPENSSL_sk_push(stack, UnsafeRawPointer(certificate.pointer))
        }
        let store = unsafe X509_STORE_CTX_get0_store(failed)
        let parameters = unsafe X509_STORE_CTX_get0_param(failed)
        guard unsafe X509_STORE_CTX_init(chain, store, sent[0].pointer, stack) == 1,
            unsafe X509_VERIFY_PARAM_set1(X509_STORE_CTX_get0_param(chain), parameters) == 1
        else { return false }
        let isGood = unsafe X509_verify_cert(chain) == 1
        // The stack goes.
        unsafe X509_STORE_CTX_set0_untrusted(chain, nil)
        return isGood
    }
}
