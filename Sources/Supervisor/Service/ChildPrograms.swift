import CLinux
import Glibc

/// The executables of the children: beside the supervisor's own, or where `make install` puts them.
struct ChildPrograms {
    private let directories: [String]

    /// - Throws: when the supervisor cannot tell where it is itself.
    init() throws(StartFailure) {
        guard let directory = Self.ownDirectory() else {
            throw StartFailure("the service cannot find its own executable in /proc")
        }
        let prefix = directory[..<(directory.lastIndex(of: "/") ?? directory.startIndex)]
        directories = [directory, "\(prefix)/libexec/bulkhead"]
    }

    init(directories: [String]) { self.directories = directories }

    /// The absolute path of the executable.
    func path(of name: String) throws(StartFailure) -> String {
        for directory in directories {
            let path = "\(directory)/\(name)"
            // The string outlives the call.
            if unsafe access(path, X_OK) == 0 { return path }
        }
        throw StartFailure("\(name) is neither in \(directories.joined(separator: " nor in "))")
    }

    private static func ownDirectory() -> String? {
        guard let path = ownPath(), let slash = path.lastIndex(of: "/") else { return nil }
        return String(path[..<slash])
    }

    /// The file that this process runs, as it was called when the process was started.
    static func ownPath() -> String? {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
        // readlink(2) writes at most the buffer's count and no terminating zero.
        let count = unsafe buffer.withUnsafeMutableBytes { bytes in
            guard let start = bytes.baseAddress else { return -1 }
            return unsafe readlink(
                "/proc/self/exe", start.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
    }
}
