import COpenSSL

/// The public key of a certificate, as far as its kind and size go.
struct CertificateKey {
    /// Whether it is of a kind that authorities may certify (BR 6.1.5), or Ed25519, which private ones do.
    let isAllowed: Bool

    init(of certificate: Certificate) {
        // The key is the certificate's.
        guard let key = unsafe X509_get0_pubkey(certificate.pointer) else {
            isAllowed = false
            return
        }
        switch unsafe EVP_PKEY_get_base_id(key) {
        case EVP_PKEY_RSA, EVP_PKEY_RSA_PSS:
            let bits = unsafe EVP_PKEY_get_bits(key)
            isAllowed = bits >= 2048 && bits % 8 == 0
        case EVP_PKEY_EC: isAllowed = unsafe Self.curves.contains(Self.curve(of: key))
        case EVP_PKEY_ED25519: isAllowed = true
        default: isAllowed = false
        }
    }

    private static let curves = ["prime256v1", "secp384r1", "secp521r1"]

    private static func curve(of key: OpaquePointer) -> String {
        var name = [CChar](repeating: 0, count: 64)
        // OpenSSL writes a terminated name that fits (EVP_PKEY_get_group_name(3)).
        guard unsafe EVP_PKEY_get_group_name(key, &name, name.count, nil) == 1 else { return "" }
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
