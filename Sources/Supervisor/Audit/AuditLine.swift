/// The places that matter in one line of the log, found without parsing JSON: the format fixes its first members
/// and its last two. Whatever differs by a byte is no line of the log.
struct AuditLine {
    /// `,"hash":"` and 64 digits and `"}`.
    private static let hashMemberCount = 75
    /// `,"prev":"` and 64 digits and `"`.
    private static let prevMemberCount = 74

    let seq: UInt64
    let prev: Digest
    let hash: Digest
    /// Where the `hash` member begins: the `hash` covers what is before.
    let contentEnd: Int
    /// Where the event's name begins.
    private let eventStart: Int

    /// - Parameter line: without the newline.
    init?(_ line: Span<UInt8>) {
        var cursor = ByteCursor()
        guard cursor.skip("{\"seq\":", in: line), let seq = cursor.number(in: line),
            cursor.skip(",\"time\":\"", in: line)
        else { return nil }
        cursor.position += AuditTimestamp.byteCount
        guard cursor.skip("\",\"event\":\"", in: line) else { return nil }
        self.seq = seq
        eventStart = cursor.position
        contentEnd = line.count - Self.hashMemberCount
        var end = ByteCursor(position: contentEnd - Self.prevMemberCount)
        guard end.position > eventStart, end.skip(",\"prev\":\"", in: line),
            let prev = end.digest(in: line), end.skip("\",\"hash\":\"", in: line),
            let hash = end.digest(in: line), end.skip("\"}", in: line)
        else { return nil }
        self.prev = prev
        self.hash = hash
    }

    /// Whether it is a checkpoint, by its event.
    func isCheckpoint(_ line: Span<UInt8>) -> Bool {
        var cursor = ByteCursor(position: eventStart)
        return cursor.skip("checkpoint\"", in: line)
    }

    /// Whether it tells of damage that no crash leaves.
    func isDamageReport(_ line: Span<UInt8>) -> Bool {
        var cursor = ByteCursor(position: eventStart)
        return cursor.skip("audit.recovered\",\"severity\":\"critical\"", in: line)
    }

    /// What a checkpoint states; `nil` when it is malformed.
    func checkpoint(_ line: Span<UInt8>) -> AuditCheckpoint? {
        var cursor = ByteCursor(position: eventStart)
        guard cursor.skip("checkpoint\",\"severity\":\"info\",\"of\":{\"seq\":", in: line),
            let seq = cursor.number(in: line), cursor.skip(",\"hash\":\"", in: line),
            let hash = cursor.digest(in: line), cursor.skip("\"},\"signature\":\"", in: line),
            let signature = cursor.signature(in: line)
        else { return nil }
        let isWhole = cursor.skip("\",\"prev\":\"", in: line)
        return isWhole ? AuditCheckpoint(seq: seq, hash: hash, signature: signature) : nil
    }
}

/// A position that moves over bytes as long as they are what was expected.
struct ByteCursor {
    var position = 0

    /// Moves over `text`, or tells that something else is there.
    mutating func skip(_ text: StaticString, in bytes: Span<UInt8>) -> Bool {
        let count = text.utf8CodeUnitCount
        guard position >= 0, bytes.count - position >= count else { return false }
        // Safe: a static string of more than one scalar points to its constant bytes.
        for index in 0..<count where unsafe bytes[position + index] != text.utf8Start[index] { return false }
        position += count
        return true
    }

    /// A number in canonical form: no sign, no leading zero.
    mutating func number(in bytes: Span<UInt8>) -> UInt64? {
        let start = position
        var value: UInt64 = 0
        while position < bytes.count, case let digit = bytes[position] &- UInt8(ascii: "0"), digit <= 9 {
            let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, isStillTooLarge) = product.addingReportingOverflow(UInt64(digit))
            if isTooLarge || isStillTooLarge { return nil }
            value = sum
            position += 1
        }
        let count = position - start
        if count == 0 || count > 1 && bytes[start] == UInt8(ascii: "0") { return nil }
        return value
    }

    mutating func digest(in bytes: Span<UInt8>) -> Digest? {
        defer { position += Digest.hexCount }
        return Digest(hex: bytes, at: position)
    }

    /// The 88 characters of a signature, checked when it is verified.
    mutating func signature(in bytes: Span<UInt8>) -> String? {
        guard bytes.count - position >= 88 else { return nil }
        defer { position += 88 }
        return String(decoding: (position..<position + 88).map { bytes[$0] }, as: UTF8.self)
    }
}
