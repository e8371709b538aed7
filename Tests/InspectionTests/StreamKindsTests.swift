import Testing

@testable import Inspection

/// A text of an answer with personal data of one kind, and what it must not hold when it has passed.
struct StreamedKind: CustomTestStringConvertible, Sendable {
    let text: String
    let secret: String
    var testDescription: String { text }

    init(_ text: String, _ secret: String) {
        self.text = text
        self.secret = secret
    }

    static let all: [StreamedKind] = [
        StreamedKind("Write to zoe.quinn@mail.example today", "zoe.quinn"),
        StreamedKind("Her mail is zoe.quinn [at] corp [dot] example, she says", "zoe.quinn"),
        StreamedKind("Reach zoe_9 at corp dot example dot org soon", "zoe_9"),
        StreamedKind("Call me on +44 20 7946 0018 after lunch", "7946"),
        StreamedKind("Phone: (212) 555-0147, ext 22.", "555-0147"),
        StreamedKind("The card is 4111 1111 1111 1111, valid", "1111 1111"),
        StreamedKind("My SSN is 219-45-6789, keep it", "45-6789"),
        StreamedKind("ITIN 912-70-1234 was filed", "70-1234"),
        StreamedKind("NI number QQ 12 34 56 C or AB 12 34 56 C.", "AB 12 34 56 C"),
        StreamedKind("NHS number 943 476 5919 it was", "943 476 5919"),
        StreamedKind("IBAN GB29 NWBK 6016 1331 9268 19, please", "NWBK"),
        StreamedKind("It came from 81.2.69.142 last night and then it stopped again", "81.2.69.142"),
        StreamedKind("Also 2a02:8109:9a40:1234::17 was seen", "9a40"),
        StreamedKind("The device 3c:22:fb:9a:41:7e is hers", "fb:9a"),
        StreamedKind("I was born on 12 March 1980 in Leeds", "12 March"),
        StreamedKind("I was born March 12, 1980, in Leeds", "March 12"),
        StreamedKind("DOB: 1980-03-12; next", "1980-03-12"),
        StreamedKind("Fecha de nacimiento: 7 de octubre de 1941.", "7 de octubre"),
        StreamedKind("生年月日：昭和55年3月12日です", "55年"),
        StreamedKind("Passport number X4815162, issued", "X4815162"),
        StreamedKind("Driving licence: MORGA657054SM9IJ she said", "MORGA657054SM9IJ"),
        StreamedKind("Patient record MRN 48151623 was opened", "48151623"),
        StreamedKind("Account number 48151623, sort code 20-30-40.", "48151623"),
        StreamedKind("Send it to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq, now", "bc1qar0srrr7"),
        StreamedKind("They met at 48.858370, 2.294481 at noon", "48.858370"),
        StreamedKind("She lives at 12 Oak Street, Apt 4B, Springfield, IL 62704. Then", "Oak Street"),
        StreamedKind("Ich wohne in der Lindenstraße 12, 10969 Berlin, sagt er", "Lindenstraße 12"),
        StreamedKind("Elle habite 14 rue des Lilas, 75011 Paris depuis", "rue des Lilas"),
        StreamedKind("Vive en Calle Mayor 12, 28013 Madrid y", "Calle Mayor"),
        StreamedKind("住所：東京都港区芝公園4丁目2番8号です", "芝公園"),
        StreamedKind("My name is Grace Okafor and I work", "Grace Okafor"),
        StreamedKind("Yesterday Mr John Smith called us", "John Smith"),
        StreamedKind("Dear Dr. Ingrid van der Berg, thank you", "Ingrid van der Berg"),
        StreamedKind("Name: Okafor, Grace\nAge", "Okafor"),
        StreamedKind("Merci, Mme Élodie Lefèvre vous écrit", "Élodie"),
        StreamedKind("患者李伟，你好", "李伟"),
        StreamedKind("고객 김민수, 연락처", "김민수"),
        StreamedKind("VIN 1HGCM82633A004352 is recalled", "1HGCM82633A004352"),
        StreamedKind("See https://ann:s3cretWord@host.example/x now", "s3cretWord"),
    ]
}

@Suite struct `Every kind of personal data is found in a stream` {
    private static let form = StreamForm.all[0]

    private func streamed(_ pieces: [String], everyWord: Bool = true) throws -> String {
        var policy = InspectionPolicy()
        policy.holdsEveryWord = everyWord
        let output = try inspected(
            Self.form.events(pieces), Self.form, policy: policy, table: PlaceholderTable(hashSeed: 5))
        return try text(of: output, member: Self.form.member)
    }

    @Test(arguments: StreamedKind.all)
    func `as in a whole answer, wherever it is cut`(kind: StreamedKind) throws {
        let whole = try unstreamed(kind.text, isJSON: false, table: PlaceholderTable(hashSeed: 5))
        #expect(!whole.contains(kind.secret), "\(whole)")
        let characters = kind.text.unicodeScalars.map { String($0) }
        for cut in 1..<characters.count {
            let pieces = [characters[..<cut].joined(), characters[cut...].joined()]
            #expect(try streamed(pieces) == whole, "cut at \(cut)")
        }
        #expect(try streamed(characters) == whole)
    }

    @Test(arguments: StreamedKind.all)
    func `word by word when words are not held`(kind: StreamedKind) throws {
        let pieces = kind.text.split(separator: " ", omittingEmptySubsequences: false).enumerated().map {
            $0.offset == 0 ? String($0.element) : " " + $0.element
        }
        #expect(try !streamed(pieces, everyWord: false).contains(kind.secret))
    }
}

@Suite struct `Ordinary words of a stream are not held` {
    static let texts = [
        "The quick brown fox jumps over the lazy dog while it rains in the hills",
        "Therefore we should look at the problem again and see what comes of it",
        "Sure! Here is a poem about the sea: waves come and waves go, they never rest",
        "人工智能正在改变世界，我们一起看看它怎么工作",
    ]

    @Test(arguments: texts)
    func `and pass with the event that brought them`(words: String) throws {
        let form = StreamForm.all[0]
        let pieces = words.split(separator: " ", omittingEmptySubsequences: false).enumerated().map {
            $0.offset == 0 ? String($0.element) : " " + $0.element
        }
        var inspector = StreamInspector(
            policy: InspectionPolicy(), endpoint: form.endpoint, limits: ContentLimits(), hashSeed: 3,
            placeholders: PlaceholderTable(hashSeed: 5))
        var output: [UInt8] = []
        // Without the events that end the text: nothing but the words may let them pass.
        let whole = form.events(pieces)
        let end = try #require(whole.components(before: "\"delta\":{},"))
        let bytes = Array(end.utf8)
        _ = try inspector.consume(bytes.span, into: &output)
        #expect(try text(of: output, member: form.member) == words)
    }
}

extension String {
    /// What stands before the event that holds `mark`.
    fileprivate func components(before mark: String) -> String? {
        let bytes = Array(utf8)
        let pattern = Array(mark.utf8)
        for start in bytes.indices.dropLast(pattern.count)
        where Array(bytes[start..<start + pattern.count]) == pattern {
            let head = String(decoding: bytes[..<start], as: UTF8.self)
            let events = head.split(separator: "data: ", omittingEmptySubsequences: false).dropLast()
            return events.joined(separator: "data: ")
        }
        return nil
    }
}
