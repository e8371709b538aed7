import IPC
import Testing

@testable import Keeper

@Suite struct BcryptTests {
    /// Made by another implementation (pyca's bcrypt), of passwords that nobody has.
    static let known: [(password: [UInt8], hash: String)] = [
        ([], "$2b$04$abcdefghijklmnopqrstuubyCG3zY1GIXMyxfivm.ClDiInHzxjiq"),
        (Array("a quiet harbour".utf8), "$2b$04$abcdefghijklmnopqrstuuULGr0vn36ark/eo.IxsfciHDwvNeTcS"),
        (Array("Grüße, 世界 🌍".utf8), "$2b$04$abcdefghijklmnopqrstuuPzGtB4OKpzcTUJzh6SL5/4XscZ0It/i"),
        ([UInt8](repeating: 0x78, count: 72), "$2b$04$abcdefghijklmnopqrstuubzadhGtS2zEF.gu0yd0opP6cVzb.e0i"),
        ([0xff, 0xa3, 0x80, 1], "$2b$04$abcdefghijklmnopqrstuu8FZcG.WAozq4OCvm5dimXrggYPqEwnW"),
        (Array("a quiet harbour".utf8), "$2b$06$ZYXWVUTSRQPONMLKJIHGFuf5I9g8e8W0douLP0nrxzuF0WlQ4kqTm"),
        (Array("a quiet harbour".utf8), "$2a$05$......................63Qr7sU7wSUjc3jDO0Myw539cse5loW"),
        (Array("a quiet harbour".utf8), "$2y$05$abcdefghijklmnopqrstuuxOLpinRUvotzAqh1dj5nMndOBf88Gui"),
    ]

    private func check(_ password: [UInt8], _ hash: String, cost: UInt8 = 4) -> PasswordChecked {
        let question = PasswordCheck(
            question: QuestionID(3), password: secret(password), hash: secret(hash), cost: cost)
        guard case .checked(let answer) = Bcrypt().answer(to: .check(question)) else {
            return PasswordChecked()
        }
        #expect(answer.question == QuestionID(3))
        return answer
    }

    @Test(arguments: known) func `a known hash matches its password`(password: [UInt8], hash: String) {
        #expect(check(password, hash).verdict == .matches)
    }

    @Test(arguments: known)
    func `and no other password, and no other hash`(password: [UInt8], hash: String) {
        if password.count < 72 { #expect(check(password + [0x78], hash).verdict == .differs) }
        if !password.isEmpty { #expect(check(Array(password.dropLast()), hash).verdict == .differs) }
        var bytes = Array(hash.utf8)
        bytes[59] = bytes[59] == UInt8(ascii: "u") ? UInt8(ascii: "e") : UInt8(ascii: "u")
        #expect(check(password, String(decoding: bytes, as: UTF8.self)).verdict == .differs)
        bytes = Array(hash.utf8)
        bytes[10] = bytes[10] == UInt8(ascii: "k") ? UInt8(ascii: "l") : UInt8(ascii: "k")
        #expect(check(password, String(decoding: bytes, as: UTF8.self)).verdict == .differs)
    }

    static let noHashes = [
        "$2b$04$", "$2x$04$abcdefghijklmnopqrstuuULGr0vn36ark/eo.IxsfciHDwvNeTcS",
        "$2b$03$abcdefghijklmnopqrstuuULGr0vn36ark/eo.IxsfciHDwvNeTcS",
        "$2b$32$abcdefghijklmnopqrstuuULGr0vn36ark/eo.IxsfciHDwvNeTcS",
        "$2b$4$abcdefghijklmnopqrstuuULGr0vn36ark/eo.IxsfciHDwvNeTcSS",
        "$2b$-4$abcdefghijklmnopqrstuuULGr0vn36ark/eo.IxsfciHDwvNeTc",
        "$2b$04$abcdefghijklmnopqrstuuULGr0vn36ark/eo.IxsfciHDwvNeTc",
        "$2b$04$abcdefghijklmnopqrstuuULGr0vn36ark/eo.IxsfciHDwvNeTcSS",
        "$2b$04$abcdefghijklmnopqrst:uULGr0vn36ark/eo.IxsfciHDwvNeTcS",
        "$6$salt$hash", "a quiet harbour",
    ]

    @Test(arguments: noHashes) func `what is no hash of bcrypt matches nothing`(hash: String) {
        #expect(BcryptHash(secret(hash)) == nil)
        #expect(check(Array("a quiet harbour".utf8), hash).verdict == .unusable)
    }

    @Test func `nobody has no password`() {
        #expect(check(Array("a quiet harbour".utf8), "").verdict == .differs)
        #expect(check([], "").verdict == .differs)
    }

    /// Bytes after the seventy-second would not count, and those after a zero neither.
    @Test(arguments: [
        [UInt8](repeating: 0x78, count: 73), [0x61, 0], [0], [UInt8](repeating: 0x78, count: 512),
    ])
    func `a password that bcrypt would cut is never hashed and never matches`(password: [UInt8]) {
        let hashing = PasswordHashing(question: QuestionID(1), password: secret(password), cost: 4)
        guard case .hashed(let answer) = Bcrypt().answer(to: .hash(hashing)) else {
            Issue.record("another answer")
            return
        }
        #expect(answer.outcome == .unusable && answer.hash.count == 0)
        for (_, hash) in Self.known { #expect(check(password, hash).verdict == .unusable) }
    }

    @Test func `each hash has a salt of its own`() throws {
        let bcrypt = Bcrypt()
        let password = secret("a quiet harbour")
        let first = try #require(bcrypt.hash(password, cost: 4))
        let second = try #require(bcrypt.hash(password, cost: 4))
        #expect(first != second)
        for hash in [first, second] {
            let parsed = try #require(BcryptHash(hash))
            #expect(parsed.cost == 4 && parsed.isCurrent)
            #expect(bcrypt.isHash(parsed, of: password))
            #expect(!bcrypt.isHash(parsed, of: secret("a quiet Harbour")))
        }
    }

    @Test(arguments: [
        ("$2b$04$abcdefghijklmnopqrstuuULGr0vn36ark/eo.IxsfciHDwvNeTcS", 4, false),
        ("$2b$04$abcdefghijklmnopqrstuuULGr0vn36ark/eo.IxsfciHDwvNeTcS", 5, true),
        ("$2b$06$ZYXWVUTSRQPONMLKJIHGFuf5I9g8e8W0douLP0nrxzuF0WlQ4kqTm", 5, true),
        ("$2a$05$......................63Qr7sU7wSUjc3jDO0Myw539cse5loW", 5, true),
    ])
    func `a hash that is not made as today is renewed, for the right password`(
        hash: String, cost: UInt8, isRenewed: Bool
    ) throws {
        let password = Array("a quiet harbour".utf8)
        let answer = check(password, hash, cost: cost)
        #expect(answer.verdict == .matches)
        #expect((answer.renewed.count > 0) == isRenewed)
        if isRenewed {
            let renewed = try #require(BcryptHash(answer.renewed))
            #expect(renewed.cost == cost && renewed.isCurrent)
            #expect(Bcrypt().isHash(renewed, of: secret(password)))
        }
        #expect(check(password + [0x21], hash, cost: cost).renewed.count == 0)
    }
}
