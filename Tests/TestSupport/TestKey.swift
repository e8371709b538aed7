import COpenSSL
public import IPC

/// A private key made for one test, its certificate, and what a client does with a signature of it.
public final class TestKey: @unchecked Sendable {
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case p256, p384, p521, rsa1024, rsa2048, rsa3072, rsa4096, ed25519, secp256k1

        /// Those that a server may have.
        public static let usable: [Self] = [.p256, .p384, .p521, .rsa2048, .rsa3072, .rsa4096, .ed25519]
    }

    private let key: OpaquePointer

    public init(_ kind: Kind) {
        let name =
            switch kind {
            case .ed25519: "ED25519"
            case .rsa1024, .rsa2048, .rsa3072, .rsa4096: "RSA"
            default: "EC"
            }
        let context = EVP_PKEY_CTX_new_from_name(nil, name, nil)
        defer { EVP_PKEY_CTX_free(context) }
        EVP_PKEY_keygen_init(context)
        switch kind {
        case .p256: EVP_PKEY_CTX_set_group_name(context, "prime256v1")
        case .p384: EVP_PKEY_CTX_set_group_name(context, "secp384r1")
        case .p521: EVP_PKEY_CTX_set_group_name(context, "secp521r1")
        case .secp256k1: EVP_PKEY_CTX_set_group_name(context, "secp256k1")
        case .rsa1024: EVP_PKEY_CTX_set_rsa_keygen_bits(context, 1024)
        case .rsa2048: EVP_PKEY_CTX_set_rsa_keygen_bits(context, 2048)
        case .rsa3072: EVP_PKEY_CTX_set_rsa_keygen_bits(context, 3072)
        case .rsa4096: EVP_PKEY_CTX_set_rsa_keygen_bits(context, 4096)
        case .ed25519: break
        }
        var made: OpaquePointer?
        guard EVP_PKEY_generate(context, &made) == 1, let made else { fatalError("no key can be made") }
        key = made
    }

    deinit { EVP_PKEY_free(key) }

    /// - Parameter passphrase: encrypts it, when given.
    public func pem(passphrase: String? = nil) -> Secret {
        var bytes = written { output in
            guard let passphrase else {
                return PEM_write_bio_PrivateKey(output, key, nil, nil, 0, nil, nil)
            }
            return PEM_write_bio_PrivateKey(
                output, key, EVP_aes_256_cbc(), passphrase, Int32(passphrase.utf8.count), nil, nil)
        }
        return Secret(wiping: &bytes, keeping: 0..<bytes.count)
    }

    /// A certificate of this key for a year, signed by itself.
    public func certificate() -> [UInt8] {
        let certificate = X509_new()
        defer { X509_free(certificate) }
        ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1)
        X509_gmtime_adj(X509_getm_notBefore(certificate), 0)
        X509_gmtime_adj(X509_getm_notAfter(certificate), 365 * 86_400)
        X509_set_pubkey(certificate, key)
        let name = X509_get_subject_name(certificate)
        X509_NAME_add_entry_by_txt(name, "CN", 0x1001, "test", -1, -1, 0)
        X509_set_issuer_name(certificate, name)
        let digest = EVP_PKEY_get_base_id(key) == EVP_PKEY_ED25519 ? nil : EVP_sha256()
        X509_sign(certificate, key, digest)
        return written { PEM_write_bio_X509($0, certificate) }
    }

    private func written(_ write: (OpaquePointer?) -> Int32) -> [UInt8] {
        let output = BIO_new(BIO_s_mem())
        defer { BIO_free(output) }
        precondition(write(output) == 1, "PEM can be written")
        var bytes = [UInt8](repeating: 0, count: 16_384)
        let count = BIO_read(output, &bytes, Int32(bytes.count))
        return Array(bytes[..<Int(max(0, count))])
    }

    /// Whether a client of TLS takes the signature (RFC 8446 4.2.3).
    public func verifies(_ signature: [UInt8], of content: [UInt8], by scheme: SignatureScheme) -> Bool {
        let context = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(context) }
        var parameters: OpaquePointer?
        let digest: OpaquePointer? =
            switch scheme {
            case .rsaPKCS1SHA256, .ecdsaSHA256, .rsaPSSSHA256: EVP_sha256()
            case .rsaPKCS1SHA384, .ecdsaSHA384, .rsaPSSSHA384: EVP_sha384()
            case .rsaPKCS1SHA512, .ecdsaSHA512, .rsaPSSSHA512: EVP_sha512()
            case .ed25519: nil
            }
        guard EVP_DigestVerifyInit(context, &parameters, digest, nil, key) == 1 else { return false }
        if [.rsaPSSSHA256, .rsaPSSSHA384, .rsaPSSSHA512].contains(scheme) {
            EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING)
            EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, RSA_PSS_SALTLEN_DIGEST)
        }
        return EVP_DigestVerify(context, signature, signature.count, content, content.count) == 1
    }
}
