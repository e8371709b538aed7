import CLinux
import Glibc

/// A regular file open for reading, closed when it goes.
struct RegularFile: ~Copyable {
    private let descriptor: Int32
    /// The permission bits (inode(7)).
    let mode: UInt32
    /// The user that it belongs to.
    let owner: UInt32

    init(path: String) throws(RegularFileError) {
        let (descriptor, status) = try Self.open(path, O_RDONLY)
        self.descriptor = descriptor
        mode = status.st_mode & 0o7777
        owner = status.st_uid
    }

    /// Opens a regular file, not inherited by children, without waiting where a name leads to a FIFO or a device, which
    /// are refused. For regular files O_NONBLOCK has no effect (open(2)).
    static func open(
        _ path: String, _ flags: Int32, mode: mode_t = 0
    ) throws(RegularFileError) -> (descriptor: Int32, status: stat) {
        // The path is passed as a terminated copy that outlives the call.
        let descriptor = unsafe Glibc.open(path, flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, mode)
        guard descriptor >= 0 else { throw RegularFileError(opening: errno) }
        var status = stat()
        // The pointer is to a local that outlives the call.
        guard unsafe fstat(descriptor, &status) == 0 else {
            let reason = errno
            close(descriptor)
            throw .failed(errno: reason)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw .notRegular
        }
        return (descriptor, status)
    }

    deinit { close(descriptor) }

    /// Fills `buffer` from the start of the file; the count of bytes there were, at most the buffer's.
    func read(into buffer: inout [UInt8]) throws(RegularFileError) -> Int {
        var filled = 0
        while filled < buffer.count {
            // The offset and the rest are within the buffer.
            let count = unsafe buffer.withUnsafeMutableBytes { bytes in
                let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
                return unsafe pread(descriptor, rest.baseAddress, rest.count, filled)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .failed(errno: errno) }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    /// The bytes of the file at `path`; one more than `limit` where there are more.
    static func contents(of path: String, atMost limit: Int) throws(RegularFileError) -> [UInt8] {
        let file = try RegularFile(path: path)
        var buffer = [UInt8](repeating: 0, count: limit + 1)
        let count = try file.read(into: &buffer)
        buffer.removeLast(buffer.count - count)
        return buffer
    }
}

/// Why a file could not be read.
enum RegularFileError: Error, Equatable, CustomStringConvertible {
    case failed(errno: Int32)
    case notRegular

    /// Sockets, and FIFOs that nobody reads, cannot be opened at all (ENXIO), directories not to be written (EISDIR).
    fileprivate init(opening errno: Int32) {
        self = errno == ENXIO || errno == EISDIR ? .notRegular : .failed(errno: errno)
    }

    var description: String {
        switch self {
        // strerror(3) gives a text of its own for every number.
        case .failed(let errno): unsafe String(cString: strerror(errno))
        case .notRegular: "not a regular file"
        }
    }
}
