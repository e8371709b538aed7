import Testing

@testable import Inspection

/// A folded text, and each of its bytes as it stood in the source.
private func folded(_ text: String, _ encoding: TextEncoding) -> (text: FoldedText, pieces: [String]) {
    let bytes = Array(text.utf8)
    var folded = FoldedText()
    folded.fold(bytes.span, 0..<bytes.count, encoding)
    let pieces = folded.bytes.indices.map { index in
        String(decoding: bytes[folded.sourceRange(index..<index + 1)], as: UTF8.self)
    }
    return (folded, pieces)
}

@Suite struct `Folded texts` {
    @Test(arguments: [
        ("naïve, and then twenty plain letters, café", TextEncoding.plain),
        ("Привет, мир: a b é", .plain), ("soft\u{AD}hyphen é and a longer end of it", .plain),
        ("\u{200B}é\u{200B}\u{200B} twenty letters more, or some", .plain), ("全角１２３ mixed", .plain),
        (#"\u00e9 escaped\n and plain, to the end of it"#, .json), (#"é\tb\\ twenty characters, é\""#, .json),
    ])
    func `tell where each byte came from`(text: String, encoding: TextEncoding) {
        let (folded, pieces) = folded(text, encoding)
        #expect(folded.codes.count == folded.bytes.count)
        let source = Array(text.utf8)
        var offset = 0
        for (index, piece) in pieces.enumerated() {
            let range = folded.sourceRange(index..<index + 1)
            #expect(range.lowerBound >= offset && range.count == piece.utf8.count)
            #expect(folded.sourceOffset(index) == range.lowerBound)
            // From behind the byte before to its own beginning, it is the first that is not left of the place.
            for place in offset...range.lowerBound { #expect(folded.position(ofSource: place) == index) }
            offset = range.lowerBound + 1
        }
        #expect(folded.position(ofSource: source.count) == folded.bytes.count)
    }

    @Test func `keep the characters of ASCII beside others`() {
        let (folded, pieces) = folded("é: abcdefghijklmnopqrstuvwxyz \\ ü", .plain)
        let plain = "abcdefghijklmnopqrstuvwxyz \\ "
        #expect(String(decoding: folded.bytes[3..<3 + plain.count], as: UTF8.self) == plain)
        #expect(folded.codes[3..<3 + plain.count].elementsEqual(plain.utf8.map { UInt16($0) }))
        #expect(pieces.joined() == "é: " + plain + "ü")
    }

    @Test func `come through two layers of escapes`() {
        let (folded, pieces) = folded(#"a\\u00e9b\\n\"cdefghijklmnopqrstuvwx"#, .nestedJSON)
        #expect(folded.bytes.count == pieces.count)
        #expect(pieces[..<6] == ["a", #"\\u00e9"#, "b", #"\\n"#, #"\""#, "c"])
    }
}

@Suite struct `Hashes of words` {
    @Test(arguments: ["a", "Name", "abcdefgh", "ABCDEFGHIJ", "Zoé", "éa", "Straße", "имя", "abcdefghи", "o"])
    func `are the same however a word is read`(word: String) {
        var letters = WordHash()
        for scalar in word.unicodeScalars {
            letters.take(LetterFold.lowercased(LetterFold.code(for: scalar.value)))
        }
        let bytes = Array((word + " ends here, far from the end").utf8)
        var folded = FoldedText()
        folded.fold(bytes.span, 0..<bytes.count, .plain)
        let (text, codes) = (folded.bytes, folded.codes)
        var reader = PersonalReader()
        let first = reader.word(at: 0, text.span, codes.span)
        // The same again, of which the second is remembered.
        reader.remember()
        let again = reader.word(at: 0, text.span, codes.span)
        let remembered = reader.word(at: 0, text.span, codes.span)
        #expect([first, again, remembered].map(\.hash) == Array(repeating: letters.value, count: 3))
        let roles = reader.roles(ofParts: 0..<word.unicodeScalars.count, text.span, codes.span)
        #expect(roles.whole == reader.words[letters.value])
    }

    @Test(arguments: [
        ("birthDate", true), ("dateOfBirth", true), ("DOB", true), ("sunRise", false), ("dOB", false),
    ])
    func `know the parts that capitals divide`(word: String, isBirth: Bool) {
        let bytes = Array(word.utf8)
        let roles = PersonalReader().roles(ofParts: 0..<bytes.count, bytes.span, Span())
        #expect(roles.parts.contains(.birth) == isBirth)
    }

    @Test func `are of names that are looked for before numbers`() {
        for row in ContextWords.table {
            for word in row.words.description.split(separator: " ") where word.allSatisfy(\.isASCII) {
                let text = Array(word.filter { $0 != "*" && $0 != "_" }.utf8) + Array(" 12".utf8)
                let mayBegin = WordTrie.contexts.mayBegin(at: 0, in: text.span)
                #expect(mayBegin, "\(word)")
            }
        }
    }
}
