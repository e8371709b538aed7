import TestSupport
import Testing

@testable import IPC

/// What can be done to the bytes of a message, the same for every direction.
private func roundTrips<Content: Message & Equatable>(_ message: Content) throws -> Bool {
    var bytes: [UInt8] = []
    try message.encode(to: &bytes)
    return try Content(decoding: bytes, 0..<bytes.count) == message
}

/// Cut short anywhere, a message is refused; never read past its end.
private func refusesEveryTruncation<Content: Message>(_ message: Content) throws -> Bool {
    var bytes: [UInt8] = []
    try message.encode(to: &bytes)
    return (0..<bytes.count).allSatisfy { (try? Content(decoding: bytes, 0..<$0)) == nil }
}

private func refusesOneMoreByte<Content: Message>(_ message: Content) throws -> Bool {
    var bytes: [UInt8] = []
    try message.encode(to: &bytes)
    bytes.append(0)
    return (try? Content(decoding: bytes, 0..<bytes.count)) == nil
}

/// With any bit flipped the message is refused or is another one that encodes to exactly those bytes: nothing is ignored.
private func noticesEveryFlippedBit<Content: Message>(_ message: Content) throws -> Bool {
    var bytes: [UInt8] = []
    try message.encode(to: &bytes)
    for bit in 0..<bytes.count * 8 {
        var flipped = bytes
        flipped[bit / 8] ^= 1 << UInt8(bit % 8)
        guard let read = try? Content(decoding: flipped, 0..<flipped.count) else { continue }
        var again: [UInt8] = []
        try read.encode(to: &again)
        if again != flipped { return false }
    }
    return true
}

