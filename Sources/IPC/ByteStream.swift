import CLinux
import Glibc

/// What an attempt to read came to.
public enum Filling: Equatable, Sendable {
    case more
    case wouldBlock
    case ended
}

/// What an attempt to send everything came to.
public enum Flushing: Equatable, Sendable {
    case done
    case wouldBlock
    case gone
}

/// A stream with what was received and is not yet consumed, and what is to be sent. Nothing here waits.
@Loop public final class ByteStream {
    public let watch: Watch
    /// The watch itself, or what ciphers over it.
    public let transport: any Transport
    public var input = ByteQueue()
    public var output = ByteQueue()
    /// Whether receiving ended in a failure: what came before may be cut.
    public private(set) var isCut = false

    /// One receive buffer for the process: what is read is appended where it belongs before the next read, and wiped.
    private static let scratch: UnsafeMutableRawBufferPointer = .allocate(
        byteCount: 64 * 1024, alignment: 16)

    /// - Parameter transport: what carries the bytes over `watch`; nil when nothing stands between.
    public init(_ watch: Watch, over transport: (any Transport)? = nil) {
        self.watch = watch
        self.transport = transport ?? watch
    }

    /// Reads once and appends to `input`.
    public func fill() -> Filling {
        let transfer = unsafe transport.read(into: Self.scratch)
        guard case .moved(let count) = transfer else { return nothing(transfer) }
        // The kernel wrote `count` bytes.
        unsafe input.append(UnsafeRawBufferPointer(rebasing: Self.scratch[..<count]))
        unsafe Secret.wipe(UnsafeMutableRawBufferPointer(rebasing: Self.scratch[..<count]))
        return .more
    }

    /// Reads once and appends to `destination`, past `input`, which must be empty.
    /// - Parameter limit: the most bytes to take.
    public func fill(_ destination: inout [UInt8], atMost limit: Int) -> Filling {
        precondition(input.isEmpty, "bytes would overtake those received before")
        let room = unsafe UnsafeMutableRawBufferPointer(
            rebasing: Self.scratch[..<min(limit, Self.scratch.count)])
        let transfer = unsafe transport.read(into: room)
        guard case .moved(let count) = transfer else { return nothing(transfer) }
        // The kernel wrote `count` bytes.
        unsafe destination.append(contentsOf: UnsafeRawBufferPointer(rebasing: room[..<count]))
        unsafe Secret.wipe(UnsafeMutableRawBufferPointer(rebasing: room[..<count]))
        return .more
    }

    /// Reads once and sends the same bytes on at once; what the other side does not take is queued in its `output`.
    public func relay(to other: ByteStream) -> Filling {
        let transfer = unsafe transport.read(into: Self.scratch)
        guard case .moved(let count) = transfer else { return nothing(transfer) }
        var sent = 0
        if other.output.isEmpty {
            // The kernel wrote `count` bytes.
            let written = unsafe other.transport.write(
                UnsafeRawBufferPointer(rebasing: Self.scratch[..<count]))
            switch written {
            case .moved(let taken): sent = taken
            case .wouldBlock: break
            case .ended, .failed: return .ended
            }
        }
        // `sent` is at most `count`.
        unsafe other.output.append(UnsafeRawBufferPointer(rebasing: Self.scratch[sent..<count]))
        return .more
    }

    /// Sends as much of `output` as the socket takes.
    public func flush() -> Flushing {
        while !output.isEmpty {
            let transfer = unsafe output.bytes.withUnsafeBytes { bytes in
                // The range lies within the bytes.
                unsafe transport.write(UnsafeRawBufferPointer(rebasing: bytes[output.range]))
            }
            guard let flushing = account(transfer) else { continue }
            return flushing
        }
        return .done
    }

    /// Sends `output` and then `tail` in one system call as far as the socket takes them; the rest of `tail` is queued.
    public func flush(followedBy tail: [UInt8]) -> Flushing {
        let head = output.count
        let transfer = unsafe output.bytes.withUnsafeBytes { bytes in
            unsafe tail.withUnsafeBytes { tail in
                // The range lies within the bytes.
                unsafe transport.write(UnsafeRawBufferPointer(rebasing: bytes[output.range]), tail)
            }
        }
        switch transfer {
        case .moved(let count):
            output.drop(min(count, head))
            let sentOfTail = max(0, count - head)
            if sentOfTail == tail.count { return output.isEmpty ? .done : .wouldBlock }
            unsafe tail.withUnsafeBytes {
                unsafe output.append(UnsafeRawBufferPointer(rebasing: $0[sentOfTail...]))
            }
            return flush()
        case .wouldBlock:
            output.append(contentsOf: tail)
            return .wouldBlock
        case .ended, .failed: return .gone
        }
    }

    private func nothing(_ transfer: Transfer) -> Filling {
        if case .failed = transfer { isCut = true }
        return transfer == .wouldBlock ? .wouldBlock : .ended
    }

    private func account(_ transfer: Transfer) -> Flushing? {
        switch transfer {
        case .moved(let count):
            output.drop(count)
            return nil
        case .wouldBlock: return .wouldBlock
        case .ended, .failed: return .gone
        }
    }
}
