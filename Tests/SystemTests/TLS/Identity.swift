import COpenSSL

/// A key and a certificate, made for one test by OpenSSL itself.
final class Identity: @unchecked Sendable {
    let key: OpaquePointer
    let certificate: OpaquePointer

    /// - Parameter issuer: who signs it; nil when it signs itself, as an authority.
    init(_ name: String, issuer: Identity? = nil) throws {
        let context = EVP_PKEY_CTX_new_from_name(nil, "EC", nil)
        defer { EVP_PKEY_CTX_free(context) }
        var made: OpaquePointer?
        guard EVP_PKEY_keygen_init(context) == 1, EVP_PKEY_CTX_set_group_name(context, "P-256") == 1,
            EVP_PKEY_generate(context, &made) == 1, let key = made, let certificate = X509_new()
        else { throw Failure("no key can be made") }
        (self.key, self.certificate) = (key, certificate)
        X509_set_version(certificate, 2)
        ASN1_INTEGER_set(X509_get_serialNumber(certificate), Int.random(in: 1...Int(Int32.max)))
        X509_gmtime_adj(X509_getm_notBefore(certificate), -3600)
        X509_gmtime_adj(X509_getm_notAfter(certificate), 86_400)
        X509_set_pubkey(certificate, key)
        X509_NAME_add_entry_by_txt(
            X509_get_subject_name(certificate), "CN", MBSTRING_ASC, name, -1, -1, 0)
        X509_set_issuer_name(certificate, X509_get_subject_name(issuer?.certificate ?? certificate))
        add(NID_subject_alt_name, "DNS:\(name)", issuer)
        add(NID_subject_key_identifier, "hash", issuer)
        if issuer == nil {
            add(NID_basic_constraints, "critical,CA:TRUE", issuer)
            add(NID_key_usage, "critical,keyCertSign,cRLSign", issuer)
        } else {
            add(NID_authority_key_identifier, "keyid:always", issuer)
        }
        X509_sign(certificate, issuer?.key ?? key, EVP_sha256())
    }

    var serial: Int { ASN1_INTEGER_get(X509_get_serialNumber(certificate)) }

    deinit {
        X509_free(certificate)
        EVP_PKEY_free(key)
    }

    private func add(_ number: Int32, _ value: String, _ issuer: Identity?) {
        var context = X509V3_CTX()
        X509V3_set_ctx(&context, issuer?.certificate ?? certificate, certificate, nil, nil, 0)
        let made = X509V3_EXT_conf_nid(nil, &context, number, value)
        X509_add_ext(certificate, made, -1)
        X509_EXTENSION_free(made)
    }

    var certificateText: String { text { PEM_write_bio_X509($0, certificate) } }
    var keyText: String { text { PEM_write_bio_PrivateKey($0, key, nil, nil, 0, nil, nil) } }

    private func text(_ write: (OpaquePointer?) -> Int32) -> String {
        let memory = BIO_new(BIO_s_mem())
        defer { BIO_free(memory) }
        guard write(memory) == 1 else { return "" }
        var bytes = [UInt8](repeating: 0, count: 8192)
        let count = BIO_read(memory, &bytes, Int32(bytes.count))
        return String(decoding: bytes.prefix(Int(max(0, count))), as: UTF8.self)
    }
}
