import COpenSSL
public import IPC

/// One listener's TLS: its certificates, whose keys are in the keeper, and what is spoken. Made before the seal.
@safe public final class ServerContext: @unchecked Sendable {
    private let names: ServerNames
    /// One `SSL_CTX` a set of `names`, owned. All are alike but for their certificates.
    private var contexts: [OpaquePointer] = unsafe []
    private let ticketKeys: TicketKeyRing
    /// Whether clients must show a certificate.
    public let asksForCertificate: Bool

    /// - Parameter settings: of a listener that speaks TLS.
    public init(_ settings: ListenerSettings, ticketKeys: TicketKeyRing) throws(OpenSSLError) {
        var chains: [CertificateChain] = []
        for certificate in settings.certificates {
            chains.append(try CertificateChain(pem: certificate.chain))
        }
        names = ServerNames(chains.map { ServerNames.Candidate(names: $0.hostNames, keyType: $0.keyType) })
        self.ticketKeys = ticketKeys
        asksForCertificate = !settings.clientAuthorities.isEmpty
        for places in names.sets {
            let making = try ServerContextMaking(settings, hosts: chains[places[0]].hostNames)
            do throws(OpenSSLError) {
                for place in places { try making.use(chains[place], key: settings.certificates[place].key) }
            } catch {
                making.discard()
                throw error
            }
            unsafe contexts.append(making.finished(for: self))
        }
    }

    deinit { unsafe contexts.forEach { unsafe SSL_CTX_free($0) } }

    /// A server's end over a client's socket; the handshake is still to be made.
    @Loop public func stream(over watch: Watch) throws(OpenSSLError) -> TLSStream {
        guard let session = unsafe SSL_new(contexts[0]) else { throw OpenSSLError("SSL_new") }
        unsafe SSL_set_accept_state(session)
        return unsafe TLSStream(owning: session, over: watch, of: self)
    }

    // MARK: - What OpenSSL asks

    /// Gives the session the certificates for the host that its client wants, before anything of the hello is used: also a ticket
    /// is then looked at as that host's.
    func choose(for session: OpaquePointer) {
        var bytes: UnsafePointer<UInt8>?
        var count = 0
        // Both are the hello's, for the time of the callback (SSL_client_hello_get0_ext(3)).
        let isNamed = unsafe SSL_client_hello_get0_ext(
            session, UInt32(TLSEXT_TYPE_server_name), &bytes, &count)
        guard isNamed == 1 else { return }
        let host = ServerNames.host(
            inExtension: unsafe Array(UnsafeBufferPointer(start: bytes, count: count)))
        let place = names.set(for: host)
        if place > 0 { unsafe SSL_set_SSL_CTX(session, contexts[place]) }
    }

    func ticket(
        _ name: UnsafeMutablePointer<UInt8>, _ nonce: UnsafeMutablePointer<UInt8>, _ cipher: OpaquePointer,
        _ authentication: OpaquePointer, isNew: Bool
    ) -> Int32 {
        let outcome =
            isNew
            ? unsafe ticketKeys.seal(name: name, nonce: nonce, cipher: cipher, authentication: authentication)
            : unsafe ticketKeys.open(name: name, nonce: nonce, cipher: cipher, authentication: authentication)
        return outcome.rawValue
    }
}
