import CLinux
import Glibc

/// A small file in the state directory that is either the old or the new one, whatever happens in between.
enum AuditStateFile {
    /// The whole contents; `nil` when there is no such file.
    static func read(_ path: String) throws(AuditLogError) -> [UInt8]? {
        do throws(AuditLogError) {
            let file = try AuditFile(path, O_RDONLY)
            return try file.read(at: 0, count: AuditLimits.stateFileBytes)
        } catch .system(_, _, ENOENT) {
            return nil
        }
    }

    /// Writes a new file beside the old one, brings it to the disk and puts it in the old one's place (rename(2)
    /// does that in one step).
    static func replace(_ path: String, with bytes: [UInt8], mode: mode_t) throws(AuditLogError) {
        let new = path + ".new"
        try write(bytes, to: new, mode: mode)
        // Safe: the paths are passed as null-terminated strings for the time of the call.
        if unsafe rename(new, path) < 0 { throw .system(call: "rename", path: path, errno: errno) }
        try AuditFile(directory: directory(of: path)).synchronize()
    }

    private static func write(_ bytes: [UInt8], to path: String, mode: mode_t) throws(AuditLogError) {
        // What a crash left, or somebody put there. Safe: the path is passed as a null-terminated string.
        _ = unsafe unlink(path)
        let file = try AuditFile(path, O_WRONLY | O_CREAT | O_EXCL, mode: mode)
        try file.setMode(mode)
        try file.write(bytes.span)
        try file.synchronize()
    }

    private static func directory(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
