import CLinux
import COpenSSL
import Glibc

/// The Ed25519 key (RFC 8032) that signs statements about the chain. Made on first use; the private half stays in
/// `audit.key`, which only its owner can read, the public half is `audit.pub`.
@safe struct AuditSigningKey: ~Copyable {
    private let key: OpaquePointer

    /// Reads the key of this state directory, or makes one when there is none yet.
    ///
    /// - Throws: `unusableKey` when others can read it, when it is no Ed25519 key, when it does not fit
    ///   `audit.pub`, or when it is gone while `audit.pub` is there: a new one would disown the log.
    static func ofState(_ directory: String) throws(AuditLogError) -> AuditSigningKey {
        let publicPath = directory + "/audit.pub"
        let published = try AuditStateFile.read(publicPath)
        let key = try readOrMake(directory + "/audit.key", isPublished: published != nil)
        let text = key.publicText
        if published == nil { try AuditStateFile.replace(publicPath, with: text, mode: 0o644) }
        if let published, published != text {
            throw .unusableKey(path: publicPath, reason: "it does not belong to audit.key")
        }
        return key
    }

    private static func readOrMake(_ path: String, isPublished: Bool) throws(AuditLogError) -> AuditSigningKey
    {
        if let pem = try AuditStateFile.read(path) {
            try checkMode(path)
            guard let key = unsafe PEM.privateKey(pem) else {
                throw .unusableKey(path: path, reason: "it is not an Ed25519 key")
            }
            return unsafe AuditSigningKey(key)
        }
        if isPublished { throw .unusableKey(path: path, reason: "it is gone, but audit.pub is there") }
        let key = unsafe AuditSigningKey(generate())
        try AuditStateFile.replace(path, with: unsafe PEM.privateText(key.key), mode: 0o600)
        return key
    }

    private init(_ key: OpaquePointer) { unsafe self.key = key }

    deinit { unsafe EVP_PKEY_free(key) }

    /// The contents of `audit.pub`.
    private var publicText: [UInt8] { unsafe PEM.publicText(key) }

    /// The half that verifies.
    func publicKey() -> AuditPublicKey {
        guard let key = AuditPublicKey(pem: publicText) else {
            preconditionFailure("an Ed25519 key has a public half")
        }
        return key
    }

    /// The statement about this record, signed.
    func checkpoint(_ statement: AuditStatement) -> AuditCheckpoint {
        AuditCheckpoint(seq: statement.seq, hash: statement.hash, signature: sign(statement.bytes))
    }

    private func sign(_ bytes: [UInt8]) -> String {
        var signature = [UInt8](repeating: 0, count: 64)
        var length = 64
        let context = unsafe EVP_MD_CTX_new()
        defer { unsafe EVP_MD_CTX_free(context) }
        // Safe: an Ed25519 signature is 64 bytes (RFC 8032 section 5.1.6), and the arrays outlive the calls.
        let started = unsafe EVP_DigestSignInit(context, nil, nil, nil, key)
        let signed = unsafe EVP_DigestSign(context, &signature, &length, bytes, bytes.count)
        precondition(started == 1 && signed == 1 && length == 64, "Ed25519 signs any message")
        var text = [UInt8](repeating: 0, count: 89)
        // Safe: base64 of 64 bytes is 88 and a null.
        unsafe EVP_EncodeBlock(&text, signature, 64)
        return String(decoding: text.dropLast(), as: UTF8.self)
    }

    private static func generate() -> OpaquePointer {
        let context = unsafe EVP_PKEY_CTX_new_id(EVP_PKEY_ED25519, nil)
        defer { unsafe EVP_PKEY_CTX_free(context) }
        var key: OpaquePointer?
        // Safe: OpenSSL allocates the key, which we own.
        guard unsafe EVP_PKEY_keygen_init(context) == 1, unsafe EVP_PKEY_keygen(context, &key) == 1,
            let key = unsafe key
        else { fatalError("OpenSSL has no Ed25519 or no randomness") }
        return unsafe key
    }

    private static func checkMode(_ path: String) throws(AuditLogError) {
        if try AuditFile(path, O_RDONLY).status().st_mode & 0o077 != 0 {
            throw .unusableKey(path: path, reason: "others than its owner can use it")
        }
    }
}

/// The public half, which is all that verifying takes.
@safe final class AuditPublicKey {
    private let key: OpaquePointer

    /// - Parameter pem: the contents of `audit.pub`.
    init?(pem: [UInt8]) {
        guard let key = unsafe PEM.publicKey(pem) else { return nil }
        unsafe self.key = key
    }

    deinit { unsafe EVP_PKEY_free(key) }

    /// Whether `signature` is this key's, over the statement.
    func verifies(_ signature: String, of statement: AuditStatement) -> Bool {
        let text = Array(signature.utf8)
        guard text.count == 88 else { return false }
        var decoded = [UInt8](repeating: 0, count: 66)
        // Safe: 88 characters of base64 are 66 bytes, two of them padding.
        guard unsafe EVP_DecodeBlock(&decoded, text, 88) == 66 else { return false }
        let context = unsafe EVP_MD_CTX_new()
        defer { unsafe EVP_MD_CTX_free(context) }
        let bytes = statement.bytes
        // Safe: the arrays outlive the calls.
        return unsafe EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
            && EVP_DigestVerify(context, decoded, 64, bytes, bytes.count) == 1
    }
}

/// Keys as text (RFC 7468).
private enum PEM {
    static func privateKey(_ pem: [UInt8]) -> OpaquePointer? {
        unsafe read(pem) { unsafe PEM_read_bio_PrivateKey($0, nil, nil, nil) }
    }

    static func publicKey(_ pem: [UInt8]) -> OpaquePointer? {
        unsafe read(pem) { unsafe PEM_read_bio_PUBKEY($0, nil, nil, nil) }
    }

    static func privateText(_ key: OpaquePointer) -> [UInt8] {
        unsafe text { unsafe PEM_write_bio_PrivateKey($0, key, nil, nil, 0, nil, nil) }
    }

    static func publicText(_ key: OpaquePointer) -> [UInt8] {
        unsafe text { unsafe PEM_write_bio_PUBKEY($0, key) }
    }

    private static func read(_ pem: [UInt8], _ parse: (OpaquePointer?) -> OpaquePointer?) -> OpaquePointer? {
        unsafe pem.withUnsafeBytes { bytes in
            let source = unsafe BIO_new_mem_buf(bytes.baseAddress, Int32(bytes.count))
            defer { unsafe BIO_free(source) }
            // Safe: the source reads the bytes, which live as long as this closure; the key owns its copy.
            guard let key = unsafe parse(source) else { return nil }
            if unsafe EVP_PKEY_get_id(key) == EVP_PKEY_ED25519 { return unsafe key }
            unsafe EVP_PKEY_free(key)
            return nil
        }
    }

    private static func text(_ write: (OpaquePointer?) -> Int32) -> [UInt8] {
        let sink = unsafe BIO_new(BIO_s_mem())
        defer { unsafe BIO_free(sink) }
        precondition(unsafe write(sink) == 1, "an Ed25519 key has a text")
        var text = [UInt8](repeating: 0, count: AuditLimits.stateFileBytes)
        // Safe: BIO_read writes at most the array's count.
        let count = unsafe BIO_read(sink, &text, Int32(text.count))
        text.removeLast(text.count - Int(max(0, count)))
        return text
    }
}
