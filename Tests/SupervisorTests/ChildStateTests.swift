import IPC
import Testing

@testable import Supervisor

@Suite struct ChildStateTests {
    private static let now = MonotonicInstant(nanoseconds: 1_000_000_000)
    private static let later = now + .seconds(5)
    private static let starting = ChildState.starting(until: later)
    private static let draining = ChildState.draining(until: later)
    private static let leaving = ChildState.leaving(until: now + ChildState.leavingTime, wasAsked: false)
    private static let breach = ProtocolBreach.connection

    struct Step: Sendable, CustomTestStringConvertible {
        var from: ChildState
        var event: ChildEvent
        var to: ChildState
        var action: ChildAction

        init(_ from: ChildState, _ event: ChildEvent, _ to: ChildState, _ action: ChildAction) {
            (self.from, self.event, self.to, self.action) = (from, event, to, action)
        }

        var testDescription: String { "\(from) on \(event)" }
    }

    static let steps: [Step] = [
        Step(starting, .sealed, .ready, .putIntoService),
        Step(starting, .shortOfSeal([.seccomp]), .killed(.unsealed([.seccomp])), .kill),
        Step(starting, .broke(breach), .killed(.breach(breach)), .kill),
        Step(starting, .deadlinePassed, .killed(.silent), .kill),
        Step(starting, .drain(until: later), .killed(.stopped), .kill),
        Step(starting, .stop, .killed(.stopped), .kill),
        Step(starting, .overwhelmed, .killed(.overwhelmed), .kill),
        Step(starting, .closedChannel, leaving, .nothing),
        Step(.ready, .sealed, .killed(.breach(.readyTwice)), .kill),
        Step(.ready, .shortOfSeal([.user]), .killed(.breach(.readyTwice)), .kill),
        Step(.ready, .broke(breach), .killed(.breach(breach)), .kill),
        Step(.ready, .deadlinePassed, .ready, .nothing),
        Step(.ready, .drain(until: later), draining, .askToDrain),
        Step(.ready, .stop, .killed(.stopped), .kill),
        Step(.ready, .overwhelmed, .killed(.overwhelmed), .kill),
        Step(.ready, .closedChannel, leaving, .nothing),
        Step(draining, .sealed, .killed(.breach(.readyTwice)), .kill),
        Step(draining, .broke(breach), .killed(.breach(breach)), .kill),
        Step(draining, .deadlinePassed, .killed(.drainExpired), .kill),
        Step(draining, .drain(until: now), .draining(until: now), .nothing),
        Step(draining, .drain(until: .never), draining, .nothing),
        Step(draining, .stop, .killed(.stopped), .kill),
        Step(
            draining, .closedChannel, .leaving(until: now + ChildState.leavingTime, wasAsked: true), .nothing),
        Step(leaving, .deadlinePassed, .killed(.lingering), .kill),
        Step(leaving, .stop, .killed(.stopped), .kill),
        Step(leaving, .sealed, leaving, .nothing),
        Step(leaving, .broke(breach), leaving, .nothing),
        Step(.killed(.silent), .stop, .killed(.silent), .nothing),
        Step(.killed(.silent), .broke(breach), .killed(.silent), .nothing),
        Step(.killed(.silent), .deadlinePassed, .killed(.silent), .nothing),
        Step(.ended(.drained), .stop, .ended(.drained), .nothing),
    ]

    @Test(arguments: steps) func `an event leads to the next state and what is to be done`(_ step: Step) {
        var state = step.from
        #expect(state.on(step.event, at: Self.now) == step.action)
        #expect(state == step.to)
    }

    @Test(
        arguments: [
            (draining, ProcessEnd.exited(code: 0), nil, ChildEnding.drained),
            (.leaving(until: later, wasAsked: true), .exited(code: 0), nil, .drained),
            (
                .leaving(until: later, wasAsked: false), .exited(code: 0), nil,
                .byItself(.exited(code: 0), blockedCall: nil)
            ),
            (draining, .exited(code: 1), nil, .byItself(.exited(code: 1), blockedCall: nil)),
            (.ready, .signalled(number: 11), nil, .byItself(.signalled(number: 11), blockedCall: nil)),
            (.ready, .exited(code: 159), 41, .byItself(.exited(code: 159), blockedCall: 41)),
            (.killed(.breach(breach)), .signalled(number: 9), nil, .killed(.breach(breach))),
        ] as [(ChildState, ProcessEnd, Int32?, ChildEnding)])
    func `the end is told by what came before it`(
        _ state: ChildState, _ end: ProcessEnd, _ blockedCall: Int32?, _ expected: ChildEnding
    ) {
        var state = state
        #expect(state.on(.exited(end, blockedCall: blockedCall), at: Self.now) == .nothing)
        #expect(state == .ended(expected))
    }

    @Test(
        arguments: [
            (ChildEnding.drained, ChildEnding.Succession.none, ChildExitCause.drained),
            (.killed(.stopped), .none, .drained),
            (.killed(.drainExpired), .none, .unresponsive),
            (.killed(.unsealed([.landlock])), .abandoned, .breach),
            (.killed(.breach(breach)), .replaced, .breach),
            (.killed(.silent), .replaced, .unresponsive),
            (.byItself(.signalled(number: 11), blockedCall: nil), .replaced, .signalled),
            (.byItself(.exited(code: 159), blockedCall: 41), .replaced, .sandbox),
            (.byItself(.exited(code: ExitCode.unsealed.rawValue), blockedCall: nil), .abandoned, .exited),
            (
                .byItself(.exited(code: ExitCode.configuration.rawValue), blockedCall: nil), .abandoned,
                .exited
            ),
        ] as [(ChildEnding, ChildEnding.Succession, ChildExitCause)])
    func `an end decides about the successor and the record`(
        _ ending: ChildEnding, _ succession: ChildEnding.Succession, _ cause: ChildExitCause
    ) {
        #expect(ending.succession == succession)
        #expect(ending.exit.cause == cause)
    }
}
