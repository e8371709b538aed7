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

    /// - Throws: when they cannot be read, or do not belong together.
    func install(in context: OpaquePointer) throws(OpenSSLError) {
        let chain = try CertificateChain(pem: chain)
        let key: PrivateKey
        do throws(PrivateKeyError) { key = try PrivateKey(pem: self.key) } catch {
            throw OpenSSLError("client_key: \(error)")
        }
        // The context takes a reference of its own to each (SSL_CTX_use_certificate(3), SSL_CTX_add1_chain_cert(3)).
        guard unsafe SSL_CTX_use_certificate(context, chain.leaf) == 1 else {
            throw OpenSSLError("client_certificate")
        }
        let isChained = unsafe chain.certificates.dropFirst().allSatisfy { above in
            unsafe SSL_CTX_ctrl(context, SSL_CTRL_CHAIN_CERT, 1, UnsafeMutableRawPointer(above)) == 1
        }
        guard isChained else { throw OpenSSLError("client_certificate") }
        guard unsafe SSL_CTX_use_PrivateKey(context, key.pointer) == 1,
            unsafe SSL_CTX_check_private_key(context) == 1
        else { throw OpenSSLError("client_key is not the key of client_certificate") }
    }
}
