import CLinux
import Glibc
import IPC

/// The file in which the service keeps what it must still know after it was killed: changes, one after the other, and now
/// and then written anew as few.
///
/// The changes are rare, a few hundred bytes each, and written at once on the loop: what write(2) has taken survives the
/// death of this process. It is not brought to the disk each time, so the machine's death may cost the last seconds of it.
final class StateJournal {
    private enum Limits {
        /// A longer file is written anew.
        static let fileBytes = 1 << 20
        /// A file that cannot be a journal's.
        static let readBytes = 16 << 20
    }

    private let path: String
    private var file: AuditFile
    private var size: Int
    /// Whether the file lacks something: then it is written anew before anything is added.
    private(set) var isBehind = false

    /// Opens the journal of a state directory, and hands out what it holds.
    ///
    /// - Throws: why it cannot be used, in a sentence that names the file.
    static func open(
        in directory: String, _ replay: (StateChange) -> Void
    ) throws(StartFailure) -> StateJournal {
        let path = "\(directory)/journal"
        do throws(AuditLogError) {
            let file = try AuditFile(path, O_RDWR | O_CREAT | O_APPEND, mode: 0o600)
            try file.setMode(0o600)
            let status = try file.status()
            guard status.st_size <= Limits.readBytes else {
                throw .unusableFile(path: path, reason: "is no journal: it is too large")
            }
            let bytes = try file.read(at: 0, count: Int(status.st_size))
            guard let contents = JournalFrames.read(bytes) else {
                throw .unusableFile(
                    path: path, reason: "is no journal of this version; move it away to start without")
            }
            try Self.setAside(bytes[contents.readableBytes...], beside: path)
            for record in contents.records { replayed(record).map(replay) }
            return StateJournal(path, file, size: contents.readableBytes)
        } catch {
            throw StartFailure("the journal cannot be used: \(error.explanation)")
        }
    }

    private init(_ path: String, _ file: consuming AuditFile, size: Int) {
        self.path = path
        self.file = file
        self.size = size
    }

    private static func replayed(_ record: [UInt8]) -> StateChange? {
        do { return try StateChange(decoding: record, 0..<record.count) } catch {
            Log.warning("A record of the journal is not known to this version, and passed over")
            return nil
        }
    }

    /// A crash cuts at most the last record. More than that is damage, which somebody may want to look at.
    private static func setAside(_ rest: ArraySlice<UInt8>, beside path: String) throws(AuditLogError) {
        guard !rest.isEmpty else { return }
        let isTorn = rest.count <= JournalFrames.headerBytes + JournalFrames.recordBytes
        if isTorn {
            Log.warning("The journal's last record was cut by a crash", ["bytes": .init(rest.count)])
        } else {
            try AuditStateFile.replace(path + ".damaged", with: Array(rest), mode: 0o600)
            Log.error(
                "The journal is damaged; what cannot be read is kept beside it",
                ["bytes": .init(rest.count), "file": .text(path + ".damaged")])
        }
    }

    /// Adds changes. A disk that takes nothing is logged, and what it lacks is written with the next change, or when the
    /// owner tries again.
    ///
    /// - Parameter all: the changes that make the whole state, these included.
    func append(_ changes: [StateChange], all: () -> [StateChange]) {
        if isBehind || size > Limits.fileBytes { return rewrite(all()) }
        do throws(AuditLogError) {
            let bytes = Self.frames(of: changes)
            try file.write(bytes.span)
            size += bytes.count
        } catch {
            fail(error)
        }
    }

    /// Writes a new file that holds these changes alone, in place of the old one.
    func rewrite(_ changes: [StateChange]) {
        do throws(AuditLogError) {
            let bytes = JournalFrames.firstLine + Self.frames(of: changes)
            try AuditStateFile.replace(path, with: bytes, mode: 0o600)
            file = try AuditFile(path, O_RDWR | O_APPEND)
            size = bytes.count
            if isBehind { Log.info("The journal is written again") }
            isBehind = false
        } catch {
            fail(error)
        }
    }

    private func fail(_ error: AuditLogError) {
        if !isBehind {
            Log.error("The journal cannot be written", ["reason": .text(error.explanation)])
        }
        isBehind = true
    }

    private static func frames(of changes: [StateChange]) -> [UInt8] {
        var bytes: [UInt8] = []
        for change in changes {
            var record: [UInt8] = []
            do throws(WireError) { try change.encode(to: &record) } catch {
                preconditionFailure("a change of ours breaks a limit: \(error)")
            }
            JournalFrames.append(record, to: &bytes)
        }
        return bytes
    }
}
