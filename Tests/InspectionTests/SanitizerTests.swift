import TestSupport
import Testing

@testable import Inspection

/// `text` without what has no place in it, and the kinds that were seen.
private func sanitized(
    _ text: String, _ encoding: TextEncoding = .plain, _ policy: SanitizePolicy = SanitizePolicy()
) -> (text: String, kinds: [String]) {
    let bytes = Array(text.utf8)
    var sanitizer = Sanitizer(policy)
    sanitizer.scan(bytes.span, 0..<bytes.count, encoding)
    var splice = Splice()
    for removal in sanitizer.removals { splice.remove(removal.range) }
    var output: [UInt8] = []
    splice.apply(to: bytes.span, into: &output)
    return (String(decoding: output, as: UTF8.self), sanitizer.detections.map { "\($0.kind.type)" })
}

@Suite struct `Characters that nobody sees` {
    @Test(arguments: [
        ("a\u{0}b", "ab", ["NULL_BYTE"]), ("a\u{1B}[31mb\u{7F}\u{85}", "a[31mb", ["CONTROL"]),
        ("s\u{200B}e\u{200C}c\u{200D}r\u{2060}e\u{FEFF}t\u{AD}", "secret", ["ZERO_WIDTH"]),
        ("\u{202E}txt\u{202C} \u{2066}a\u{2069}", "txt a", ["DIRECTION"]),
        ("a\u{200E}b", "ab", ["DIRECTION"]),
        ("hi\u{E0001}\u{E0068}\u{E0069}!", "hi!", ["TAG"]),
        ("😀\u{FE0F}\u{E0132}\u{E0140}\u{FE02}!", "😀\u{FE0F}!", ["VARIATION_SELECTOR"]),
        ("a\u{FE0F}b\u{E0101}", "ab", ["VARIATION_SELECTOR"]),
        ("x\u{3164}\u{115F}y\u{34F}", "xy", ["ZERO_WIDTH"]),
        ("a\u{0}\u{1}\u{200B}\u{202E}b", "ab", ["NULL_BYTE", "CONTROL", "ZERO_WIDTH", "DIRECTION"]),
        ("🏴\u{E0041}\u{E0042}\u{E0043}", "🏴", ["TAG"]), ("\u{200D}😀\u{200D}a", "😀a", ["ZERO_WIDTH"]),
    ])
    func `are taken out`(text: String, expected: String, kinds: [String]) {
        let result = sanitized(text)
        #expect(result.text == expected && result.kinds == kinds)
    }

    @Test(arguments: [
        "plain\ttext\r\nwith lines", "👨\u{200D}👩\u{200D}👧\u{200D}👦", "❤\u{FE0F}\u{200D}🔥 🏳\u{FE0F}\u{200D}🌈",
        "👩🏽\u{200D}💻",
        "1\u{FE0F}\u{20E3} #\u{FE0F}\u{20E3}", "☎\u{FE0E} ™\u{FE0F} ↔\u{FE0F}", "می\u{200C}خواهم",
        "ه\u{200D} (هجری)",
        "क्\u{200D}ष क्\u{200C}ष", "ශ්\u{200D}රී", "שלום \u{200F}C++\u{200E} עולם", "\u{2067}עברית\u{2069}",
        "ไทย\u{200B}ไทย", "葛\u{E0100}城", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
        "≨\u{FE00}",
        "\u{1820}\u{180B}", "naïve – “quotes”… 中文　テキスト", "\u{115F}\u{1161}",
    ])
    func `survive where they have work to do`(text: String) {
        let result = sanitized(text)
        #expect(result.text == text && result.kinds == [])
    }

