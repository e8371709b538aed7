import COpenSSL
import Glibc

/// A certificate that OpenSSL holds, for as long as whoever lends it does.
@safe struct Certificate {
    let pointer: OpaquePointer

    init(borrowing pointer: OpaquePointer) { unsafe self.pointer = unsafe pointer }

    /// Those of a stack, the first first.
    static func all(in stack: OpaquePointer?) -> [Certificate] {
        guard let stack = unsafe stack else { return [] }
        let count = unsafe OPENSSL_sk_num(stack)
        // A stack of certificates holds pointers to certificates.
        return (0..<count).compactMap { index in
            unsafe OPENSSL_sk_value(stack, index).map { unsafe Certificate(borrowing: OpaquePointer($0)) }
        }
    }

    /// When it ends, in seconds since 1970.
    var expiry: Int64? {
        var parts = unsafe tm()
        // The time is the certificate's; the parts outlive the call.
        guard unsafe ASN1_TIME_to_tm(X509_get0_notAfter(pointer), &parts) == 1 else { return nil }
        return Int64(unsafe timegm(&parts))
    }

    var hasExpired: Bool {
        // A negative answer: before now (X509_cmp_current_time(3)).
        unsafe X509_cmp_current_time(X509_get0_notAfter(pointer)) <= 0
    }

    /// The digest of the public key with its algorithm.
    var pin: PublicKeyPin? {
        var encoded: UnsafeMutablePointer<UInt8>?
        // OpenSSL allocates what it writes; the key is the certificate's.
        let count = unsafe i2d_X509_PUBKEY(X509_get_X509_PUBKEY(pointer), &encoded)
        guard count > 0, let start = unsafe encoded else { return nil }
        defer { unsafe CRYPTO_free(start, nil, 0) }
        var digest = [UInt8](repeating: 0, count: PublicKeyPin.byteCount)
        guard unsafe EVP_Digest(start, Int(count), &digest, nil, EVP_sha256(), nil) == 1 else { return nil }
        return PublicKeyPin(bytes: digest)
    }

    var isSelfIssued: Bool {
        unsafe X509_NAME_cmp(X509_get_subject_name(pointer), X509_get_issuer_name(pointer)) == 0
    }

    /// Whether its basic constraints say that it is an authority.
    var isAuthority: Bool { unsafe X509_get_extension_flags(pointer) & UInt32(EXFLAG_CA) != 0 }
}
