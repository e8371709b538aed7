import CLinux
import Glibc

/// Reads a file line by line through one buffer.
struct AuditLineReader: ~Copyable {
    private let file: AuditFile
    private var buffer = [UInt8](repeating: 0, count: 1 << 20)
    /// The unread part of the buffer.
    private var start = 0
    private var end = 0
    /// Where in the file the buffer's end is.
    private var offset: UInt64 = 0
    private var isAtEnd = false

    init(_ path: String) throws(AuditLogError) { file = try AuditFile(path, O_RDONLY) }

    /// The next line, without its newline, into `body`.
    ///
    /// - Returns: whether there was one. A line longer than the log writes comes in pieces.
    mutating func next(_ body: (Span<UInt8>) -> Void) throws(AuditLogError) -> Bool {
        while true {
            if let newline = newline() {
                body(buffer.span.extracting(start..<newline))
                start = newline + 1
                return true
            }
            if end - start > AuditLimits.lineBytes {
                body(buffer.span.extracting(start..<end))
                start = end
                return true
            }
            if isAtEnd { return false }
            try fill()
        }
    }

    /// Bytes after the last newline.
    var tornBytes: Int { end - start }

    /// Bytes up to the last newline.
    var wholeBytes: UInt64 { offset - UInt64(tornBytes) }

    private func newline() -> Int? {
        // Safe: the range lies within the buffer, and the pointer is used within the closure only.
        unsafe buffer.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, start < end else { return nil }
            guard let found = unsafe memchr(base + start, Int32(UInt8(ascii: "\n")), end - start) else {
                return nil
            }
            return unsafe UnsafeRawPointer(found) - base
        }
    }

    /// Moves what is unread to the front and reads on behind it.
    private mutating func fill() throws(AuditLogError) {
        let unread = end - start
        for index in 0..<unread { buffer[index] = buffer[start + index] }
        start = 0
        let got = try file.read(into: &buffer, from: unread, at: offset)
        offset += UInt64(got)
        end = unread + got
        isAtEnd = end < buffer.count
    }
}
