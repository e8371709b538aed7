import COpenSSL

// What a client has shown of itself. It was verified in the handshake, or in the one that its session began with.
extension TLSStream {
    /// Whether the client has shown a certificate that has not ended: one of a resumed session may have since.
    var hasCurrentCertificate: Bool {
        guard let certificate = unsafe SSL_get0_peer_certificate(session) else { return false }
        // Positive: later than now (X509_cmp_current_time(3)).
        return unsafe X509_cmp_current_time(X509_get0_notAfter(certificate)) > 0
            && SSL_get_verify_result(session) == X509_V_OK
    }

    /// What a client's certificate calls it, in at most `limit` bytes of printable ASCII: the common name of its subject, with a
    /// percent sign and two digits for every other byte; where there is none, or it is longer, the certificate's digest. Nil
    /// when the client has shown none.
    public func clientName(atMost limit: Int) -> String? {
        guard let certificate = unsafe SSL_get0_peer_certificate(session) else { return nil }
        guard let name = unsafe Self.commonName(of: certificate), !name.isEmpty, name.utf8.count <= limit
        else {
            return unsafe Self.digest(of: certificate)
        }
        return name
    }

    private static func commonName(of certificate: OpaquePointer) -> String? {
        let subject = unsafe X509_get_subject_name(certificate)
        let place = unsafe X509_NAME_get_index_by_NID(subject, NID_commonName, -1)
        guard place >= 0, let entry = unsafe X509_NAME_get_entry(subject, place) else { return nil }
        var text: UnsafeMutablePointer<UInt8>?
        // The entry is the certificate's; OpenSSL allocates what it writes.
        let count = unsafe ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(entry))
        guard count >= 0, let start = unsafe text else { return nil }
        defer { unsafe CRYPTO_free(start, nil, 0) }
        return spelled(unsafe Array(UnsafeBufferPointer(start: start, count: Int(count))))
    }

    /// Printable ASCII as it is, everything else by its number.
    nonisolated static func spelled(_ bytes: [UInt8]) -> String {
        var text = ""
        for byte in bytes {
            if (0x20...0x7e).contains(byte) && byte != UInt8(ascii: "%") {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "%" + hexadecimal(byte)
            }
        }
        return text
    }

    private static func digest(of certificate: OpaquePointer) -> String? {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        // SHA-256 writes as many bytes.
        guard unsafe X509_digest(certificate, EVP_sha256(), &digest, nil) == 1 else { return nil }
        return "sha256:" + digest.map(hexadecimal).joined()
    }

    private nonisolated static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
}
