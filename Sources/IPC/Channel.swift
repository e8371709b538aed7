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

/// A message and the descriptors that came with it, each owned by whoever takes it; what is not taken is closed.
public struct Received<Incoming: Message>: ~Copyable {
    public let message: Incoming
    private var first: FileDescriptor?
    private var second: FileDescriptor?

    init(_ message: Incoming, _ first: consuming FileDescriptor?, _ second: consuming FileDescriptor?) {
        self.message = message
        self.first = first
        self.second = second
    }

    /// The next descriptor. The channel has checked that the message carries as many as its kind demands.
    public mutating func takeDescriptor() -> FileDescriptor? {
        if let descriptor = first.take() { return descriptor }
        return second.take()
    }
}

/// One end of a socket pair over which two processes talk: one datagram is one message (unix(7), SOCK_SEQPACKET). What is
/// sent in a turn of the loop leaves together at its end. Any oddity of the peer ends the channel.
public final class Channel<Incoming: Message, Outgoing: Message>: @unchecked Sendable {
    public let wakeup = Wakeup()
    private let watch: Watch
    private var batch = ReceivedBatch()
    private var queue = SendQueue()
    private var isFlushScheduled = false
    private var end: ChannelEnd?

    /// - Throws: `SystemError` when the descriptor is no socket of sequenced packets, or the loop refuses it.
    @Loop public init(_ descriptor: consuming FileDescriptor) throws(SystemError) {
        guard linux_socket_type(descriptor.rawValue) == Int32(SOCK_SEQPACKET.rawValue) else {
            throw SystemError("getsockopt", code: EPROTOTYPE)
        }
        watch = try Watch(descriptor, wakeup: wakeup)
    }

    /// The next message; waits until there is one, or until `deadline`.
    /// - Throws: how the channel ended; nil is returned at the deadline.
    @Loop public func next(
        until deadline: MonotonicInstant = .never
    ) async throws(ChannelEnd) -> Received<Incoming>? {
        while true {
            if let message = try nextAlreadyHere() { return message }
            do { try await wakeup.wait(until: deadline) } catch .timedOut { return nil } catch {
                throw .closed
            }
        }
    }

    /// The next message if one is here.
    @Loop public func nextAlreadyHere() throws(ChannelEnd) -> Received<Incoming>? {
        if let end { throw end }
        if batch.isEmpty {
            if !queue.isEmpty { flush() }
            if let failure = batch.refill(from: watch) { throw finish(failure) }
            if batch.isEmpty { return nil }
        }
        do { return try batch.next() } catch { throw finish(error) }
    }

