import Testing

@testable import Supervisor

@Suite struct ChildLogLinesTests {
    private func lines(_ pieces: [String], second: UInt64 = 1) -> [String] {
        var reader = ChildLogLines()
        var found: [String] = []
        for piece in pieces { reader.append(Array(piece.utf8).span, second: second) { found.append($0) } }
        reader.finish(second: second) { found.append($0) }
        return found
    }

    @Test func `lines are put together from any pieces, the last one without its end too`() {
        #expect(lines(["one\ntw", "o", "\n\nthree"]) == ["one", "two", "", "three"])
    }

    @Test func `what could steer a terminal is replaced`() {
        #expect(
            lines(["a\u{1b}[31mb\u{9b}c\u{202e}d\u{0}\n"]) == ["a\u{fffd}[31mb\u{fffd}c\u{fffd}d\u{fffd}"])
    }

    @Test func `bytes that are no text are replaced`() {
        var reader = ChildLogLines()
        var found: [String] = []
        reader.append([0x61, 0xff, 0x62, 0x0a].span, second: 1) { found.append($0) }
        #expect(found == ["a\u{fffd}b"])
    }

    @Test func `a line without end is cut and costs no memory`() {
        let found = lines(Array(repeating: String(repeating: "x", count: 4096), count: 64) + ["\nnext\n"])
        #expect(found == [String(repeating: "x", count: ChildLogLines.Limits.lineBytes) + "…", "next"])
    }

    @Test func `a second has so many lines, and what is too much is counted`() {
        var reader = ChildLogLines()
        var found = 0
        let flood = Array(String(repeating: "x\n", count: 1000).utf8)
        reader.append(flood.span, second: 7) { _ in found += 1 }
        #expect(found == ChildLogLines.Limits.linesPerSecond)
        #expect(reader.dropped == UInt64(1000 - ChildLogLines.Limits.linesPerSecond))
        reader.append(flood.span, second: 8) { _ in found += 1 }
        #expect(found == 2 * ChildLogLines.Limits.linesPerSecond)
    }

    @Test(
        arguments: [
            ("sandbox: blocked system call 41\n", 41), ("sandbox: blocked system call 41 (socket)\n", 41),
            ("sandbox: blocked system call \n", nil), (" sandbox: blocked system call 41\n", nil),
            ("sandbox: blocked system call 99999999999999\n", nil),
        ] as [(String, Int32?)])
    func `the stopped system call is recognised`(_ line: String, _ expected: Int32?) {
        var reader = ChildLogLines()
        reader.append(Array(line.utf8).span, second: 1) { _ in }
        #expect(reader.blockedCall == expected)
    }
}
