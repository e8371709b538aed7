import Testing

@testable import Inspection

@Suite struct `A text that goes on is decided where it cannot become a secret` {
    private static let key = random(36)
    private static let texts = [
        "use gh" + "p_\(key) for it, and nothing else",
        "the password is Kraut-42x. Then go on and read",
        "{\"password\": \"Kraut-42x\", \"user\": \"app\"}",
        "I use Kraut-42x as my password here",
        "open postgres://app:Kraut-42x@db.example/base?x=1 and see",
        "-----BEGIN " + "PRIVATE KEY-----\n\(key)\n\(key)\n-----END "
            + "PRIVATE KEY-----\nafter it comes text",
        "curl -u app:Kraut-42x https://host.example/ | less",
        "echo Kraut-42x | sudo -S ls -l /root and more",
        "API_KEY=\(key)\nOTHER=1\nplain words follow",
        "Authorization: Bearer \(key)\r\nHost: host.example",
        "mi contraseña es Kraut-42x y no entra, パスワードは Kraut-42x です",
        "they sent \"\(key)\" as our client secret and left",
        "nothing in this long sentence is anybody's secret, however one reads it",
        "eyJ" + "hbGciOiJIUzI1NiJ9" + ".eyJ\(key)." + random(43) + " is the token",
        "value one two three 12345 four, see https://host.example/path/x.html for it",
    ]

    private func read(_ text: [UInt8], holdsEveryWord: Bool = true) -> (
        candidates: [Candidate], open: Int, FoldedText
    ) {
        var folded = FoldedText()
        folded.fold(text.span, 0..<text.count, .plain)
        var candidates: [Candidate] = []
        let (bytes, codes) = (folded.bytes, folded.codes)
        SecretScanner().scan(bytes.span, codes: codes.span, label: Span(), into: &candidates)
        var open = SecretTail(holdsEveryWord: holdsEveryWord).start(in: bytes.span, codes.span)
        for candidate in candidates
        where candidate.range.upperBound > open && candidate.range.lowerBound < open {
            open = candidate.range.lowerBound
        }
        return (candidates, open, folded)
    }

    /// What is decided of a beginning must be what the whole text says of it.
    @Test(arguments: texts)
    func `at every cut`(text: String) {
        let scalars = Array(text.unicodeScalars)
        let whole = read(Array(text.utf8))
        for cut in 1..<scalars.count {
            var beginning = String.UnicodeScalarView()
            beginning.append(contentsOf: scalars[..<cut])
            let part = read(Array(String(beginning).utf8))
            let decided = part.candidates.filter { $0.range.upperBound <= part.open }
            #expect(
                decided == whole.candidates.filter { $0.range.lowerBound < part.open }, "\(String(beginning))"
            )
        }
    }

    @Test func `ordinary words go on at once`() {
        let words = "Well, nothing in these words is more than others however long one reads on".split(
            separator: " ")
        for count in 1...words.count {
            let text = Array(words.prefix(count).joined(separator: " ").utf8)
            #expect(read(text, holdsEveryWord: false).open == text.count, "\(words[count - 1])")
        }
    }

    @Test func `what is held has a limit`() {
        for run in ["a1", "-----BEGIN PRIVATE KEY-----\nab", "x://y:", "sk-"] {
            let text = Array(String(repeating: run, count: 1500).utf8)
            #expect(text.count - read(text).open <= SecretTail.longestBlock)
        }
    }

    /// The stream as a client sees it.
    @Test(arguments: texts)
    func `a stream is redacted like an answer`(text: String) throws {
        let form = StreamForm.all[0]
        let expected = try unstreamed(text, isJSON: false, table: filledTable())
        let characters = text.unicodeScalars.map { String($0) }
        for size in [1, 3, 7] {
            let pieces = stride(from: 0, to: characters.count, by: size).map { start in
                characters[start..<min(start + size, characters.count)].joined()
            }
            let output = try inspected(form.events(pieces), form, table: filledTable())
            let streamed = try InspectionTests.text(of: output, member: form.member)
            #expect(streamed == expected, "\(expected)")
        }
    }
}

@Suite struct `No text makes the search for secrets slow or wrong` {
    private static let pieces = [
        "a", "1", "a1", "a1b2c3d4 ", "key=1b2c3d4e5f6g7h8i ", "pw ", "password is ", "password:\n", "sk-",
        "ghp_", "eyJ ",
        "eyJhbGciOi.", "-----BEGIN PRIVATE KEY-----\n", "PuTTY-User-Key-File-2: ", "http://a:b",
        "postgres://u:p@",
        "basic=", "bearer ", "curl ", "net use ", "login ", "auth=(\"", "\"", "密码是", "пароль ",
        "as password ", "aB",
        "dp.pt.", "12345678:AAx", "\\n", "%3D", "\u{80}", "\u{1F600}", "password (", "pw.fill(",
    ]

    /// Findings must be in order, within the text, and apart.
    @Test(arguments: pieces)
    func `of the same over and over, and of pairs`(piece: String) {
        for other in Self.pieces {
            let text = Array(String(repeating: piece + other, count: 60).utf8)
            var folded = FoldedText()
            folded.fold(text.span, 0..<text.count, .plain)
            var candidates: [Candidate] = []
            let (bytes, codes) = (folded.bytes, folded.codes)
            SecretScanner().scan(bytes.span, codes: codes.span, label: Span(), into: &candidates)
            var end = 0
            for candidate in candidates {
                #expect(candidate.range.lowerBound >= end && !candidate.range.isEmpty)
                end = candidate.range.upperBound
            }
            #expect(end <= bytes.count)
            #expect(SecretTail(holdsEveryWord: true).start(in: bytes.span, codes.span) <= bytes.count)
        }
    }
}
