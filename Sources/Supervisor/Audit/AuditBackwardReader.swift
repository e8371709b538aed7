import CLinux
import Glibc

/// Reads the lines of a log from the last to the first, from file to file, through one buffer.
struct AuditBackwardReader: ~Copyable {
    private let directory: String
    /// The files that were not begun, ascending.
    private var numbers: [UInt64]
    private var file: AuditFile?
    private var buffer = [UInt8](repeating: 0, count: 1 << 20)
    /// How much of the buffer is unread.
    private var end = 0
    /// Where in the file the buffer begins.
    private var offset: UInt64 = 0
    /// The line that was read last.
    private var current = 0..<0

    /// - Parameter numbers: of the files, ascending.
    init(_ directory: String, _ numbers: [UInt64]) {
        self.directory = directory
        self.numbers = numbers
    }

    /// Goes to the line before. What is longer than a line of the log comes in pieces; what has no newline at a
    /// file's end does not come.
    ///
    /// - Returns: whether there was one.
    mutating func next() throws(AuditLogError) -> Bool {
        while true {
            if end > 0 {
                let hasNewline = buffer[end - 1] == UInt8(ascii: "\n")
                let lineEnd = hasNewline ? end - 1 : end
                let newline = newline(before: lineEnd)
                if newline != nil || offset == 0 || lineEnd > AuditLimits.lineBytes {
                    end = newline.map { $0 + 1 } ?? 0
                    current = end..<lineEnd
                    return true
                }
            }
            guard try fill() else { return false }
        }
    }

    /// Gives the line that was read last, without its newline.
    func line<Result>(_ body: (Span<UInt8>) -> Result) -> Result { body(buffer.span.extracting(current)) }

    private func newline(before lineEnd: Int) -> Int? {
        let bytes = buffer.span
        var index = lineEnd
        while index > 0 {
            index -= 1
            if bytes[index] == UInt8(ascii: "\n") { return index }
        }
        return nil
    }

    /// Fills the buffer with what ends where the unread part ends.
    private mutating func fill() throws(AuditLogError) -> Bool {
        var unreadEnd = offset + UInt64(end)
        while unreadEnd == 0 {
            guard let number = numbers.popLast() else { return false }
            let path = AuditDirectory.path(directory, number)
            unreadEnd = try AuditFileTail(path).wholeBytes
            file = try AuditFile(path, O_RDONLY)
        }
        offset = unreadEnd - min(unreadEnd, UInt64(buffer.count))
        let got = try file?.read(into: &buffer, from: 0, at: offset) ?? 0
        // A file that was cut meanwhile ends where it ends.
        end = min(got, Int(unreadEnd - offset))
        return true
    }
}
