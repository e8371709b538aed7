import COpenSSL

/// A certificate that is freed with its last holder.
@safe final class OwnedCertificate {
    let pointer: OpaquePointer

    private init(owning pointer: OpaquePointer) { unsafe self.pointer = unsafe pointer }

    deinit { unsafe X509_free(pointer) }

    /// Those of a PEM file, in its order; what is no certificate is passed over.
    static func all(inPEM pem: [UInt8], atMost limit: Int) -> [OwnedCertificate] {
        var certificates: [OwnedCertificate] = []
        unsafe pem.withUnsafeBytes { bytes in
            // The bytes outlive the reader, which is freed below.
            guard let reader = unsafe BIO_new_mem_buf(bytes.baseAddress, Int32(bytes.count)) else { return }
            defer { unsafe BIO_free(reader) }
            while certificates.count < limit, let next = unsafe PEM_read_bio_X509(reader, nil, nil, nil) {
                certificates.append(unsafe OwnedCertificate(owning: next))
            }
        }
        // The end of a file is an error to PEM_read_bio_X509(3).
        ERR_clear_error()
        return certificates
    }
}
