import TestSupport
import Testing

@testable import Inspection

/// `text` as the detectors of meaning read it.
func normalized(_ text: String, _ encoding: TextEncoding = .plain) -> String {
    let bytes = Array(text.utf8)
    var normalized = NormalizedText()
    normalized.normalize(bytes.span, 0..<bytes.count, encoding)
    return String(decoding: normalized.bytes, as: UTF8.self)
}

@Suite struct `A text is read the same whatever its dress` {
    @Test(arguments: [
        ("Plain TEXT, with 12 digits\tand\r\nlines", "plain text, with 12 digits and \nlines"),
        ("Ｆｕｌｌ　ｗｉｄｔｈ！", "full width!"),
        ("𝐛𝐨𝐥𝐝 𝓼𝓬𝓻𝓲𝓹𝓽 𝔻𝕠𝕦𝕓𝕝𝕖 𝟙𝟚", "bold script double 12"),
        ("Ⓒⓘⓡⓒⓛⓔⓓ ⒫⒜⒭⒠⒩ 🅽🅴🅶 🄱🄾🅇", "circled paren neg box"),
        ("🇼🇴🇷🇩", "word"), ("ᴄᴀᴘɪᴛᴀʟs", "capitals"), ("ᵗⁱⁿʸ", "tiny"),
        ("ﬁne oﬃce", "fine office"), ("Ünïcödé Ångström", "unicode angstrom"),
        ("e\u{301}te\u{301}", "ete"), ("z\u{335}\u{321}a\u{489}l\u{360}g\u{30F}o\u{31B}", "zalgo"),
        ("STRASSE Straße", "strasse strasse"), ("İstanbul ılık", "istanbul ilik"), ("Łódź øre", "lodz ore"),
        ("“quoted” – it’s…", "\"quoted\" - it's..."), ("a\u{2028}b\u{A0}c", "a\nb c"),
        ("٠١٢ १२३", "012 123"), ("№ ㎏", "no kg"),
    ])
    func `compatibility forms and marks`(text: String, expected: String) {
        #expect(normalized(text) == expected)
    }

    @Test(arguments: [
        ("s\u{200B}e\u{200D}c\u{2060}r\u{FEFF}e\u{AD}t", "secret"), ("\u{202E}abc\u{202C}", "abc"),
        ("a\u{E0041}\u{E0042}b", "ab"), ("x\u{FE0F}\u{E0101}y", "xy"),
        ("a\u{0}b\u{8}c\u{7F}d\u{85}e", "abcd\ne"),
    ])
    func `invisible characters`(text: String, expected: String) {
        #expect(normalized(text) == expected)
    }

    @Test(arguments: [
        ("Привет, Мир! Ёлка й", "привет, мир! ёлка й"), ("и\u{306} е\u{308}", "й ё"),
        ("Καλημέρα κόσμος", "καλημερα κοσμοσ"), ("日本語のテキスト ﾊﾟｿｺﾝ", "日本語のテキスト パソコン"),
        ("한국어", "한국어"), ("\u{1112}\u{1161}\u{11AB}", "한"), ("か\u{3099}", "が"),
        ("हिन्दी भाषा", "हिन्दी भाषा"), ("ภาษาไทย", "ภาษาไทย"), ("العَرَبِيَّة", "العربية"), ("שָׁלוֹם", "שלום"),
        ("Հայերեն", "հայերեն"), ("tiếng Việt", "tieng viet"), ("中文，测试。", "中文,测试."),
    ])
    func `other scripts stay what they are`(text: String, expected: String) {
        #expect(normalized(text) == expected)
    }

    @Test(arguments: [
        ("s\u{435}cr\u{435}t", "secret"), ("\u{420}assw\u{43E}rd", "password"),
        ("\u{455}y\u{455}tem", "system"),
        ("p\u{3B1}ssw\u{3BF}rd", "password"), ("ign\u{585}re", "ignore"),
        ("y\u{43E}u \u{430}r\u{435} \u{430}", "you are a"),
        ("日本語 \u{430}dmin 文書", "日本語 admin 文書"), ("слово-\u{440}\u{430}ss слово", "слово-pass слово"),
        // Not mixed: Russian; and words with letters that nobody takes for Latin.
        ("он сорт от а", "он сорт от а"), ("SMSжа USB-порт", "smsжа usb-порт"),
        ("\u{430}\u{43E}", "\u{430}\u{43E}"),
    ])
    func `look-alikes within words`(text: String, expected: String) {
        #expect(normalized(text) == expected)
    }

