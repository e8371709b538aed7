import COpenSSL
public import IPC

/// What a server is shown that asks who calls.
public struct ClientIdentity: Sendable, Equatable {
    /// PEM: the certificate, then those between it and the authority.
    public var chain: [UInt8]
    /// PEM, without a passphrase.
    public var key: Secret

    public init(chain: [UInt8], key: Secret) {
        self.chain = chain
        self.key = key
    }

    private enum Limits {
        static let certificates = 8
    }

    /// - Throws: when they cannot be read, or do not belong together.
    func install(in context: OpaquePointer) throws(OpenSSLError) {
        let certificates = OwnedCertificate.all(inPEM: chain, atMost: Limits.certificates)
        guard let leaf = certificates.first, unsafe SSL_CTX_use_certificate(context, leaf.pointer) == 1 else {
            throw OpenSSLError("client_certificate holds no certificate")
        }
        for certificate in certificates.dropFirst() {
            // Counts the references up (SSL_CTX_add1_chain_cert(3)).
            unsafe SSL_CTX_ctrl(
                context, SSL_CTRL_CHAIN_CERT, 1, UnsafeMutableRawPointer(certificate.pointer))
        }
        guard let key = unsafe privateKey() else { throw OpenSSLError("client_key holds no private key") }
        defer { unsafe EVP_PKEY_free(key) }
        guard unsafe SSL_CTX_use_PrivateKey(context, key) == 1, unsafe SSL_CTX_check_private_key(context) == 1
        else { throw OpenSSLError("client_key is not the key of client_certificate") }
    }

    private func privateKey() -> OpaquePointer? {
        unsafe key.withBytes { span in
            // The span's storage outlives the reader, which is freed below.
            unsafe span.withUnsafeBytes { bytes in
                guard let reader = unsafe BIO_new_mem_buf(bytes.baseAddress, Int32(bytes.count)) else {
                    return unsafe Optional<OpaquePointer>.none
                }
                defer { unsafe BIO_free(reader) }
                // Nobody is there to be asked for a passphrase.
                return unsafe PEM_read_bio_PrivateKey(reader, nil, { _, _, _, _ in 0 }, nil)
            }
        }
    }
}
