import CLinux
import Glibc
import IPC
import Testing

@testable import Supervisor

/// A service with real workers and egresses, and nobody behind its upstream.
@Loop struct ServiceScene {
    let service: Service
    let address: SocketAddress

    init(
        workers: Int = 2, perAddress: Int = 128, drain: Duration = .seconds(10),
        hang: Duration = .seconds(60)
    ) throws {
        let directory = try TemporaryDirectories.make()
        let loopback = SocketAddress(address: IPAddress(ipv4: 0x7f00_0001), port: 0)
        var configuration = Configuration.demo(
            directory: directory, upstream: SocketAddress(address: loopback.address, port: 9),
            listen: loopback)
        configuration.workers.count = .exactly(workers)
        configuration.workers.drainTimeout = drain
        configuration.workers.hangTimeout = hang
        configuration.network.maximumConnectionsPerAddress = perAddress
        let identity = geteuid() == 0 ? try ChildAccount.demoIdentity(preferring: "bulkhead") : nil
        service = try Service(
            Service.Plan(
                generation: Generation.Plan(
                    configuration: configuration, configurationPath: "the test's", fingerprint: "",
                    identity: identity),
                places: ServicePlaces(
                    control: nil, stateDirectory: directory, environment: nil, fallback: nil)),
            programs: try builtPrograms(), signals: try ServiceSignals())
        guard let address = service.door.names.first.flatMap(SocketAddress.init) else {
            throw StartFailure("no address")
        }
        self.address = address
    }

    /// Runs it; its end is told by `ended`.
    func begin() async throws -> Ending {
        let ending = Ending()
        let service = service
        EventLoop.shared.start { ending.reason = await service.run() }
        guard await eventually({ service.current.workers.isReady && service.current.egresses.isReady }) else {
            throw StartFailure("not ready")
        }
        return ending
    }

    @Loop final class Ending {
        var reason: StopReason?
    }

    // Signals are raised on the loop's thread: a test process has other threads, which block none.

    /// A client's connection.
    func connect() throws -> Int32 {
        var pending: Int32 = 0
        let socket = address.systemBytes.withUnsafeBytes {
            linux_connect($0.baseAddress, UInt32($0.count), &pending)
        }
        guard socket >= 0 else { throw SystemError("connect") }
        return socket
    }

    func say(_ text: String, to socket: Int32) async {
        _ = await eventually { write(socket, text, text.utf8.count) == text.utf8.count }
    }

    var connections: [UInt32] {
        service.current.workers.posts.filter { !$0.isSpare }.map { $0.member?.connections ?? 0 }
    }

    /// The one that works, where there is one.
    var worker: Worker? { service.current.workers.posts.first { !$0.isSpare }?.member }
    var spare: Worker? { service.current.workers.posts.first { $0.isSpare }?.member }
}

/// Whether the other side has hung up.
private func isOver(_ socket: Int32) -> Bool {
    var byte: UInt8 = 0
    let count = read(socket, &byte, 1)
    return count == 0 || count < 0 && errno == ECONNRESET
}

/// Whether an answer has come.
private func isAnswered(_ socket: Int32) -> Bool {
    var byte: UInt8 = 0
    return read(socket, &byte, 1) == 1
}

