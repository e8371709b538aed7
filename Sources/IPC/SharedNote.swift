import CLinux

/// One number that a process writes and another reads, in a page of memory that both have mapped: for what must be known
/// of a process that can no longer say it. Writing and reading cost a memory access and no system call.
///
/// Whoever writes may write anything at any time; the reader checks what it reads like any message.
@safe public final class SharedNote: @unchecked Sendable {
    private let word: UnsafeMutablePointer<UInt64>

    /// A new note, to be read here, and the descriptor with which somebody else can write it.
    public static func make() throws(SystemError) -> (note: SharedNote, writing: Int32) {
        let file = try FileDescriptor("memfd_create", linux_note_create())
        let note = try SharedNote(file, isWritten: false)
        return (note, file.release())
    }

    /// Takes over the writing of a note that somebody else reads. The descriptor is closed.
    public convenience init(writing file: consuming FileDescriptor) throws(SystemError) {
        try self.init(file, isWritten: true)
    }

    private init(_ file: borrowing FileDescriptor, isWritten: Bool) throws(SystemError) {
        // The kernel chooses the place; it is given back in `deinit` only.
        guard let word = unsafe linux_note_map(file.rawValue, isWritten ? 1 : 0) else {
            throw SystemError("mmap")
        }
        unsafe self.word = word
    }

    /// What was written last; 0 at first.
    public var value: UInt64 {
        // Mapped as long as this lives.
        unsafe linux_note_load(word)
    }

    /// Replaces the value. Only for whoever took over the writing.
    public func write(_ value: UInt64) {
        // Mapped as long as this lives.
        unsafe linux_note_store(word, value)
    }

    deinit { unsafe linux_note_unmap(word) }
}
