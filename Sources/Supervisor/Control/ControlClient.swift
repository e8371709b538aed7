import CLinux
import Glibc
import IPC

/// Asks a running service. Blocking: it is all the command does.
enum ControlClient {
    enum Failure: Error, Equatable {
        /// Nobody answers there.
        case notRunning
        case notPermitted
        case silent
        case garbled
    }

    /// - Parameter patience: the longest silence before the answer.
    static func ask(
        _ request: ControlRequest, at path: String, patience: Duration = ControlFrame.exchangeTime
    ) throws(Failure) -> ControlReply {
        try ask(request, over: try connect(path, patience))
    }

    /// Asks the service to stop and waits until its process is gone.
    ///
    /// - Throws: `silent` when it is still there after `patience`.
    static func stop(at path: String, patience: Duration) throws(Failure) {
        let socket = try connect(path, ControlFrame.exchangeTime)
        var pid: Int32 = 0
        var user: UInt32 = 0
        // The kernel fills both variables (unix(7), SO_PEERCRED).
        guard unsafe linux_peer_credentials(socket.rawValue, &pid, &user) == 0 else { throw .garbled }
        // Before the question: it is certainly there still.
        let process = FileDescriptor(owning: linux_pidfd_open(pid))
        guard case .stopping = try ask(.stop, over: socket) else { throw .garbled }
        guard linux_wait_readable(process.rawValue, Int32(clamping: patience.milliseconds)) == 1 else {
            throw .silent
        }
    }

    private static func ask(
        _ request: ControlRequest, over socket: borrowing FileDescriptor
    ) throws(Failure) -> ControlReply {
        guard let bytes = try? ControlFrame.encode(request) else { throw .garbled }
        // The pointer and count are the array's.
        let sent = unsafe bytes.withUnsafeBytes {
            unsafe send(socket.rawValue, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard sent == bytes.count else { throw .silent }
        return try reply(from: socket)
    }

    private static func connect(
        _ path: String, _ patience: Duration
    ) throws(Failure) -> FileDescriptor {
        // The string outlives the call.
        let raw = unsafe linux_connect_unix(path)
        guard raw >= 0 else { throw errno == EACCES || errno == EPERM ? .notPermitted : .notRunning }
        let socket = FileDescriptor(owning: raw)
        _ = linux_limit_receiving(raw, Int(patience.components.seconds))
        return socket
    }

    private static func reply(from socket: borrowing FileDescriptor) throws(Failure) -> ControlReply {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16 * 1024)
        while true {
            // read(2) writes at most the buffer's count.
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe read(socket.rawValue, $0.baseAddress, $0.count)
            }
            // A service that does not know us closes without a word.
            if count == 0 { throw bytes.isEmpty ? .notPermitted : .garbled }
            guard count > 0 else { throw .silent }
            bytes.append(contentsOf: buffer[..<count])
            do throws(WireError) {
                guard let size = try ControlFrame.size(bytes, atMost: ControlFrame.replyBytes),
                    bytes.count >= size
                else { continue }
                return try ControlReply(decoding: bytes, ControlFrame.headerBytes..<size)
            } catch {
                throw .garbled
            }
        }
    }
}