@Suite(.serialized) struct ServiceTests {
    @Test func `connections are spread evenly over the workers`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try ServiceScene()
                _ = try await scene.begin()
                for count in 1...6 {
                    _ = try scene.connect()
                    guard await eventually({ scene.connections.reduce(0, +) == UInt32(count) }) else {
                        return 1
                    }
                    guard abs(Int(scene.connections[0]) - Int(scene.connections[1])) <= 1 else { return 2 }
                }
                return 0
            }
        }
    }

    @Test func `one address has so many connections and no more, until it gives one back`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try ServiceScene(perAddress: 3)
                _ = try await scene.begin()
                let sockets = try (0..<3).map { _ in try scene.connect() }
                guard await eventually({ scene.service.register.open == 3 }) else { return 1 }
                let excess = try scene.connect()
                guard await eventually({ isOver(excess) }), scene.service.door.denied == 1 else { return 2 }
                close(sockets[0])
                guard await eventually({ scene.service.register.open == 2 }) else { return 3 }
                _ = try scene.connect()
                return await eventually({ scene.service.register.open == 3 }) ? 0 : 4
            }
        }
    }

    @Test func `a killed worker is replaced by the spare, and its connections are over`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try ServiceScene(workers: 1)
                _ = try await scene.begin()
                guard await eventually({ scene.spare?.isReady == true }), let spare = scene.spare else {
                    return 6
                }
                let client = try scene.connect()
                guard await eventually({ scene.service.register.open == 1 }) else { return 1 }
                guard let worker = scene.worker else { return 2 }
                kill(worker.process.identity.pid, SIGKILL)
                guard await eventually({ isOver(client) && scene.service.register.open == 0 }) else {
                    return 3
                }
                guard await eventually({ scene.service.current.workers.isReady }) else { return 4 }
                guard scene.worker === spare else { return 7 }
                _ = try scene.connect()
                guard await eventually({ scene.connections == [1] }) else { return 5 }
                // And the next is kept ready.
                return await eventually({ scene.spare?.isReady == true }) ? 0 : 8
            }
        }
    }

    @Test func `a child that stands still is ended and replaced`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try ServiceScene(workers: 1, hang: .milliseconds(400))
                _ = try await scene.begin()
                guard await eventually({ scene.service.allChildrenAnswered }) else { return 1 }
                guard let worker = scene.worker else { return 2 }
                kill(worker.process.identity.pid, SIGSTOP)
                guard await eventually({ !scene.service.allChildrenAnswered }) else { return 3 }
                guard await eventually({ worker.process.state == .ended(.killed(.hung)) }) else { return 4 }
                let client = try scene.connect()
                guard await eventually({ scene.connections == [1] }) else { return 5 }
                await scene.say("GET /health HTTP/1.1\r\nHost: a\r\n\r\n", to: client)
                return await eventually({ isAnswered(client) && scene.service.allChildrenAnswered }) ? 0 : 6
            }
        }
    }

    @Test func `while no worker is left clients wait, and are served by the next`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try ServiceScene(workers: 1)
                _ = try await scene.begin()
                guard await eventually({ scene.spare?.isReady == true }) else { return 1 }
                for member in [scene.worker, scene.spare] {
                    guard let member else { return 2 }
                    // So that the successors come at once.
                    member.process.wasUsed = true
                    kill(member.process.identity.pid, SIGKILL)
                }
                guard await eventually({ !scene.service.current.workers.hasReadyMember }) else { return 3 }
                let client = try scene.connect()
                await scene.say("GET /health HTTP/1.1\r\nHost: a\r\n\r\n", to: client)
                guard await eventually({ isAnswered(client) }) else { return 4 }
                return scene.service.door.denied == 0 ? 0 : 5
            }
        }
    }

    @Test func `a client that is kept out is turned away at the door`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try ServiceScene(workers: 1)
                _ = try await scene.begin()
                let identity = ChildIdentity(role: .worker, pid: 1, generation: 1)
                let address = IPAddress(ipv4: 0x7f00_0001)
                let suspect = Suspect(
                    network: scene.service.register.network(of: address),
                    client: AuditClient(id: address.description, address: address.description))
                for _ in 0..<3 {
                    scene.service.containment.ended(identity, .killed(.hung), suspect: suspect)
                }
                let client = try scene.connect()
                return await eventually({ isOver(client) && scene.service.door.denied == 1 }) ? 0 : 1
            }
        }
    }

    @Test func `asked to stop, the service closes its door, lets its children leave and ends`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try ServiceScene()
                let ending = try await scene.begin()
                _ = try scene.connect()
                guard await eventually({ scene.service.register.open == 1 }) else { return 1 }
                raise(SIGTERM)
                guard await eventually({ ending.reason == .signal }) else { return 2 }
                guard scene.service.current.workers.isEmpty, scene.service.current.egresses.isEmpty else {
                    return 3
                }
                let late = try scene.connect()
                return await eventually({ linux_socket_error(late) == ECONNREFUSED }) ? 0 : 4
            }
        }
    }

    @Test func `a client that will not finish is given up at the drain's end`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try ServiceScene(drain: .milliseconds(300))
                let ending = try await scene.begin()
                let client = try scene.connect()
                await scene.say(
                    "POST /v1/chat/completions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 1000\r\n\r\n{", to: client)
                guard await eventually({ scene.service.current.desk.inFlight == 1 }) else { return 1 }
                raise(SIGTERM)
                guard await eventually({ ending.reason == .signal }) else { return 2 }
                return scene.service.current.desk.inFlight == 0 ? 0 : 3
            }
        }
    }

    @Test func `a second request to stop ends everything at once`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try ServiceScene(drain: .seconds(600))
                let ending = try await scene.begin()
                let client = try scene.connect()
                await scene.say("POST /v1/chat/completions HTTP/1.1\r\nHost: a\r\n", to: client)
                guard await eventually({ scene.service.register.open == 1 }) else { return 1 }
                raise(SIGTERM)
                guard await eventually({ scene.service.current.desk.isDraining }) else { return 2 }
                raise(SIGINT)
                return await eventually({ ending.reason == .signal }) ? 0 : 3
            }
        }
    }
}
