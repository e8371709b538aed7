import CLinux
import Glibc
import IPC

/// The making of one TCP connection without waiting in the kernel (connect(2), EINPROGRESS).
enum Connection {
    /// - Throws: `timedOut` at `deadline`, `unreachable` when it was refused or there is no way.
    @Loop static func open(
        to address: SocketAddress, until deadline: MonotonicInstant
    ) async throws(DialFailureReason) -> FileDescriptor {
        let bytes = address.systemBytes
        var isPending: Int32 = 0
        // The pointers are the array's and the variable's, which outlive the call.
        let result = unsafe bytes.withUnsafeBytes {
            unsafe linux_connect($0.baseAddress, UInt32($0.count), &isPending)
        }
        guard result >= 0 else { throw .unreachable }
        let socket = FileDescriptor(owning: result)
        guard isPending == 1 else { return socket }
        return try await established(socket, until: deadline)
    }

    @Loop private static func established(
        _ socket: consuming FileDescriptor, until deadline: MonotonicInstant
    ) async throws(DialFailureReason) -> FileDescriptor {
        let wakeup = Wakeup()
        defer { wakeup.invalidate() }
        let watch: Watch
        do { watch = try Watch(socket, wakeup: wakeup, awaitsWriting: true) } catch { throw .unreachable }
        while true {
            do { try await wakeup.wait(until: deadline) } catch { throw .timedOut }
            guard linux_socket_error(watch.rawValue) == 0 else { throw .unreachable }
            // A wakeup may be spurious: only an established connection has a peer.
            if hasPeer(watch.rawValue), let connected = watch.relinquish() { return connected }
        }
    }

    private static func hasPeer(_ socket: Int32) -> Bool {
        // Within the room that is lent.
        unsafe SystemAddress.read { bytes, length in
            // getpeername(2) writes at most `length` bytes.
            unsafe getpeername(socket, bytes?.assumingMemoryBound(to: sockaddr.self), length)
        } != nil
    }
}

extension DialFailureReason: Error {}
