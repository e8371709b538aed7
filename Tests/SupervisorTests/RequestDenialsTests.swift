import IPC
import Testing

@testable import Supervisor

@Suite struct RequestDenialsTests {
    private let start = MonotonicInstant(nanoseconds: 5_000_000_000)

    @Test func `a second has room for so many records, the next for as many again`() {
        var denials = RequestDenials()
        for millisecond in [0, 1_000, 2_500] as [Int64] {
            let now = start + .milliseconds(millisecond)
            for _ in 0..<RequestDenials.recordsPerSecond {
                let takes = denials.takesRecord(.badRequest, at: now)
                #expect(takes)
            }
            let takes = denials.takesRecord(.unknownRoute, at: now + .milliseconds(999))
            #expect(!takes)
        }
    }

    @Test func `what has no record is counted by its reason, and told once`() {
        var denials = RequestDenials()
        for _ in 0..<RequestDenials.recordsPerSecond { _ = denials.takesRecord(.badRequest, at: start) }
        #expect(!denials.hasCounted)
        for reason in [.unknownRoute, .badRequest, .unknownRoute] as [DenialReason] {
            let takes = denials.takesRecord(reason, at: start)
            #expect(!takes)
        }
        #expect(denials.hasCounted)
        let reported = denials.report()
        #expect(
            reported == [
                RequestDenied(reason: .badRequest, route: nil, status: 0, count: 1),
                RequestDenied(reason: .unknownRoute, route: nil, status: 0, count: 2),
            ])
        #expect(!denials.hasCounted)
    }

    @Test func `a worker that floods the log with refusals keeps no other from being admitted`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try DeskScene()
                let flooder = try scene.stranger()
                let flooded = try scene.register.open(from: IPAddress(ipv4: 1), for: flooder)
                var denial = Denial()
                denial.connection = flooded
                for _ in 0..<200_000 { try scene.desk.receive(.deny(denial), from: flooder) }
                scene.ready()
                scene.begin()
                scene.admit(try scene.connection())
                guard try await scene.ticket() != nil else { return 1 }
                _ = scene.desk.lost(flooder, by: .killed(.stopped))
                let denied = try scene.events().filter { $0 == "request.denied" }
                // Each second that the flood took may have given room for as many again.
                return (RequestDenials.recordsPerSecond + 1...20_000).contains(denied.count) ? 0 : 2
            }
        }
    }
}
