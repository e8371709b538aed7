import CLinux
import COpenSSL
import Glibc
import IPC

@testable import TLS

/// Runs a story on the one loop of a process of its own; the exit code is what the story returns, 0 for good.
func onLoop(_ story: @escaping @Loop @Sendable () async throws -> Int32) -> Never {
    signal(SIGPIPE, SIG_IGN)
    EventLoop.shared.start {
        do {
            try TLSLibrary.prepare()
            exit(try await story())
        } catch {
            ChildLog.write("\(error)")
            exit(99)
        }
    }
    EventLoop.shared.run()
    exit(98)
}

/// A listener with its keeper, and clients of it.
@Loop final class Scene {
    let keeper: FakeKeeper
    let line = SignatureLine()
    let ring = TicketKeyRing()
    let context: ServerContext
    var patience = Duration.seconds(60)

    init(_ certificates: [TestCertificate], _ change: (inout ListenerSettings) -> Void = { _ in }) throws {
        keeper = FakeKeeper(certificates.map(\.key))
        var settings = ListenerSettings()
        settings.name = "127.0.0.1:8443"
        settings.ciphers = CipherSuites.standard
        settings.certificates = certificates.enumerated().map {
            CertificateSettings(chain: $0.element.pem, key: UInt16($0.offset))
        }
        change(&settings)
        context = try ServerContext(settings, ticketKeys: ring)
        try line.adopt(keeper.connect())
    }

    /// A server's handshake over one end of a new pair, and a client that is not begun at the other.
    func connect(_ client: TestClient.Options = TestClient.Options()) throws -> (PendingServer, TestClient) {
        var ends: [Int32] = [-1, -1]
        guard linux_stream_pair(&ends) == 0 else { throw SystemError("socketpair") }
        let watch = try Watch(FileDescriptor(owning: ends[0]), wakeup: Wakeup())
        let server = PendingServer(watch, line, context, until: EventLoop.shared.now + patience)
        return (server, try TestClient(FileDescriptor(owning: ends[1]), client))
    }
}

/// What becomes of a handshake while the test plays the client.
@Loop final class PendingServer {
    private(set) var outcome: Result<TLSStream, HandshakeFailure>?
    let watch: Watch
    private let finished = Wakeup()

    init(_ watch: Watch, _ line: SignatureLine, _ context: ServerContext, until deadline: MonotonicInstant) {
        self.watch = watch
        EventLoop.shared.start {
            do throws(HandshakeFailure) {
                let handshake = ServerHandshake(watch, line: line, until: deadline)
                self.outcome = .success(try await handshake.complete(with: context))
            } catch {
                self.outcome = .failure(error)
            }
            self.finished.signal()
        }
    }

    func result() async throws -> Result<TLSStream, HandshakeFailure> {
        while true {
            if let outcome { return outcome }
            try await finished.wait(until: MonotonicInstant.now() + .seconds(60))
        }
    }
}
