import CLinux
import Glibc
import Testing

@testable import IPC

@Suite struct SharedNoteTests {
    @Test func `what one side writes the other reads`() throws {
        let (note, raw) = try SharedNote.make()
        let writer = try SharedNote(writing: FileDescriptor(owning: raw))
        #expect(note.value == 0)
        for value in [1, UInt64.max, 0, 1 << 40] {
            writer.write(value)
            #expect(note.value == value)
        }
    }

    @Test func `the page cannot be cut off from its reader, nor grown`() throws {
        let (note, raw) = try SharedNote.make()
        #expect(ftruncate(raw, 0) == -1 && errno == EPERM)
        #expect(ftruncate(raw, 8192) == -1 && errno == EPERM)
        close(raw)
        #expect(note.value == 0)
    }

    @Test func `the note says whom the running task works for, at every instant`() async {
        await #expect(processExitsWith: .success) {
            EventLoop.shared.start { exit(await Self.story()) }
            EventLoop.shared.run()
        }
    }

    @Loop private static func story() async -> Int32 {
        guard let (note, raw) = try? SharedNote.make(),
            let writer = try? SharedNote(writing: FileDescriptor(owning: raw))
        else { return 1 }
        EventLoop.shared.note = writer
        let (first, second) = (Wakeup(subject: 1), Wakeup(subject: 2))
        var seen: [UInt64] = []
        EventLoop.shared.start {
            second.begin()
            seen.append(note.value)
            first.signal()
            try? await second.wait()
            seen.append(note.value)
            second.end()
            first.signal()
        }
        first.begin()
        seen.append(note.value)
        try? await first.wait()
        seen.append(note.value)
        await first.giveWay()
        seen.append(note.value)
        second.signal()
        try? await first.wait()
        seen.append(note.value)
        first.end()
        return seen == [1, 2, 1, 1, 2, 1] && note.value == 0 ? 0 : 2
    }
}
