import CLinux
import Glibc
import IPC

/// The executables of the children: beside the supervisor's own, or where `make install` puts them. They are opened once: a
/// package that replaces them later replaces nothing of a service that runs, whose children speak its version of the messages.
struct ChildPrograms {
    private let directories: [String]
    private let opened: [ChildRole: Program]

    /// - Throws: when the supervisor cannot tell where it is itself.
    init() throws(StartFailure) {
        guard let directory = Self.ownDirectory() else {
            throw StartFailure("the service cannot find its own executable in /proc")
        }
        let prefix = directory[..<(directory.lastIndex(of: "/") ?? directory.startIndex)]
        self.init(directories: [directory, "\(prefix)/libexec/bulkhead"])
    }

    init(directories: [String]) {
        self.directories = directories
        opened = Dictionary(
            uniqueKeysWithValues: ChildRole.allCases.compactMap { role in
                Self.open(role.program, in: directories).map { (role, $0) }
            })
    }

    private static func open(_ name: String, in directories: [String]) -> Program? {
        for directory in directories {
            let path = "\(directory)/\(name)"
            // The string outlives the call. The descriptor is kept for as long as the process lives.
            let file = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
            if file >= 0 { return Program(path: path, file: file) }
        }
        return nil
    }

    /// What a child of this role runs.
    func program(of role: ChildRole) throws(StartFailure) -> Program {
        guard let program = opened[role] else {
            throw StartFailure(
                "\(role.program) is neither in \(directories.joined(separator: " nor in "))")
        }
        return program
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
