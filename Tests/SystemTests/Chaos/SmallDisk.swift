import Foundation
import Glibc

/// A file system of its own for the audit log, that can be filled and emptied: in memory, and so for root only.
final class SmallDisk: Sendable {
    private let path: String
    private static let bytes = 512 << 20

    private init(_ path: String) { self.path = path }

    /// Nil where no file system may be mounted.
    static func mounted(at path: String) -> SmallDisk? {
        guard geteuid() == 0, mount("none", path, "tmpfs", 0, "size=\(bytes),mode=0700") == 0 else {
            return nil
        }
        return SmallDisk(path)
    }

    deinit { umount2(path, Int32(MNT_DETACH)) }

    /// Leaves no byte free while `body` runs.
    func full(while body: () throws -> Void) throws {
        let filler = "\(path)/filler"
        let file = open(filler, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        defer {
            unlink(filler)
            close(file)
        }
        var size = Self.bytes
        var position: off_t = 0
        // What others leave changes while it is counted: ever smaller pieces, until none fits.
        while size > 0 {
            if posix_fallocate(file, position, off_t(size)) == 0 {
                position += off_t(size)
            } else {
                size /= 2
            }
        }
        try body()
    }
}
