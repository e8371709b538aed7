import CLinux
import Glibc

/// Encoded messages on their way out, and the descriptors they own.
struct SendQueue {
    private var bytes: [UInt8] = []
    private var messages: [linux_message] = []
    private var sent = 0

    var isEmpty: Bool { sent == messages.count }
    var bytesWaiting: Int { isEmpty ? 0 : bytes.count - Int(messages[sent].offset) }

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// Overwrites what was queued.
    mutating func wipe() { Secret.wipe(&bytes) }

    /// Adds what `encode` appends as one datagram. False when the peer has let too much wait. A message of ours that breaks
    /// its own limits is a programmer's error.
    mutating func append(
        _ first: consuming FileDescriptor?, _ second: consuming FileDescriptor?, expected: Int,
        _ encode: (inout [UInt8]) throws(WireError) -> Void
    ) -> Bool {
        guard messages.count - sent < ChannelLimits.queuedMessages, bytesWaiting < ChannelLimits.queuedBytes
        else { return false }
        forgetSent()
        var raw = linux_message()
        raw.offset = UInt32(bytes.count)
        do { try encode(&bytes) } catch {
            preconditionFailure("own message breaks a limit: \(error)")
        }
        raw.length = UInt32(bytes.count) - raw.offset
        precondition(raw.length <= ChannelLimits.messageBytes, "own message is too long")
        if let first = first.take() { raw.attach(first) }
        if let second = second.take() { raw.attach(second) }
        precondition(raw.descriptor_count == expected, "descriptors of a message")
        messages.append(raw)
        return true
    }

    /// Forgets everything, and closes the descriptors of what was not sent.
    mutating func discard() {
        for message in messages[sent...] { message.closeDescriptors() }
        self = SendQueue()
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

    func closeDescriptors() {
        if descriptor_count > 0 { Glibc.close(descriptors.0) }
        if descriptor_count > 1 { Glibc.close(descriptors.1) }
    }
}
