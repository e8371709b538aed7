import CLinux
import Glibc

/// Verifies a log from its files alone: every line against its own hash and the line before, every signed
/// statement against the record it names. Finds any change, insertion, deletion, reordering and truncation.
///
/// What it cannot find: a state directory and log that were both set back to an older time together, and a chain
/// written anew by someone who has the private key.
struct AuditVerifier: ~Copyable {
    private var verdict = AuditVerdict()
    private let hasher = ChainHasher()
    private let key: AuditPublicKey?
    /// What the head and the anchor state, while the record they name has not come.
    private var head: AuditStatement?
    private var anchor: AuditStatement?

    /// The record before.
    private var last = AuditChainEnd.none
    /// The line before was reported already, so a link to it that does not fit is no news.
    private var isLinkTold = false
    private var file = ""
    private var line: UInt64 = 0

    /// Verifies the log in `directory`. A running service may go on writing to it.
    ///
    /// - Parameter stateDirectory: where `audit.pub`, `audit.head` and `audit.anchor` are.
    static func verify(directory: String, stateDirectory: String) -> AuditVerdict {
        var verifier = AuditVerifier(stateDirectory: stateDirectory)
        verifier.read(directory)
        return verifier.verdict
    }

    private init(stateDirectory: String) {
        let path = stateDirectory + "/audit.pub"
        do throws(AuditLogError) {
            key = try AuditStateFile.read(path).flatMap { AuditPublicKey(pem: $0) }
            if key == nil { unusable(path, "the public key is missing or not Ed25519") }
        } catch {
            key = nil
            unusable(path, "the public key cannot be read: \(error.reason)")
        }
        // The head before the log, so that the log is not behind it when a service is writing.
        head = statement(AuditStatementFile(stateDirectory: stateDirectory, .head), mayBeMissing: false)
        anchor = statement(AuditStatementFile(stateDirectory: stateDirectory, .anchor), mayBeMissing: true)
    }

    private mutating func statement(_ file: AuditStatementFile, mayBeMissing: Bool) -> AuditStatement? {
        guard let key else { return nil }
        let name = file.kind.rawValue
        do throws(AuditLogError) {
            switch try file.read(key) {
            case .stated(let statement): return statement
            case .missing where mayBeMissing: break
            case .missing: unusable(file.path, "the signed \(name) is missing")
            case .unusable: unusable(file.path, "the \(name) is malformed or not signed by this key")
            }
        } catch {
            unusable(file.path, "the \(name) cannot be read: \(error.reason)")
        }
        return nil
    }

    private mutating func unusable(_ path: String, _ message: String) {
        verdict.add(AuditProblem(kind: .unusableState, file: path, line: 0, seq: nil, message: message))
    }

    // MARK: Files

    private mutating func read(_ directory: String) {
        file = directory
        do throws(AuditLogError) {
            let numbers = try AuditDirectory.files(in: directory)
            for number in numbers { try read(directory, number, isNewest: number == numbers.last) }
            line = 0
            compareEnd()
        } catch {
            problem(.unreadable, nil, "cannot be read: \(error.reason)")
        }
    }

    private mutating func read(_ directory: String, _ number: UInt64, isNewest: Bool) throws(AuditLogError) {
        file = AuditFileName.name(number)
        line = 0
        verdict.files += 1
        let path = AuditDirectory.path(directory, number)
        var reader = try AuditLineReader(path)
        while try reader.next({ check($0) }) {}
        guard reader.tornBytes > 0 else { return }
        if isNewest, try Self.isBeingWritten(path, wholeBytes: reader.wholeBytes) { return }
        line += 1
        problem(.torn, nil, "\(reader.tornBytes) bytes without an end of line")
        isLinkTold = true
    }

    /// Whether a service has come to the end of the torn line meanwhile: it writes whole lines, at once.
    private static func isBeingWritten(_ path: String, wholeBytes: UInt64) throws(AuditLogError) -> Bool {
        usleep(50_000)
        return try AuditFileTail(path).wholeBytes > wholeBytes
    }