@Suite struct MessageTests {
    @Test func `every message says the same on both ends`() throws {
        for message in Samples.fromWorker { #expect(try roundTrips(message), "\(message)") }
        for message in Samples.toWorker { #expect(try roundTrips(message), "\(message)") }
        for message in Samples.fromEgress { #expect(try roundTrips(message), "\(message)") }
        for message in Samples.toEgress { #expect(try roundTrips(message), "\(message)") }
        for message in Samples.toInspector { #expect(try roundTrips(message), "\(message)") }
    }

    @Test func `the samples hold one message of every kind`() {
        #expect(Set(Samples.fromWorker.map(\.kind)) == Set(FromWorker.Kind.allCases.map(\.rawValue)))
        #expect(Set(Samples.toWorker.map(\.kind)) == Set(ToWorker.Kind.allCases.map(\.rawValue)))
        #expect(Set(Samples.fromEgress.map(\.kind)) == Set(FromEgress.Kind.allCases.map(\.rawValue)))
        #expect(Set(Samples.toEgress.map(\.kind)) == Set(ToEgress.Kind.allCases.map(\.rawValue)))
    }

    @Test func `a message cut short is refused`() throws {
        for message in Samples.fromWorker { #expect(try refusesEveryTruncation(message), "\(message)") }
        for message in Samples.toWorker { #expect(try refusesEveryTruncation(message), "\(message)") }
        for message in Samples.fromEgress { #expect(try refusesEveryTruncation(message), "\(message)") }
        for message in Samples.toEgress { #expect(try refusesEveryTruncation(message), "\(message)") }
        for message in Samples.toInspector { #expect(try refusesEveryTruncation(message), "\(message)") }
    }

    @Test func `a byte after a message is refused`() throws {
        for message in Samples.fromWorker { #expect(try refusesOneMoreByte(message), "\(message)") }
        for message in Samples.toWorker { #expect(try refusesOneMoreByte(message), "\(message)") }
        for message in Samples.fromEgress { #expect(try refusesOneMoreByte(message), "\(message)") }
        for message in Samples.toEgress { #expect(try refusesOneMoreByte(message), "\(message)") }
        for message in Samples.toInspector { #expect(try refusesOneMoreByte(message), "\(message)") }
    }

    @Test func `no bit of a message goes unread`() throws {
        for message in Samples.fromWorker { #expect(try noticesEveryFlippedBit(message), "\(message)") }
        for message in Samples.toWorker { #expect(try noticesEveryFlippedBit(message), "\(message)") }
        for message in Samples.fromEgress { #expect(try noticesEveryFlippedBit(message), "\(message)") }
        for message in Samples.toEgress { #expect(try noticesEveryFlippedBit(message), "\(message)") }
        for message in Samples.toInspector { #expect(try noticesEveryFlippedBit(message), "\(message)") }
    }

    @Test func `random bytes are refused or read, never fatal`() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<20_000 {
            var bytes = (0..<Int.random(in: 0...96, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            if !bytes.isEmpty { bytes[0] = UInt8.random(in: 0...8, using: &random) }
            _ = try? FromWorker(decoding: bytes, 0..<bytes.count)
            _ = try? ToWorker(decoding: bytes, 0..<bytes.count)
            _ = try? FromEgress(decoding: bytes, 0..<bytes.count)
            _ = try? ToEgress(decoding: bytes, 0..<bytes.count)
        }
    }

    /// The format in bytes: a change of it is a change of this table.
    static let golden: [(FromWorker, String)] = [
        (.admit(Samples.admission), "02 07000000 0900000000000000 0300 05000000 7265715f31"),
        (.deny(Samples.denial), "04 0900000000000000 01000000 72 04 9401"),
        (.dial(DialRequest(question: QuestionID(1), upstream: 2)), "05 01000000 0200"),
        (.finished(ConnectionID(9)), "06 0900000000000000"),
        (
            .settle(Samples.settlement),
            """
            03 0500000000000000 04 c800 01 6400000000000000 c800000000000000 01000000 6d 0100000000000000 \
            0200000000000000 0300000000000000 04000000 00000000 00000000 01000000 \
            01000000 03000000 706969 07000000 636f6e74616374 \
            05000000 454d41494c 02 02000000 02 02 e803 0000 0000 0700
            """
        ),
    ]

    @Test(arguments: golden) func `the bytes of a message are these`(message: FromWorker, hex: String) throws
    {
        var bytes: [UInt8] = []
        try message.encode(to: &bytes)
        let text = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        #expect(text == hex.filter { $0 != " " })
    }

    /// The same of what is said about inspection.
    static let goldenInspection = """
        02 01 03 01 \
        02 01008000 03 01 02 02 03 02 00 01 00000000 \
        00 00000000 01 00 00 01 00 01 01 04 01080000 \
        01000000 0000 01000000 0100 00 00
        """

    @Test func `the bytes of an inspection are these`() throws {
        var wire = Wire(appendingTo: [])
        try wire.write(Samples.inspection)
        let text = wire.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        #expect(text == Self.goldenInspection.filter { $0 != " " })
    }

    /// The most that a configuration may say fits into what a child can be told.
    @Test func `a route's inspections and the operator's patterns leave room`() throws {
        var settings = WorkerSettings()
        var inspection = Samples.inspection
        inspection.deny = (0..<64).map { PatternReference($0) }
        inspection.allow = inspection.deny
        settings.inspections = Array(repeating: inspection, count: MessageLimits.routes)
        var pattern = Samples.pattern
        pattern.pattern = String(repeating: "p", count: MessageLimits.patternBytes)
        pattern.name = String(repeating: "n", count: MessageLimits.nameBytes)
        settings.patterns = Array(repeating: pattern, count: 128)
        var bytes: [UInt8] = []
        try ToWorker.settings(settings).encode(to: &bytes)
        #expect(bytes.count < ChannelLimits.messageBytes * 3 / 4)
    }

    @Test(arguments: [
        ("6300", WireError.unknownKind(99)), ("", .truncated),
        // A count of 2³² − 1 is refused before anything is allocated.
        ("02 07000000 0900000000000000 0300 ffffffff", .tooLong(4_294_967_295, limit: 64)),
        ("04 0900000000000000 01000000 ff 04 9401", .badText),
        ("04 0900000000000000 01000000 72 77 9401", .badValue),
        ("06 0900000000000000 00", .trailing(1)),
    ]) func `a broken message is named`(hex: String, expected: WireError) {
        let bytes = bytes(hex)
        #expect(throws: expected) { try FromWorker(decoding: bytes, 0..<bytes.count) }
    }

    private func bytes(_ hex: String) -> [UInt8] {
        let digits = hex.compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
