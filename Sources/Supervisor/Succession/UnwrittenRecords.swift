/// Records that were given to a process that had the log and has died: which of them it did not bring there. They were taken
/// in order, so those that are in the log are the first of them.
struct UnwrittenRecords {
    private enum Limits {
        /// Written by that process for itself since the last of ours: after so many it is taken that none of ours is there.
        static let lines = 1 << 20
    }

    let records: [AuditRecord]

    /// - Parameters:
    ///   - given: in the order in which they were given.
    ///   - directory: of the log, which nobody writes now.
    init(_ given: [AuditRecord], in directory: String) throws(AuditLogError) {
        records = Array(given.dropFirst(try Self.countWritten(given, directory)))
    }

    /// Admitted requests that these records begin or end.
    var admissions: Set<UInt64> { Set(records.compactMap(\.admission)) }

    private static func countWritten(_ given: [AuditRecord], _ directory: String) throws(AuditLogError) -> Int
    {
        guard !given.isEmpty else { return 0 }
        var places: [[UInt8]: Int] = [:]
        for (place, record) in given.enumerated() { places[contents(of: record)] = place }
        var reader = AuditBackwardReader(directory, try AuditDirectory.files(in: directory))
        for _ in 0..<Limits.lines {
            guard try reader.next() else { break }
            if let place = reader.line({ contents(of: $0) }).flatMap({ places[$0] }) { return place + 1 }
        }
        return 0
    }

    /// A record as it stands in a line, without what depends on the line's place.
    private static func contents(of record: AuditRecord) -> [UInt8] {
        var encoder = AuditEncoder()
        var line = JSONBuffer()
        encoder.encode(record, seq: 1, to: &line)
        let bytes = line.bytes
        return Array(bytes.dropFirst(bytes.firstIndex(of: UInt8(ascii: ",")) ?? 0))
    }

    private static func contents(of line: Span<UInt8>) -> [UInt8]? {
        // The chain's members are the last, and as long in every line.
        let tail = chainMembers
        guard line.count > tail, let comma = line.indices.first(where: { line[$0] == UInt8(ascii: ",") })
        else {
            return nil
        }
        return (comma..<max(comma, line.count - tail)).map { line[$0] }
    }

    /// `,"prev":"…","hash":"…"}` with two digests of 64 digits.
    private static let chainMembers = #","prev":"","hash":""}"#.utf8.count + 2 * 64
}
