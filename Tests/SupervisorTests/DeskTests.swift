import IPC
import Testing

@testable import Supervisor

@Suite struct DeskTests {
    @Test func `a request is admitted, settled and recorded, and its connection serves the next`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try DeskScene()
                scene.ready()
                scene.begin()
                let connection = try scene.connection()
                for question in 1...2 {
                    scene.admit(connection, question: UInt32(question))
                    guard let ticket = try await scene.ticket() else { return 1 }
                    guard scene.desk.inFlight == 1 else { return 2 }
                    scene.settle(ticket)
                }
                scene.stage.channel.send(.finished(connection))
                guard await eventually({ scene.register.open == 0 }) else { return 3 }
                guard scene.desk.inFlight == 0, scene.worker.latency.total == 2 else { return 4 }
                let events = try scene.events()
                return events == [
                    "request.admitted", "request.settled", "request.admitted", "request.settled",
                ] ? 0 : 5
            }
        }
    }

    @Test func `a worker that dies leaves its requests aborted and their places free`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try DeskScene(
                    limits: RequestLimits(requestsPerMinute: 100, burst: 100, concurrentRequests: 1))
                scene.ready()
                async let ending = scene.perform()
                let connection = try scene.connection()
                scene.admit(connection)
                guard try await scene.ticket() != nil else { return 1 }
                scene.worker.on(.stop)
                guard await ending == .killed(.stopped), scene.register.open == 0, scene.desk.inFlight == 0
                else { return 2 }
                return try scene.events() == ["request.admitted", "request.aborted"] ? 0 : 3
            }
        }
    }

    @Test func `one client's requests in flight are bounded, and all clients' are`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try DeskScene(total: 5)
                scene.ready()
                scene.begin()
                var reasons: [RefusalReason] = []
                for question in 0..<7 {
                    // Four may be the one address's, five everybody's.
                    let address = IPAddress(ipv4: question < 5 ? 10 : 20 + UInt32(question))
                    scene.admit(
                        try scene.register.open(from: address, for: scene.worker), question: UInt32(question))
                    if case .refused(let refused)? = try await scene.stage.heard() {
                        reasons.append(refused.reason)
                    }
                }
                return reasons == [.concurrent, .overloaded] ? 0 : 1
            }
        }
    }

    @Test func `nothing is admitted once the service drains`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try DeskScene()
                scene.ready()
                scene.begin()
                scene.desk.drain()
                scene.admit(try scene.connection())
                guard case .refused(let refused)? = try await scene.stage.heard() else { return 1 }
                guard refused.reason == .draining, refused.retryAfterMilliseconds > 0 else { return 2 }
                return try scene.events() == ["request.denied"] ? 0 : 3
            }
        }
    }

    @Test func `nothing is admitted while the log takes no records`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try DeskScene()
                scene.ready()
                scene.begin()
                scene.audit.close()
                scene.admit(try scene.connection())
                guard case .refused(let refused)? = try await scene.stage.heard() else { return 1 }
                return refused.reason == .auditUnavailable ? 0 : 2
            }
        }
    }

    @Test func `with strict durability the answer comes when the record is on disk`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try DeskScene(isStrict: true)
                scene.ready()
                scene.begin()
                let connection = try scene.connection()
                for question in 1...20 {
                    scene.admit(connection, question: UInt32(question))
                    guard let ticket = try await scene.ticket() else { return 1 }
                    // Each round appends two records; the answer must not overtake the first of them.
                    guard scene.audit.snapshot.committed >= AuditPosition(UInt64(2 * question - 1)) else {
                        return 2
                    }
                    scene.settle(ticket)
                }
                return 0
            }
        }
    }

    @Test func `a refusal before the question is recorded, with or without an identifier`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try DeskScene()
                scene.ready()
                scene.begin()
                let connection = try scene.connection()
                for requestID in ["", "client.chosen-1"] {
                    var denial = Denial()
                    denial.connection = connection
                    denial.requestID = requestID
                    denial.cause = .badRequest
                    denial.status = 400
                    scene.stage.channel.send(.deny(denial))
                }
                guard await eventually({ scene.worker.requestsTotal == 2 }) else { return 1 }
                return try scene.events() == ["request.denied", "request.denied"] ? 0 : 2
            }
        }
    }

    @Test(arguments: [
        ("a", true), ("A.b_c-9", true), (String(repeating: "x", count: 64), true), ("", false),
        (String(repeating: "x", count: 65), false), ("a b", false), ("ä", false), ("a\n", false),
        ("a/b", false),
    ]) func `an identifier has few characters`(_ text: String, _ isValid: Bool) {
        #expect(RequestIdentifier.isValid(text) == isValid)
    }
}
