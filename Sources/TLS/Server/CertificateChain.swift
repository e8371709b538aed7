import COpenSSL

/// A certificate and what leads from it towards a root, as a PEM file holds them (RFC 7468).
@safe public final class CertificateChain {
    /// Owned, at least one; the first is the server's.
    let certificates: [OpaquePointer]

    /// More certificates than any chain has.
    public static let chainLimit = 16
    /// Authorities in one file.
    public static let authorityLimit = 64

    /// - Throws: when `pem` holds no certificate, one that cannot be read, or more than `limit`.
    public init(pem: [UInt8], atMost limit: Int = chainLimit) throws(OpenSSLError) {
        let read = unsafe Self.read(pem, limit + 1)
        unsafe certificates = read
        // What ends the reading of a whole file is that no further line begins a certificate (PEM_read_bio_X509(3)).
        let isWhole = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE
        guard isWhole, unsafe (1...limit).contains(read.count) else {
            throw OpenSSLError("no certificate can be read")
        }
        ERR_clear_error()
    }

    deinit { unsafe certificates.forEach { unsafe X509_free($0) } }

    private static func read(_ pem: [UInt8], _ limit: Int) -> [OpaquePointer] {
        var found: [OpaquePointer] = unsafe []
        unsafe pem.withUnsafeBytes { bytes in
            // The bytes outlive the reader, which only reads them.
            guard let reader = unsafe BIO_new_mem_buf(bytes.baseAddress, Int32(clamping: bytes.count)) else {
                return
            }
            defer { unsafe BIO_free(reader) }
            ERR_clear_error()
            while unsafe found.count < limit,
                let certificate = unsafe PEM_read_bio_X509(reader, nil, nil, nil)
            {
                unsafe found.append(certificate)
            }
        }
        return unsafe found
    }

    /// The server's.
    var leaf: OpaquePointer { unsafe certificates[0] }

    /// Its public key, which stays the certificate's.
    func publicKey() throws(OpenSSLError) -> OpaquePointer {
        guard let key = unsafe X509_get0_pubkey(leaf) else { throw OpenSSLError("public key") }
        return unsafe key
    }

    /// What kind of key it has, by OpenSSL's number (EVP_PKEY_get_base_id(3)).
    public var keyType: Int32 { unsafe X509_get0_pubkey(leaf).map { unsafe EVP_PKEY_get_base_id($0) } ?? 0 }

    /// How strong its key is, in bits of a symmetric one (NIST SP 800-57 5.6.1).
    public var securityBits: Int32 {
        unsafe X509_get0_pubkey(leaf).map { unsafe EVP_PKEY_get_security_bits($0) } ?? 0
    }

    /// When the server's ends, in seconds since 1970.
    public var expiry: Int64? { unsafe Certificate(borrowing: leaf).expiry }

    /// Whether it has ended.
    public var hasExpired: Bool {
        // A negative answer: before now (X509_cmp_current_time(3)).
        unsafe X509_cmp_current_time(X509_get0_notAfter(leaf)) <= 0
    }

    /// The hosts that it is for, in lower case, as its alternative name has them (RFC 6125 6.4.4: no other place counts).
    public var hostNames: [String] {
        let names = unsafe X509_get_ext_d2i(leaf, NID_subject_alt_name, nil, nil)
        guard let stack = unsafe names.map({ OpaquePointer($0) }) else { return [] }
        defer { unsafe GENERAL_NAMES_free(stack) }
        let count = unsafe OPENSSL_sk_num(stack)
        return (0..<max(0, count)).compactMap { index in
            // A stack of general names holds pointers to them.
            let name = unsafe OPENSSL_sk_value(stack, index)?.assumingMemoryBound(to: GENERAL_NAME.self)
            guard let name = unsafe name, unsafe name.pointee.type == GEN_DNS else { return nil }
            return unsafe Self.text(name.pointee.d.dNSName)
        }
    }

    private static func text(_ string: UnsafeMutablePointer<ASN1_IA5STRING>?) -> String? {
        guard let string = unsafe string, let start = unsafe ASN1_STRING_get0_data(string) else { return nil }
        let count = Int(unsafe ASN1_STRING_length(string))
        // The string's own bytes and count.
        let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
        return ServerNames.normalized(bytes)
    }
}
