import TestSupport
import Testing

@testable import Supervisor

@Suite struct AuditBackwardReaderTests {
    @Test func `lines come from the last to the first, whatever their length`() throws {
        let scene = AuditScene()
        var random = SeededGenerator(seed: 3)
        var lines: [[UInt8]] = []
        for number in 1...2 as ClosedRange<UInt64> {
            var file: [[UInt8]] = []
            for _ in 0..<400 {
                let length = Int.random(in: 0...Int.random(in: 0...30_000, using: &random), using: &random)
                file.append([UInt8](repeating: UInt8.random(in: 32...126, using: &random), count: length))
            }
            let bytes = file.flatMap { $0 + [UInt8(ascii: "\n")] } + [UInt8(ascii: "x")]
            AuditScene.write(bytes, to: scene.path(AuditFileName.name(number)))
            lines += file
        }
        var reader = AuditBackwardReader(scene.log, [1, 2])
        for line in lines.reversed() {
            #expect(try reader.next())
            #expect(reader.line { bytes in bytes.count == line.count && bytes.isOnly(line.first) })
        }
        #expect(try !reader.next())
    }

    @Test func `a line without end is passed over in pieces`() throws {
        let scene = AuditScene()
        let long = [UInt8](repeating: UInt8(ascii: "x"), count: 3 << 20)
        AuditScene.write([1, 10] + long + [10, 2, 10] + long, to: scene.path("audit-000001.jsonl"))
        var reader = AuditBackwardReader(scene.log, [1])
        var short: [UInt8] = []
        var total = 0
        while try reader.next() {
            reader.line { line in
                total += line.count
                if line.count == 1 { short.append(line[0]) }
            }
        }
        #expect(short == [2, 1])
        #expect(total > long.count)
    }
}

extension Span<UInt8> {
    /// Whether every byte is this one.
    fileprivate func isOnly(_ byte: UInt8?) -> Bool {
        indices.allSatisfy { self[$0] == byte }
    }
}
