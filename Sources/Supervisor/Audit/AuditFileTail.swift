import CLinux
import Glibc

/// The last lines of a file, read from its end.
struct AuditFileTail {
    /// Bytes that end with a newline.
    let wholeBytes: UInt64
    /// Bytes after the last newline.
    let tornBytes: UInt64
    /// The last whole line, without its newline; `nil` when there is none, or it is longer than a line can be.
    let lastLine: [UInt8]?
    /// Whether the file has something that is not a line of any length the log writes.
    let isForeign: Bool

    init(_ path: String) throws(AuditLogError) {
        let file = try AuditFile(path, O_RDONLY)
        let size = UInt64(clamping: try file.status().st_size)
        let window = Int(min(size, UInt64(2 * AuditLimits.lineBytes)))
        let bytes = try file.read(at: size - UInt64(window), count: window)
        let newline = UInt8(ascii: "\n")
        let torn = bytes.count - ((bytes.lastIndex(of: newline) ?? -1) + 1)
        isForeign = torn > AuditLimits.lineBytes
        tornBytes = UInt64(torn)
        wholeBytes = size - UInt64(torn)
        let whole = bytes.dropLast(torn).dropLast()
        let start = (whole.lastIndex(of: newline) ?? -1) + 1
        let isLineWhole = start > 0 || UInt64(bytes.count) == size
        lastLine = whole.isEmpty || !isLineWhole ? nil : Array(whole[start...])
    }
}
