import Glibc
import TestSupport
import Testing

@testable import Supervisor

@Suite struct AuditVerifierTests {
    /// A way to tamper with the lines of a log, at one position.
    enum Tampering: String, CaseIterable, CustomTestStringConvertible {
        case flipContent, flipPrev, flipHash, delete, duplicate, swapWithNext, insertForeign, emptyLine,
            rehash
        var testDescription: String { rawValue }

        /// `nil` where it changes nothing.
        func apply(_ lines: [String], _ position: Int) -> [String]? {
            var lines = lines
            let line = lines[position]
            switch self {
            case .flipContent:
                lines[position] = line.replacing("\"severity\":\"info\"", with: "\"severity\":\"low\"")
            case .flipPrev: lines[position] = Self.flip(line, fromEnd: 80)
            case .flipHash: lines[position] = Self.flip(line, fromEnd: 10)
            case .delete: lines.remove(at: position)
            case .duplicate: lines.insert(line, at: position)
            case .swapWithNext:
                guard position + 1 < lines.count else { return nil }
                lines.swapAt(position, position + 1)
            case .insertForeign: lines.insert("{\"seq\":1}", at: position)
            case .emptyLine: lines.insert("", at: position)
            case .rehash: lines[position] = Self.rehashed(line)
            }
            return lines
        }

        private static func flip(_ line: String, fromEnd: Int) -> String {
            var bytes = Array(line.utf8)
            let index = bytes.count - fromEnd
            bytes[index] = bytes[index] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
            return String(decoding: bytes, as: UTF8.self)
        }

        /// Changed by someone who knows the hash rule.
        private static func rehashed(_ line: String) -> String {
            let changed = line.replacing("T", with: "t", maxReplacements: 1)
            let content = Array(changed.utf8.dropLast(75))
            let hash = ChainHasher().begin(content.span)
            return String(decoding: content, as: UTF8.self) + ",\"hash\":\"\(hash.text)\"}"
        }
    }

    @Test(arguments: Tampering.allCases)
    func `every kind of tampering is found at every position, and the line is named`(tampering: Tampering)
        throws
    {
        let scene = AuditScene()
        try scene.write(8)
        let original = scene.lines()
        #expect(scene.verify().isSound)
        for position in original.indices {
            guard let tampered = tampering.apply(original, position) else { continue }
            scene.put(tampered)
            let verdict = scene.verify()
            let named = verdict.problems.contains { problem in
                let line = Int(problem.line)
                return line == position + 1 || line == position + 2
                    || line == 0 && position >= original.count - 1 && problem.seq == UInt64(original.count)
            }
            #expect(!verdict.isSound && named, "line \(position + 1): \(verdict.text)")
        }
    }

    @Test func `any single changed byte of the log is found`() throws {
        let scene = AuditScene()
        try scene.write(3)
        let path = scene.path("audit-000001.jsonl")
        let original = AuditScene.read(path)
        for index in original.indices {
            var bytes = original
            bytes[index] ^= 1
            AuditScene.write(bytes, to: path)
            guard scene.verify().isSound else { continue }
            Issue.record("byte \(index) was changed unnoticed")
        }
    }

