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

    /// Takes the descriptor, which must be non-blocking, into the loop.
    /// - Throws: `SystemError` when the kernel refuses (epoll_ctl(2)).
    @Loop public init(
        _ descriptor: consuming FileDescriptor, wakeup: Wakeup, on loop: EventLoop = .shared
    ) throws(SystemError) {
        self.loop = loop
        self.wakeup = wakeup
        rawValue = descriptor.rawValue
        self.descriptor = consume descriptor
        try loop.add(self)
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
        wakeup.signal()
    }

    /// An operation elsewhere found nothing more to read.
    func drained() {
        if readiness.isDisjoint(with: [.peerFinished, .broken]) { readiness.remove(.readable) }
    }

    /// An operation elsewhere found no room to write.
    func filled() { readiness.remove(.writable) }

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
            if let failure = failure(removing: .readable) { return failure }
        }
    }

    /// Writes what fits (write(2)).
    @Loop public func write(_ buffer: UnsafeRawBufferPointer) -> Transfer {
        guard readiness.contains(.writable) else { return .wouldBlock }
        while true {
            // The kernel reads at most the buffer's count. SIGPIPE is ignored in every process.
            let count = unsafe Glibc.write(rawValue, buffer.baseAddress, buffer.count)
            if count >= 0 {
                if count < buffer.count { readiness.remove(.writable) }
                return .moved(count)
            }
            if let failure = failure(removing: .writable) { return failure }
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
                if count < total { readiness.remove(.writable) }
                return .moved(count)
            }
            if let failure = failure(removing: .writable) { return failure }
        }
    }

    /// Says that nothing more will be written (shutdown(2)).
    @Loop public func finishWriting() { shutdown(rawValue, Int32(SHUT_WR)) }

    /// What the present errno means; nil for "try again".
    private func failure(removing flag: Readiness) -> Transfer? {
        switch errno {
        case EINTR: return nil
        case EAGAIN:
            readiness.remove(flag)
            return .wouldBlock
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
