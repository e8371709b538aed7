import CLinux
import Glibc

/// What the kernel last said about a descriptor. Edge-triggered: a flag stands until an operation found the contrary.
public struct Readiness: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let readable = Readiness(rawValue: 1)
    public static let writable = Readiness(rawValue: 2)
    /// The peer will send nothing more (EPOLLRDHUP).
    public static let peerFinished = Readiness(rawValue: 4)
    /// Both directions are dead (EPOLLHUP, EPOLLERR).
    public static let broken = Readiness(rawValue: 8)

    init(epoll events: UInt32) {
        var flags: Readiness = []
        if events & EPOLLIN.rawValue != 0 { flags.insert(.readable) }
        if events & EPOLLOUT.rawValue != 0 { flags.insert(.writable) }
        if events & EPOLLRDHUP.rawValue != 0 { flags.formUnion([.peerFinished, .readable]) }
        if events & (EPOLLHUP.rawValue | EPOLLERR.rawValue) != 0 {
            flags.formUnion([.broken, .readable, .writable])
        }
        self = flags
    }
}

/// What one attempt to move bytes came to. Nothing here blocks.
public enum Transfer: Equatable, Sendable {
    case moved(Int)
    case wouldBlock
    case ended
    case failed(Int32)
}

/// An open descriptor in the event loop. Reads and writes are tried at once; where they would block, the task waits on
/// `wakeup`, which every readiness change signals.
public final class Watch: @unchecked Sendable {
    private let loop: EventLoop
    private var descriptor: FileDescriptor?
    public let rawValue: Int32
    /// Who is woken. Changes hands when a pooled pipe gets a new user.
    public var wakeup: Wakeup
    /// Optimistic at first: trying costs less than asking.
    public private(set) var readiness: Readiness = [.readable, .writable]
    var token: UInt64 = 0
    /// Whether the kernel tells when there is room to write. It is asked only when a write found none: each read by the peer
    /// makes room, and would wake this process for nothing.
    private var awaitsWriting: Bool

    /// Takes the descriptor, which must be non-blocking, into the loop.
    /// - Parameter awaitsWriting: whether becoming writable is awaited from the start, as after connect(2).
    /// - Throws: `SystemError` when the kernel refuses (epoll_ctl(2)).
    @Loop public init(
        _ descriptor: consuming FileDescriptor, wakeup: Wakeup, awaitsWriting: Bool = false,
        on loop: EventLoop = .shared
    ) throws(SystemError) {
        self.loop = loop
        self.wakeup = wakeup
        self.awaitsWriting = awaitsWriting
        rawValue = descriptor.rawValue
        self.descriptor = consume descriptor
        try loop.add(self, awaitsWriting: awaitsWriting)
    }

    deinit { close() }

    /// Closes the descriptor. Harmless when closed already.
    public func close() {
        guard descriptor != nil else { return }
        loop.remove(self, unregister: false)
        descriptor = nil
    }

    /// Takes the descriptor out of the loop again, still open; nil when closed already.
    @Loop public func relinquish() -> FileDescriptor? {
        guard descriptor != nil else { return nil }
        loop.remove(self, unregister: true)
        return descriptor.take()
    }

    public var isOpen: Bool { descriptor != nil }

    func deliver(_ events: Readiness) {
        readiness.formUnion(events)
        if awaitsWriting && events.contains(.writable) && descriptor != nil {
            awaitsWriting = false
            loop.modify(self, awaitsWriting: false)
        }
        wakeup.signal()
    }

    /// An operation elsewhere found nothing more to read.
    public func drained() {
        if readiness.isDisjoint(with: [.peerFinished, .broken]) { readiness.remove(.readable) }
    }

    /// A write, here or elsewhere, found no room, or not enough.
    public func filled() {
        readiness.remove(.writable)
        guard !awaitsWriting else { return }
        awaitsWriting = true
        loop.modify(self, awaitsWriting: true)
    }

    /// Reads what is there (read(2)). A short read drains the descriptor, unless its end was announced: the next edge tells.
    @Loop public func read(into buffer: UnsafeMutableRawBufferPointer) -> Transfer {
        guard readiness.contains(.readable) else { return .wouldBlock }
        while true {
            // The kernel writes at most the buffer's count.
            let count = unsafe Glibc.read(rawValue, buffer.baseAddress, buffer.count)
            if count > 0 {
                if count < buffer.count && readiness.isDisjoint(with: [.peerFinished, .broken]) {
                    readiness.remove(.readable)
                }
                return .moved(count)
            }
            if count == 0 { return .ended }
            if let failure = failure(filling: false) { return failure }
        }
    }

    /// Writes what fits (write(2)).
    @Loop public func write(_ buffer: UnsafeRawBufferPointer) -> Transfer {
        guard readiness.contains(.writable) else { return .wouldBlock }
        while true {
            // The kernel reads at most the buffer's count. SIGPIPE is ignored in every process.
            let count = unsafe Glibc.write(rawValue, buffer.baseAddress, buffer.count)
            if count >= 0 {
                if count < buffer.count { filled() }
                return .moved(count)
            }
            if let failure = failure(filling: true) { return failure }
        }
    }

    /// Writes two ranges as one (writev(2)), so that a head and its body cost one system call and one segment.
    @Loop public func write(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Transfer {
        guard readiness.contains(.writable) else { return .wouldBlock }
        let total = first.count + second.count
        while true {
            // The vectors outlive the call, and the kernel only reads what they name.
            let count = unsafe withUnsafePointer(to: Vectors(first, second)) {
                unsafe writev(rawValue, UnsafeRawPointer($0).assumingMemoryBound(to: iovec.self), 2)
            }
            if count >= 0 {
                if count < total { filled() }
                return .moved(count)
            }
            if let failure = failure(filling: true) { return failure }
        }
    }

    /// Says that nothing more will be written (shutdown(2)).
    @Loop public func finishWriting() { shutdown(rawValue, Int32(SHUT_WR)) }

    /// Whether the other end of a socket pair is still held: then it only finished writing, which is how an end is told from
    /// the death of whoever was to say more. Writing nothing asks for no room, and fails where nobody is left (unix(7)).
    @Loop public var isPeerOpen: Bool {
        guard isOpen else { return false }
        return send(rawValue, nil, 0, Int32(linux_message_dont_wait | linux_message_no_signal)) == 0
    }

    /// What the present errno means; nil for "try again".
    private func failure(filling: Bool) -> Transfer? {
        switch errno {
        case EINTR: return nil
        case EAGAIN:
            if filling { filled() } else { readiness.remove(.readable) }
            return .wouldBlock
        // Of a reset, what came before may be cut; whoever writes learns no more than that nobody reads.
        case ECONNRESET where !filling: return .failed(ECONNRESET)
        case EPIPE, ECONNRESET: return .ended
        case let code:
            precondition(code != EBADF && code != EFAULT, "a descriptor or buffer of ours is wrong")
            return .failed(code)
        }
    }

    @safe private struct Vectors {
        var first: iovec
        var second: iovec
        init(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) {
            // writev(2) takes mutable pointers and does not write through them.
            unsafe first = iovec(iov_base: UnsafeMutableRawPointer(mutating: a.baseAddress), iov_len: a.count)
            unsafe second = iovec(
                iov_base: UnsafeMutableRawPointer(mutating: b.baseAddress), iov_len: b.count)
        }
    }
}
