import IPC
import Testing

@testable import Supervisor

/// Heartbeats are asked for every second and may take four.
@Suite struct PulseTests {
    private static func instant(_ seconds: Double) -> MonotonicInstant {
        MonotonicInstant(nanoseconds: UInt64(seconds * 1e9))
    }

    private func pulse() -> Pulse { Pulse(patience: .seconds(4), from: Self.instant(0)) }

    @Test func `a child that answers is asked once an interval and never found hung`() throws {
        var pulse = pulse()
        for second in 1...100 {
            let now = Self.instant(Double(second))
            guard case .ask(let heartbeat) = pulse.step(at: now, hasHeardAll: true) else {
                Issue.record("not asked at \(second)")
                return
            }
            #expect(heartbeat.number == UInt64(second))
            try pulse.answered(heartbeat)
            #expect(
                pulse.step(at: now, hasHeardAll: true) == .wait(until: Self.instant(Double(second + 1))))
        }
    }

    @Test(
        arguments: [
            (1.0, true, Pulse.Step.wait(until: instant(5))), (4.9, true, .wait(until: instant(5))),
            (5.0, true, .hung), (60, true, .hung),
            // What it says is not all read: its answer may be on its way, but not for ever.
            (5.0, false, .wait(until: instant(9))), (9.0, false, .hung),
        ] as [(Double, Bool, Pulse.Step)])
    func `a child that does not answer is hung after its time`(
        _ seconds: Double, _ hasHeardAll: Bool, _ expected: Pulse.Step
    ) {
        var pulse = pulse()
        #expect(
            pulse.step(at: Self.instant(1), hasHeardAll: true) == .ask(Heartbeat(number: 1)))
        #expect(pulse.step(at: Self.instant(seconds), hasHeardAll: hasHeardAll) == expected)
    }

    @Test(arguments: [0, 2, UInt64.max]) func `an answer to what was not asked is a breach`(_ number: UInt64)
    {
        var pulse = pulse()
        _ = pulse.step(at: Self.instant(1), hasHeardAll: true)
        #expect(throws: ProtocolBreach.heartbeat) { try pulse.answered(Heartbeat(number: number)) }
    }

    @Test func `an answer without a question, or a second one, is a breach`() throws {
        var pulse = pulse()
        #expect(throws: ProtocolBreach.heartbeat) { try pulse.answered(Heartbeat(number: 0)) }
        _ = pulse.step(at: Self.instant(1), hasHeardAll: true)
        try pulse.answered(Heartbeat(number: 1))
        #expect(throws: ProtocolBreach.heartbeat) { try pulse.answered(Heartbeat(number: 1)) }
    }

    @Test func `a question that is open for an interval is not answered`() throws {
        var pulse = pulse()
        #expect(pulse.isAnswered(at: Self.instant(1)))
        _ = pulse.step(at: Self.instant(1), hasHeardAll: true)
        #expect(pulse.isAnswered(at: Self.instant(1.9)))
        #expect(!pulse.isAnswered(at: Self.instant(2)))
        try pulse.answered(Heartbeat(number: 1))
        #expect(pulse.isAnswered(at: Self.instant(2)))
    }

    @Test(arguments: [(Duration.seconds(600), 5.0), (.seconds(1), 0.25)])
    func `the interval is a quarter of the patience and at most five seconds`(
        _ patience: Duration, _ interval: Double
    ) {
        var pulse = Pulse(patience: patience, from: Self.instant(0))
        #expect(
            pulse.step(at: Self.instant(0), hasHeardAll: true) == .wait(until: Self.instant(interval)))
    }
}
