import COpenSSL

@testable import TLS

/// A key made for one test.
final class TestKey: @unchecked Sendable {
    enum Kind: String, CaseIterable { case p256 = "P-256", p384 = "P-384", rsa = "RSA", ed25519 = "ED25519" }

    let pointer: OpaquePointer

    convenience init(_ kind: Kind) {
        switch kind {
        case .rsa: self.init(parameters: kind.rawValue) { EVP_PKEY_CTX_set_rsa_keygen_bits($0, 2048) }
        case .ed25519: self.init(parameters: kind.rawValue) { _ in 1 }
        case .p256, .p384: self.init(parameters: "EC") { EVP_PKEY_CTX_set_group_name($0, kind.rawValue) }
        }
    }

    init(parameters name: String, _ set: (OpaquePointer?) -> Int32) {
        let context = EVP_PKEY_CTX_new_from_name(nil, name, nil)
        defer { EVP_PKEY_CTX_free(context) }
        EVP_PKEY_keygen_init(context)
        _ = set(context)
        var key: OpaquePointer?
        EVP_PKEY_generate(context, &key)
        guard let key else { fatalError("OpenSSL makes no key") }
        pointer = key
    }

    deinit { EVP_PKEY_free(pointer) }

    /// Signs as a keeper does.
    func signature(of content: [UInt8], digest: String?, isPSS: Bool) -> [UInt8]? {
        let context = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(context) }
        var parameters: OpaquePointer?
        guard EVP_DigestSignInit_ex(context, &parameters, digest, nil, nil, pointer, nil) == 1 else {
            return nil
        }
        if isPSS {
            EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING)
            EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, RSA_PSS_SALTLEN_DIGEST)
        }
        var count = 0
        guard EVP_DigestSign(context, nil, &count, content, content.count) == 1 else { return nil }
        var bytes = [UInt8](repeating: 0, count: count)
        guard EVP_DigestSign(context, &bytes, &count, content, content.count) == 1 else { return nil }
        return Array(bytes.prefix(count))
    }
}

/// A certificate made for one test.
final class TestCertificate: @unchecked Sendable {
    let pointer: OpaquePointer
    let key: TestKey

    /// - Parameters:
    ///   - names: hosts it is for.
    ///   - issuer: who signs it; nil when it signs itself.
    ///   - days: how long it is good from now; below zero, how long it has not been.
    init(
        _ key: TestKey, commonName: String = "test", names: [String] = [], issuer: TestCertificate? = nil,
        isAuthority: Bool = false, days: Int = 1
    ) {
        self.key = key
        pointer = X509_new()
        X509_set_version(pointer, 2)
        ASN1_INTEGER_set(X509_get_serialNumber(pointer), Int.random(in: 1...Int(Int32.max)))
        X509_gmtime_adj(X509_getm_notBefore(pointer), -10 * 86_400)
        X509_gmtime_adj(X509_getm_notAfter(pointer), days * 86_400)
        X509_set_pubkey(pointer, key.pointer)
        X509_NAME_add_entry_by_txt(
            X509_get_subject_name(pointer), "CN", MBSTRING_UTF8, Array(commonName.utf8),
            Int32(commonName.utf8.count), -1, 0)
        X509_set_issuer_name(pointer, X509_get_subject_name(issuer?.pointer ?? pointer))
        if !names.isEmpty {
            add(NID_subject_alt_name, names.map { "DNS:\($0)" }.joined(separator: ","))
        }
        if isAuthority { add(NID_basic_constraints, "critical,CA:TRUE") }
        let signer = issuer?.key ?? key
        X509_sign(pointer, signer.pointer, EVP_PKEY_is_a(signer.pointer, "ED25519") == 1 ? nil : EVP_sha256())
    }

    deinit { X509_free(pointer) }

    private func add(_ number: Int32, _ value: String) {
        let made = X509V3_EXT_conf_nid(nil, nil, number, value)
        X509_add_ext(pointer, made, -1)
        X509_EXTENSION_free(made)
    }

    var pem: [UInt8] {
        let memory = BIO_new(BIO_s_mem())
        defer { BIO_free(memory) }
        PEM_write_bio_X509(memory, pointer)
        var bytes = [UInt8](repeating: 0, count: 8192)
        let count = BIO_read(memory, &bytes, Int32(bytes.count))
        return Array(bytes.prefix(Int(max(0, count))))
    }
}
