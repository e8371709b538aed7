/// How records lie in the journal's file: after a first line, each with its length and a checksum, four bytes each,
/// little-endian. Pure.
enum JournalFrames {
    /// The first line names the format, so that another version's file is never taken for damage.
    static let firstLine = Array("bulkhead journal 1\n".utf8)
    static let headerBytes = 8
    /// The longest record.
    static let recordBytes = 4096

    static func append(_ record: [UInt8], to bytes: inout [UInt8]) {
        precondition((1...recordBytes).contains(record.count), "a change is bounded by its fields")
        append(UInt32(record.count), to: &bytes)
        append(checksum(of: record[...]), to: &bytes)
        bytes += record
    }

    /// What a file holds.
    struct Contents: Equatable {
        var records: [[UInt8]] = []
        /// How far it could be read; what follows was cut by a crash, or is damaged.
        var readableBytes = 0
    }

    /// Nil when the file is none of ours.
    static func read(_ bytes: [UInt8]) -> Contents? {
        // A crash may have cut the very first write.
        if bytes.count < firstLine.count, firstLine.starts(with: bytes) { return Contents() }
        guard bytes.starts(with: firstLine) else { return nil }
        var contents = Contents(readableBytes: firstLine.count)
        while let end = end(of: contents.readableBytes, in: bytes) {
            contents.records.append(Array(bytes[contents.readableBytes + headerBytes..<end]))
            contents.readableBytes = end
        }
        return contents
    }

    /// Where the record at `start` ends; nil when there is no whole one.
    private static func end(of start: Int, in bytes: [UInt8]) -> Int? {
        guard bytes.count - start > headerBytes else { return nil }
        let count = Int(number(at: start, in: bytes))
        let body = start + headerBytes
        guard (1...recordBytes).contains(count), bytes.count - body >= count,
            checksum(of: bytes[body..<body + count]) == number(at: start + 4, in: bytes)
        else { return nil }
        return body + count
    }

    /// CRC-32 (ISO/IEC 3309): it finds what a crash left half written. Against people there are the file's mode and its
    /// directory's.
    private static func checksum(of bytes: ArraySlice<UInt8>) -> UInt32 {
        var remainder = UInt32.max
        for byte in bytes {
            remainder ^= UInt32(byte)
            for _ in 0..<8 {
                let isOdd = remainder & 1 == 1
                remainder >>= 1
                if isOdd { remainder ^= 0xEDB8_8320 }
            }
        }
        return ~remainder
    }

    private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
        for shift in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * shift))) }
    }

    private static func number(at start: Int, in bytes: [UInt8]) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(bytes[start + $1]) << (8 * $1) }
    }
}
