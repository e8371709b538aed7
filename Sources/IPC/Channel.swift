import CLinux

/// One end of a socket pair over which two processes talk: one datagram is one message (unix(7), SOCK_SEQPACKET). What is
/// sent in a turn of the loop leaves together at its end. Any oddity of the peer ends the channel.
///
/// The messages' part of it; inlined, so that every process has it made for its own messages. `PacketSocket` does the rest.
public final class Channel<Incoming: Message, Outgoing: Message>: @unchecked Sendable {
    @usableFromInline let packets: PacketSocket

    /// - Throws: `SystemError` when the descriptor is no socket of sequenced packets, or the loop refuses it.
    @Loop public init(_ descriptor: consuming FileDescriptor) throws(SystemError) {
        packets = try PacketSocket(descriptor, messageBytes: Incoming.longestBytes)
    }

    /// Signalled when there may be something to read, and when the channel is over.
    @inlinable public var wakeup: Wakeup { packets.wakeup }

    /// The next message; waits until there is one, or until `deadline`.
    /// - Throws: how the channel ended; nil is returned at the deadline.
    @inlinable @Loop public func next(
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
    @inlinable @Loop public func nextAlreadyHere() throws(ChannelEnd) -> Received<Incoming>? {
        guard let packet = try packets.next() else { return nil }
        do { return try Received(packet) } catch { throw packets.finish(.breach(error)) }
    }

    /// Queues a message for the end of this turn. On an ended channel nothing happens: its reader finds out. What the socket
    /// does not take then goes out from `next`, in which the channel's owner waits all the time.
    /// - Parameters first, second: descriptors given away with the message.
    @inlinable @Loop public func send(
        _ message: Outgoing, _ first: consuming FileDescriptor? = nil,
        _ second: consuming FileDescriptor? = nil
    ) {
        let expected = Outgoing.descriptorCount(kind: message.kind)
        packets.send(first, second, expected: expected) { bytes throws(WireError) in
            try message.encode(to: &bytes)
        }
    }

    /// Sends a message that holds a secret, at once, and wipes what it was encoded into. A peer that has no room for it ends
    /// the channel.
    @Loop public func sendSecret(_ message: Outgoing) {
        guard !offerSecret(message), packets.hasReader else { return }
        packets.finish(.overwhelmed)
        wakeup.signal()
    }

    /// The same, where it is no fault of the peer's to have no room now.
    /// - Returns: whether it was sent.
    @Loop public func offerSecret(_ message: Outgoing) -> Bool {
        packets.offerSecret { bytes throws(WireError) in try message.encode(to: &bytes) }
    }

    /// Overwrites what was received and is decoded. For whoever was sent a secret.
    @Loop public func wipeReceived() { packets.wipeReceived() }

    /// Gives the channel's descriptor the highest number of those that the process may have. When a process dies, the
    /// kernel lets go of its descriptors from the highest number down: so the other end learns of the death before
    /// anybody else can, and does not hand new work to the dead.
    ///
    /// - Parameter descriptors: how many it may have, once it is sealed.
    @Loop public func outnumber(_ descriptors: UInt64) throws(SystemError) {
        // The seal lowers the limit again.
        _ = linux_raise_descriptor_limit()
        try packets.move(to: Int32(clamping: descriptors) - 1)
    }

    /// How many bytes wait for the peer; zero while it keeps up.
    @Loop public var bytesWaiting: Int { packets.bytesWaiting }

    @Loop public var isOpen: Bool { packets.isOpen }

    /// Ends the channel from this side.
    @Loop public func close() { packets.close() }
}

/// A message and the descriptors that came with it, each owned by whoever takes it; what is not taken is closed.
public struct Received<Incoming: Message>: ~Copyable {
    public let message: Incoming
    @usableFromInline var first: FileDescriptor?
    @usableFromInline var second: FileDescriptor?

    @inlinable init(_ packet: consuming ReceivedPacket) throws(WireError) {
        let expected = Incoming.descriptorCount(kind: packet.kind)
        guard packet.descriptorCount == expected else {
            throw .descriptors(packet.descriptorCount, expected: expected)
        }
        // The packet's bytes stay until the socket is asked for the next one.
        message = unsafe try Incoming(decoding: packet.bytes)
        first = packet.first.take()
        second = packet.second.take()
    }

    /// The next descriptor. The channel has checked that the message carries as many as its kind demands.
    public mutating func takeDescriptor() -> FileDescriptor? {
        if let descriptor = first.take() { return descriptor }
        return second.take()
    }
}
