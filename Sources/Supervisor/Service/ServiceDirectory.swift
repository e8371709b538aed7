import CLinux
import Glibc
import IPC

/// The directories that the service needs, made where it may.
enum ServiceDirectory {
    /// Only the service itself (state, keys).
    static let privateMode: mode_t = 0o700
    /// The service, and a group that may read (the audit log, the runtime directory).
    static let groupMode: mode_t = 0o750

    /// Makes `path` and what leads to it, unless it is there.
    ///
    /// - Throws: a sentence that names the path.
    static func make(_ path: String, mode: mode_t) throws(StartFailure) {
        var parent = ""
        let steps = path.split(separator: "/")
        for (index, step) in steps.enumerated() {
            parent += "/\(step)"
            let isLast = index == steps.count - 1
            // The string outlives the call.
            guard unsafe mkdir(parent, isLast ? mode : 0o755) != 0, errno != EEXIST else { continue }
            throw StartFailure("\(parent) cannot be made: \(SystemError("mkdir"))")
        }
        var status = stat()
        // The struct outlives the call.
        guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw StartFailure("\(path) is not a directory")
        }
        guard status.st_mode & S_IWOTH == 0 else {
            throw StartFailure("\(path) can be written by everybody: take that away (chmod o-w \(path))")
        }
    }

    /// Makes the directory that children see as their whole file system: empty, and nobody may write there.
    static func makeEmpty(_ path: String) throws(StartFailure) {
        try make(path, mode: 0o555)
        // The string outlives the call.
        guard unsafe chmod(path, 0o555) == 0 else {
            throw StartFailure("\(path) cannot be protected: \(SystemError("chmod"))")
        }
    }

    /// A new private directory with an unguessable name.
    static func makeTemporary() throws(StartFailure) -> String {
        var template = Array("/tmp/bulkhead-demo.XXXXXX".utf8CString)
        // mkdtemp(3) writes its letters into the array.
        let isMade = unsafe template.withUnsafeMutableBufferPointer { buffer in
            unsafe buffer.baseAddress.map { unsafe mkdtemp($0) != nil } ?? false
        }
        guard isMade else { throw StartFailure("no temporary directory: \(SystemError("mkdtemp"))") }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes a directory that `makeTemporary` made, and what is in it. Follows no symbolic link.
    static func removeTemporary(_ path: String, depth: Int = 4) {
        guard depth > 0, let directory = unsafe opendir(path) else { return }
        // `directory` is open until closedir; each entry is valid until the next readdir.
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            let child = "\(path)/\(name)"
            if unsafe entry.pointee.d_type == UInt8(DT_DIR) {
                removeTemporary(child, depth: depth - 1)
            } else {
                _ = unsafe unlink(child)
            }
        }
        unsafe closedir(directory)
        _ = unsafe rmdir(path)
    }
}
