import CLinux
import Glibc

/// One datagram with the descriptors that came with it, which are closed unless they are taken.
@safe @usableFromInline struct ReceivedPacket: ~Copyable {
    /// Not empty. Lent by the batch until it is asked for its next datagram.
    @usableFromInline let bytes: UnsafeRawBufferPointer
    @usableFromInline let descriptorCount: Int
    @usableFromInline var first: FileDescriptor?
    @usableFromInline var second: FileDescriptor?

    fileprivate init(_ raw: linux_message, _ bytes: UnsafeRawBufferPointer) {
        unsafe self.bytes = bytes
        descriptorCount = Int(raw.descriptor_count)
        first = raw.descriptor_count > 0 ? FileDescriptor(owning: raw.descriptors.0) : nil
        second = raw.descriptor_count > 1 ? FileDescriptor(owning: raw.descriptors.1) : nil
    }

    /// The datagram's first byte.
    @usableFromInline var kind: UInt8 { unsafe bytes[0] }
}

/// Datagrams taken in one system call, where the kernel put them: one slot of the greatest length each, of which only what
/// is received is ever touched.
@safe struct ReceivedBatch: ~Copyable {
    private let slots: UnsafeMutableRawBufferPointer
    private var messages = [linux_message](repeating: linux_message(), count: ChannelLimits.receivedPerCall)
    private var position = 0
    private var count = 0

    private let slotBytes: Int

    /// - Parameter slotBytes: the longest datagram.
    init(slotBytes: Int) {
        self.slotBytes = slotBytes
        unsafe slots = .allocate(byteCount: ChannelLimits.receivedPerCall * slotBytes, alignment: 16)
    }

    deinit { unsafe slots.deallocate() }

    /// Takes what waits in the socket; nothing of the batch before may be left. Returns how the channel ended, if it did.
    mutating func refill(from watch: Watch) -> ChannelEnd? {
        guard watch.readiness.contains(.readable) else { return nil }
        position = 0
        count = 0
        var received = receive(from: watch.rawValue)
        // A peer that ended with something unread is told as an error, once; what it said before is still there (unix(7)).
        if received < 0 && errno == ECONNRESET { received = receive(from: watch.rawValue) }
        if received < 0 {
            switch errno {
            case EAGAIN: watch.drained()
            case EINTR: break
            case ECONNRESET: return .closed
            default: return .failed(SystemError("recvmmsg"))
            }
            return nil
        }
        if received < ChannelLimits.receivedPerCall { watch.drained() }
        count = received
        return nil
    }

    private mutating func receive(from socket: Int32) -> Int {
        // There are as many slots as messages.
        unsafe messages.withUnsafeMutableBufferPointer { messages in
            Int(
                unsafe linux_receive_messages(
                    socket, slots.baseAddress, slotBytes, messages.baseAddress,
                    UInt32(messages.count)))
        }
    }

    /// The next datagram, if there is one left. One of no bytes is the end of a stream of packets (recv(2)).
    mutating func next() throws(ChannelEnd) -> ReceivedPacket? {
        guard position < count else { return nil }
        let raw = messages[position]
        position += 1
        // The kernel wrote `length` bytes at `offset`.
        let range = Int(raw.offset)..<Int(raw.offset) + Int(raw.length)
        let packet = unsafe ReceivedPacket(raw, UnsafeRawBufferPointer(rebasing: slots[range]))
        guard raw.truncated == 0 else { throw .breach(.oversized) }
        guard raw.length > 0 else { throw .closed }
        return packet
    }

    /// Overwrites the datagrams that were taken out.
    func wipeTaken() {
        for raw in messages[..<position] {
            // The kernel wrote `length` bytes at `offset`.
            let range = Int(raw.offset)..<Int(raw.offset) + Int(raw.length)
            unsafe Secret.wipe(UnsafeMutableRawBufferPointer(rebasing: slots[range]))
        }
    }

    /// Closes the descriptors of what was not taken out.
    mutating func discard() {
        while position < count {
            messages[position].closeDescriptors()
            position += 1
        }
    }
}
