import COpenSSL
import Glibc

/// What the rules ask of a certificate.
extension Certificate {
    /// An extension as it stands in the certificate.
    struct Extension: Equatable {
        /// OpenSSL's number of its kind; 0 for kinds it does not know.
        let kind: Int32
        let isCritical: Bool
        /// Whether its contents are what its kind demands; true where OpenSSL does not know the kind.
        let isReadable: Bool
    }

    var extensions: [Extension] {
        let count = unsafe X509_get_ext_count(pointer)
        return (0..<count).compactMap { index in
            // The extension is the certificate's.
            guard let found = unsafe X509_get_ext(pointer, index) else { return nil }
            let kind = unsafe OBJ_obj2nid(X509_EXTENSION_get_object(found))
            return Extension(
                kind: kind, isCritical: unsafe X509_EXTENSION_get_critical(found) == 1,
                isReadable: unsafe Self.isReadable(found, kind))
        }
    }

    private static func isReadable(_ found: OpaquePointer, _ kind: Int32) -> Bool {
        guard let method = unsafe X509V3_EXT_get_nid(kind) else { return true }
        guard let contents = unsafe X509V3_EXT_d2i(found) else { return false }
        // Each kind says how its contents are freed: by a template, or by a function.
        if let template = unsafe method.pointee.it {
            unsafe ASN1_item_free(OpaquePointer(contents), template())
        } else {
            unsafe method.pointee.ext_free?(contents)
        }
        return true
    }

    /// Bytes of the serial number as they are encoded.
    var serialBytes: Int {
        let serial = unsafe X509_get0_serialNumber(pointer)
        let count = Int(unsafe ASN1_STRING_length(serial))
        // One more where the first bit would read as a sign.
        guard count > 0, let bytes = unsafe ASN1_STRING_get0_data(serial) else { return 0 }
        return unsafe bytes[0] >= 0x80 ? count + 1 : count
    }

    var isSerialPositive: Bool {
        var value: Int64 = 0
        // What does not fit is large, and its type says its sign (ASN1_INTEGER_get_int64(3)).
        let serial = unsafe X509_get0_serialNumber(pointer)
        guard unsafe ASN1_INTEGER_get_int64(&value, serial) == 1 else {
            ERR_clear_error()
            return unsafe ASN1_STRING_type(serial) == V_ASN1_INTEGER
        }
        return value > 0
    }

    /// Whether its key usage, if it has one, allows to sign certificates.
    var maySignCertificates: Bool { unsafe X509_get_key_usage(pointer) & UInt32(KU_KEY_CERT_SIGN) != 0 }

    /// Whether the authority key identifier, if there is one, holds a key identifier.
    var namesIssuersKey: Bool {
        let hasIdentifier = unsafe X509_get0_authority_key_id(pointer) != nil
        return hasIdentifier || !extensions.contains { $0.kind == NID_authority_key_identifier }
    }

    var hasSubject: Bool { unsafe X509_NAME_entry_count(X509_get_subject_name(pointer)) > 0 }

    /// The common names of the subject.
    var commonNames: [String] {
        let subject = unsafe X509_get_subject_name(pointer)
        var names: [String] = []
        var index = unsafe X509_NAME_get_index_by_NID(subject, NID_commonName, -1)
        while index >= 0 {
            // The entry and its text are the subject's.
            let entry = unsafe X509_NAME_get_entry(subject, index)
            names.append(unsafe String(asn1: X509_NAME_ENTRY_get_data(entry)))
            index = unsafe X509_NAME_get_index_by_NID(subject, NID_commonName, index)
        }
        return names
    }
}

extension String {
    /// The text of an ASN.1 string; empty where it cannot be had.
    init(asn1 string: UnsafePointer<ASN1_STRING>?) {
        var bytes: UnsafeMutablePointer<UInt8>?
        // OpenSSL allocates what it writes, and says how much (ASN1_STRING_to_UTF8(3)).
        let count = unsafe ASN1_STRING_to_UTF8(&bytes, string)
        guard count >= 0, let start = unsafe bytes else {
            self = ""
            return
        }
        defer { unsafe CRYPTO_free(start, nil, 0) }
        self = unsafe String(decoding: UnsafeBufferPointer(start: start, count: Int(count)), as: UTF8.self)
    }
}
