import COpenSSL
import Foundation
import Glibc
import Synchronization

/// An upstream over TLS that answers every request with the same body, of no announced length, and ends the connection.
/// It shares no code with the product.
final class SecureUpstream: Sendable {
    struct Counts: Sendable {
        var connections = 0
        var resumed = 0
        var requests = 0
        /// The last client that showed a certificate.
        var client: String?
    }

    let port: UInt16
    private let socket: Int32
    private let context: UInt
    private let saysGoodbye: Bool
    private let isOver = Atomic(false)
    private let counted = Mutex(Counts())

    /// - Parameters:
    ///   - saysGoodbye: whether the end of an answer is said (RFC 8446 6.1), or the connection just closed.
    ///   - clients: whose certificates are asked for.
    init(_ identity: Identity, saysGoodbye: Bool = true, clients: Identity? = nil) throws {
        self.saysGoodbye = saysGoodbye
        let made = SSL_CTX_new(TLS_server_method())
        context = UInt(bitPattern: made)
        SSL_CTX_use_certificate(made, identity.certificate)
        SSL_CTX_use_PrivateKey(made, identity.key)
        SSL_CTX_set_session_id_context(made, [1], 1)
        if let clients {
            X509_STORE_add_cert(SSL_CTX_get_cert_store(made), clients.certificate)
            SSL_CTX_set_verify(made, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nil)
        }
        let unused = try UnusedPort(keepsSocket: true)
        (port, socket) = (unused.port, unused.socket)
        guard listen(socket, 128) == 0 else { throw Failure("nobody can listen") }
        Thread { [self] in serve() }.start()
    }

    var counts: Counts { counted.withLock { $0 } }

    /// Ends the thread.
    func close() {
        isOver.store(true, ordering: .relaxed)
        shutdown(socket, Int32(SHUT_RDWR))
    }

    private func serve() {
        while !isOver.load(ordering: .relaxed) {
            let client = accept(socket, nil, nil)
            guard client >= 0 else { continue }
            var time = timeval(tv_sec: 5, tv_usec: 0)
            setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
            counted.withLock { $0.connections += 1 }
            let session = SSL_new(OpaquePointer(bitPattern: context))
            SSL_set_fd(session, client)
            if SSL_accept(session) == 1 { answer(session, client) }
            SSL_free(session)
            Glibc.close(client)
        }
        Glibc.close(socket)
    }

    private func answer(_ session: OpaquePointer?, _ client: Int32) {
        counted.withLock {
            $0.resumed += SSL_session_reused(session) == 1 ? 1 : 0
            $0.client = SSL_get0_peer_certificate(session).map {
                String(cString: X509_NAME_oneline(X509_get_subject_name($0), nil, 0))
            }
        }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        guard SSL_read(session, &buffer, Int32(buffer.count)) > 0 else { return }
        counted.withLock { $0.requests += 1 }
        let bytes = Array("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n{\"said\":\"all\"}".utf8)
        SSL_write(session, bytes, Int32(bytes.count))
        if saysGoodbye { SSL_shutdown(session) }
        shutdown(client, Int32(SHUT_WR))
        // Until the other side ends it too: a reset could overtake what was sent.
        while recv(client, &buffer, buffer.count, 0) > 0 {}
    }
}
