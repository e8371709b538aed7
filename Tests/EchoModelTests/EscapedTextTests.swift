import TestSupport
import Testing

@testable import EchoModel

struct EscapedTextTests {
    private static let texts: [(String, Int, [String])] = [
        ("", 0, []), (" ", 0, [" "]), ("one", 1, ["one"]), ("one two", 2, ["one", " two"]),
        ("  one  two  ", 2, ["  one", "  two  "]), (#"a\nb\tc"#, 3, ["a", #"\nb"#, #"\tc"#]),
        (#"a\\nb c"#, 2, [#"a\\nb"#, " c"]), (#"say \"hi\" now"#, 3, ["say", #" \"hi\""#, " now"]),
        (#"\u00e4 \u0041b"#, 2, [#"\u00e4"#, #" \u0041b"#]), ("Grüße, 世界!", 2, ["Grüße,", " 世界!"]),
        ("abcdefg! hij klmnopqrstu", 3, ["abcdefg!", " hij", " klmnopqrstu"]),
        ("!!!!!!! !!!!!!!! !", 3, ["!!!!!!!", " !!!!!!!!", " !"]),
    ]

    @Test(arguments: texts)
    func `A text is cut into its words`(_ text: String, _ count: Int, _ pieces: [String]) {
        let escaped = EscapedText(Array(text.utf8))
        #expect(escaped.words == count)
        #expect(self.pieces(escaped, nil) == pieces)
    }

    @Test(arguments: texts.map(\.0), [1, 2, 3])
    func `Pieces of characters join to the text`(_ text: String, _ size: Int) {
        #expect(pieces(EscapedText(Array(text.utf8)), size).joined() == text)
    }

    @Test(arguments: [
        ("añ世😀", ["a", "ñ", "世", "😀"]), (#"\n\u00e4\""#, [#"\n"#, #"\u00e4"#, #"\""#]),
        (#"\ud83d\ude00x"#, [#"\ud83d\ude00"#, "x"]),
    ])
    func `No character and no escape is cut`(_ text: String, _ characters: [String]) {
        #expect(pieces(EscapedText(Array(text.utf8)), 1) == characters)
    }

    @Test func `Words are counted the same eight bytes at a time and one by one`() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<2_000 {
            let length = Int(generator.next() % 40)
            let text = (0..<length).map { _ in
                ["a", " ", "!", "é", #"\n"#, #"\\"#][Int(generator.next() % 6)]
            }
            let escaped = EscapedText(Array(text.joined().utf8))
            #expect(escaped.words == wordsOneByOne(text), "\(text)")
        }
    }

    @Test(arguments: [("one two three", 2, "one two"), ("one", 5, "one"), ("one two", 0, "")])
    func `The first words are taken`(_ text: String, _ count: Int, _ expected: String) {
        #expect(EscapedText(Array(text.utf8)).first(words: count).bytes == Array(expected.utf8))
    }

    private func pieces(_ text: EscapedText, _ size: Int?) -> [String] {
        var pieces = Pieces(text, charactersPerPiece: size)
        var found: [String] = []
        while let range = pieces.next() { found.append(String(decoding: text.bytes[range], as: UTF8.self)) }
        return found
    }

    private func wordsOneByOne(_ parts: [String]) -> Int {
        parts.split { $0 == " " || $0 == #"\n"# }.count
    }
}
