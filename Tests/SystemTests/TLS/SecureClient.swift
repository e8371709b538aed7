import COpenSSL
import Glibc

/// A blocking client over TLS. It shares no code with the product.
final class SecureClient {
    /// What a session is resumed with.
    final class Session: @unchecked Sendable {
        let pointer: OpaquePointer
        init(_ pointer: OpaquePointer) { self.pointer = pointer }
        deinit { SSL_SESSION_free(pointer) }
    }

    private let socket: Int32
    private let context: OpaquePointer
    private let session: OpaquePointer

    /// - Parameters:
    ///   - trust: who must have signed the server's certificate.
    ///   - identity: what the server is shown.
    ///   - address: where it comes from.
    ///   - server: where it goes.
    init(
        _ port: UInt16, host: String, trust: Identity, identity: Identity? = nil,
        version: Int32 = TLS1_3_VERSION, resuming: Session? = nil, from address: LoopbackAddress = .usual,
        to server: LoopbackAddress = .usual
    ) throws {
        socket = try Self.connected(server, port, from: address)
        context = SSL_CTX_new(TLS_client_method())
        X509_STORE_add_cert(SSL_CTX_get_cert_store(context), trust.certificate)
        SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nil)
        SSL_CTX_ctrl(context, SSL_CTRL_SET_MIN_PROTO_VERSION, Int(version), nil)
        SSL_CTX_ctrl(context, SSL_CTRL_SET_MAX_PROTO_VERSION, Int(version), nil)
        if let identity {
            SSL_CTX_use_certificate(context, identity.certificate)
            SSL_CTX_use_PrivateKey(context, identity.key)
        }
        session = SSL_new(context)
        var name = Array(host.utf8CString)
        SSL_ctrl(session, SSL_CTRL_SET_TLSEXT_HOSTNAME, Int(TLSEXT_NAMETYPE_host_name), &name)
        SSL_set1_host(session, host)
        if let resuming { SSL_set_session(session, resuming.pointer) }
        SSL_set_fd(session, socket)
        guard SSL_connect(session) == 1 else { throw Failure("no handshake") }
    }

    deinit {
        // A session whose connection is freed without an end is not resumed again (SSL_free(3)).
        SSL_set_quiet_shutdown(session, 1)
        SSL_shutdown(session)
        SSL_free(session)
        SSL_CTX_free(context)
        close(socket)
    }

    private static func connected(
        _ server: LoopbackAddress, _ port: UInt16, from address: LoopbackAddress
    ) throws -> Int32 {
        // OpenSSL writes with write(2), which a connection that has ended answers with a signal.
        signal(SIGPIPE, SIG_IGN)
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var time = timeval(tv_sec: 15, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        guard Client.call(Glibc.bind, socket, address, port: 0),
            Client.call(Glibc.connect, socket, server, port: port)
        else {
            close(socket)
            throw Failure("nobody listens")
        }
        return socket
    }

    /// Sends a request that asks for the connection's end, and reads until it comes with a proper goodbye.
    func exchange(_ request: String) throws -> String {
        let bytes = Array(request.utf8)
        guard SSL_write(session, bytes, Int32(bytes.count)) == bytes.count else {
            throw Failure("nothing is taken")
        }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = SSL_read(session, &buffer, Int32(buffer.count))
            guard count <= 0 else {
                answer += buffer[..<Int(count)]
                continue
            }
            guard SSL_get_error(session, count) == SSL_ERROR_ZERO_RETURN else {
                throw Failure("cut after \(answer.count) bytes")
            }
            return String(decoding: answer, as: UTF8.self)
        }
    }

    /// The serial number of the certificate that the server has shown.
    var serverSerial: Int? {
        guard let certificate = SSL_get1_peer_certificate(session) else { return nil }
        defer { X509_free(certificate) }
        return ASN1_INTEGER_get(X509_get_serialNumber(certificate))
    }
    var isResumed: Bool { SSL_session_reused(session) == 1 }
    /// The last that the server gave.
    var resumption: Session? { SSL_get1_session(session).map(Session.init) }
}
