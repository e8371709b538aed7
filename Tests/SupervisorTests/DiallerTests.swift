import CLinux
import Glibc
import IPC
import Testing

@testable import Supervisor

/// Where the executables are: beside the test's own.
func builtPrograms() throws -> ChildPrograms { try ChildPrograms() }

@Suite struct DiallerTests {
    @Test func `a dialled connection reaches the upstream and ends when the worker lets go`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let upstream = try ListeningSocket(loopback)
                let scene = try DeskScene(upstream: DeskScene.upstream(port: upstream.address?.port ?? 0))
                let crew = try await egresses(of: scene)
                scene.ready()
                scene.begin()
                scene.stage.channel.send(.dial(DialRequest(question: QuestionID(5), upstream: 0)))
                guard var answer = try await scene.stage.received() else { return 1 }
                guard case .upstream(let dialled) = answer.message, dialled.question == QuestionID(5),
                    let pipe = answer.takeDescriptor()
                else { return 2 }
                guard linux_accept(upstream.descriptor.rawValue, nil, nil) >= 0 else { return 3 }
                guard scene.worker.dials[0].open == 1, scene.worker.dials[0].pending == 0 else { return 4 }
                guard crew.least(of: { _ in 0 })?.exchanges == 1 else { return 5 }
                close(pipe.release())
                return await eventually({ scene.worker.dials[0].open == 0 }) ? 0 : 6
            }
        }
    }

    @Test func `the death of an egress ends its exchanges`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let upstream = try ListeningSocket(loopback)
                let scene = try DeskScene(upstream: DeskScene.upstream(port: upstream.address?.port ?? 0))
                let crew = try await egresses(of: scene)
                scene.ready()
                scene.begin()
                scene.stage.channel.send(.dial(DialRequest(question: QuestionID(1), upstream: 0)))
                guard var answer = try await scene.stage.received(), let pipe = answer.takeDescriptor() else {
                    return 1
                }
                guard let egress = crew.least(of: { _ in 0 }) else { return 2 }
                kill(egress.process.identity.pid, SIGKILL)
                guard await eventually({ scene.worker.dials[0].open == 0 }) else { return 3 }
                var byte: UInt8 = 0
                guard read(pipe.rawValue, &byte, 1) == 0 else { return 4 }
                // Its successor takes its place.
                return await eventually({ crew.isReady && crew.posts.map(\.restarts).max() == 1 }) ? 0 : 5
            }
        }
    }

    @Test func `an egress that answers for what it was not asked breaks a rule`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let upstream = try ListeningSocket(loopback)
                let scene = try DeskScene(upstream: DeskScene.upstream(port: upstream.address?.port ?? 0))
                let crew = try await egresses(of: scene)
                scene.ready()
                scene.begin()
                scene.stage.channel.send(.dial(DialRequest(question: QuestionID(1), upstream: 0)))
                guard var answer = try await scene.stage.received(), answer.takeDescriptor() != nil,
                    let egress = crew.least(of: \.exchanges)
                else { return 1 }
                // In plain HTTP there is nothing to prove, and of the others none is open.
                for number in 0..<8 {
                    let exchange = ExchangeID(UInt64(number))
                    let refusal = ExchangeRefusal(exchange: exchange, refusal: HandshakeRefusal(.expired))
                    guard breach(scene.dialler, .connected(exchange), egress) == .exchange else { return 2 }
                    guard breach(scene.dialler, .refused(refusal), egress) == .exchange else { return 3 }
                }
                let certificate = UpstreamCertificate(upstream: 1, expiresAt: 0)
                return breach(scene.dialler, .certificate(certificate), egress) == .unknownUpstream ? 0 : 4
            }
        }
    }

    @Test func `a refused connection is said to be unreachable`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                // A port that was just free and is bound by nobody.
                let port = try ListeningSocket(loopback).address?.port ?? 0
                return try await failure(port: port) == .unreachable ? 0 : 1
            }
        }
    }

    @Test func `an upstream that is silent is given up in time`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
                var address = loopback.systemBytes
                guard bind(socket, pointer(&address), 16) == 0, listen(socket, 0) == 0 else { return 1 }
                let port = SystemAddress.read { linux_local_address(socket, $0, $1) }?.address?.port ?? 0
                // The queue of who is not accepted is full from here on: the kernel answers nobody more.
                var target = SocketAddress(address: loopback.address, port: port).systemBytes
                for _ in 0..<4 {
                    var pending: Int32 = 0
                    _ = linux_connect(&target, 16, &pending)
                }
                let before = MonotonicInstant.now()
                guard try await failure(port: port) == .timedOut else { return 2 }
                return MonotonicInstant.now().since(before) >= .milliseconds(290) ? 0 : 3
            }
        }
    }

    @Test func `without an egress nothing is dialled`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let upstream = try ListeningSocket(loopback)
                let port = upstream.address?.port ?? 0
                return try await failure(port: port, hasEgress: false) == .exhausted ? 0 : 1
            }
        }
    }

    @Test func `a name is resolved off the loop, and one that is unknown is told`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let resolver = try Resolver()
                EventLoop.shared.start { await resolver.deliver() }
                async let known = resolver.resolve(ResolvableName(host: "localhost", port: 80))
                async let literal = resolver.resolve(ResolvableName(host: "127.0.0.1", port: 81))
                guard case .addresses(let addresses) = await known,
                    addresses.allSatisfy({ $0.address.isLoopback && $0.port == 80 })
                else { return 1 }
                guard case .addresses(let same) = await literal,
                    same == [SocketAddress(address: loopback.address, port: 81)]
                else { return 2 }
                // RFC 6761, section 6.4: this name never exists.
                guard case .failed = await resolver.resolve(ResolvableName(host: "nobody.invalid", port: 80))
                else { return 3 }
                return 0
            }
        }
    }
}

