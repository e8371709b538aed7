import CLinux
import Glibc
import IPC

/// Reads what a child writes to its standard error and passes it on as the child's words, not ours.
@Loop final class ChildLogReader {
    private enum Limits {
        static let readBytes = 4096
        /// Reads in a turn of the loop, so that a babbling child does not keep the others waiting.
        static let readsPerTurn = 4
        /// How long what a dead child still had to say is waited for: somebody else may hold its pipe.
        static let lastWords = Duration.milliseconds(200)
    }

    private let identity: ChildIdentity
    private let pipe: Watch
    private var lines = ChildLogLines()
    private var isAtEnd = false
    private let ended = Wakeup()

    var blockedCall: Int32? { lines.blockedCall }

    init(_ descriptor: consuming FileDescriptor, identity: ChildIdentity) throws(SystemError) {
        self.identity = identity
        pipe = try Watch(descriptor, wakeup: Wakeup())
        EventLoop.shared.start { await self.follow() }
    }

    /// Waits until everything is read.
    func finished() async {
        if !isAtEnd { try? await ended.wait(until: EventLoop.shared.now + Limits.lastWords) }
        ended.invalidate()
        pipe.wakeup.cancel()
    }

    private func follow() async {
        var buffer = [UInt8](repeating: 0, count: Limits.readBytes)
        while true {
            for _ in 0..<Limits.readsPerTurn {
                switch unsafe buffer.withUnsafeMutableBytes({ unsafe pipe.read(into: $0) }) {
                case .moved(let count): pass(buffer.span.extracting(first: count))
                case .wouldBlock:
                    do { try await pipe.wakeup.wait() } catch { return close() }
                case .ended, .failed: return close()
                }
            }
            await Task.yield()
        }
    }

    private func pass(_ bytes: Span<UInt8>) {
        lines.append(bytes, second: second) { line in
            Log.info(
                line,
                ["from": .text(identity.role.rawValue), "pid": .init(identity.pid)])
        }
    }

    private func close() {
        lines.finish(second: second) { line in
            Log.info(line, ["from": .text(identity.role.rawValue), "pid": .init(identity.pid)])
        }
        if lines.dropped > 0 {
            Log.warning(
                "A child wrote more than is passed on",
                ["pid": .init(identity.pid), "lines": .init(lines.dropped)])
        }
        pipe.close()
        isAtEnd = true
        ended.signal()
    }

    private var second: UInt64 { EventLoop.shared.now.nanoseconds / 1_000_000_000 }
}
