import CLinux
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
        Step(starting, .hung, .killed(.hung), .kill),
        Step(starting, .closedChannel, leaving, .nothing),
        Step(.ready, .sealed, .killed(.breach(.readyTwice)), .kill),
        Step(.ready, .shortOfSeal([.user]), .killed(.breach(.readyTwice)), .kill),
        Step(.ready, .broke(breach), .killed(.breach(breach)), .kill),
        Step(.ready, .deadlinePassed, .ready, .nothing),
        Step(.ready, .drain(until: later), draining, .askToDrain),
        Step(.ready, .stop, .killed(.stopped), .kill),
        Step(.ready, .overwhelmed, .killed(.overwhelmed), .kill),
        Step(.ready, .hung, .killed(.hung), .kill),
        Step(.ready, .closedChannel, leaving, .nothing),
        Step(draining, .sealed, .killed(.breach(.readyTwice)), .kill),
        Step(draining, .broke(breach), .killed(.breach(breach)), .kill),
        Step(draining, .deadlinePassed, .killed(.drainExpired), .kill),
        Step(draining, .drain(until: now), .draining(until: now), .nothing),
        Step(draining, .drain(until: .never), draining, .nothing),
        Step(draining, .hung, .killed(.hung), .kill),
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

    struct Judgement: Sendable, CustomTestStringConvertible {
        var ending: ChildEnding
        var succession: ChildEnding.Succession
        var cause: ChildExitCause
        var abort: AbortCause
        var mayBeAClientsFault: Bool

        var testDescription: String { "\(ending)" }

        init(
            _ ending: ChildEnding, _ succession: ChildEnding.Succession, _ cause: ChildExitCause,
            _ abort: AbortCause, fault: Bool
        ) {
            (self.ending, self.succession, self.cause) = (ending, succession, cause)
            (self.abort, mayBeAClientsFault) = (abort, fault)
        }
    }

    private static func exited(_ code: ExitCode) -> ChildEnding {
        .byItself(.exited(code: code.rawValue), blockedCall: nil)
    }

    private static func signalled(_ number: Int32) -> ChildEnding {
        .byItself(.signalled(number: number), blockedCall: nil)
    }

    static let judgements: [Judgement] = [
        Judgement(.drained, .none, .drained, .workerExited, fault: false),
        Judgement(.killed(.stopped), .none, .drained, .workerExited, fault: false),
        Judgement(.killed(.drainExpired), .none, .unresponsive, .drainExpired, fault: false),
        Judgement(.killed(.unsealed([.landlock])), .abandoned, .breach, .workerBreach, fault: false),
        Judgement(.killed(.breach(breach)), .replaced, .breach, .workerBreach, fault: true),
        Judgement(.killed(.silent), .replaced, .unresponsive, .workerHung, fault: false),
        Judgement(.killed(.lingering), .replaced, .unresponsive, .workerHung, fault: false),
        Judgement(.killed(.overwhelmed), .replaced, .unresponsive, .workerHung, fault: false),
        Judgement(.killed(.hung), .replaced, .hung, .workerHung, fault: true),
        Judgement(signalled(11), .replaced, .crashed, .workerCrashed, fault: true),
        Judgement(signalled(4), .replaced, .crashed, .workerCrashed, fault: true),
        Judgement(signalled(9), .replaced, .killed, .workerKilled, fault: false),
        Judgement(signalled(15), .replaced, .killed, .workerKilled, fault: false),
        Judgement(signalled(31), .replaced, .sandbox, .workerSandbox, fault: true),
        Judgement(
            .byItself(.exited(code: 159), blockedCall: 41), .replaced, .sandbox, .workerSandbox, fault: true),
        Judgement(exited(.sandboxViolation), .replaced, .sandbox, .workerSandbox, fault: true),
        Judgement(exited(.memoryExhausted), .replaced, .memory, .workerMemory, fault: true),
        Judgement(exited(.unsealed), .abandoned, .exited, .workerExited, fault: false),
        Judgement(exited(.configuration), .abandoned, .exited, .workerExited, fault: false),
        Judgement(exited(.systemFailure), .replaced, .exited, .workerExited, fault: false),
    ]

    @Test(arguments: judgements)
    func `an end decides about the successor, the records and whose fault it may be`(_ expected: Judgement) {
        let ending = expected.ending
        #expect(ending.succession == expected.succession)
        #expect(ending.cause == expected.cause)
        #expect(ending.abortCause == expected.abort)
        #expect(ending.mayBeAClientsFault == expected.mayBeAClientsFault)
    }

    @Test func `a forbidden system call is told by its name`() {
        #expect(
            ChildEnding.byItself(.exited(code: 159), blockedCall: Int32(SYS_socket)).systemCall == "socket")
        #expect(Self.exited(.sandboxViolation).systemCall == nil)
    }
}