    private mutating func compareEnd() {
        if verdict.records > 0 { verdict.head = last.hash.text }
        if let anchor, verdict.records > 0, anchor.seq > last.seq {
            problem(.missingEnd, anchor.seq, "the log ends before the record that audit.anchor names")
        }
        guard let head, head.seq > last.seq else { return }
        problem(
            .missingEnd, head.seq, "records \(last.seq + 1) to \(head.seq) are missing from the end")
    }

    // MARK: Lines

    private mutating func check(_ bytes: Span<UInt8>) {
        line += 1
        verdict.records += 1
        let checked = CheckedLine(bytes, hasher)
        guard let line = checked.line else {
            problem(.malformed, nil, "this is no record of the log")
            last.line = checked.digest
            isLinkTold = true
            return
        }
        if !checked.isIntact { problem(.changed, line.seq, "its content is not what its hash says") }
        compareWithLast(line)
        if checked.isIntact { compareWithStatements(line, bytes) }
        verdict.firstSeq = verdict.firstSeq ?? line.seq
        verdict.lastSeq = line.seq
        isLinkTold = !checked.isIntact
        last = AuditChainEnd(seq: line.seq, hash: line.hash, line: checked.digest)
    }

    /// The number and the link of a record against the one before.
    private mutating func compareWithLast(_ line: AuditLine) {
        if verdict.firstSeq == nil { return compareBeginning(line) }
        if line.seq <= last.seq {
            problem(.outOfOrder, line.seq, "its number comes after \(last.seq): inserted, repeated or moved")
        } else if line.seq - last.seq > 1 {
            problem(.missing, line.seq, "\(Self.range(last.seq + 1, line.seq - 1)) missing before it")
        } else if line.prev != last.line && !isLinkTold {
            problem(.brokenLink, line.seq, "the line before it is not the one that stood there")
        }
    }

    private static func range(_ first: UInt64, _ last: UInt64) -> String {
        first == last ? "record \(first) is" : "records \(first) to \(last) are"
    }

    /// A log begins with record 1, or, where older files were deleted, no later than the anchor.
    private mutating func compareBeginning(_ line: AuditLine) {
        if line.seq == 0 {
            return problem(.outOfOrder, 0, "records are numbered from 1: inserted")
        }
        if line.seq == 1 {
            if line.prev != .zero { problem(.brokenLink, 1, "the first record names a line before it") }
            return
        }
        guard let anchor else {
            return problem(.missingBeginning, line.seq, "\(Self.range(1, line.seq - 1)) missing")
        }
        if line.seq > anchor.seq {
            problem(.missingBeginning, line.seq, "\(Self.range(anchor.seq, line.seq - 1)) missing")
        }
    }

    private mutating func compareWithStatements(_ line: AuditLine, _ bytes: Span<UInt8>) {
        for statement in [head, anchor] {
            guard let statement, statement.seq == line.seq, statement.hash != line.hash else { continue }
            problem(.contradicted, line.seq, "audit.\(statement.kind.rawValue) signs another hash for it")
        }
        if line.isDamageReport(bytes) {
            problem(.recovered, line.seq, "the service found the log damaged when it started")
        }
        if line.isCheckpoint(bytes) { compareWithCheckpoint(line, bytes) }
    }

    /// A checkpoint signs the record right before it.
    private mutating func compareWithCheckpoint(_ line: AuditLine, _ bytes: Span<UInt8>) {
        guard let checkpoint = line.checkpoint(bytes) else {
            return problem(.malformed, line.seq, "a checkpoint without a statement")
        }
        let statement = AuditStatement(kind: .checkpoint, seq: checkpoint.seq, hash: checkpoint.hash)
        if let key, !key.verifies(checkpoint.signature, of: statement) {
            return problem(.badSignature, line.seq, "the checkpoint's signature is wrong")
        }
        let isFirst = verdict.firstSeq == nil
        if !isFirst, checkpoint.seq != last.seq || checkpoint.hash != last.hash {
            return problem(
                .contradicted, line.seq, "the checkpoint signs another record than the one before it")
        }
        if key != nil { verdict.checkpoints += 1 }
    }

    private mutating func problem(_ kind: AuditProblem.Kind, _ seq: UInt64?, _ message: String) {
        verdict.add(AuditProblem(kind: kind, file: file, line: line, seq: seq, message: message))
    }
}