    /// Queues a message for the end of this turn. On an ended channel nothing happens: its reader finds out. What the socket
    /// does not take then goes out from `next`, in which the channel's owner waits all the time.
    /// - Parameters first, second: descriptors given away with the message.
    @Loop public func send(
        _ message: Outgoing, _ first: consuming FileDescriptor? = nil,
        _ second: consuming FileDescriptor? = nil
    ) {
        guard end == nil else { return }
        guard queue.append(message, first, second) else {
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

    /// How many bytes wait for the peer; zero while it keeps up.
    @Loop public var bytesWaiting: Int { queue.bytesWaiting }

    @Loop public var isOpen: Bool { end == nil }

    /// Ends the channel from this side.
    @Loop public func close() {
        finish(.closed)
        wakeup.signal()
    }

    private func flush() {
        guard end == nil else { return }
        if let failure = queue.flush(to: watch) {
            finish(failure)
            wakeup.signal()
        }
    }

    @discardableResult private func finish(_ cause: ChannelEnd) -> ChannelEnd {
        if let end { return end }
        end = cause
        watch.close()
        wakeup.invalidate()
        batch.discard()
        queue = SendQueue()
        return cause
    }
}

/// Datagrams taken in one system call and not yet decoded. All channels of a process share one buffer a batch is read into,
/// so a batch is copied out when the turn may end before it is used up.
struct ReceivedBatch {
    private var bytes: [UInt8] = []
    private var messages: [linux_message] = []
    private var position = 0

    var isEmpty: Bool { position == messages.count }

    /// Takes what waits in the socket. Returns how the channel ended, if it did.
    mutating func refill(from watch: Watch) -> ChannelEnd? {
        guard watch.readiness.contains(.readable) else { return nil }
        let count = ReceiveBuffer.shared.receive(from: watch.rawValue)
        if count < 0 {
            switch errno {
            case EAGAIN: watch.drained()
            case EINTR: break
            case ECONNRESET: return .closed
            default: return .failed(SystemError("recvmmsg"))
            }
            return nil
        }
        if count < ChannelLimits.receivedPerCall { watch.drained() }
        ReceiveBuffer.shared.copy(count, bytes: &bytes, messages: &messages)
        position = 0
        return nil
    }

    /// Decodes the next datagram. One of no bytes is the end of a stream of packets (recv(2)).
    mutating func next<Incoming: Message>() throws(ChannelEnd) -> Received<Incoming> {
        let raw = messages[position]
        position += 1
        let first = raw.descriptor_count > 0 ? FileDescriptor(owning: raw.descriptors.0) : nil
        let second = raw.descriptor_count > 1 ? FileDescriptor(owning: raw.descriptors.1) : nil
        guard raw.truncated == 0 else { throw .breach(.oversized) }
        guard raw.length > 0 else { throw .closed }
        let range = Int(raw.offset)..<Int(raw.offset + raw.length)
        let expected = Incoming.descriptorCount(kind: bytes[range.lowerBound])
        guard raw.descriptor_count == expected else {
            throw .breach(.descriptors(Int(raw.descriptor_count), expected: expected))
        }
        do {
            return Received(try Incoming(decoding: bytes, range), first, second)
        } catch {
            throw .breach(error)
        }
    }

    /// Closes the descriptors of what is not decoded.
    mutating func discard() {
        while position < messages.count {
            let raw = messages[position]
            if raw.descriptor_count > 0 { Glibc.close(raw.descriptors.0) }
            if raw.descriptor_count > 1 { Glibc.close(raw.descriptors.1) }
            position += 1
        }
    }
}

/// Where the kernel puts a batch: one slot of the greatest length a datagram. Only what is received is ever touched.
@safe private final class ReceiveBuffer: @unchecked Sendable {
    static let shared = ReceiveBuffer()
    private let slots: UnsafeMutablePointer<UInt8>
    private var messages = [linux_message](repeating: linux_message(), count: ChannelLimits.receivedPerCall)

    private init() {
        // Lives as long as the process.
        unsafe slots = .allocate(capacity: ChannelLimits.receivedPerCall * ChannelLimits.messageBytes)
    }

    func receive(from socket: Int32) -> Int {
        Int(
            unsafe linux_receive_messages(
                socket, slots, ChannelLimits.messageBytes, &messages, UInt32(messages.count)))
    }

    /// Packs the first `count` datagrams of the last receive behind each other.
    func copy(_ count: Int, bytes: inout [UInt8], messages packed: inout [linux_message]) {
        bytes.removeAll(keepingCapacity: true)
        packed.removeAll(keepingCapacity: true)
        for var message in messages[..<count] {
            // The kernel wrote `length` bytes at `offset`.
            let range = unsafe UnsafeBufferPointer(
                start: slots + Int(message.offset), count: Int(message.length))
            message.offset = UInt32(bytes.count)
            unsafe bytes.append(contentsOf: range)
            packed.append(message)
        }
    }
}

/// Encoded messages on their way out, and the descriptors they own.
struct SendQueue {
    private var bytes: [UInt8] = []
    private var messages: [linux_message] = []
    private var sent = 0

    var isEmpty: Bool { sent == messages.count }
    var bytesWaiting: Int { isEmpty ? 0 : bytes.count - Int(messages[sent].offset) }

    /// False when the peer has let too much wait. A message of ours that breaks its own limits is a programmer's error.
    mutating func append<Outgoing: Message>(
        _ message: Outgoing, _ first: consuming FileDescriptor?, _ second: consuming FileDescriptor?
    ) -> Bool {
        guard messages.count - sent < ChannelLimits.queuedMessages, bytesWaiting < ChannelLimits.queuedBytes
        else { return false }
        forgetSent()
        var raw = linux_message()
        raw.offset = UInt32(bytes.count)
        do { try message.encode(to: &bytes) } catch {
            preconditionFailure("own message breaks a limit: \(error)")
        }
        raw.length = UInt32(bytes.count) - raw.offset
        precondition(raw.length <= ChannelLimits.messageBytes, "own message is too long")
        if let first = first.take() { raw.attach(first) }
        if let second = second.take() { raw.attach(second) }
        precondition(
            raw.descriptor_count == Outgoing.descriptorCount(kind: message.kind), "descriptors of a message")
        messages.append(raw)
        return true
    }

    /// How many messages are kept, those that were sent included.
    var messagesKept: Int { messages.count }

    /// Drops what was sent once it is the larger part: a peer that reads just enough never to see the queue empty would
    /// make it grow for ever.
    private mutating func forgetSent() {
        guard
            messages.count >= 2 * ChannelLimits.queuedMessages || bytes.count >= 2 * ChannelLimits.queuedBytes
        else { return }
        let gone = messages[sent].offset
        bytes.removeFirst(Int(gone))
        messages.removeFirst(sent)
        for index in messages.indices { messages[index].offset -= gone }
        sent = 0
    }

    /// Sends what the socket takes. Returns how the channel ended, if it did.
    mutating func flush(to watch: Watch) -> ChannelEnd? {
        while !isEmpty {
            guard watch.readiness.contains(.writable) else { return nil }
            let count = send(to: watch.rawValue)
            if count < 0 {
                switch errno {
                case EAGAIN: watch.filled()
                case EINTR: continue
                case EPIPE, ECONNRESET: return .closed
                default: return .failed(SystemError("sendmmsg"))
                }
                return nil
            }
            for message in messages[sent..<sent + count] { message.closeDescriptors() }
            sent += count
        }
        bytes.removeAll(keepingCapacity: bytes.capacity <= ChannelLimits.messageBytes)
        messages.removeAll(keepingCapacity: true)
        sent = 0
        return nil
    }

    private func send(to socket: Int32) -> Int {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe messages.withUnsafeBufferPointer { messages in
                // Every message names a range of `bytes`, and `sent` is below the count.
                let next = unsafe messages.baseAddress.map { unsafe $0 + sent }
                return Int(
                    unsafe linux_send_messages(socket, bytes.baseAddress, next, UInt32(messages.count - sent))
                )
            }
        }
    }
}

extension linux_message {
    fileprivate mutating func attach(_ descriptor: consuming FileDescriptor) {
        if descriptor_count == 0 {
            descriptors.0 = descriptor.release()
        } else {
            descriptors.1 = descriptor.release()
        }
        descriptor_count += 1
    }

    fileprivate func closeDescriptors() {
        if descriptor_count > 0 { Glibc.close(descriptors.0) }
        if descriptor_count > 1 { Glibc.close(descriptors.1) }
    }
}
