import COpenSSL
import IPC
import TLS

/// A private key, and what it may be used for.
@safe struct SigningKey {
    private let key: PrivateKey
    var kind: PrivateKeyKind { key.kind }

    /// Reads the key and signs once in each way it can: what OpenSSL loads when it is first used must be there before the
    /// seal.
    init(_ settings: PrivateKeySettings) throws(PrivateKeyError) {
        key = try PrivateKey(pem: settings.pem)
        let sample = HandshakeContent.certificateVerifyPrefix
        for scheme in SignatureScheme.allCases where allows(scheme, in: .serverKeyExchange) {
            guard signature(of: sample, by: scheme) != nil else {
                throw .unsupported("a key that OpenSSL does not sign with")
            }
        }
    }

    /// Whether a server with this key may sign such a part of a handshake so. In TLS 1.3 a curve has one hash and RSA only
    /// PSS (RFC 8446 4.2.3); TLS 1.2 leaves the hash open.
    func allows(_ scheme: SignatureScheme, in content: HandshakeContent) -> Bool {
        switch (kind, scheme) {
        case (.ed25519, .ed25519): true
        case (.rsa, .rsaPSSSHA256), (.rsa, .rsaPSSSHA384), (.rsa, .rsaPSSSHA512): true
        case (.rsa, .rsaPKCS1SHA256), (.rsa, .rsaPKCS1SHA384), (.rsa, .rsaPKCS1SHA512):
            content == .serverKeyExchange
        case (.p256, .ecdsaSHA256), (.p384, .ecdsaSHA384), (.p521, .ecdsaSHA512): true
        case (.p256, .ecdsaSHA384), (.p256, .ecdsaSHA512), (.p384, .ecdsaSHA256), (.p384, .ecdsaSHA512),
            (.p521, .ecdsaSHA256), (.p521, .ecdsaSHA384):
            content == .serverKeyExchange
        default: false
        }
    }

    /// What a signature takes off a worker's allowance: half milliseconds of the keeper's time, begun ones counted whole.
    var cost: Int {
        switch kind {
        case .p256, .p521, .ed25519: 1
        case .p384: 2
        case .rsa(let bits): bits <= 2048 ? 1 : bits <= 3072 ? 4 : 9
        }
    }

    /// Nil when OpenSSL fails, which it says nothing about.
    func signature(of content: [UInt8], by scheme: SignatureScheme) -> [UInt8]? {
        defer { ERR_clear_error() }
        guard let context = unsafe EVP_MD_CTX_new() else { return nil }
        defer { unsafe EVP_MD_CTX_free(context) }
        var parameters: OpaquePointer?
        // The context owns the parameters; the key is held by self.
        guard unsafe EVP_DigestSignInit(context, &parameters, scheme.digest, nil, key.pointer) == 1 else {
            return nil
        }
        if scheme.isPSS {
            // The salt is as long as the digest (RFC 8446 4.2.3).
            guard unsafe EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) == 1,
                unsafe EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, RSA_PSS_SALTLEN_DIGEST) == 1
            else { return nil }
        }
        return unsafe Self.signature(of: content, in: context)
    }

    private static func signature(of content: [UInt8], in context: OpaquePointer) -> [UInt8]? {
        var signature = [UInt8](repeating: 0, count: MessageLimits.signatureBytes)
        var length = signature.count
        // OpenSSL writes at most `length` bytes, and says how many.
        guard unsafe EVP_DigestSign(context, &signature, &length, content, content.count) == 1 else {
            return nil
        }
        signature.removeLast(signature.count - length)
        return signature
    }
}

extension SignatureScheme {
    fileprivate var isPSS: Bool {
        switch self {
        case .rsaPSSSHA256, .rsaPSSSHA384, .rsaPSSSHA512: true
        default: false
        }
    }

    /// Nil where the scheme has its own.
    fileprivate var digest: OpaquePointer? {
        switch self {
        case .rsaPKCS1SHA256, .ecdsaSHA256, .rsaPSSSHA256: unsafe EVP_sha256()
        case .rsaPKCS1SHA384, .ecdsaSHA384, .rsaPSSSHA384: unsafe EVP_sha384()
        case .rsaPKCS1SHA512, .ecdsaSHA512, .rsaPSSSHA512: unsafe EVP_sha512()
        case .ed25519: nil
        }
    }
}
