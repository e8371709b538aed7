/// One thing that is wrong with a log, and where.
struct AuditProblem: Equatable, Sendable {
    /// What is wrong.
    enum Kind: String, CaseIterable, Sendable {
        /// Not a line this log writes.
        case malformed
        /// The content is not what its own hash says.
        case changed
        /// `prev` is not the line before: that one was changed, replaced, or is not the one that stood there.
        case brokenLink = "broken_link"
        /// Records between the one before and this one are gone.
        case missing
        /// The number was there before: inserted, repeated, or in the wrong order.
        case outOfOrder = "out_of_order"
        /// The last line has no end.
        case torn
        /// The log begins after the record it must begin with.
        case missingBeginning = "missing_beginning"
        /// The log ends before the record that the signed head names.
        case missingEnd = "missing_end"
        /// A signed statement names this record with another hash: the chain was computed anew.
        case contradicted
        /// A signature is wrong.
        case badSignature = "bad_signature"
        /// The public key, the head or the anchor is missing or wrong.
        case unusableState = "unusable_state"
        /// The service itself recorded damage when it started.
        case recovered
        /// A file cannot be read.
        case unreadable
    }

    var kind: Kind
    /// The file's name; for `unusableState` the path.
    var file: String
    /// From 1; 0 when the problem is not in one line.
    var line: UInt64
    /// The record, when it is known.
    var seq: UInt64?
    /// For people.
    var message: String
}

/// What a verification found.
struct AuditVerdict: Sendable {
    /// Whole lines read.
    var records: UInt64 = 0
    var files = 0
    var firstSeq: UInt64?
    var lastSeq: UInt64?
    /// The last record's hash, hex.
    var head: String?
    /// Checkpoints whose signature is right.
    var checkpoints: UInt64 = 0
    /// The first of them, at most `AuditLimits.listedProblems`.
    private(set) var problems: [AuditProblem] = []
    private(set) var problemCount: UInt64 = 0

    /// Whether nothing is wrong.
    var isSound: Bool { problemCount == 0 }

    mutating func add(_ problem: AuditProblem) {
        problemCount += 1
        if problems.count < AuditLimits.listedProblems { problems.append(problem) }
    }

    /// For people: what is wrong line by line, then the sum.
    var text: String {
        var lines = problems.map { problem in
            let place = problem.line > 0 ? "\(problem.file):\(problem.line)" : problem.file
            let record = problem.seq.map { " record \($0):" } ?? ""
            return "\(place):\(record) \(problem.message)"
        }
        let unlisted = problemCount - UInt64(problems.count)
        if unlisted > 0 { lines.append("and \(unlisted) problems more") }
        let range = firstSeq.flatMap { first in lastSeq.map { " (\(first) to \($0))" } } ?? ""
        let sum = "\(records) records\(range) in \(files) files, \(checkpoints) signed checkpoints"
        let found = problemCount == 1 ? "1 problem" : "\(problemCount) problems"
        lines.append(isSound ? "sound: \(sum)" : "BROKEN: \(found), \(sum)")
        return lines.joined(separator: "\n") + "\n"
    }

    /// For programs: one JSON object and a newline.
    var json: [UInt8] {
        var buffer = JSONBuffer()
        buffer.literal(isSound ? "{\"sound\":true" : "{\"sound\":false")
        buffer.member(",\"records\":", records)
        buffer.member(",\"files\":", UInt64(files))
        buffer.member(",\"first_seq\":", firstSeq)
        buffer.member(",\"last_seq\":", lastSeq)
        buffer.member(",\"head\":", head)
        buffer.member(",\"checkpoints\":", checkpoints)
        buffer.member(",\"problem_count\":", problemCount)
        buffer.literal(",\"problems\":[")
        for (index, problem) in problems.enumerated() {
            if index > 0 { buffer.byte(UInt8(ascii: ",")) }
            buffer.member("{\"kind\":", enumeration: problem.kind.rawValue)
            buffer.member(",\"file\":", long: problem.file)
            buffer.member(",\"line\":", problem.line)
            buffer.member(",\"seq\":", problem.seq)
            buffer.member(",\"message\":", long: problem.message)
            buffer.byte(UInt8(ascii: "}"))
        }
        buffer.literal("]}\n")
        return buffer.bytes
    }
}
