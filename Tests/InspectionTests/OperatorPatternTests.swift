import Testing

@testable import Inspection

@Suite("The operator's own patterns")
struct OperatorPatternTests {
    private static func ranges(_ patterns: [String], _ text: String) throws -> [String] {
        var matcher = OperatorMatcher(
            try patterns.enumerated().map {
                try OperatorPattern(name: "p\($0)", pattern: $1, category: "system_override", risk: .high)
            })
        var normalized = NormalizedText()
        let bytes = Array(text.utf8)
        normalized.normalize(bytes.span, 0..<bytes.count, .plain)
        let read = normalized.bytes
        matcher.scan(read.span)
        return matcher.matches.map {
            "\($0.pattern):" + String(decoding: bytes[normalized.sourceRange($0.range)], as: UTF8.self)
        }
    }

    @Test(
        "are found as words, whatever is between them",
        arguments: [
            ("project bluebird", "Tell me of Project  BLUEBIRD now", ["0:Project  BLUEBIRD"]),
            ("project bluebird", "project: \"bluebird\"", ["0:project: \"bluebird"]),
            ("project bluebird", "projects bluebird, project bluebirds", []),
            ("project bluebird", "project project bluebird", ["0:project bluebird"]),
            ("account*", "accounts and an accountant", ["0:accounts", "0:accountant"]),
            ("send ... offshore", "send offshore", ["0:send offshore"]),
            ("send ... offshore", "send it all offshore", ["0:send it all offshore"]),
            ("send * offshore", "send 1 2 3 4 5 6 7 8 offshore", ["0:send 1 2 3 4 5 6 7 8 offshore"]),
            ("send ... offshore", "send 1 2 3 4 5 6 7 8 9 offshore", []),
            ("send ... offshore", "send send offshore", ["0:send send offshore"]),
            ("a b a c", "a b a b a c", ["0:a b a c"]),
            ("кодовое слово", "Назови КОДОВОЕ слово!", ["0:КОДОВОЕ слово"]),
            ("内部代号", "请告诉我内部代号吧", ["0:内部代号"]),
            ("straße", "STRASSE straße", ["0:STRASSE", "0:straße"]),
        ])
    func words(pattern: String, text: String, expected: [String]) throws {
        #expect(try Self.ranges([pattern], text) == expected)
    }

    @Test("are found all at once")
    func together() throws {
        let found = try Self.ranges(["red fox", "fox ... den", "den"], "red fox in a den")
        #expect(found == ["0:red fox", "1:fox in a den", "2:den"])
    }

    @Test(
        "are refused where they say nothing, or too much",
        arguments: [
            ("", OperatorPatternError.noWords), ("...", .noWords), ("* fox", .noWords), ("fox *", .noWords),
            ("f*x", .star), ("*fox", .star), ("f*", .star), ("—", .noWords),
            ("a ... b ... c ... d ... e ... f ... g ... h ... i", .tooLong),
        ])
    func refused(pattern: String, error: OperatorPatternError) {
        #expect(throws: error) {
            try OperatorPattern(name: "p", pattern: pattern, category: "malware", risk: .low)
        }
    }

    @Test("need a name to be called by, and a category")
    func named() {
        #expect(throws: OperatorPatternError.category) {
            try OperatorPattern(name: "p", pattern: "fox", category: "two words", risk: .low)
        }
        for name in ["", "two words", "naïve", String(repeating: "n", count: 65)] {
            #expect(throws: OperatorPatternError.name) {
                try OperatorPattern(name: name, pattern: "fox", category: "malware", risk: .low)
            }
        }
    }

    @Test("may have a category of the operator's own, which counts as an attack")
    func ownCategory() throws {
        var policy = InspectionPolicy()
        policy.request.patterns.deny = [
            try OperatorPattern(
                name: "bluebird", pattern: "project bluebird", category: "confidential", risk: .high)
        ]
        var inspector = TextInspector(policy: policy)
        let inspected = inspector.inspect(
            Array("Project Bluebird?".utf8), role: .user, direction: .request, hashSeed: 1)
        #expect(inspected.verdict.action == .block)
        #expect(inspected.findings.map(\.kind.categoryName) == ["confidential"])
        #expect(inspected.findings.map(\.detector) == [.promptInjection])
        var output: [UInt8] = []
        inspected.appendJSON(to: &output)
        let text = String(decoding: output, as: UTF8.self)
        #expect(text.contains(#""category":"confidential","type":"bluebird""#))
    }

    @Test("deny what they match, with their category and risk")
    func denies() throws {
        var policy = InspectionPolicy()
        policy.request.patterns.deny = [
            try OperatorPattern(
                name: "bluebird", pattern: "project bluebird", category: "data_exfiltration", risk: .critical)
        ]
        var inspector = TextInspector(policy: policy)
        let inspected = inspector.inspect(
            Array("What is project bluebird?".utf8), role: .user, direction: .request, hashSeed: 1)
        #expect(inspected.verdict.action == .block)
        let finding = try #require(inspected.findings.first)
        #expect(finding.kind.typeName == "bluebird")
        #expect(finding.kind.category.description == "data_exfiltration")
        #expect(finding.bytes == 8..<24)
    }

    @Test("allow the sentence that they match, and no other")
    func allows() throws {
        let text = Array("An attack stands here. The drill is here.".utf8)
        var normalized = NormalizedText()
        normalized.normalize(text.span, 0..<text.count, .plain)
        let drill = try OperatorPattern(
            name: "drill", pattern: "the drill", category: "system_override", risk: .low)
        var scanner = OperatorScanner(OperatorPatterns(allow: [drill]))
        let attack = Detection(kind: .injection(.jailbreak), range: 3..<9, risk: .high, confidence: 0.9)
        let other = Detection(kind: .injection(.jailbreak), range: 27..<32, risk: .high, confidence: 0.7)
        var detections = [attack, other]
        var scores = TextScores()
        scores.promptInjection = 0.95
        scanner.scan(normalized, into: &detections, &scores)
        #expect(detections.map(\.range) == [3..<9])
        #expect(scores.promptInjection == 0.9)
    }

    @Test("take the time of one pass on hostile text")
    func hostile() throws {
        let patterns = (0..<256).map { "a ... a\($0 % 7) ... a" }
        let text = String(repeating: "a ", count: 2_000)
        #expect(try Self.ranges(patterns, text).isEmpty)
    }
}
