import COpenSSL
import IPC

/// An `SSL_CTX` while it is made. What it speaks is what RFC 9325 recommends, and less of it.
@safe struct ServerContextMaking {
    private let context: OpaquePointer

    private enum Limits {
        /// How long a session may be resumed. Tickets can be read for at least as long: the supervisor's rotation sees to it.
        static let sessionSeconds = 6 * 3600
        /// A client's certificate with its chain.
        static let clientChainBytes = 32 * 1024
        static let clientChainDepth: Int32 = 8
        /// RSA of 2048 bits, P-256 (SSL_CTX_set_security_level(3)).
        static let securityLevel: Int32 = 2
    }

    /// A handshake may pause; the chain is what the file has, and not completed from authorities for clients.
    private static let modes = Int(SSL_MODE_ASYNC) | Int(SSL_MODE_NO_AUTO_CHAIN)
    private static let groups = "X25519:P-256:P-384"
    private static let signatures =
        "ECDSA+SHA256:ed25519:RSA-PSS+SHA256:ECDSA+SHA384:RSA-PSS+SHA384:ECDSA+SHA512:RSA-PSS+SHA512:"
        + "RSA+SHA256:RSA+SHA384:RSA+SHA512"

    /// - Parameter hosts: whom its certificates are for.
    init(_ settings: ListenerSettings, hosts: [String]) throws(OpenSSLError) {
        guard let context = unsafe SSL_CTX_new(TLS_server_method()) else { throw OpenSSLError("SSL_CTX_new") }
        unsafe self.context = context
        do throws(OpenSSLError) {
            try speak(settings)
            try bindSessions(settings, hosts)
            if !settings.clientAuthorities.isEmpty { try demandCertificate(of: settings.clientAuthorities) }
        } catch {
            unsafe SSL_CTX_free(context)
            throw error
        }
    }

    /// Ends a making that came to nothing.
    func discard() { unsafe SSL_CTX_free(context) }

    private func speak(_ settings: ListenerSettings) throws(OpenSSLError) {
        unsafe SSL_CTX_set_options(context, openssl_options_server)
        _ = unsafe SSL_CTX_ctrl(context, SSL_CTRL_MODE, openssl_modes | Self.modes, nil)
        unsafe SSL_CTX_set_security_level(context, Limits.securityLevel)
        _ = unsafe SSL_CTX_ctrl(context, SSL_CTRL_SET_READ_AHEAD, 1, nil)
        let least = Int(settings.minimumVersion.rawValue)
        try check(unsafe SSL_CTX_ctrl(context, SSL_CTRL_SET_MIN_PROTO_VERSION, least, nil), "min_version")
        let most = Int(TLS1_3_VERSION)
        try check(unsafe SSL_CTX_ctrl(context, SSL_CTRL_SET_MAX_PROTO_VERSION, most, nil), "TLS 1.3")
        let ciphers = CipherSuites.offered(settings.ciphers)
        try check(Int(unsafe SSL_CTX_set_cipher_list(context, ciphers)), "ciphers")
        try check(Int(unsafe SSL_CTX_set_ciphersuites(context, CipherSuites.tls13)), "suites of TLS 1.3")
        try set(SSL_CTRL_SET_GROUPS_LIST, Self.groups)
        try set(SSL_CTRL_SET_SIGALGS_LIST, Self.signatures)
    }

    private func set(_ command: Int32, _ list: String) throws(OpenSSLError) {
        var characters = Array(list.utf8CString)
        // A terminated string, which is only read.
        try check(unsafe SSL_CTX_ctrl(context, command, 0, &characters), list)
    }

    private func check(_ result: Int, _ action: String) throws(OpenSSLError) {
        guard result == 1 else { throw OpenSSLError(action) }
    }

    /// Sessions are in tickets alone, and bound to what they were made under: a ticket of another listener, of other hosts or of
    /// other authorities is none.
    private func bindSessions(_ settings: ListenerSettings, _ hosts: [String]) throws(OpenSSLError) {
        _ = unsafe SSL_CTX_ctrl(context, SSL_CTRL_SET_SESS_CACHE_MODE, Int(SSL_SESS_CACHE_OFF), nil)
        unsafe SSL_CTX_set_timeout(context, Limits.sessionSeconds)
        var circumstances = Array(settings.name.utf8) + [0]
        for host in hosts { circumstances += Array(host.utf8) + [0] }
        circumstances += [0] + settings.clientAuthorities
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        // SHA-256 writes 32 bytes, as many as a session's context may have.
        unsafe SHA256(circumstances, circumstances.count, &digest)
        let isSet = unsafe SSL_CTX_set_session_id_context(context, digest, UInt32(digest.count))
        try check(Int(isSet), "session context")
    }

