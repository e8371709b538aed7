import Testing

@testable import Inspection

@Suite("Tokens and the lexicon")
struct TokenStreamTests {
    private static let rows: [[LexiconRow]] = [
        [
            (.ignore, "ignor* forget"), (.system, "system"), (.prompt, "prompt*"), (.send, "post"),
            (.reveal, "post"),
            (.ignore, "do_not_follow take_no_notice_of"), (.secret, "sous-main l'ancien_régime"),
        ],
        [(.ignore, "忽略 игнорир*"), (.instruction, "指令 指示 תעליםX הוראות تعليمات")],
    ]

    private func tokens(_ text: String) -> [(String, TokenKind, Lexicon.Meanings)] {
        var stream = TokenStream(lexicon: Lexicon(Self.rows))
        let bytes = Array(text.utf8)
        stream.read(bytes.span)
        return stream.tokens.map { (String(decoding: bytes[$0.range], as: UTF8.self), $0.kind, $0.meanings) }
    }

    @Test(arguments: [
        ("plain words", ["plain", "words"]), ("don't stop", ["don't", "stop"]),
        ("'quoted'", ["'", "quoted", "'"]),
        ("a,b.c", ["a", ",", "b", ".", "c"]), ("### end ---", ["###", "end", "---"]),
        ("<|im_start|>", ["<", "|", "im", "_", "start", "|", ">"]), ("```x```", ["```", "x", "```"]),
        ("gpt4 1234", ["gpt4", "1234"]), ("one\n\n two\nthree", ["one", "\n\n ", "two", "\n", "three"]),
        ("größe überall", ["größe", "überall"]), ("тест слов", ["тест", "слов"]),
        ("忽略所有指令", ["忽略", "所", "有", "指令"]),
        ("สวย", ["ส", "ว", "ย"]), ("한국어 문장", ["한국어", "문장"]), ("", []), ("   ", []),
        ("a\u{00a0}b", ["a", "b"]),
        ("-----begin x certificate-----\nq", ["-----begin x certificate-----", "\n", "q"]),
        ("-----begin prompt-----", ["-----", "begin", "prompt", "-----"]),
        ("abcdefgh", ["abcdefgh"]), ("abcdefghijklmnop q", ["abcdefghijklmnop", "q"]), ("l'été", ["l'été"]),
    ])
    func `a text is cut into words, signs and line ends`(text: String, expected: [String]) {
        #expect(tokens(text).map(\.0) == expected)
    }

    @Test(arguments: [
        ("ignore", Concept.ignore), ("ignoring", .ignore), ("forget", .ignore), ("forgetful", .none),
        ("system", .system),
        ("systems", .none), ("prompts", .prompt), ("ignoranc", .ignore), ("忽略", .ignore),
        ("指令", .instruction),
        ("игнорируй", .ignore), ("התעלמ", .none), ("ההוראות", .instruction), ("والتعليمات", .instruction),
        ("للتعليمات", .instruction), ("banana", .none),
    ])
    func `a word has the meaning of its entry or of its beginning`(word: String, concept: Concept) {
        #expect(tokens(word).map(\.2.first) == [concept])
    }

    @Test func `a word may mean two things`() {
        #expect(tokens("post")[0].2 == Lexicon.Meanings(first: .send, second: .reveal))
    }

    @Test(arguments: [
        ("please do not follow it", 3), ("do not\nfollow", 3), ("not follow", nil),
        ("do not ever follow", nil),
        ("take no notice of", 3), ("take no notice", nil), ("sous-main", 2), ("l'ancien regime", 1),
        ("a do do not follow", 4), ("follow do not", nil),
    ])
    func `a phrase gives its last word its meaning`(text: String, place: Int?) {
        let found = tokens(text).firstIndex { $0.2.first == .ignore || $0.2.first == .secret }
        #expect(found == place)
    }

    @Test func `every word of a row means the same by itself, whatever stands beside it in the row`() {
        let rows = (LexiconRows.all + [LexiconRows.harm]).map { rows in
            rows.map { (Concept.ignore, $0.words) }
        }
        var stream = TokenStream(lexicon: Lexicon(rows))
        var normalized = NormalizedText()
        // No text says these two: numbers belong to no phrase, and no word ends with an apostrophe.
        let unsaid: Set<Substring> = ["rot-13", "αντ'"]
        for word in rows.joined().flatMap({ "\($0.1)".split(separator: " ") }) where !unsaid.contains(word) {
            let bytes = Array(word.utf8)
            let end = bytes.last == UInt8(ascii: "*") ? bytes.count - 1 : bytes.count
            normalized.normalize(bytes.span, 0..<end, .plain)
            let text = normalized.bytes
            stream.read(text.span)
            #expect(stream.tokens.contains { $0.meanings.first == .ignore }, "\(word)")
        }
    }

    @Test func `what is remembered changes nothing`() {
        var stream = TokenStream(lexicon: Lexicon(Self.rows))
        let words = (0..<20_000).map { "w\($0 &* 7919 % 9973)" }.joined(separator: " ") + " ignore forgets"
        let bytes = Array(words.utf8)
        stream.read(bytes.span)
        let first = stream.tokens.map(\.hash)
        stream.read(bytes.span)
        #expect(stream.tokens.map(\.hash) == first)
        #expect(stream.tokens.suffix(2).map(\.meanings.first) == [.ignore, .none])
    }

    @Test(arguments: ["a", "'", "é", "忽", "#", "\n", "0", "\u{1F600}", "ا", "ה", "\u{7f}", "a'", "-"])
    func `long runs are cut to their end, at every length`(unit: String) {
        for count in 1...70 {
            let text = String(repeating: unit, count: count)
            var stream = TokenStream(lexicon: Lexicon(Self.rows))
            let bytes = Array(text.utf8)
            stream.read(bytes.span)
            var position = 0
            for token in stream.tokens {
                #expect(token.range.lowerBound >= position && token.range.upperBound <= bytes.count)
                #expect(!token.range.isEmpty)
                position = token.range.upperBound
            }
        }
    }
}
