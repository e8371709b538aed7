import COpenSSL
public import IPC

/// What a private key can sign.
public enum PrivateKeyKind: Equatable, Sendable {
    case p256
    case p384
    case p521
    case rsa(bits: Int)
    case ed25519
}

/// A private key that OpenSSL holds; it is wiped when the last holder lets go (EVP_PKEY_free(3)).
@safe public final class PrivateKey: @unchecked Sendable {
    /// The EVP_PKEY, for as long as this object is held. OpenSSL guards what it changes in it.
    public let pointer: OpaquePointer
    public let kind: PrivateKeyKind

    /// Reads the first private key of a PEM text (RFC 7468).
    public init(pem: Secret) throws(PrivateKeyError) {
        var wasAskedForPassphrase = false
        // The text and the flag outlive the call, which keeps neither.
        let key = unsafe pem.withBytes { bytes in
            unsafe bytes.withUnsafeBufferPointer { text in
                unsafe Self.read(text, &wasAskedForPassphrase)
            }
        }
        guard let key = unsafe key else {
            ERR_clear_error()
            throw wasAskedForPassphrase ? .encrypted : .noKey
        }
        do throws(PrivateKeyError) {
            kind = try unsafe Self.kind(of: key)
        } catch {
            unsafe EVP_PKEY_free(key)
            throw error
        }
        unsafe pointer = key
    }

    deinit { unsafe EVP_PKEY_free(pointer) }

    private static func read(
        _ text: UnsafeBufferPointer<UInt8>, _ wasAskedForPassphrase: inout Bool
    ) -> OpaquePointer? {
        guard let source = unsafe BIO_new_mem_buf(text.baseAddress, Int32(clamping: text.count)) else {
            return nil
        }
        defer { unsafe BIO_free(source) }
        // There is nobody to ask: it is noted that OpenSSL wanted to.
        return unsafe PEM_read_bio_PrivateKey(
            source, nil,
            { _, _, _, asked in
                unsafe asked?.assumingMemoryBound(to: Bool.self).pointee = true
                return -1
            }, &wasAskedForPassphrase)
    }

    private static func kind(of key: OpaquePointer) throws(PrivateKeyError) -> PrivateKeyKind {
        let bits = Int(unsafe EVP_PKEY_get_bits(key))
        switch unsafe EVP_PKEY_get_base_id(key) {
        case EVP_PKEY_ED25519: return .ed25519
        case EVP_PKEY_RSA:
            guard rsaBits.contains(bits) else { throw .unsupported("an RSA key of \(bits) bits") }
            return .rsa(bits: bits)
        case EVP_PKEY_EC:
            let curve = unsafe Self.curve(of: key)
            guard let kind = kinds[curve] else { throw .unsupported("an elliptic curve key on \(curve)") }
            return kind
        default: throw .unsupported("a key of a kind that no server here signs with")
        }
    }

    /// Less is too weak; more takes a server as long as ten others.
    private static let rsaBits = 2048...4096

    /// By OpenSSL's names.
    private static let kinds: [String: PrivateKeyKind] = [
        "prime256v1": .p256, "secp384r1": .p384, "secp521r1": .p521,
    ]

    private static func curve(of key: OpaquePointer) -> String {
        var name = [CChar](repeating: 0, count: 64)
        var length = 0
        // OpenSSL writes at most the buffer's count, terminated.
        guard unsafe EVP_PKEY_get_group_name(key, &name, name.count, &length) == 1 else {
            return "no known curve"
        }
        return String(decoding: name[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether the first certificate of a PEM text is for this key.
    ///
    /// - Throws: when the text has no certificate.
    public func isKey(ofCertificate pem: [UInt8]) throws(PrivateKeyError) -> Bool {
        // The text outlives the source, and the source the certificate's reading.
        let certificate = unsafe pem.withUnsafeBufferPointer { text -> OpaquePointer? in
            guard let source = unsafe BIO_new_mem_buf(text.baseAddress, Int32(clamping: text.count)) else {
                return nil
            }
            defer { unsafe BIO_free(source) }
            return unsafe PEM_read_bio_X509(source, nil, nil, nil)
        }
        ERR_clear_error()
        guard let certificate = unsafe certificate else { throw .noCertificate }
        defer { unsafe X509_free(certificate) }
        guard let publicKey = unsafe X509_get0_pubkey(certificate) else { throw .noCertificate }
        return unsafe EVP_PKEY_eq(publicKey, pointer) == 1
    }
}

/// Why a private key cannot be used. No case carries any of it.
public enum PrivateKeyError: Error, Equatable, Sendable, CustomStringConvertible {
    case noKey
    case encrypted
    case unsupported(String)
    case noCertificate

    public var description: String {
        switch self {
        case .noKey: "there is no private key in PEM in it"
        case .encrypted:
            "it is encrypted, and a service has nobody to ask for the passphrase: decrypt it (openssl pkey) and let the file's mode protect it"
        case .unsupported(let what):
            "it is \(what); ECDSA on P-256, P-384 or P-521, RSA of 2048 to 4096 bits and Ed25519 can be used"
        case .noCertificate: "there is no certificate in PEM in it"
        }
    }
}