    @Test func `random damage is found and never ends the verifier`() throws {
        let scene = AuditScene()
        try scene.write(5)
        let path = scene.path("audit-000001.jsonl")
        let original = AuditScene.read(path)
        var random = SeededGenerator(seed: 21)
        for _ in 0..<500 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...4, using: &random) { Self.damage(&bytes, &random) }
            AuditScene.write(bytes, to: path)
            #expect(scene.verify().isSound == (bytes == original))
        }
    }

    /// Cuts out, repeats or overwrites a random part.
    private static func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        let start = Int.random(in: 0...bytes.count, using: &random)
        let end = Int.random(in: start...min(bytes.count, start + 200), using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
        default: for index in start..<end { bytes[index] = UInt8.random(in: 0...255, using: &random) }
        }
    }

    @Test func `a log cut anywhere is found`() throws {
        let scene = AuditScene()
        try scene.write(2)
        let path = scene.path("audit-000001.jsonl")
        let original = AuditScene.read(path)
        for length in stride(from: 0, to: original.count, by: 41) {
            AuditScene.write(Array(original[..<length]), to: path)
            #expect(!scene.verify().isSound, "\(length) of \(original.count) bytes")
        }
    }

    @Test func `a chain computed anew from some record on is contradicted by what was signed`() throws {
        let scene = AuditScene()
        try scene.write(6)
        var chain = AuditChain(after: .none)
        for number in 0..<7 { chain.append(makeRecord(number + 2)) }
        AuditScene.write(chain.pending.bytes, to: scene.path("audit-000001.jsonl"))
        let verdict = scene.verify()
        #expect(verdict.problems.map(\.kind) == [.contradicted])
        #expect(verdict.problems.first?.seq == 7)
    }

    @Test func `a chain computed anew around the checkpoints that were signed is contradicted by them`()
        throws
    {
        let scene = AuditScene()
        try scene.write(4)
        let signed = Array(try #require(scene.lines().last).utf8)
        let statement = AuditLine(signed.span)?.checkpoint(signed.span)
        let checkpoint = try #require(statement)
        var chain = AuditChain(after: .none)
        for number in 0..<4 { chain.append(makeRecord(number + 2)) }
        chain.append(AuditRecord(.checkpoint(checkpoint)))
        AuditScene.write(chain.pending.bytes, to: scene.path("audit-000001.jsonl"))
        unlink(scene.state + "/audit.head")
        #expect(scene.verify().problems.map(\.kind) == [.unusableState, .contradicted])
    }

    @Test func `a checkpoint signed by another key is found`() throws {
        let scene = AuditScene()
        let other = AuditScene()
        try scene.write(4)
        try other.write(4)
        AuditScene.write(AuditScene.read(other.state + "/audit.pub"), to: scene.state + "/audit.pub")
        let kinds = Set(scene.verify().problems.map(\.kind))
        #expect(kinds == [.unusableState, .badSignature])
    }

    @Test(arguments: ["audit.pub", "audit.head"])
    func `a missing piece of the state is found`(name: String) throws {
        let scene = AuditScene()
        try scene.write(2)
        unlink(scene.state + "/" + name)
        #expect(scene.verify().problems.map(\.kind).contains(.unusableState))
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `a deleted file is found, whichever it is`(number: UInt64) throws {
        let scene = AuditScene()
        try scene.write(40, scene.settings(rotateBytes: 5_000))
        #expect(scene.files.count >= 4)
        #expect(scene.verify().isSound)
        let file = number == 4 ? scene.files[scene.files.count - 1] : AuditFileName.name(number)
        unlink(scene.path(file))
        let kinds = scene.verify().problems.map(\.kind)
        #expect(kinds.contains(number == 1 ? .missingBeginning : number == 4 ? .missingEnd : .missing))
    }

    @Test func `a swapped pair of files is found`() throws {
        let scene = AuditScene()
        try scene.write(40, scene.settings(rotateBytes: 5_000))
        let (second, third) = (scene.path("audit-000002.jsonl"), scene.path("audit-000003.jsonl"))
        let bytes = AuditScene.read(second)
        AuditScene.write(AuditScene.read(third), to: second)
        AuditScene.write(bytes, to: third)
        #expect(scene.verify().problems.map(\.kind).contains(.outOfOrder))
    }

    @Test func `the list of problems is bounded, their count is not`() throws {
        let scene = AuditScene()
        AuditScene.write(
            Array(repeating: UInt8(ascii: "\n"), count: 5_000), to: scene.path("audit-000001.jsonl"))
        let verdict = scene.verify()
        #expect(verdict.problems.count == AuditLimits.listedProblems)
        #expect(verdict.problemCount >= 5_000)
    }

    @Test func `a verdict reads well for people and for programs`() throws {
        let scene = AuditScene()
        try scene.write(2)
        let verdict = scene.verify()
        #expect(verdict.text == "sound: 3 records (1 to 3) in 1 files, 1 signed checkpoints\n")
        let json = String(decoding: verdict.json, as: UTF8.self)
        #expect(
            json.hasPrefix(
                "{\"sound\":true,\"records\":3,\"files\":1,\"first_seq\":1,\"last_seq\":3,\"head\":\""))
        var lines = scene.lines()
        lines.remove(at: 1)
        scene.put(lines)
        #expect(
            scene.verify().text.hasPrefix("audit-000001.jsonl:2: record 3: record 2 is missing before it\n"))
    }
}
