import CLinux
import Glibc
import IPC

/// The socket of one client: waits where a `ByteStream` would block.
@Loop final class ClientSocket {
    let stream: ByteStream
    private let wakeup = Wakeup()

    /// - Parameter descriptor: an accepted, non-blocking socket.
    init(_ descriptor: consuming FileDescriptor) throws(SystemError) {
        stream = ByteStream(try Watch(descriptor, wakeup: wakeup))
    }

    func close() {
        wakeup.invalidate()
        stream.watch.close()
    }

    /// Waits for bytes and appends them to the stream's input.
    /// - Returns: false when the client has left, or sent nothing for `duration`.
    func receive(within duration: Duration) async -> Bool {
        while true {
            switch stream.fill() {
            case .more: return true
            case .ended: return false
            case .wouldBlock:
                guard await waits(until: EventLoop.shared.now + duration) else { return false }
            }
        }
    }

    /// Sends the stream's output and then `body`, whole.
    /// - Throws: `aborted` when the client has left, or takes nothing for too long.
    func send(followedBy body: [UInt8] = []) async throws(ConnectionEnd) {
        var flushing = body.isEmpty ? stream.flush() : stream.flush(followedBy: body)
        while flushing == .wouldBlock {
            guard await waits(until: EventLoop.shared.now + Limits.send) else { throw .aborted }
            flushing = stream.flush()
        }
        if flushing == .gone { throw .aborted }
    }

    /// Lets time pass.
    /// - Throws: `aborted` when the client leaves meanwhile, be it only that it finishes sending.
    func pause(milliseconds: Int) async throws(ConnectionEnd) {
        let end = MonotonicInstant.now() + .milliseconds(milliseconds)
        while MonotonicInstant.now() < end {
            guard !hasLeft else { throw .aborted }
            _ = await waits(until: end)
        }
    }

    /// - Throws: `aborted` when the client has left at last.
    func waitForLeave() async throws(ConnectionEnd) {
        while !hasLeft { _ = await waits(until: .never) }
        throw .aborted
    }

    /// Sends the end of the stream, and takes what the client still sends until it ends too, for a short time.
    func linger() async {
        stream.watch.finishWriting()
        let end = MonotonicInstant.now() + Limits.linger
        while MonotonicInstant.now() < end {
            stream.input.removeAll()
            switch stream.fill() {
            case .more: continue
            case .ended: return
            case .wouldBlock: guard await waits(until: end) else { return }
            }
        }
    }

    /// Closes so that the client is sent RST (SO_LINGER in socket(7)).
    func reset() {
        var atOnce = Glibc.linger(l_onoff: 1, l_linger: 0)
        // The option's value outlives the call.
        _ = unsafe setsockopt(
            stream.watch.rawValue, SOL_SOCKET, SO_LINGER, &atOnce,
            socklen_t(MemoryLayout<Glibc.linger>.size))
        close()
    }

    private var hasLeft: Bool { !stream.watch.readiness.isDisjoint(with: [.peerFinished, .broken]) }

    /// - Returns: false at the deadline.
    private func waits(until deadline: MonotonicInstant) async -> Bool {
        do {
            try await wakeup.wait(until: deadline)
            return true
        } catch {
            return false
        }
    }
}
