import CLinux
import Glibc
import IPC
import Testing

@testable import Supervisor

/// What follows when a worker comes to an end in its client's name.
@Suite struct ContainmentTests {
    private static let rule = Configuration.Monitoring.CrashBan(
        after: 3, window: .seconds(600), duration: .seconds(3600))

    @Test func `a worker that does not answer is ended as hung, and what it noted is believed`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try DeskScene()
                scene.patience = .milliseconds(200)
                let (first, second) = (try scene.connection(), try scene.connection())
                let note = try await scene.equipped()
                scene.ready()
                scene.admit(first)
                scene.admit(second, question: 2)
                async let ending = scene.perform()
                note.write(second.value)
                guard await ending == .killed(.hung) else { return 1 }
                guard scene.suspect?.client.address == "10.0.0.1" else { return 2 }
                return try scene.events().count { $0 == "request.aborted" } == 2 ? 0 : 3
            }
        }
    }

    @Test func `a worker that answers is left alone, however long it lasts`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try DeskScene()
                scene.patience = .milliseconds(100)
                scene.ready()
                scene.begin()
                for round in 1...20 {
                    guard case .ping(let heartbeat)? = try await scene.stage.heard(),
                        heartbeat.number == UInt64(round)
                    else { return 1 }
                    scene.stage.channel.send(.pong(heartbeat))
                }
                return scene.worker.process.state == .ready ? 0 : 2
            }
        }
    }

    @Test func `a worker cannot blame a client that it does not serve`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try DeskScene()
                let stranger = try scene.stranger()
                let foreign = try scene.register.open(from: IPAddress(ipv4: 7), for: stranger)
                let note = try await scene.equipped()
                scene.ready()
                note.write(foreign.value)
                async let ending = scene.perform()
                scene.settle(Ticket(1 << 32))
                guard await ending == .killed(.breach(.ticket)) else { return 1 }
                return scene.suspect == nil ? 0 : 2
            }
        }
    }

    @Test func `after so many crashes a client is kept out and an incident is open`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try DeskScene()
                var monitoring = Configuration.Monitoring.standard
                monitoring.crashBan = Self.rule
                scene.containment.obey(monitoring)
                let suspect = scene.suspected(4)
                let crash = ChildEnding.byItself(.signalled(number: SIGSEGV), blockedCall: nil)
                for count in 1...3 {
                    guard !scene.containment.isBanned(suspect.network) else { return 1 }
                    scene.containment.ended(scene.worker.process.identity, crash, suspect: suspect)
                    guard scene.containment.openIncidents == (count == 3 ? 1 : 0) else { return 2 }
                }
                guard scene.containment.isBanned(suspect.network), scene.containment.bans == 1 else {
                    return 3
                }
                guard !scene.containment.isBanned(scene.suspected(5).network) else { return 4 }
                // What is open already gets no further request.
                scene.ready()
                scene.begin()
                scene.admit(try scene.register.open(from: IPAddress(ipv4: 4), for: scene.worker))
                guard case .refused(let refused)? = try await scene.stage.heard(), refused.reason == .banned
                else { return 5 }
                return 0
            }
        }
    }

    @Test func `bans, incidents and what counts towards a ban survive the service`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try DeskScene()
                scene.containment.obey(.standard)
                let crash = ChildEnding.byItself(.signalled(number: SIGSEGV), blockedCall: nil)
                let identity = scene.worker.process.identity
                for _ in 0..<3 { scene.containment.ended(identity, crash, suspect: scene.suspected(4)) }
                for _ in 0..<2 { scene.containment.ended(identity, crash, suspect: scene.suspected(5)) }
                // Nothing was said to the first: it might as well have been killed.
                let next = try Containment(stateDirectory: "\(scene.directory)/state", audit: scene.audit)
                next.obey(.standard)
                guard next.isBanned(scene.suspected(4).network), next.openIncidents == 1 else { return 1 }
                guard !next.isBanned(scene.suspected(5).network) else { return 2 }
                next.ended(identity, crash, suspect: scene.suspected(5))
                guard next.isBanned(scene.suspected(5).network) else { return 3 }
                guard next.set(1, to: .resolved) != nil, next.openIncidents == 1 else { return 4 }
                let last = try Containment(stateDirectory: "\(scene.directory)/state", audit: scene.audit)
                return last.openIncidents == 1 && last.bans == 1 ? 0 : 5
            }
        }
    }

    @Test(arguments: [true, false])
    func `who was kept out may come when its incident is resolved, and when nobody is kept out`(
        isResolved: Bool
    ) async {
        await #expect(processExitsWith: .success) { [isResolved = isResolved as Bool] in
            onLoop {
                let scene = try DeskScene()
                scene.containment.obey(.standard)
                let crash = ChildEnding.byItself(.signalled(number: SIGSEGV), blockedCall: nil)
                for client: UInt32 in [4, 5] {
                    for _ in 0..<3 {
                        scene.containment.ended(
                            scene.worker.process.identity, crash, suspect: scene.suspected(client))
                    }
                }
                guard scene.containment.bans == 2 else { return 1 }
                if isResolved {
                    guard scene.containment.set(1, to: .resolved) != nil else { return 2 }
                    // It stays resolved.
                    guard scene.containment.set(1, to: .acknowledged)?.state == .resolved else { return 3 }
                } else {
                    var monitoring = Configuration.Monitoring.standard
                    monitoring.crashBan = nil
                    scene.containment.obey(monitoring)
                }
                guard !scene.containment.isBanned(scene.suspected(4).network) else { return 4 }
                guard scene.containment.isBanned(scene.suspected(5).network) == isResolved else { return 5 }
                let next = try Containment(stateDirectory: "\(scene.directory)/state", audit: scene.audit)
                return next.bans == (isResolved ? 1 : 0) ? 0 : 6
            }
        }
    }

    @Test func `what a full disk did not take is remembered once there is room, whatever happens next`() async
    {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try DeskScene()
                var monitoring = Configuration.Monitoring.standard
                monitoring.crashBan = .init(after: 1, window: .seconds(600), duration: .seconds(3600))
                scene.containment.obey(monitoring)
                signal(SIGXFSZ, SIG_IGN)
                // No file of this process may grow (setrlimit(2), EFBIG).
                var limit = rlimit(rlim_cur: 0, rlim_max: .max)
                setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
                let crash = ChildEnding.byItself(.signalled(number: SIGSEGV), blockedCall: nil)
                scene.containment.ended(scene.worker.process.identity, crash, suspect: scene.suspected(4))
                limit.rlim_cur = .max
                setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
                let state = "\(scene.directory)/state"
                let isRemembered = await eventually {
                    (try? Containment(stateDirectory: state, audit: scene.audit))?.bans == 1
                }
                return isRemembered ? 0 : 1
            }
        }
    }

    @Test func `a ban ends by itself`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try DeskScene()
                var monitoring = Configuration.Monitoring.standard
                monitoring.crashBan = .init(after: 1, window: .seconds(600), duration: .milliseconds(50))
                scene.containment.obey(monitoring)
                let crash = ChildEnding.byItself(.signalled(number: SIGSEGV), blockedCall: nil)
                scene.containment.ended(scene.worker.process.identity, crash, suspect: scene.suspected(4))
                return await eventually({ scene.containment.bans == 0 }) ? 0 : 1
            }
        }
    }

    @Test func `a forbidden system call and a broken rule are incidents at once`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try DeskScene()
                let identity = scene.worker.process.identity
                let call = ChildEnding.byItself(.exited(code: 159), blockedCall: Int32(SYS_socket))
                scene.containment.ended(identity, call, suspect: nil)
                scene.containment.ended(identity, .killed(.breach(.ticket)), suspect: nil)
                scene.containment.ended(identity, .drained, suspect: nil)
                let incidents = scene.containment.incidents
                guard incidents.map(\.kind) == [.sandboxViolation, .protocolBreach] else { return 1 }
                guard incidents[0].summary.contains("socket"), incidents[0].severity == .critical else {
                    return 2
                }
                return incidents[1].summary.contains("own_open_ticket") ? 0 : 3
            }
        }
    }
}

extension DeskScene {
    /// The worker's page, as the worker maps it.
    func equipped() async throws -> SharedNote {
        try worker.equip()
        guard var received = try await stage.received(), case .note = received.message,
            let writing = received.takeDescriptor()
        else { throw StartFailure("no page") }
        return try SharedNote(writing: writing)
    }

    func suspected(_ number: UInt32) -> Suspect {
        let address = IPAddress(ipv4: number)
        return Suspect(
            network: register.network(of: address),
            client: AuditClient(id: address.description, address: address.description))
    }
}
