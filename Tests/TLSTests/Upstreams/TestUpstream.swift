import CLinux
import COpenSSL
import IPC

@testable import TLS

/// OpenSSL's server, as an upstream would be one.
@Loop final class TestUpstream {
    struct Options: @unchecked Sendable {
        var chain: [ForgedCertificate] = []
        var versions = Int(TLS1_2_VERSION)...Int(TLS1_3_VERSION)
        /// What it chooses to speak, offered or not.
        var speaks: [UInt8]?
        /// Whom its clients must be certified by.
        var authority: ForgedCertificate?
    }

    let context: OpaquePointer

    init(_ options: Options) {
        context = SSL_CTX_new(TLS_server_method())
        SSL_CTX_set_security_level(context, 0)
        SSL_CTX_ctrl(context, SSL_CTRL_MODE, openssl_modes, nil)
        SSL_CTX_ctrl(context, SSL_CTRL_SET_MIN_PROTO_VERSION, options.versions.lowerBound, nil)
        SSL_CTX_ctrl(context, SSL_CTRL_SET_MAX_PROTO_VERSION, options.versions.upperBound, nil)
        var name: [UInt8] = Array("upstream".utf8)
        SSL_CTX_set_session_id_context(context, &name, UInt32(name.count))
        if let server = options.chain.first {
            SSL_CTX_use_certificate(context, server.pointer)
            SSL_CTX_use_PrivateKey(context, server.key.pointer)
        }
        for above in options.chain.dropFirst() {
            SSL_CTX_ctrl(context, SSL_CTRL_CHAIN_CERT, 1, UnsafeMutableRawPointer(above.pointer))
        }
        if let authority = options.authority {
            X509_STORE_add_cert(SSL_CTX_get_cert_store(context), authority.pointer)
            SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nil)
        }
        if let speaks = options.speaks { choose(speaks) }
    }

    /// Lives as long as the process, which is the test's own.
    private func choose(_ name: [UInt8]) {
        let chosen = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: name.count + 1)
        _ = chosen.initialize(from: [UInt8(name.count)] + name)
        SSL_CTX_set_alpn_select_cb(
            context,
            { _, output, count, _, _, argument in
                guard let name = argument?.assumingMemoryBound(to: UInt8.self) else {
                    return SSL_TLSEXT_ERR_ALERT_FATAL
                }
                output?.pointee = UnsafePointer(name + 1)
                count?.pointee = name[0]
                return SSL_TLSEXT_ERR_OK
            }, chosen.baseAddress)
    }

    /// A socket to it. It makes its side of each handshake, and then says one word, so that its tickets are read.
    func connect() throws -> (Watch, TLSStream) {
        let (near, far) = try pair()
        guard let session = SSL_new(context) else { throw OpenSSLError("SSL_new") }
        SSL_set_accept_state(session)
        let stream = TLSStream(owning: session, over: far, of: self)
        EventLoop.shared.start {
            while true {
                switch stream.handshake() {
                case .done:
                    try? await stream.send(Array("word".utf8))
                    return
                case .failed:
                    stream.watch.close()
                    return
                default: break
                }
                do { try await stream.watch.wakeup.wait() } catch { return }
            }
        }
        return (near, stream)
    }
}

/// Two ends of a new connection.
@Loop func pair() throws -> (Watch, Watch) {
    var ends: [Int32] = [-1, -1]
    guard linux_stream_pair(&ends) == 0 else { throw SystemError("socketpair") }
    return (
        try Watch(FileDescriptor(owning: ends[0]), wakeup: Wakeup()),
        try Watch(FileDescriptor(owning: ends[1]), wakeup: Wakeup())
    )
}

/// Reads what an upstream says first.
@Loop func word(from stream: TLSStream) async throws -> [UInt8] {
    let bytes = ByteStream(stream.watch, over: stream)
    while bytes.input.count < 4 {
        switch bytes.fill() {
        case .more: continue
        case .ended: return []
        case .wouldBlock: try await stream.watch.wakeup.wait(until: MonotonicInstant.now() + .seconds(60))
        }
    }
    return bytes.input.take(4)
}
