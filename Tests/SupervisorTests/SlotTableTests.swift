import IPC
import Testing

@testable import Supervisor

@Suite struct SlotTableTests {
    @Test func `a number that is over never means its successor`() {
        var table = SlotTable<String>(capacity: 4)
        let first = table.insert("first") ?? 0
        table.remove(first)
        let second = table.insert("second") ?? 0
        #expect(table[first] == nil)
        #expect(table[second] == "second")
        #expect(table.remove(first) == nil)
        #expect(table.modify(first) { $0 = "changed" } == nil)
        #expect(table.count == 1)
    }

    @Test func `no number is zero, and numbers out of the blue mean nothing`() {
        var table = SlotTable<Int>(capacity: 2)
        #expect(table.insert(1) ?? 0 != 0)
        let numbers: [UInt64] = [0, 1, .max, 1 << 32 | 1, 2 << 32]
        for number in numbers { #expect(table[number] == nil) }
    }

    @Test func `a full table takes nothing until something leaves`() {
        var table = SlotTable<Int>(capacity: 2)
        let first = table.insert(1) ?? 0
        _ = table.insert(2)
        #expect(table.insert(3) == nil)
        table.remove(first)
        #expect(table.insert(3) != nil)
    }

    @Test func `what a condition holds of is taken out together`() {
        var table = SlotTable<Int>(capacity: 8)
        let numbers = (0..<6).compactMap { table.insert($0) }
        #expect(table.removeAll { $0 % 2 == 0 } == [0, 2, 4])
        #expect(table.count == 3)
        #expect(table[numbers[1]] == 1)
        #expect(table[numbers[2]] == nil)
    }
}

@Suite struct LatencyHistogramTests {
    @Test(arguments: [0, 1, 15, 16, 17, 31, 32, 1000, 123_456, 3_600_000_000] as [UInt64])
    func `a single duration is told within a sixteenth`(_ microseconds: UInt64) throws {
        var histogram = LatencyHistogram()
        histogram.record(microseconds: microseconds)
        let told = try #require(histogram.microseconds(atQuantile: 0.5))
        #expect(told >= microseconds)
        #expect(told <= microseconds + microseconds / 16 + 1)
    }

    @Test func `quantiles of a thousand durations`() throws {
        var histogram = LatencyHistogram()
        for duration in 1...1000 { histogram.record(microseconds: UInt64(duration)) }
        for (quantile, exact) in [(0.5, 500.0), (0.9, 900), (0.99, 990)] {
            let told = Double(try #require(histogram.microseconds(atQuantile: quantile)))
            #expect(told >= exact && told <= exact * 1.0625 + 1)
        }
    }

    @Test func `the longest duration is counted, and nothing is told of nothing`() {
        var histogram = LatencyHistogram()
        #expect(histogram.microseconds(atQuantile: 0.99) == nil)
        histogram.record(microseconds: .max)
        #expect(histogram.microseconds(atQuantile: 0.99) == UInt64(1) << 32 - 1)
    }
}

@Suite struct ConnectionDenialsTests {
    @Test func `a flood is one record a second and a reason`() throws {
        var denials = ConnectionDenials()
        #expect(denials.due == nil)
        for _ in 0..<1000 { denials.count(.perAddressLimit) }
        denials.count(.noWorker)
        let now = MonotonicInstant(nanoseconds: 5_000_000_000)
        #expect(try #require(denials.due) <= now)
        let report = denials.report(at: now)
        #expect(report.map(\.count) == [1000, 1])
        denials.count(.perAddressLimit)
        #expect(denials.due == now + .seconds(1))
        #expect(denials.total == 1002)
    }
}
