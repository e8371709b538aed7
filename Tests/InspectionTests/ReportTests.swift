import Testing

@testable import Inspection

@Suite struct `The verdict on a text` {
    private func verdict(_ text: String, _ action: FindingAction = .redact) -> String {
        let policy = InspectionPolicy(
            request: DirectionPolicy(personalData: PersonalDataPolicy(action: action)))
        var output: [UInt8] = []
        var inspector = TextInspector(policy: policy)
        inspector.inspect(
            Array(text.utf8), role: .user, direction: .request, hashSeed: 1
        ).appendJSON(to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    @Test func `lists findings by characters, and what would be forwarded`() {
        #expect(
            verdict("é😀 \"ann@corp.example\"") == """
                {"action":"redact","risk":"medium","score":0.49,"findings":[{"detector":"pii","category":"contact",\
                "type":"EMAIL","risk":"medium","confidence":0.98,"start":4,"end":20,"context":"é😀 \\"[EMAIL]\\"",\
                "frameworks":["gdpr art. 4(1)","hipaa 164.514(b)(2)(i)(F)","iso27001 A.5.34"]}],\
                "scores":{"prompt_injection":0.0,"harmful":0.0},"text":"é😀 \\"[EMAIL_1]\\""}
                """)
    }

    @Test func `has its scores even when nothing is found`() {
        #expect(
            verdict("hello") == #"{"action":"allow","risk":"none","score":0.0,"findings":[],"#
                + #""scores":{"prompt_injection":0.0,"harmful":0.0},"text":"hello"}"#)
    }

    @Test func `follows the policy`() {
        #expect(verdict("a@corp.example", .block).hasPrefix(#"{"action":"block","#))
        #expect(verdict("a@corp.example", .log).hasPrefix(#"{"action":"allow","risk":"medium","#))
        #expect(verdict("a@corp.example", .off).contains(#""findings":[]"#))
    }

    @Test func `does not give out a placeholder that the text already holds`() {
        #expect(verdict("[EMAIL_2] a@corp.example").contains(#""text":"[EMAIL_2] [EMAIL_3]""#))
    }

    @Test(arguments: [
        (#"{"text":"a\u00e9"}"#, "aé", nil, nil), (#"{"role":"tool","text":""}"#, "", TextRole.tool, nil),
        (#"{"text":"x","direction":"response","role":null}"#, "x", nil, Direction.response),
    ])
    func `takes lines`(line: String, text: String, role: TextRole?, direction: Direction?) throws {
        let read = try InspectLine(Array(line.utf8), limits: ContentLimits(), hashSeed: 1)
        #expect(read.text == Array(text.utf8) && read.role == role && read.direction == direction)
    }

    @Test func `on a line is that of its text, role and direction, line after line`() throws {
        var lines = LineInspector(TextInspector(policy: InspectionPolicy()), direction: .response)
        var output: [UInt8] = []
        for line in [
            #"{"text":"to ann@corp.example"}"#, #"{"text":"x"}"#, #"{"x":"y","text":"","role":"tool"}"#,
        ] {
            try lines.judge(Array(line.utf8).span, hashSeed: 1, into: &output)
            output.append(UInt8(ascii: "\n"))
        }
        let verdicts = String(decoding: output, as: UTF8.self).split(separator: "\n")
        #expect(verdicts.count == 3)
        #expect(verdicts[0].hasSuffix(#""text":"to [EMAIL_1]"}"#))
        #expect(verdicts[1].hasSuffix(#""text":"x"}"#) && verdicts[2].hasSuffix(#""text":""}"#))
    }

    @Test(arguments: [
        ("{}", ContentRefusal.schema(path: "text")), (#"{"text":1}"#, .schema(path: "text")),
        (#"{"text":"x","role":"root"}"#, .schema(path: "role")), (#"["text"]"#, .schema(path: "text")),
        (#"{"text":"x","direction":7}"#, .schema(path: "direction")),
        ("", .json(JSONRefusal(.truncated, at: 0))),
    ])
    func `refuses other lines`(line: String, refusal: ContentRefusal) {
        #expect(throws: refusal) { try InspectLine(Array(line.utf8), limits: ContentLimits(), hashSeed: 1) }
        var lines = LineInspector(TextInspector(policy: InspectionPolicy()))
        var output = Array("before".utf8)
        #expect(throws: refusal) { try lines.judge(Array(line.utf8).span, hashSeed: 1, into: &output) }
        #expect(output == Array("before".utf8))
    }
}

@Suite struct `The table of placeholders` {
    @Test func `keeps values apart and together, and forgets them`() {
        let table = PlaceholderTable(hashSeed: 1)
        func placeholder(_ value: String, _ type: PlaceholderType = .personalData(.email)) -> Placeholder {
            let bytes = Array(value.utf8)
            return table.placeholder(for: type, value: bytes.span, folded: bytes.span)
        }
        #expect(placeholder("a@x.example").number == 1)
        #expect(placeholder("ä@x.example").number == 2)
        #expect(placeholder("ö@x.example").number == 3)
        #expect(placeholder("A@X.example").number == 1)
        let card = PlaceholderType.personalData(.creditCard)
        #expect(placeholder("1234", card) == placeholder("12-34", card))
        table.finishRequest(restore: true)
        #expect(!table.isRestorable(placeholder("late@x.example")))
        var output: [UInt8] = []
        #expect(table.appendValue(of: Placeholder(type: .personalData(.email), number: 1), to: &output))
        #expect(String(decoding: output, as: UTF8.self) == "a@x.example")
        #expect(!table.appendValue(of: Placeholder(type: .personalData(.email), number: 4), to: &output))
        #expect(!table.appendValue(of: Placeholder(type: .personalData(.iban), number: 1), to: &output))
    }

    @Test(arguments: [
        "[EMAIL_0]", "[EMAIL_01]", "[EMAIL_]", "[EMAIL1]", "[EMAIL_1", "[EMAIL_1234567890]", "[E-MAIL_1]",
        "EMAIL_1", "`EMAIL_1`", "[EMAIL_1`", "(EMAIL_1)", "&#91;EMAIL_1&#93;", "%5BEMAIL_1%5D", "[EMAIL_1)",
        "\\\\[EMAIL__1]", "[EMAIL _1]", "[ EMAIL_1]", "[EMAIL_1 ]",
    ])
    func `knows what is no placeholder`(text: String) {
        if case .whole = PlaceholderReader.read(Array(text.utf8).span, at: 0) { Issue.record("read \(text)") }
    }

    @Test(arguments: [
        "[CREDIT_CARD_12]", "[Credit_Card_12]", "[credit_card_12]", "\\[CREDIT\\_CARD\\_12\\]",
        "[CREDIT\\_CARD\\_12]", "[CREDIT CARD 12]", "[CREDIT-CARD-12]",
    ])
    func `knows a placeholder however it was written anew`(text: String) {
        let bytes = Array(text.utf8)
        let expected = Placeholder(type: .personalData(.creditCard), number: 12)
        #expect(PlaceholderReader.opening(in: bytes.span, from: 0) == 0)
        #expect(PlaceholderReader.read(bytes.span, at: 0) == .whole(expected, 0..<bytes.count))
        for end in 1..<bytes.count {
            #expect(PlaceholderReader.read(bytes.span.extracting(0..<end), at: 0) == .cut)
        }
    }
}
