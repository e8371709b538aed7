import IPC
import Testing

@testable import Worker

/// Who may hold how much.
@Suite struct MemoryBudgetTests {
    enum Step: Sendable {
        /// A client asks for so much, for a body that holds nothing yet.
        case take(Int, by: Int, Bool)
        /// A client asks for so much more for a body that has so much.
        case grow(Int, having: Int, by: Int, Bool)
        case giveBack(Int, by: Int)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var favoursFirst = false
        var steps: [Step]
    }

    static let cases: [Case] = [
        Case(
            testDescription: "one client may have half, in as many bodies as it likes",
            steps: [.take(30, by: 1, true), .take(20, by: 1, true), .take(1, by: 1, false)]),
        Case(
            testDescription: "the next has half of what is left, and so on: there is always something",
            steps: [
                .take(50, by: 1, true), .take(26, by: 2, false), .take(25, by: 2, true),
                .take(12, by: 3, true), .take(6, by: 4, true), .take(3, by: 5, true), .take(2, by: 6, true),
                .take(1, by: 7, true), .take(1, by: 8, false),
            ]),
        Case(
            testDescription: "what is given back is another's",
            steps: [
                .take(50, by: 1, true), .take(40, by: 2, false), .giveBack(50, by: 1),
                .take(40, by: 2, true), .take(30, by: 1, true),
            ]),
        Case(
            testDescription: "a body that is alone may be larger than the share, and than all",
            steps: [
                .take(60, by: 1, true), .grow(90, having: 60, by: 1, true), .take(1, by: 2, false),
                .take(1, by: 1, false), .giveBack(150, by: 1), .take(50, by: 2, true),
            ]),
        Case(
            testDescription: "one that is not alone may not",
            steps: [.take(10, by: 1, true), .take(10, by: 2, true), .grow(40, having: 10, by: 1, false)]),
        Case(
            testDescription: "where the first is favoured, it may have all that is free",
            favoursFirst: true,
            steps: [
                .take(10, by: 1, true), .take(80, by: 2, true), .take(11, by: 3, false),
                .take(5, by: 3, true),
                .take(1, by: 2, false), .take(1, by: 3, false),
            ]),
    ]

    @Test(arguments: cases) func `who may hold how much`(_ scene: Case) {
        var budget = MemoryBudget(total: 100, favoursFirst: scene.favoursFirst)
        for (number, step) in scene.steps.enumerated() {
            switch step {
            case .take(let bytes, let client, let isAllowed):
                ask(&budget, bytes, 0, client, isAllowed, number)
            case .grow(let bytes, let own, let client, let isAllowed):
                ask(&budget, bytes, own, client, isAllowed, number)
            case .giveBack(let bytes, let client): budget.remove(bytes, from: Self.client(client))
            }
        }
    }

    private func ask(
        _ budget: inout MemoryBudget, _ bytes: Int, _ own: Int, _ number: Int, _ isAllowed: Bool, _ step: Int
    ) {
        let client = Self.client(number)
        #expect(budget.allows(bytes, to: client, having: own) == isAllowed, "step \(step)")
        if isAllowed { budget.add(bytes, to: client) }
    }

    static func client(_ number: Int) -> ClientNetwork {
        ClientNetwork([UInt8](repeating: 0, count: 10) + [0xff, 0xff, 10, 0, 0, UInt8(number)])
    }

    @Test func `an IPv4 address is one client, and so is half of an IPv6 address`() {
        let address: ([UInt8], [UInt8]) -> ClientNetwork = { ClientNetwork($0 + $1) }
        let half: [UInt8] = [0x20, 1, 0xd, 0xb8, 0, 0, 0, 1]
        #expect(Self.client(1) == Self.client(1))
        #expect(Self.client(1) != Self.client(2))
        #expect(address(half, [0, 0, 0, 0, 0, 0, 0, 1]) == address(half, [9, 9, 9, 9, 9, 9, 9, 9]))
        #expect(
            address(half, [0, 0, 0, 0, 0, 0, 0, 1]) != address(half.reversed(), [0, 0, 0, 0, 0, 0, 0, 1]))
        #expect(ClientNetwork([]) == ClientNetwork([]))
    }

    struct Plan: Sendable {
        /// Everything in MiB.
        var limit: Int
        var bodies: Int
        var inspections: Int
        var largest: Int
    }

    /// The least, the default and the most that can be configured.
    static let plans = [
        Plan(limit: 64, bodies: 6, inspections: 22, largest: 20),
        Plan(limit: 512, bodies: 90, inspections: 330, largest: 300),
        Plan(limit: 65_536, bodies: 12_282, inspections: 45_034, largest: 40_940),
    ]

    @Test(arguments: plans) func `the plan leaves room beside itself`(_ plan: Plan) {
        let made = MemoryPlan(limit: UInt64(plan.limit) << 20)
        #expect(made.bodyBytes == plan.bodies << 20)
        #expect(made.inspectionBytes == plan.inspections << 20)
        #expect(made.largestInspection == plan.largest << 20)
        #expect(made.bodyBytes + made.inspectionBytes + MemoryPlan.ownBytes < plan.limit << 20)
    }

    @Test func `a body of the standard size is inspected within its room in the standard memory`() {
        let plan = MemoryPlan(limit: 512 << 20)
        #expect(plan.inspectionCost(ofBody: 10 << 20) == 300 << 20)
        #expect(plan.inspectionCost(ofBody: 1 << 20) == 30 << 20)
        #expect(plan.inspectionCost(ofBody: .max) == plan.largestInspection)
    }
}
