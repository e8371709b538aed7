import TestSupport
import Testing

@testable import Inspection

/// What stands where in `text`: the types and the texts found.
func found(_ text: String, label: String = "", types: PersonalDataTypes = .all) -> [String] {
    let bytes = Array(text.utf8)
    var folded = FoldedText()
    folded.fold(bytes.span, 0..<bytes.count, .plain)
    var candidates: [Candidate] = []
    let (read, codes, before) = (folded.bytes, folded.codes, Array(label.utf8))
    var scanner = PersonalDataScanner(types: types)
    scanner.scan(read.span, codes: codes.span, label: before.span, into: &candidates)
    return candidates.map {
        "\($0.kind.type) " + String(decoding: bytes[folded.sourceRange($0.range)], as: UTF8.self)
    }
}

@Suite struct `Personal data is told from what looks like it` {
    @Test(arguments: [
        ("write to ann.lee+news@corp.example.", "EMAIL ann.lee+news@corp.example"),
        ("<o'hara@mail.example>", "EMAIL o'hara@mail.example"),
        ("mailto:x_1@sub.host-name.example?subject=a", "EMAIL x_1@sub.host-name.example"),
        ("jürgen@exämple.example", "EMAIL jürgen@exämple.example"),
        ("连接ann@corp.example。", "EMAIL ann@corp.example"),
        ("a\u{200B}nn@corp.ex\u{200B}ample", "EMAIL a\u{200B}nn@corp.ex\u{200B}ample"),
        ("ANN@CORP.EXAMPLE!", "EMAIL ANN@CORP.EXAMPLE"),
        ("user=ann@corp.example;", "EMAIL ann@corp.example"),
        ("jane.doe@corp.example", "EMAIL jane.doe@corp.example"),
        ("for example jane.roe@corp.example", "EMAIL jane.roe@corp.example"),
        ("for example jane.doe@corp.de", "EMAIL jane.doe@corp.de"),
    ])
    func `addresses`(text: String, expected: String) {
        #expect(found(text) == [expected])
    }

    @Test(arguments: [
        "@ann", "ann@", "ann@host", "ann@1.2.3", "pkg@2.0.1", "logo@2x.png", "git@git.example:team/repo.git",
        "https://user@host.example/", "postgres://svc:pw@db.example:5432/x", "a@@b.example", "ann@-x.example",
        "x@" + String(repeating: "a", count: 70) + ".example",
        String(repeating: "a", count: 80) + "@corp.example", "ann.@corp.example", "@Override public.void",
        "for example jane.doe2@mail.example", "docs: admin+x@example.org", "Beispiel: test@corp.invalid",
    ])
    func `what is no address`(text: String) {
        #expect(found(text) == [])
    }

    @Test(arguments: [
        ("4111111111111111", "CREDIT_CARD 4111111111111111"),
        ("pay 4111 1111 1111 1111 12/29", "CREDIT_CARD 4111 1111 1111 1111"),
        ("5555-5555-5555-4444.", "CREDIT_CARD 5555-5555-5555-4444"),
        ("3714 496353 98431", "CREDIT_CARD 3714 496353 98431"),
        ("６０１１１１１１１１１１１１１７", "CREDIT_CARD ６０１１１１１１１１１１１１１７"),
        ("4111\u{A0}1111\u{A0}1111\u{A0}1111", "CREDIT_CARD 4111\u{A0}1111\u{A0}1111\u{A0}1111"),
        ("card 4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", "CREDIT_CARD 4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1"),
        ("カード3530111333300000を", "CREDIT_CARD 3530111333300000"),
    ])
    func `cards`(text: String, expected: String) {
        #expect(found(text) == [expected])
    }

    @Test(arguments: [
        "4111111111111112", "order 9111111111111111", "41111111111111111111", "x4111111111111111",
        "4111111111111111x",
        "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", "1.4111111111111111", "2024-01-02 03:04:05.678901",
        "4111-1111-1111-1111-1111",
        "550e8400-e29b-41d4-a716-446655440000",
    ])
    func `what is no card`(text: String) {
        #expect(found(text) == [])
    }

    @Test(arguments: [
        ("DE89370400440532013000", "IBAN DE89370400440532013000"),
        ("to GB82 WEST 1234 5698 7654 32, please", "IBAN GB82 WEST 1234 5698 7654 32"),
        ("fr1420041010050500013m02606", "IBAN fr1420041010050500013m02606"),
        ("NL91-ABNA-0417-1643-00", "IBAN NL91-ABNA-0417-1643-00"),
    ])
    func `account numbers`(text: String, expected: String) {
        #expect(found(text) == [expected])
    }

    @Test(arguments: [
        "DE89370400440532013001", "DE8937040044053201300", "XX89370400440532013000",
        "ADE89370400440532013000",
        "DE893704004405320130000", "DE89 370A 0044 0532 0130 00",
    ])
    func `what is no account number`(text: String) {
        #expect(found(text) == [])
    }

    @Test(arguments: [
        ("219-45-6789", "", "US_SSN 219-45-6789"), ("SSN: 219456789", "", "US_SSN 219456789"),
        ("219 45 6789", "social_security", "US_SSN 219 45 6789"), ("219456789", "taxSsn", "US_SSN 219456789"),
        ("my ssn is 219.45.6789", "", "US_SSN 219.45.6789"),
    ])
    func `social security numbers`(text: String, label: String, expected: String) {
        #expect(found(text, label: label) == [expected])
    }

    @Test(arguments: [
        "219456789", "219 45 6789", "000-45-6789", "666-45-6789", "900-45-6789", "219-00-6789", "219-45-0000",
        "078-05-1120", "order 219-45-6789", "219-45-67890", "1-219-45-6789", "219-45-6789-1",
        "session 219456789", "ssn 219.45.67.89", "ssn 900-45-6789", "ssn 219-00-6789",
    ])
    func `what is no social security number`(text: String) {
        #expect(found(text, types: .socialSecurityNumber) == [])
    }

    @Test func `only the kinds that are asked for are found`() {
        let text = "ann@corp.example 4111111111111111 DE89370400440532013000 219-45-6789"
        for type: PersonalDataType in [.email, .creditCard, .iban, .socialSecurityNumber] {
            #expect(
                found(text, types: PersonalDataTypes(type)).map { $0.split(separator: " ")[0] } == [
                    "\(type.name)"
                ])
        }
        #expect(found(text).count == 4)
    }

    @Test func `no text makes it slow, and none makes it trap`() {
        var random = SeededGenerator(seed: 7)
        let parts = [
            "4111", " ", "-", "1", "@", "a.b", "DE89", "card", "ssn", ".", "é", "\u{200B}", "世", "999999999",
        ]
        for _ in 0..<2_000 {
            var text = ""
            for _ in 0..<Int.random(in: 0..<40, using: &random) {
                text += parts[Int.random(in: 0..<parts.count, using: &random)]
            }
            for finding in found(text) { #expect(finding.utf8.count > 6) }
        }
        for part in parts { _ = found(String(repeating: part, count: 20_000)) }
    }
}
