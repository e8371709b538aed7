import COpenSSL
import IPC

@testable import TLS

/// OpenSSL's client on the other end.
@Loop final class TestClient {
    struct Options: @unchecked Sendable {
        var version = Int(TLS1_3_VERSION)
        var host: String?
        var protocols: [UInt8] = []
        var ciphers: String?
        var signatures: String?
        var certificate: TestCertificate?
        /// What is sent behind the certificate.
        var chain: [TestCertificate] = []
        var session: OpaquePointer?
    }

    let stream: TLSStream
    private let context: OpaquePointer
    /// The last session that the server gave.
    private(set) var session: OpaquePointer?

    init(_ descriptor: consuming FileDescriptor, _ options: Options) throws {
        context = SSL_CTX_new(TLS_client_method())
        SSL_CTX_ctrl(context, SSL_CTRL_MODE, openssl_modes, nil)
        SSL_CTX_ctrl(context, SSL_CTRL_SET_MIN_PROTO_VERSION, Int(TLS1_VERSION), nil)
        SSL_CTX_ctrl(context, SSL_CTRL_SET_MAX_PROTO_VERSION, options.version, nil)
        SSL_CTX_ctrl(context, SSL_CTRL_SET_SESS_CACHE_MODE, Int(SSL_SESS_CACHE_CLIENT), nil)
        SSL_CTX_sess_set_new_cb(context) { ssl, session in
            SSL_SESSION_up_ref(session)
            SSL_set_ex_data(ssl, 0, UnsafeMutableRawPointer(session))
            return 0
        }
        if let ciphers = options.ciphers {
            SSL_CTX_set_security_level(context, 0)
            SSL_CTX_set_cipher_list(context, ciphers)
        }
        if var list = options.signatures.map({ Array($0.utf8CString) }) {
            SSL_CTX_ctrl(context, SSL_CTRL_SET_SIGALGS_LIST, 0, &list)
        }
        if let certificate = options.certificate {
            SSL_CTX_use_certificate(context, certificate.pointer)
            SSL_CTX_use_PrivateKey(context, certificate.key.pointer)
            for further in options.chain {
                // SSL_CTX_add1_chain_cert(3), which takes a reference of its own.
                SSL_CTX_ctrl(context, SSL_CTRL_CHAIN_CERT, 1, UnsafeMutableRawPointer(further.pointer))
            }
        }
        guard let ssl = SSL_new(context) else { throw OpenSSLError("SSL_new") }
        SSL_set_connect_state(ssl)
        if var host = options.host.map({ Array($0.utf8CString) }) {
            SSL_ctrl(ssl, SSL_CTRL_SET_TLSEXT_HOSTNAME, Int(TLSEXT_NAMETYPE_host_name), &host)
        }
        if !options.protocols.isEmpty {
            SSL_set_alpn_protos(ssl, options.protocols, UInt32(options.protocols.count))
        }
        if let session = options.session { SSL_set_session(ssl, session) }
        stream = TLSStream(owning: ssl, over: try Watch(descriptor, wakeup: Wakeup()))
    }

    /// Makes its side of the handshake; what went wrong, or nil.
    func shakeHands() async throws -> OpenSSLError? {
        while true {
            switch stream.handshake() {
            case .done: return nil
            case .failed(let error): return error
            default: try await stream.watch.wakeup.wait(until: MonotonicInstant.now() + .seconds(60))
            }
        }
    }

    /// Reads until `count` bytes are here, or the end.
    func read(_ count: Int) async throws -> [UInt8] {
        let bytes = ByteStream(stream.watch, over: stream)
        while bytes.input.count < count {
            switch bytes.fill() {
            case .more: continue
            case .ended: return bytes.input.take(bytes.input.count)
            case .wouldBlock:
                try await stream.watch.wakeup.wait(until: MonotonicInstant.now() + .seconds(60))
            }
        }
        return bytes.input.take(count)
    }

    var isResumed: Bool { SSL_session_reused(stream.session) == 1 }
    var cipher: String { String(cString: SSL_CIPHER_get_name(SSL_get_current_cipher(stream.session))) }
    var peerKey: String {
        String(cString: OBJ_nid2sn(X509_get_signature_nid(SSL_get0_peer_certificate(stream.session))))
    }
    var peerName: String? { stream.clientName(atMost: 256) }
    /// The newest session that the server gave, as a pointer for another client.
    var newestSession: OpaquePointer? { SSL_get_ex_data(stream.session, 0).map { OpaquePointer($0) } }
}

extension TLSStream {
    /// Writes all of it.
    func send(_ bytes: [UInt8]) async throws {
        let output = ByteStream(watch, over: self)
        output.output.append(contentsOf: bytes)
        while true {
            switch output.flush() {
            case .done: return
            case .gone: throw OpenSSLError("gone")
            case .wouldBlock: try await watch.wakeup.wait(until: MonotonicInstant.now() + .seconds(60))
            }
        }
    }
}