    @Test(arguments: [
        (#"a\u200bb\u0000\b\n\t"#, TextEncoding.json, #"ab\n\t"#),
        (#"\ud83d\udc68\u200d\ud83d\udc69 x\u200dy"#, .json, #"\ud83d\udc68\u200d\ud83d\udc69 xy"#),
        (#"{\"a\":\"x\\u200by\\u0000\u200b\"}"#, .nestedJSON, #"{\"a\":\"xy\"}"#),
        (#"a\\u200bb"#, .json, #"a\\u200bb"#),
        (#"a\u200bb"#, .plain, #"a\u200bb"#),
    ])
    func `are seen behind escapes`(text: String, encoding: TextEncoding, expected: String) {
        #expect(sanitized(text, encoding).text == expected)
    }

    @Test func `are left or refused as the policy says`() {
        let text = "a\u{0}b\u{1}c\u{200B}d"
        let policy = SanitizePolicy(nullBytes: .off, controlCharacters: .log, invisible: .remove)
        let result = sanitized(text, .plain, policy)
        #expect(result.text == "a\u{0}b\u{1}cd" && result.kinds == ["CONTROL", "ZERO_WIDTH"])
        #expect(sanitized(text, .plain, .off).text == text)
        var direction = DirectionPolicy(sanitize: SanitizePolicy(invisible: .block))
        #expect(direction.action(for: .invisible(.zeroWidth), risk: .low) == .block)
        #expect(direction.action(for: .invisible(.nullByte), risk: .low) == .redact)
        direction.sanitize = .off
        #expect(!direction.isScanning)
    }

    @Test(arguments: [
        ("  a b \n", TextEncoding.plain, "a b"), (#"\n\t a\\n \r\n"#, .json, #"a\\n"#), ("  ", .plain, "  "),
        ("a", .plain, "a"),
        (#"\\\n"#, .json, #"\\"#),
    ])
    func `white space at the ends goes where asked`(text: String, encoding: TextEncoding, expected: String) {
        var policy = SanitizePolicy()
        policy.trim = true
        #expect(sanitized(text, encoding, policy).text == expected)
    }

    @Test func `nothing else ever changes`() {
        var random = SeededGenerator(seed: 5)
        let parts = [
            "a", " ", "é", "中", "😀", "م", "क", "\u{200D}", "\u{200C}", "\u{FE0F}", "\u{E0061}", "\u{202E}",
            "\u{0}", "\n",
        ]
        for _ in 0..<3_000 {
            var text = ""
            for _ in 0..<Int.random(in: 0..<20, using: &random) {
                text.unicodeScalars.append(
                    contentsOf: parts[Int.random(in: 0..<parts.count, using: &random)].unicodeScalars)
            }
            let once = sanitized(text)
            let seen = { (text: String) in
                text.unicodeScalars.filter { InvisibleReader.kind($0.value) == nil }.map(\.value)
            }
            #expect(seen(once.text) == seen(text))
        }
        for part in ["\u{200B}", "\u{E0041}", "a\u{200B}", "\u{FE0F}", "م\u{200C}", "\u{202E}"] {
            #expect(sanitized(String(repeating: part, count: 30_000)).text.utf8.count < 400_000)
        }
    }
}

@Suite struct `Sanitized documents` {
    private let policy = InspectionPolicy(
        request: DirectionPolicy(sanitize: SanitizePolicy()),
        response: DirectionPolicy(sanitize: SanitizePolicy()))

    @Test func `lose only what is taken out`() throws {
        let body =
            #"{ "model":"m", "messages":[{"role":"user","content":"a\u200bb 😀\u200d😀 \u0000"}] ,"x\u200b":1}"#
        let inspector = RequestInspector(policy: policy, limits: ContentLimits())
        let endpoint = Endpoint(operation: .chatCompletions, errorShape: .openAI)
        let result = try inspector.inspect(body: Array(body.utf8), endpoint: endpoint, hashSeed: 1)
        #expect(
            String(decoding: result.body, as: UTF8.self)
                == #"{ "model":"m", "messages":[{"role":"user","content":"ab 😀\u200d😀 "}] ,"x\u200b":1}"#)
        #expect(result.verdict.action == .redact && result.findings.count == 3)
    }

    @Test func `values and characters go together`() {
        let policy = InspectionPolicy(
            request: DirectionPolicy(personalData: PersonalDataPolicy(), sanitize: SanitizePolicy()))
        var inspector = TextInspector(policy: policy)
        let result = inspector.inspect(
            Array("\u{200B}a\u{200B}nn@corp.example\u{200B} b\u{0}".utf8), role: .user, direction: .request,
            hashSeed: 1)
        #expect(String(decoding: result.forwarded, as: UTF8.self) == "[EMAIL_1] b")
    }

    @Test func `in streams too, whatever piece they came with`() throws {
        func event(_ text: String) -> String {
            "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\(text)\"}}]}\n\n"
        }
        let stream = event("👨") + event(#"\u200d"#) + event("👩 a\u{200B}b") + event(#"\u0000c\u202e"#)
        var inspector = StreamInspector(
            policy: policy, endpoint: Endpoint(operation: .chatCompletions, errorShape: .openAI),
            limits: ContentLimits(),
            hashSeed: 1, placeholders: PlaceholderTable(hashSeed: 1))
        var output: [UInt8] = []
        let bytes = Array(stream.utf8)
        _ = try inspector.consume(bytes.span, into: &output)
        _ = try inspector.finish(into: &output)
        let expected = event("👨") + event(#"\u200d"#) + event("👩 ab") + event("c")
        #expect(String(decoding: output, as: UTF8.self) == expected)
        #expect(
            inspector.findings.map { "\($0.finding.kind.type)" } == ["ZERO_WIDTH", "NULL_BYTE", "DIRECTION"])
    }
}
