import COpenSSL
public import IPC

/// How connections to one server are made: whom it must prove to be, to whom, and what it is shown.
///
/// Made before the seal, since it reads what OpenSSL reads lazily, and kept for as long as a connection of it lives.
@safe public final class ClientContext {
    /// What one server is asked to prove.
    public struct Settings: Sendable {
        public var name: PeerName
        /// One of them is in the chain; none are asked for when there are none.
        public var pins: [PublicKeyPin]
        public var identity: ClientIdentity?

        public init(name: PeerName, pins: [PublicKeyPin] = [], identity: ClientIdentity? = nil) {
            self.name = name
            self.pins = pins
            self.identity = identity
        }
    }

    private let context: OpaquePointer
    private let name: PeerName
    let verification: ServerVerification
    private let sessions = ClientSessions()

    public init(_ settings: Settings, trusting trust: TrustStore) throws(OpenSSLError) {
        guard let made = unsafe SSL_CTX_new(TLS_client_method()) else {
            throw OpenSSLError("TLS is not available")
        }
        unsafe context = made
        name = settings.name
        verification = ServerVerification(pins: Set(settings.pins))
        try limitProtocol()
        try demandProof(trust)
        // The context owns a list of its own, the sessions are kept by this object.
        unsafe sessions.follow(context)
        if let identity = settings.identity { try unsafe identity.install(in: context) }
    }

    deinit { unsafe SSL_CTX_free(context) }

    /// A connection that has not begun, with the name to ask for and, where there is one, a session to go on with.
    ///
    /// - Returns: what the caller frees with SSL_free(3); nil when there is no memory.
    func makeSession() -> OpaquePointer? {
        guard let connection = unsafe SSL_new(context) else { return nil }
        unsafe SSL_set_connect_state(connection)
        guard unsafe name.demand(of: connection) else {
            unsafe SSL_free(connection)
            return nil
        }
        unsafe sessions.resume(connection)
        return unsafe connection
    }

    /// TLS 1.2 and 1.3 with forward secrecy and authenticated encryption, as every provider speaks it.
    private func limitProtocol() throws(OpenSSLError) {
        unsafe SSL_CTX_set_security_level(context, Limits.securityLevel)
        unsafe SSL_CTX_set_options(context, openssl_options_client)
        let isSet =
            unsafe SSL_CTX_ctrl(context, SSL_CTRL_SET_MIN_PROTO_VERSION, Int(TLS1_2_VERSION), nil) == 1
            && SSL_CTX_set_cipher_list(context, Limits.ciphers) == 1
            && SSL_CTX_set_ciphersuites(context, Limits.suites) == 1
            // Zero is its success (SSL_CTX_set_alpn_protos(3)).
            && SSL_CTX_set_alpn_protos(context, Limits.protocols, UInt32(Limits.protocols.count)) == 0
        guard isSet else { throw OpenSSLError("TLS cannot be set up") }
        var groups = Array(Limits.groups.utf8CString)
        guard unsafe SSL_CTX_ctrl(context, SSL_CTRL_SET_GROUPS_LIST, 0, &groups) == 1 else {
            throw OpenSSLError("TLS groups cannot be set up")
        }
        unsafe SSL_CTX_ctrl(context, SSL_CTRL_MODE, openssl_modes, nil)
    }

    private func demandProof(_ trust: TrustStore) throws(OpenSSLError) {
        // Counts the store's references up: it outlives this object.
        unsafe SSL_CTX_set1_cert_store(context, trust.store)
        unsafe SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nil)
        unsafe SSL_CTX_set_verify_depth(context, Limits.intermediates)
        let parameters = unsafe SSL_CTX_get0_param(context)
        let flags = UInt(X509_V_FLAG_X509_STRICT | X509_V_FLAG_TRUSTED_FIRST)
        guard unsafe X509_VERIFY_PARAM_set_flags(parameters, flags) == 1 else {
            throw OpenSSLError("verification cannot be set up")
        }
        // The subject is no name of a host (RFC 9525 6.3).
        unsafe X509_VERIFY_PARAM_set_hostflags(
            parameters, UInt32(X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS | X509_CHECK_FLAG_NEVER_CHECK_SUBJECT))
        // The verification lives as long as this object, and so as its connections.
        unsafe SSL_CTX_set_cert_verify_callback(
            context,
            { chain, argument in
                guard let chain = unsafe chain, let argument = unsafe argument else { return 0 }
                return unsafe Unmanaged<ServerVerification>.fromOpaque(argument).takeUnretainedValue()
                    .accepts(chain) ? 1 : 0
            }, Unmanaged.passUnretained(verification).toOpaque())
    }

    private enum Limits {
        /// 112 bits: RSA 2048, no SHA-1 (SSL_CTX_set_security_level(3)).
        static let securityLevel: Int32 = 2
        /// Between a server's certificate and the authority.
        static let intermediates: Int32 = 8
        static let ciphers = "ECDHE+AESGCM:ECDHE+CHACHA20:!aNULL"
        static let suites = "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256"
        static let groups = "X25519:P-256:P-384:P-521"
        /// Its length and its name (RFC 7301 3.1).
        static let protocols: [UInt8] = [8] + Array("http/1.1".utf8)
    }
}

extension ClientContext.Settings {
    /// As they are told to an egress.
    public init(_ proof: UpstreamProof) {
        self.init(
            name: IPAddress(proof.host).map { .address($0) } ?? .host(proof.host),
            pins: proof.pins.compactMap { PublicKeyPin(bytes: $0.bytes) },
            identity: proof.certificates.isEmpty
                ? nil : ClientIdentity(chain: proof.certificates, key: proof.key))
    }
}
