import Testing

@testable import Inspection

/// A digest that can be told: the sum and length of the bytes, repeated.
private final class SumDigest: ValueDigest {
    func code(of bytes: Span<UInt8>) -> [UInt8] {
        var sum: UInt8 = 0
        for position in 0..<bytes.count { sum &+= bytes[position] &* UInt8(truncatingIfNeeded: position + 1) }
        return (0..<32).map { sum &+ UInt8($0) }
    }
}

@Suite struct `What takes the place of a value` {
    private static func forwarded(
        _ text: String, _ replacement: ValueReplacement, digest: (any ValueDigest)? = SumDigest()
    ) -> String {
        let policy = InspectionPolicy(
            request: DirectionPolicy(
                personalData: PersonalDataPolicy(action: .redact, replacement: replacement)))
        var inspector = TextInspector(policy: policy, digest: digest)
        let judged = inspector.inspect(
            Array(text.utf8), role: .user, direction: .request, hashSeed: 1)
        return String(decoding: judged.forwarded, as: UTF8.self)
    }

    @Test(arguments: [
        ("card 4111 1111 1111 1111 end", "card ****1111 end"),
        ("iban DE89 3704 0044 0532 0130 00", "iban ****3000"),
        ("mail ann@corp.example now", "mail **** now"),
    ])
    func `is a mask that keeps the end of what is known by its end`(text: String, expected: String) {
        #expect(Self.forwarded(text, .mask) == expected)
    }

    @Test(arguments: [
        ("", "****"), ("1234567", "****"), ("12-34-56-78", "****5678"), ("A1B2C3D4", "****C3D4"),
    ])
    func `keeps nothing of what is short`(folded: String, expected: String) {
        var output: [UInt8] = []
        MaskedValue.append(.personalData(.phone), folded: Array(folded.utf8).span, to: &output)
        #expect(String(decoding: output, as: UTF8.self) == expected)
    }

    @Test func `is a hash, the same for the same value however it is written`() throws {
        let one = Self.forwarded("4111 1111 1111 1111", .hash)
        #expect(one == Self.forwarded("4111-1111-1111-1111", .hash))
        #expect(one != Self.forwarded("5500 0000 0000 0004", .hash))
        let code = try #require(one.wholeMatch(of: /\[CREDIT_CARD_([a-z2-7]{16})\]/))
        #expect(!code.1.isEmpty)
        let mail = Self.forwarded("to Ann@Corp.example, ann@corp.example", .hash)
        let codes = mail.matches(of: /EMAIL_[a-z2-7]{16}/).map { String($0.output) }
        #expect(codes.count == 2 && Set(codes).count == 1)
    }

    @Test func `is a placeholder where nobody can make hashes`() {
        #expect(Self.forwarded("ann@corp.example", .hash, digest: nil) == "[EMAIL_1]")
    }

    @Test(
        arguments: [
            ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0], "aaaaaaaaaaaaaaaa"),
            ([255, 255, 255, 255, 255, 255, 255, 255, 255, 255], "7777777777777777"),
            // RFC 4648 section 10: "foobar" is MZXW6YTBOI.
            ([0x66, 0x6F, 0x6F, 0x62, 0x61, 0x72, 0, 0, 0, 0], "mzxw6ytboiaaaaaa"),
        ] as [([UInt8], String)])
    func `spells a code in letters and digits`(code: [UInt8], text: String) {
        var output: [UInt8] = []
        HashedValue.append(code: code + [UInt8](repeating: 9, count: 22), to: &output)
        #expect(String(decoding: output, as: UTF8.self) == text)
    }

    static let endpoint = Endpoint(family: .openAI, path: "/v1/chat/completions")

    private static func policy(_ replacement: ValueReplacement) -> InspectionPolicy {
        InspectionPolicy(
            request: DirectionPolicy(
                personalData: PersonalDataPolicy(
                    action: .redact, restore: true, replacement: replacement)),
            response: DirectionPolicy(
                personalData: PersonalDataPolicy(action: .redact, replacement: replacement)))
    }

    @Test(arguments: [(ValueReplacement.mask, "****1111"), (.hash, "[CREDIT_CARD_")])
    func `stands in requests, answers and streams, and is not turned back`(
        replacement: ValueReplacement, mark: String
    ) throws {
        let storage = InspectionStorage(digest: SumDigest())
        let policy = Self.policy(replacement)
        let body = #"{"model":"m","messages":[{"role":"user","content":"pay 4111 1111 1111 1111"}]}"#
        let request = try RequestInspector(policy: policy, limits: ContentLimits()).inspect(
            body: Array(body.utf8), endpoint: Self.endpoint, hashSeed: 1, storage: storage)
        let sent = String(decoding: request.body, as: UTF8.self)
        #expect(sent.contains("pay \(mark)") && !sent.contains("4111"))
        #expect(request.placeholders.restorableCount == 0)

        let answer = #"{"choices":[{"message":{"content":"paid 4111111111111111"}}]}"#
        let whole = try ResponseInspector(
            policy: policy, endpoint: Self.endpoint, limits: ContentLimits(), hashSeed: 1,
            placeholders: request.placeholders
        ).inspect(body: Array(answer.utf8), storage: storage)
        let received = String(decoding: whole.body, as: UTF8.self)
        #expect(received.contains("paid \(mark)") && !received.contains("41111"))

        var stream = StreamInspector(
            policy: policy, endpoint: Self.endpoint, limits: ContentLimits(), hashSeed: 1,
            placeholders: request.placeholders)
        var output: [UInt8] = []
        for piece in ["paid 41111111", "11111111 with it"] {
            let event = #"data: {"choices":[{"index":0,"delta":{"content":"\#(piece)"}}]}"# + "\n\n"
            _ = try stream.consume(Array(event.utf8).span, into: &output)
        }
        _ = try stream.finish(into: &output)
        let text = String(decoding: output, as: UTF8.self)
        #expect(text.contains("paid \(mark)") && !text.contains("41111"), "\(text)")
    }
}

@Suite struct `Replacements that overlap` {
    @Test func `leave nothing of either`() {
        var splice = Splice()
        splice.replace(2..<6) { $0 += Array("[A]".utf8) }
        splice.replace(4..<8) { $0 += Array("[B]".utf8) }
        splice.replace(5..<6) { $0 += Array("[C]".utf8) }
        var output: [UInt8] = []
        splice.apply(to: Array("0123456789".utf8).span, into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "01[A][B]89")
    }
}
