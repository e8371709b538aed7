import COpenSSL
import Glibc

@testable import TLS

/// What a certificate says, right or wrong: the defaults are an authority's or a server's that nobody could fault.
struct Forgery {
    var key = TestKey(.p256)
    var commonName: String? = "upstream.test"
    /// In the words of x509v3_config(5); nil leaves it out.
    var alternativeName: String? = "DNS:upstream.test"
    var basicConstraints: String?
    var keyUsage: String? = "critical,digitalSignature"
    var purpose: String? = "serverAuth"
    var nameConstraints: String?
    /// Further extensions, by OpenSSL's number.
    var others: [(Int32, String)] = []
    /// Extensions whose contents are these bytes.
    var raw: [(Int32, [UInt8], isCritical: Bool)] = []
    var hasAuthorityKeyIdentifier = true
    var serial: [UInt8] = [0x12, 0x34]
    var isSerialNegative = false
    /// Seconds from now.
    var begins = -86_400
    var ends = 90 * 86_400
    var isSignatureGood = true

    static var authority: Forgery {
        Forgery(
            commonName: "test authority", alternativeName: nil, basicConstraints: "critical,CA:TRUE",
            keyUsage: "critical,keyCertSign,cRLSign", purpose: nil)
    }
}

/// A certificate that says it.
final class ForgedCertificate: @unchecked Sendable {
    let pointer: OpaquePointer
    let key: TestKey

    /// - Parameter issuer: who signs it; nil when it signs itself.
    init(_ forgery: Forgery, by issuer: ForgedCertificate? = nil) {
        key = forgery.key
        pointer = X509_new()
        X509_set_version(pointer, 2)
        var serial = forgery.serial
        let number = BN_bin2bn(&serial, Int32(serial.count), nil)
        BN_set_negative(number, forgery.isSerialNegative ? 1 : 0)
        BN_to_ASN1_INTEGER(number, X509_get_serialNumber(pointer))
        BN_free(number)
        X509_gmtime_adj(X509_getm_notBefore(pointer), forgery.begins)
        X509_gmtime_adj(X509_getm_notAfter(pointer), forgery.ends)
        X509_set_pubkey(pointer, key.pointer)
        if let name = forgery.commonName {
            X509_NAME_add_entry_by_txt(
                X509_get_subject_name(pointer), "CN", MBSTRING_UTF8, Array(name.utf8), Int32(name.utf8.count),
                -1, 0)
        }
        X509_set_issuer_name(pointer, X509_get_subject_name(issuer?.pointer ?? pointer))
        add(forgery, issuer)
        let signer = issuer?.key ?? key
        X509_sign(pointer, signer.pointer, EVP_sha256())
        if !forgery.isSignatureGood { spoilSignature() }
    }

    deinit { X509_free(pointer) }

    private func add(_ forgery: Forgery, _ issuer: ForgedCertificate?) {
        let words: [(Int32, String?)] = [
            (NID_basic_constraints, forgery.basicConstraints), (NID_key_usage, forgery.keyUsage),
            (NID_ext_key_usage, forgery.purpose), (NID_subject_alt_name, forgery.alternativeName),
            (NID_name_constraints, forgery.nameConstraints), (NID_subject_key_identifier, "hash"),
            (
                NID_authority_key_identifier,
                forgery.hasAuthorityKeyIdentifier && issuer != nil ? "keyid:always" : nil
            ),
        ]
        for (kind, text) in words + forgery.others.map({ ($0.0, Optional($0.1)) }) {
            guard let text else { continue }
            var context = X509V3_CTX()
            X509V3_set_ctx(&context, issuer?.pointer ?? pointer, pointer, nil, nil, 0)
            let made = X509V3_EXT_conf_nid(nil, &context, kind, text)
            precondition(made != nil, "OpenSSL makes no extension of \(text)")
            X509_add_ext(pointer, made, -1)
            X509_EXTENSION_free(made)
        }
        for (kind, bytes, isCritical) in forgery.raw {
            let contents = ASN1_OCTET_STRING_new()
            ASN1_OCTET_STRING_set(contents, bytes, Int32(bytes.count))
            let made = X509_EXTENSION_create_by_NID(nil, kind, isCritical ? 1 : 0, contents)
            X509_add_ext(pointer, made, -1)
            X509_EXTENSION_free(made)
            ASN1_OCTET_STRING_free(contents)
        }
    }

    private func spoilSignature() {
        var signature: UnsafePointer<ASN1_BIT_STRING>?
        X509_get0_signature(&signature, nil, pointer)
        signature.map { $0.pointee.data[Int($0.pointee.length) - 1] ^= 1 }
    }

    var pem: [UInt8] {
        let memory = BIO_new(BIO_s_mem())
        defer { BIO_free(memory) }
        PEM_write_bio_X509(memory, pointer)
        var bytes = [UInt8](repeating: 0, count: 16_384)
        let count = BIO_read(memory, &bytes, Int32(bytes.count))
        return Array(bytes.prefix(Int(max(0, count))))
    }

    var pin: PublicKeyPin? { Certificate(borrowing: pointer).pin }
}