    private func demandCertificate(of authorities: [UInt8]) throws(OpenSSLError) {
        let authorities = try CertificateChain(pem: authorities, atMost: CertificateChain.authorityLimit)
        for place in unsafe authorities.certificates.indices {
            let authority = unsafe authorities.certificates[place]
            // Both take a reference of their own.
            try check(
                Int(unsafe X509_STORE_add_cert(SSL_CTX_get_cert_store(context), authority)), "client_ca")
            try check(Int(unsafe SSL_CTX_add_client_CA(context, authority)), "client_ca")
        }
        unsafe SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nil)
        unsafe SSL_CTX_set_verify_depth(context, Limits.clientChainDepth)
        _ = unsafe SSL_CTX_ctrl(context, SSL_CTRL_SET_MAX_CERT_LIST, Limits.clientChainBytes, nil)
    }

    /// Adds a certificate, whose key is at `place` in the keeper's settings.
    func use(_ chain: CertificateChain, key place: UInt16) throws(OpenSSLError) {
        let key = unsafe try RemoteKeyProvider.key(at: place, publicKey: chain.publicKey())
        defer { unsafe EVP_PKEY_free(key) }
        try check(Int(unsafe SSL_CTX_use_certificate(context, chain.leaf)), "certificate")
        for place in unsafe chain.certificates.indices.dropFirst() {
            // SSL_CTX_add1_chain_cert(3), which takes a reference of its own.
            let added = unsafe SSL_CTX_ctrl(
                context, SSL_CTRL_CHAIN_CERT, 1, UnsafeMutableRawPointer(chain.certificates[place]))
            try check(added, "certificate's chain")
        }
        try check(Int(unsafe SSL_CTX_use_PrivateKey(context, key)), "remote key")
    }

    /// Lets OpenSSL ask `owner`, which must outlive what is returned and frees it.
    func finished(for owner: ServerContext) -> OpaquePointer {
        let reference = unsafe Unmanaged.passUnretained(owner).toOpaque()
        unsafe SSL_CTX_set_ex_data(context, 0, reference)
        unsafe SSL_CTX_set_client_hello_cb(context, Self.hello, reference)
        unsafe SSL_CTX_set_alpn_select_cb(context, Self.protocolChoice, nil)
        unsafe SSL_CTX_set_tlsext_ticket_key_evp_cb(context, Self.ticket)
        return unsafe context
    }

    /// What was given in `finished(for:)`.
    private static func owner(_ reference: UnsafeMutableRawPointer?) -> ServerContext? {
        unsafe reference.map { unsafe Unmanaged<ServerContext>.fromOpaque($0).takeUnretainedValue() }
    }

    private static let hello: SSL_client_hello_cb_fn = { session, _, reference in
        if let session = unsafe session { unsafe ServerContextMaking.owner(reference)?.choose(for: session) }
        return SSL_CLIENT_HELLO_SUCCESS
    }

    private static let ticket:
        @convention(c) (
            OpaquePointer?, UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<UInt8>?, OpaquePointer?,
            OpaquePointer?, Int32
        ) -> Int32 = { session, name, nonce, cipher, authentication, isNew in
            guard let session = unsafe session, let name = unsafe name, let nonce = unsafe nonce,
                let cipher = unsafe cipher, let authentication = unsafe authentication,
                let owner = unsafe ServerContextMaking.owner(
                    SSL_CTX_get_ex_data(SSL_get_SSL_CTX(session), 0))
            else { return TicketKeyRing.Outcome.failed.rawValue }
            return unsafe owner.ticket(name, nonce, cipher, authentication, isNew: isNew != 0)
        }

    /// HTTP/1.1 or nothing: to a client that wants another protocol only, there is nothing to say (RFC 7301 3.2).
    private static let protocolChoice: SSL_CTX_alpn_select_cb_func = { _, chosen, count, offered, length, _ in
        let offers = unsafe Array(UnsafeBufferPointer(start: offered, count: Int(length)))
        guard let place = ProtocolOffer.place(of: ProtocolOffer.http11, in: offers) else {
            return SSL_TLSEXT_ERR_ALERT_FATAL
        }
        // Within the offer, which OpenSSL keeps until it has copied the choice (SSL_CTX_set_alpn_select_cb(3)).
        unsafe chosen?.pointee = unsafe offered.map { unsafe $0 + place }
        unsafe count?.pointee = UInt8(ProtocolOffer.http11.count)
        return SSL_TLSEXT_ERR_OK
    }
}
