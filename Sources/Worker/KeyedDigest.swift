import COpenSSL
import IPC
import Inspection

/// HMAC-SHA-256 (RFC 2104) with the machine's key. Made before the seal; from then on it opens nothing.
@safe final class KeyedDigest: ValueDigest {
    private let context: OpaquePointer

    /// Nil without a key.
    init?(_ key: Secret) {
        guard key.count > 0 else { return nil }
        let algorithm = unsafe EVP_MAC_fetch(nil, "HMAC", nil)
        defer { unsafe EVP_MAC_free(algorithm) }
        // The context holds the algorithm for itself.
        guard let context = unsafe EVP_MAC_CTX_new(algorithm) else { fatalError("OpenSSL has no HMAC") }
        unsafe self.context = context
        // The parameter points to both strings: a string that is passed as such lives for the passing only.
        let parameter = Array(OSSL_MAC_PARAM_DIGEST.utf8CString)
        var algorithmName = Array("SHA256".utf8CString)
        let isKeyed = unsafe parameter.withUnsafeBufferPointer { parameter in
            unsafe algorithmName.withUnsafeMutableBufferPointer { name in
                key.withBytes { key in
                    unsafe key.withUnsafeBufferPointer { key in
                        let parameters = unsafe [
                            OSSL_PARAM_construct_utf8_string(parameter.baseAddress, name.baseAddress, 0),
                            OSSL_PARAM_construct_end(),
                        ]
                        // Names, key and parameters outlive the call, which copies what it keeps (EVP_MAC(3)).
                        return unsafe EVP_MAC_init(context, key.baseAddress, key.count, parameters) == 1
                    }
                }
            }
        }
        precondition(isKeyed, "HMAC takes any key")
    }

    deinit { unsafe EVP_MAC_CTX_free(context) }

    func code(of bytes: Span<UInt8>) -> [UInt8] {
        var code = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        var written = 0
        // Without a key it begins again with the one it has; the pointers are used within the calls only.
        let isMade = unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe EVP_MAC_init(context, nil, 0, nil) == 1
                && EVP_MAC_update(context, bytes.baseAddress, bytes.count) == 1
                && EVP_MAC_final(context, &code, &written, code.count) == 1
        }
        precondition(isMade && written == code.count, "HMAC failed")
        return code
    }
}
