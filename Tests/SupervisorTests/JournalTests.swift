import CLinux
import Glibc
import IPC
import Testing

@testable import Supervisor

@Suite struct JournalFramesTests {
    private static let records: [[UInt8]] = [
        [1], [2, 3], Array(repeating: 7, count: JournalFrames.recordBytes),
    ]

    private static func file() -> [UInt8] {
        var bytes = JournalFrames.firstLine
        for record in records { JournalFrames.append(record, to: &bytes) }
        return bytes
    }

    @Test func `what was written is read`() {
        let file = Self.file()
        #expect(JournalFrames.read(file) == .init(records: Self.records, readableBytes: file.count))
        #expect(JournalFrames.read([]) == .init())
        #expect(JournalFrames.read(JournalFrames.firstLine)?.records == [])
    }

    @Test func `a file cut anywhere gives the records that are whole, and nothing else`() {
        let file = Self.file()
        for length in file.indices {
            let contents = JournalFrames.read(Array(file[..<length]))
            #expect(contents?.readableBytes ?? .max <= length)
            #expect(contents.map { Self.records.starts(with: $0.records) } == true, "\(length)")
        }
    }

    @Test func `a changed byte ends what can be read before it`() {
        let file = Self.file()
        for position in JournalFrames.firstLine.count..<file.count {
            var changed = file
            changed[position] ^= 0x10
            let contents = JournalFrames.read(changed)
            #expect(contents.map { $0.records.count < Self.records.count } == true, "\(position)")
            #expect(contents.map { Self.records.starts(with: $0.records) } == true, "\(position)")
        }
    }

    @Test func `a file of another kind is none`() {
        #expect(JournalFrames.read(Array("bulkhead journal 2\n".utf8)) == nil)
        #expect(JournalFrames.read(Array("something else entirely".utf8)) == nil)
    }

    @Test func `the checksum is the one everybody uses`() {
        var bytes: [UInt8] = []
        JournalFrames.append(Array("123456789".utf8), to: &bytes)
        #expect(bytes[4..<8].elementsEqual([0x26, 0x39, 0xF4, 0xCB]))
    }
}

@Suite struct StateJournalTests {
    private let scene = AuditScene()
    private var path: String { scene.state + "/journal" }
    private let crash = StateChange.crash(
        CrashRecord(network: NetworkRecord(ClientKey(.address, high: 1, low: 2)), at: 3))
    private let unban = StateChange.unban(NetworkRecord(ClientKey(.address, high: 4, low: 5)))

    private func open() throws -> (StateJournal, [StateChange]) {
        var changes: [StateChange] = []
        let journal = try StateJournal.open(in: scene.state) { changes.append($0) }
        return (journal, changes)
    }

    @Test func `changes are there again after a restart, in their order`() throws {
        let (journal, nothing) = try open()
        #expect(nothing == [])
        journal.rewrite([])
        journal.append([crash]) { [] }
        journal.append([unban, crash]) { [] }
        #expect(try open().1 == [crash, unban, crash])
    }

    @Test func `only its owner may read it`() throws {
        try open().0.rewrite([crash])
        var status = stat()
        #expect(stat(path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test func `a torn last record is passed over`() throws {
        let (journal, _) = try open()
        journal.rewrite([crash, unban])
        let bytes = AuditScene.read(path)
        AuditScene.write(Array(bytes.dropLast(3)), to: path)
        #expect(try open().1 == [crash])
    }

    @Test func `what follows damage is kept beside the journal`() throws {
        let (journal, _) = try open()
        journal.rewrite([crash] + Array(repeating: unban, count: 500))
        var bytes = AuditScene.read(path)
        bytes[JournalFrames.firstLine.count + 50] ^= 1
        AuditScene.write(bytes, to: path)
        #expect(try open().1 == [crash])
        #expect(!AuditScene.read(path + ".damaged").isEmpty)
    }

    @Test func `another kind of file is refused by its name`() throws {
        AuditScene.write(Array("precious text of somebody else\n".utf8), to: path)
        #expect {
            _ = try open()
        } throws: { error in
            "\(error)".contains(path) && "\(error)".contains("no journal of this version")
        }
        #expect(AuditScene.read(path).count == 31)
    }

    @Test func `a long journal is written anew as what it comes to`() throws {
        let (journal, _) = try open()
        journal.rewrite([])
        for _ in 0..<40_000 { journal.append([crash]) { [unban] } }
        #expect(AuditScene.read(path).count < 1 << 20)
        #expect(try open().1.first == unban)
    }

    @Test func `a full disk is no reason to stop, and what it missed is written with the next change`() async
    {
        await #expect(processExitsWith: .success) {
            let scene = AuditScene()
            let crash = StateChange.crash(CrashRecord(network: NetworkRecord(), at: 1))
            let journal = try StateJournal.open(in: scene.state) { _ in }
            journal.rewrite([])
            // No file of this process may grow: what a full disk is like (setrlimit(2), EFBIG).
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 25, rlim_max: rlim_t(1 << 30))
            setrlimit(__rlimit_resource_t(1), &limit)
            journal.append([crash]) { [crash] }
            limit.rlim_cur = 1 << 30
            setrlimit(__rlimit_resource_t(1), &limit)
            journal.append([crash]) { [crash, crash] }
            var changes: [StateChange] = []
            _ = try StateJournal.open(in: scene.state) { changes.append($0) }
            exit(changes == [crash, crash] ? 0 : 1)
        }
    }
}
