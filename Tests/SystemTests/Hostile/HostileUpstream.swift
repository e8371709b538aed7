import Foundation
import Glibc
import Synchronization

/// An upstream that answers every request with bytes of the test's choosing, and closes.
final class HostileUpstream: Sendable {
    let port: UInt16
    private let socket: Int32
    private let isOver = Atomic(false)
    private let answers = Mutex<[[UInt8]]>([])

    init() throws {
        let unused = try UnusedPort(keepsSocket: true)
        (port, socket) = (unused.port, unused.socket)
        guard listen(socket, 128) == 0 else { throw Failure("nobody can listen") }
        // A thread of its own: the test waits for the service, and the service for this.
        Thread { [self] in serve() }.start()
    }

    /// What the next request is answered with.
    func answer(with bytes: [UInt8]) { answers.withLock { $0 = [bytes] } }

    /// Ends the thread.
    func close() {
        isOver.store(true, ordering: .relaxed)
        shutdown(socket, Int32(SHUT_RDWR))
    }

    private func serve() {
        while !isOver.load(ordering: .relaxed) {
            let client = accept(socket, nil, nil)
            guard client >= 0 else { continue }
            var time = timeval(tv_sec: 2, tv_usec: 0)
            setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
            var buffer = [UInt8](repeating: 0, count: 65_536)
            if recv(client, &buffer, buffer.count, 0) > 0 {
                let bytes = answers.withLock { $0.first ?? [] }
                _ = bytes.withUnsafeBytes {
                    Glibc.send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
            }
            shutdown(client, Int32(SHUT_WR))
            _ = recv(client, &buffer, buffer.count, 0)
            Glibc.close(client)
        }
        Glibc.close(socket)
    }
}
