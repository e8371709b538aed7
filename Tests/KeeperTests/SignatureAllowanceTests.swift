import IPC
import Testing

@testable import Keeper

@Suite struct SignatureAllowanceTests {
    private static let start = MonotonicInstant(nanoseconds: 5_000_000_000)

    private func taken(_ count: Int, cost: Int, from allowance: inout SignatureAllowance, after: Duration)
        -> Int
    {
        (0..<count).count { _ in allowance.take(cost, at: Self.start + after) }
    }

    @Test(arguments: [(1, 100), (2, 50), (9, 11)])
    func `a second's worth is there at once, and no more`(cost: Int, expected: Int) {
        var allowance = SignatureAllowance(perSecond: 100, at: Self.start)
        #expect(taken(1000, cost: cost, from: &allowance, after: .zero) == expected)
    }

    @Test(arguments: [
        (Duration.milliseconds(10), 1), (.milliseconds(9), 0), (.milliseconds(250), 25), (.seconds(1), 100),
        (.seconds(3600), 100),
    ])
    func `time gives back what it is worth`(after: Duration, expected: Int) {
        var allowance = SignatureAllowance(perSecond: 100, at: Self.start)
        _ = taken(100, cost: 1, from: &allowance, after: .zero)
        #expect(taken(1000, cost: 1, from: &allowance, after: after) == expected)
    }

    @Test func `what is refused costs nothing`() {
        var allowance = SignatureAllowance(perSecond: 10, at: Self.start)
        #expect(taken(1, cost: 11, from: &allowance, after: .zero) == 0)
        #expect(taken(1, cost: 10, from: &allowance, after: .zero) == 1)
    }

    @Test func `a clock that seems to go back gives nothing`() {
        var allowance = SignatureAllowance(perSecond: 10, at: Self.start + .seconds(1))
        #expect(taken(11, cost: 1, from: &allowance, after: .seconds(1)) == 10)
        #expect(taken(1, cost: 1, from: &allowance, after: .zero) == 0)
        #expect(taken(1, cost: 1, from: &allowance, after: .seconds(1)) == 0)
        #expect(taken(1, cost: 1, from: &allowance, after: .seconds(2)) == 1)
    }
}
