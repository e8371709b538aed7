import Testing

@testable import Inspection

private let chat = Endpoint(family: .openAI, path: "/v1/chat/completions")
private let address = "ada.byron@example.org"

private func body(_ content: String) -> [UInt8] {
    Array(#"{"model":"m","messages":[{"role":"user","content":"\#(content)"}]}"#.utf8)
}

private func inspect(
    _ body: [UInt8], storage: InspectionStorage = InspectionStorage()
) throws(ContentRefusal) -> InspectedRequest {
    try RequestInspector(policy: InspectionPolicy(), limits: ContentLimits())
        .inspect(body: body, endpoint: chat, hashSeed: 3, storage: storage)
}

@Suite struct `Passing over what holds nothing loses nothing` {
    static let prose = "Nothing in these words is anybody's secret, however long one reads on and on"

    @Test(arguments: 0...70)
    func `an address is found wherever it stands in a long text`(offset: Int) throws {
        let before = String(Self.prose.prefix(offset))
        for after in ["", " ", " \(Self.prose)"] {
            let inspected = try inspect(body("\(before) \(address)\(after)"))
            #expect(inspected.body == body("\(before) [EMAIL_1]\(after)"))
        }
    }

    @Test(arguments: [
        #"ada.byron\u0040example.org"#, "ada.byron\u{FF20}example.org", "ada.byron\u{FE6B}example.org",
        #"ada.byron\uFF20example.org"#,
        "\u{FF14}\u{FF11}11 1111 1111 1111", #"\uff14111 1111 1111 1111"#,
    ])
    func `a value is found however its digits and signs are written`(value: String) throws {
        #expect(try inspect(body("\(Self.prose) \(value)")).findings.count == 1)
    }

    @Test func `an address is found through two layers of escapes`() throws {
        let call = #"{\"to\":\"ada.byron\\u0040example.org\"}"#
        let text =
            #"{"model":"m","messages":[{"role":"assistant","tool_calls":[{"function":{"arguments":"\#(call)"}}]}]}"#
        #expect(try inspect(Array(text.utf8)).findings.count == 1)
    }

    /// What the scanner says of every byte, alone and amid others, must be what the byte is.
    @Test func `a survey tells every byte for what it is`() {
        for byte in UInt8.min...UInt8.max {
            for offset in 0..<24 {
                var text = [UInt8](repeating: UInt8(ascii: "x"), count: 24)
                text[offset] = byte
                var survey = TextSurvey()
                let end = text.span.endOfPlainText(from: 0, &survey)
                let isEnd = byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
                #expect(end == (isEnd ? offset : text.count))
                #expect(survey.traits.contains(.nonASCII) == (byte >= 0x80))
                guard byte < 0x80 else { continue }
                let isTrigger = byte.isASCIIDigit || byte == UInt8(ascii: "@")
                #expect(survey.traits.contains(.digitsOrAtSigns) == isTrigger)
            }
        }
    }

    @Test func `text that is not UTF-8 is refused as that, whatever else is wrong`() {
        for text in [[0x7B, 0xFF], [0x5B, 0x78, 0x22, 0xC3, 0x22], [0x22, 0xE2, 0x82]] as [[UInt8]] {
            let offset = text.firstIndex { $0 >= 0x80 } ?? 0
            #expect(throws: JSONRefusal(.invalidUTF8, at: offset)) {
                _ = try JSONDocument(text, hashSeed: 1)
            }
        }
    }
}

@Suite struct `Storage is used again` {
    @Test func `an inspection knows nothing of those before it`() throws {
        let storage = InspectionStorage()
        let small = body("Write to \(address)")
        let expected = try inspect(small)
        let many = Array("[\(Array(repeating: "1", count: 9000).joined(separator: ","))]".utf8)
        let others = [
            body(String(repeating: "\(address) ", count: 50)), many,
            Array("{\"model\":\"m\",\"messages\":[{".utf8),
            Array(#"{"model":"m","messages":[{"role":"user","content":7}]}"#.utf8),
        ]
        for other in others {
            _ = try? inspect(other, storage: storage)
            let again = try inspect(small, storage: storage)
            #expect(again.body == expected.body)
            #expect(again.findings == expected.findings)
            #expect(again.estimatedTokens == expected.estimatedTokens)
        }
    }
}