private let loopback = SocketAddress(address: IPAddress(ipv4: 0x7f00_0001), port: 0)

@Loop private func breach(_ dialler: Dialler, _ message: FromEgress, _ egress: Egress) -> ProtocolBreach? {
    do throws(ProtocolBreach) {
        try dialler.receive(message, from: egress)
        return nil
    } catch {
        return error
    }
}

private func pointer(_ bytes: inout [UInt8]) -> UnsafePointer<sockaddr>? {
    bytes.withUnsafeBytes { $0.baseAddress?.assumingMemoryBound(to: sockaddr.self) }
}

/// Why the one dial of a scene came to nothing.
@Loop private func failure(port: UInt16, hasEgress: Bool = true) async throws -> DialFailureReason? {
    let scene = try DeskScene(upstream: DeskScene.upstream(port: port))
    let crew = hasEgress ? try await egresses(of: scene) : nil
    scene.ready()
    scene.begin()
    scene.stage.channel.send(.dial(DialRequest(question: QuestionID(5), upstream: 0)))
    defer { withExtendedLifetime(crew) {} }
    guard case .undialled(let failure)? = try await scene.stage.heard(), failure.question == QuestionID(5),
        scene.worker.dials[0].pending == 0, scene.worker.dials[0].open == 0
    else { return nil }
    return failure.reason
}

/// One real egress.
@Loop private func egresses(of scene: DeskScene) async throws -> Crew<Dialler> {
    var settings = EgressSettings()
    settings.headBytes = 32 * 1024
    settings.headerCount = 100
    settings.seal = SealPlan(
        role: .egress, mode: .bestEffort, limits: SealLimits(descriptors: 64, memory: 1 << 30),
        privilegeDrop: nil)
    var upstream = EgressUpstream()
    upstream.authority = "played"
    upstream.paths = [PathPrefix("/v1/")]
    settings.upstreams = [upstream]
    let crew = Crew(
        Crew<Dialler>.Plan(
            role: .egress, program: try builtPrograms().program(of: .egress), count: 1,
            generation: 1, seal: settings.seal, patience: .seconds(60),
            settings: { [settings] in .settings(settings) }),
        client: scene.dialler, audit: scene.audit, containment: scene.containment, changed: Notice())
    scene.dialler.egresses = crew
    crew.start()
    guard await eventually({ crew.isReady }) else { throw StartFailure("no egress") }
    return crew
}
