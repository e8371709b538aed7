import TestSupport
import Testing

@testable import Inspection

@Suite struct `JSON is read by RFC 8259, strictly` {
    @Test(arguments: [
        #"{}"#, #"[]"#, #""""#, " \t\r\n1 ", "-0", "0.5e-7", "1E+2", "true", "null",
        #"{"a":{"b":[{"c":null}]},"\u0061b":1}"#, #""\ud83d\ude00\u0000\/\b""#, "[1,[2,[3]]]",
        "\"\u{7f}\u{2028}\"",
    ])
    func `what the grammar allows is accepted`(text: String) throws {
        _ = try JSONDocument(Array(text.utf8), hashSeed: 1)
    }

    @Test(arguments: [
        ("", JSONRefusal(.truncated, at: 0)),
        ("  ", JSONRefusal(.truncated, at: 2)),
        ("{\"a\":1", JSONRefusal(.truncated, at: 6)),
        ("\"abc", JSONRefusal(.truncated, at: 4)),
        ("tru", JSONRefusal(.truncated, at: 3)),
        ("[1,]", JSONRefusal(.unexpectedByte, at: 3)),
        ("{\"a\":1,}", JSONRefusal(.unexpectedByte, at: 7)),
        ("{a:1}", JSONRefusal(.unexpectedByte, at: 1)),
        ("[1 2]", JSONRefusal(.unexpectedByte, at: 3)),
        ("NaN", JSONRefusal(.unexpectedByte, at: 0)),
        ("nan", JSONRefusal(.unexpectedByte, at: 1)),
        ("/**/1", JSONRefusal(.unexpectedByte, at: 0)),
        ("[1}", JSONRefusal(.unexpectedByte, at: 2)),
        ("01", JSONRefusal(.invalidNumber, at: 1)),
        ("-", JSONRefusal(.truncated, at: 1)),
        ("1.", JSONRefusal(.truncated, at: 2)),
        ("[1.]", JSONRefusal(.invalidNumber, at: 3)),
        ("[.5]", JSONRefusal(.unexpectedByte, at: 1)),
        ("0x1", JSONRefusal(.invalidNumber, at: 1)),
        ("[1e]", JSONRefusal(.invalidNumber, at: 3)),
        ("1 1", JSONRefusal(.trailingBytes, at: 2)),
        ("{}x", JSONRefusal(.trailingBytes, at: 2)),
        ("\u{FEFF}{}", JSONRefusal(.byteOrderMark, at: 0)),
        (#""\x""#, JSONRefusal(.invalidEscape, at: 1)),
        (#""\u00g0""#, JSONRefusal(.invalidEscape, at: 1)),
        (#""\ud800""#, JSONRefusal(.loneSurrogate, at: 1)),
        (#""\ud800\u0041""#, JSONRefusal(.loneSurrogate, at: 1)),
        (#""\udc00""#, JSONRefusal(.loneSurrogate, at: 1)),
        ("\"a\nb\"", JSONRefusal(.controlCharacter, at: 2)),
        (#"{"a":1,"a":2}"#, JSONRefusal(.duplicateName, at: 7)),
        (#"{"a":1,"b":{"c":1,"\u0063":2}}"#, JSONRefusal(.duplicateName, at: 18)),
    ])
    func `what it does not allow is refused at its byte`(text: String, refusal: JSONRefusal) {
        #expect(throws: refusal) { try JSONDocument(Array(text.utf8), hashSeed: 1) }
    }

    @Test(
        arguments: [[0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82]]
            as [[UInt8]])
    func `ill-formed UTF-8 is refused`(bytes: [UInt8]) {
        #expect(throws: JSONRefusal(.invalidUTF8, at: 1)) {
            try JSONDocument([0x22] + bytes + [0x22], hashSeed: 1)
        }
    }

    @Test func `depth and size are bounded`() throws {
        let limits = JSONLimits(depth: 3, tokens: 5)
        _ = try JSONDocument(Array("[[[1]]]".utf8), limits: limits, hashSeed: 1)
        #expect(throws: JSONRefusal(.tooDeep, at: 3)) {
            try JSONDocument(Array("[[[[1]]]]".utf8), limits: limits, hashSeed: 1)
        }
        #expect(throws: JSONRefusal(.tooLarge, at: 9)) {
            try JSONDocument(Array("[1,2,3,4,5]".utf8), limits: limits, hashSeed: 1)
        }
    }

    @Test func `a duplicate is found among many members, wherever it stands`() throws {
        let names = (0..<500).map { "\"name\($0)\":\($0)" }
        _ = try JSONDocument(Array("{\(names.joined(separator: ","))}".utf8), hashSeed: 9)
        for index in [0, 250, 499] {
            let text = "{\(names.joined(separator: ",")),\"n\\u0061me\(index)\":1}"
            #expect(throws: JSONRefusal.self) { try JSONDocument(Array(text.utf8), hashSeed: 9) }
        }
    }

    @Test func `ten thousand mutations are read or refused, never trapped on, and read alike twice`() {
        var random = SeededGenerator(seed: 0x5EED)
        let seeds = [
            #"{"model":"m","messages":[{"role":"user","content":"a\u0041\n\ud83d\ude00é"}],"n":[1,-2.5e3,true,null]}"#,
            #"[{"a":{"a":{"a":[]}}},"\\\"\/",0.1,{"b":1,"c":2}]"#,
        ].map { Array($0.utf8) }
        for _ in 0..<10_000 {
            var bytes = seeds[Int.random(in: 0..<seeds.count, using: &random)]
            bytes.mutate(&random)
            let first = Result { () throws(JSONRefusal) in try JSONDocument(bytes, hashSeed: 1).tokens.count }
            let second = Result { () throws(JSONRefusal) in try JSONDocument(bytes, hashSeed: 2).tokens.count
            }
            #expect(first == second)
            if case .success = first {
                for operation in [
                    Endpoint(family: .openAI, path: "/v1/chat/completions"),
                    Endpoint(family: .json, path: "/"),
                ] {
                    _ = try? RequestInspector(policy: InspectionPolicy(), limits: ContentLimits()).inspect(
                        body: bytes, endpoint: operation, hashSeed: 1)
                }
            }
        }
    }
}

extension [UInt8] {
    /// Changes, removes, repeats or inserts a few bytes.
    mutating func mutate(_ random: inout SeededGenerator) {
        let marks = Array(#"{}[]":,\u0deE.-"#.utf8)
        for _ in 0...Int.random(in: 0..<4, using: &random) where !isEmpty {
            let position = Int.random(in: 0..<count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: self[position] = UInt8.random(in: 0...255, using: &random)
            case 1: remove(at: position)
            case 2: insert(marks[Int.random(in: 0..<marks.count, using: &random)], at: position)
            case 3: self[position] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            default:
                let end = Swift.min(count, position + Int.random(in: 1..<12, using: &random))
                insert(contentsOf: Array(self[position..<end]), at: Int.random(in: 0...count, using: &random))
            }
        }
    }
}
