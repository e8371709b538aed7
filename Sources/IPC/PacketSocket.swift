import CLinux
import Glibc

/// Why a channel is over. Only `closed` is an ordinary end.
public enum ChannelEnd: Error, Equatable, Sendable {
    case closed
    /// The peer broke a rule of the wire.
    case breach(WireError)
    /// The peer does not read what it is sent.
    case overwhelmed
    case failed(SystemError)
}

/// Bounds of every channel.
public enum ChannelLimits {
    /// The longest datagram; only settings come near.
    public static let messageBytes = 128 * 1024
    /// Messages taken in one system call.
    static let receivedPerCall = 32
    /// What may wait for a peer that does not read.
    public static let queuedBytes = 4 * 1024 * 1024
    public static let queuedMessages = 16_384
}

/// The part of a channel that knows no messages: datagrams in, datagrams out, and how it ended.
@usableFromInline final class PacketSocket: @unchecked Sendable {
    @usableFromInline let wakeup = Wakeup()
    private var watch: Watch
    private var batch: ReceivedBatch
    private var queue = SendQueue()
    private var isFlushScheduled = false
    /// Nothing can be sent any more, and something may still be read.
    private var hasPeerLeft = false
    private var end: ChannelEnd?

    @Loop init(_ descriptor: consuming FileDescriptor, messageBytes: Int) throws(SystemError) {
        guard linux_socket_type(descriptor.rawValue) == Int32(SOCK_SEQPACKET.rawValue) else {
            throw SystemError("getsockopt", code: EPROTOTYPE)
        }
        batch = ReceivedBatch(slotBytes: messageBytes)
        watch = try Watch(descriptor, wakeup: wakeup)
    }

    /// Gives the descriptor the lowest free number from `number` on.
    @Loop func move(to number: Int32) throws(SystemError) {
        guard let old = watch.relinquish() else { return }
        let moved = try FileDescriptor("fcntl", fcntl(old.rawValue, F_DUPFD_CLOEXEC, number))
        watch = try Watch(moved, wakeup: wakeup)
    }

    var bytesWaiting: Int { queue.bytesWaiting }
    var isOpen: Bool { end == nil }
    /// Whether what is sent may arrive.
    var hasReader: Bool { end == nil && !hasPeerLeft }

    /// The next datagram if one is here.
    @usableFromInline @Loop func next() throws(ChannelEnd) -> ReceivedPacket? {
        // Of an ended channel nothing is left in the batch.
        do { if let packet = try batch.next() { return packet } } catch { throw finish(error) }
        if let end { throw end }
        if !queue.isEmpty { flush() }
        if let failure = batch.refill(from: watch) { throw finish(failure) }
        do { return try batch.next() } catch { throw finish(error) }
    }

    /// Queues what `encode` appends as one datagram.
    ///
    /// - Parameter expected: how many descriptors there must be.
    @usableFromInline @Loop func send(
        _ first: consuming FileDescriptor?, _ second: consuming FileDescriptor?, expected: Int,
        _ encode: (inout [UInt8]) throws(WireError) -> Void
    ) {
        guard hasReader else { return }
        guard queue.append(first, second, expected: expected, encode) else {
            finish(.overwhelmed)
            wakeup.signal()
            return
        }
        guard !isFlushScheduled else { return }
        isFlushScheduled = true
        EventLoop.shared.atTurnEnd { [self] in
            isFlushScheduled = false
            flush()
        }
    }

    /// Sends at once, after what was queued, or not at all: a secret does not wait.
    @Loop func offerSecret(_ encode: (inout [UInt8]) throws(WireError) -> Void) -> Bool {
        flush()
        guard hasReader, queue.isEmpty else { return false }
        var secret = SendQueue()
        // It never grows, so no copy is left behind.
        secret.reserve(ChannelLimits.messageBytes)
        precondition(secret.append(nil, nil, expected: 0, encode), "an empty queue has room")
        defer { secret.wipe() }
        if let failure = secret.flush(to: watch) { stopSending(failure) }
        return secret.isEmpty
    }

    /// Overwrites the datagrams that were asked for.
    func wipeReceived() { batch.wipeTaken() }

    @Loop func close() {
        finish(.closed)
        wakeup.signal()
    }

    private func flush() {
        guard end == nil else { return }
        if let failure = queue.flush(to: watch) { stopSending(failure) }
    }

    /// A peer that takes nothing more has ended, and is heard to its end: what it said before is still to be read.
    private func stopSending(_ failure: ChannelEnd) {
        if case .closed = failure {
            queue.discard()
            hasPeerLeft = true
        } else {
            finish(failure)
        }
        wakeup.signal()
    }

    @discardableResult @usableFromInline func finish(_ cause: ChannelEnd) -> ChannelEnd {
        if let end { return end }
        end = cause
        watch.close()
        wakeup.invalidate()
        batch.discard()
        queue.discard()
        return cause
    }
}
