import CLinux
import Glibc
import IPC

/// The way to the journal. Its library's own (sd_journal_sendv(3)) waits where the journal stands still; this one does not,
/// since the loop would wait with it.
struct JournalSocket: Sendable {
    private static let path = "/run/systemd/journal/socket"

    /// Lives as long as the process.
    private let descriptor: Int32

    /// Nil unless standard error is the journal's.
    init?() {
        var status = stat()
        // The struct outlives the call.
        guard let stream = ServicePlaces.variable("JOURNAL_STREAM"),
            unsafe fstat(STDERR_FILENO, &status) == 0,
            Self.names(stream, device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
        else { return nil }
        descriptor = linux_datagram_socket()
        guard descriptor >= 0 else { return nil }
    }

    /// Whether $JOURNAL_STREAM means this file: device and inode, so that a standard error that was redirected is not taken
    /// for the journal (systemd.exec(5), $JOURNAL_STREAM).
    static func names(_ stream: String, device: UInt64, inode: UInt64) -> Bool {
        stream == "\(device):\(inode)"
    }

    /// False when the journal did not take it.
    func send(_ entry: JournalEntry) -> Bool {
        // The string and the array outlive the call.
        unsafe entry.bytes.withUnsafeBytes {
            unsafe linux_send_datagram(descriptor, Self.path, $0.baseAddress, $0.count) == 0
        }
    }
}