    @Test(arguments: [
        (#"A\u0042\n\"C\"\\d"#, TextEncoding.json, "ab\n\"c\"\\d"), (#"\ud835\udc00\u0435x"#, .json, "aex"),
        (#"{\"k\":\"L1\\nL2 \\u0041\"}"#, .nestedJSON, "{\"k\":\"l1\nl2 a\"}"),
        (#"\\ud800 after it"#, .nestedJSON, "\u{FFFD} after it"),
        (#"\n"#, .plain, #"\n"#),
    ])
    func `escapes`(text: String, encoding: TextEncoding, expected: String) {
        #expect(normalized(text, encoding) == expected)
    }

    @Test func `a survey counts what was strange`() {
        let text =
            "\u{200B}\u{202E}s\u{435}c \u{FF21}\u{1D400} \u{E0068}\u{E0069} a\u{FE0F}\u{E0101} e\u{301}\u{1}"
        let bytes = Array(text.utf8)
        var normalized = NormalizedText()
        normalized.normalize(bytes.span, 0..<bytes.count, .plain)
        let survey = normalized.survey
        #expect(
            survey.zeroWidth == 1 && survey.directions == 1 && survey.tags == 2
                && survey.variationSelectors == 2)
        #expect(survey.controls == 1 && survey.marks == 1 && survey.fancy == 2)
        #expect(survey.lookAlikes == 1 && survey.mixedWords == 1)
        #expect(String(decoding: normalized.tagText.bytes, as: UTF8.self) == "hi")
        #expect(normalized.selectorText.bytes == [15, 17])
        let carried = normalized.sourceRange(ofWritten: normalized.tagText.source)
        #expect(String(decoding: bytes[carried], as: UTF8.self) == "\u{E0068}\u{E0069}")
    }
}

@Suite struct `The way back to the source` {
    private static let parts = [
        "a", "Word", " ", "\n", "é", "е", "Ж", "ﬁ", "…", "\u{200B}", "e\u{301}", "Ａ", "😀", "世", "\u{E0041}",
        "\\n", "\\u0041", "\\\\",
        "\\\"", "\u{0}", "ﾊﾟ", "\u{1112}\u{1161}\u{11AB}",
        "long plain ASCII that fills vectors of sixteen bytes",
    ]

    @Test(arguments: [TextEncoding.plain, .json, .nestedJSON])
    func `covers the characters that every byte came from`(encoding: TextEncoding) {
        var random = SeededGenerator(seed: 11)
        var normalized = NormalizedText()
        for _ in 0..<600 {
            var text = "<<"
            for _ in 0..<Int.random(in: 0..<24, using: &random) {
                text += Self.parts[Int.random(in: 0..<Self.parts.count, using: &random)]
            }
            text += ">>"
            let bytes = Array(text.utf8)
            let inner = 2..<bytes.count - 2
            normalized.normalize(bytes.span, inner, encoding)
            #expect(String(validating: normalized.bytes, as: UTF8.self) != nil)
            check(normalized, bytes, inner, encoding)
        }
    }

    private func check(
        _ normalized: NormalizedText, _ bytes: [UInt8], _ inner: Range<Int>, _ encoding: TextEncoding
    ) {
        var last = inner.lowerBound
        var part = NormalizedText()
        for position in normalized.bytes.indices {
            let source = normalized.sourceRange(position..<position + 1)
            #expect(source.lowerBound >= last && source.upperBound <= inner.upperBound && !source.isEmpty)
            last = source.lowerBound
        }
        // What stands in ASCII words without any strangeness reads the same when it is read alone.
        guard encoding == .plain, !normalized.bytes.isEmpty else { return }
        let whole = normalized.sourceRange(0..<normalized.bytes.count)
        part.normalize(bytes.span, whole, .plain)
        #expect(part.bytes == normalized.bytes)
    }

    @Test func `finds a word between strange characters`() {
        let text = "\u{200B}Ünï \u{435}vil w\u{43E}rd ﬁn"
        let bytes = Array(text.utf8)
        var normalized = NormalizedText()
        normalized.normalize(bytes.span, 0..<bytes.count, .plain)
        let read = String(decoding: normalized.bytes, as: UTF8.self)
        #expect(read == "uni evil word fin")
        #expect(String(decoding: bytes[normalized.sourceRange(4..<8)], as: UTF8.self) == "\u{435}vil")
        #expect(String(decoding: bytes[normalized.sourceRange(9..<13)], as: UTF8.self) == "w\u{43E}rd")
        #expect(String(decoding: bytes[normalized.sourceRange(14..<15)], as: UTF8.self) == "ﬁ")
    }

    @Test func `every character can be read`() {
        var normalized = NormalizedText()
        var bytes: [UInt8] = []
        for scalar in (0..<0x110000 as Range<UInt32>) where scalar & 0xF800 != 0xD800 {
            bytes.removeAll(keepingCapacity: true)
            scalar.appendUTF8(to: &bytes)
            normalized.normalize(bytes.span, 0..<bytes.count, .plain)
            let read = normalized.bytes
            guard read.count <= 40, String(validating: read, as: UTF8.self) != nil else {
                Issue.record("U+\(String(scalar, radix: 16))")
                return
            }
            // What was read once is read no further.
            normalized.normalize(read.span, 0..<read.count, .plain)
            if normalized.bytes != read { Issue.record("U+\(String(scalar, radix: 16)) changes again") }
        }
    }

    @Test func `long strange texts are read in linear time`() {
        for part in [
            "\u{435}", "a\u{435}", "\u{301}", "\u{E0041}", "\u{FE00}", "\u{1161}", "\u{FDFA}", "\\u0041",
            "\u{200B}",
        ] {
            let text = String(repeating: part, count: 50_000)
            #expect(normalized(text, .json).utf8.count < text.utf8.count * 12)
        }
    }
}
