import CLinux
import Glibc
import Testing

@testable import IPC

/// Runs a story on the one loop of a process of its own; the exit code is what the story returns.
func onLoop(_ story: @escaping @Loop @Sendable () async throws -> Int32) -> Never {
    EventLoop.shared.start {
        do { exit(try await story()) } catch {
            ChildLog.write("\(error)")
            exit(99)
        }
    }
    EventLoop.shared.run()
    exit(98)
}

@Loop func streamPair() throws -> (ByteStream, ByteStream) {
    var raw: [Int32] = [-1, -1]
    guard linux_stream_pair(&raw) == 0 else { throw SystemError("socketpair") }
    return (
        ByteStream(try Watch(FileDescriptor(owning: raw[0]), wakeup: Wakeup())),
        ByteStream(try Watch(FileDescriptor(owning: raw[1]), wakeup: Wakeup()))
    )
}

func threadCount() -> Int {
    var count = 0
    guard let directory = opendir("/proc/self/task") else { return -1 }
    defer { closedir(directory) }
    while let entry = readdir(directory) { if entry.pointee.d_name.0 != 46 { count += 1 } }
    return count
}

/// Reads to the end.
@Loop private func ending(of stream: ByteStream) async -> Bool {
    while true {
        switch stream.fill() {
        case .more: continue
        case .ended: return true
        case .wouldBlock:
            do { try await stream.watch.wakeup.wait(until: MonotonicInstant.now() + .seconds(60)) } catch {
                return false
            }
        }
    }
}

@Suite struct LoopTests {
    @Test func `a wait ends at its deadline, not before`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let wakeup = Wakeup()
                let before = MonotonicInstant.now()
                do throws(Interruption) {
                    try await wakeup.wait(until: before + .milliseconds(20))
                    return 1
                } catch { guard error == .timedOut else { return 2 } }
                return MonotonicInstant.now().since(before) >= .milliseconds(20) ? 0 : 3
            }
        }
    }

    @Test func `a signal before the wait is not lost`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let wakeup = Wakeup()
                wakeup.signal()
                try await wakeup.wait(until: MonotonicInstant.now() + .seconds(5))
                return 0
            }
        }
    }

    @Test func `deadlines expire in their order, whatever the order of the waits`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let order = Order()
                // One beginning for all, late enough that every task waits before the first deadline.
                let first = MonotonicInstant.now() + .seconds(1)
                for delay in [30, 10, 20, 5, 25] {
                    EventLoop.shared.start {
                        let wakeup = Wakeup()
                        try? await wakeup.wait(until: first + .milliseconds(delay))
                        order.append(delay)
                    }
                }
                let wakeup = Wakeup()
                order.whenComplete(5) { wakeup.signal() }
                try await wakeup.wait(until: MonotonicInstant.now() + .seconds(5))
                return order.values == [5, 10, 20, 25, 30] ? 0 : 1
            }
        }
    }

    @Test func `a cancelled wait ends, and so does every later one`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let wakeup = Wakeup()
                EventLoop.shared.start { wakeup.cancel() }
                do throws(Interruption) { try await wakeup.wait() } catch {
                    guard error == .cancelled else { return 1 }
                }
                do throws(Interruption) { try await wakeup.wait() } catch {
                    return error == .cancelled ? 0 : 2
                }
                return 3
            }
        }
    }

    @Test func `an early signal does not let a later wait expire at the old deadline`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let wakeup = Wakeup()
                wakeup.signal()
                try await wakeup.wait(until: MonotonicInstant.now() + .milliseconds(10))
                EventLoop.shared.start {
                    let pause = Wakeup()
                    try? await pause.wait(until: MonotonicInstant.now() + .milliseconds(40))
                    wakeup.signal()
                }
                try await wakeup.wait(until: MonotonicInstant.now() + .seconds(10))
                return 0
            }
        }
    }

    @Test func `bytes go both ways through one thread`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                // The test runner has threads of its own; the loop adds none.
                let threads = threadCount()
                let (left, right) = try streamPair()
                left.output.append(contentsOf: Array("ping".utf8))
                guard left.flush() == .done else { return 1 }
                while right.fill() == .wouldBlock { try await right.watch.wakeup.wait() }
                guard right.input.take(4) == Array("ping".utf8) else { return 2 }
                left.watch.close()
                while true {
                    let filling = right.fill()
                    if filling == .ended { break }
                    try await right.watch.wakeup.wait()
                }
                return threadCount() <= threads ? 0 : 3
            }
        }
    }

    @Test func `an end that was said is told from one that was not`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let (reader, finished) = try streamPair()
                finished.watch.finishWriting()
                guard await ending(of: reader), reader.watch.isPeerOpen, !reader.isCut else { return 1 }
                finished.watch.close()
                guard !reader.watch.isPeerOpen else { return 2 }
                // What was sent and not read breaks the connection for its sender.
                let (broken, gone) = try streamPair()
                broken.output.append(contentsOf: [1])
                guard broken.flush() == .done else { return 3 }
                gone.watch.close()
                guard await ending(of: broken), broken.isCut, !broken.watch.isPeerOpen else { return 4 }
                return 0
            }
        }
    }

    @Test func `a full socket stops the writer until the reader makes room`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let (left, right) = try streamPair()
                let total = 4 << 20
                left.output.append(contentsOf: [UInt8](repeating: 7, count: total))
                guard left.flush() == .wouldBlock else { return 1 }
                EventLoop.shared.start {
                    while left.flush() == .wouldBlock { try? await left.watch.wakeup.wait() }
                }
                var received = 0
                while received < total {
                    if right.fill() == .wouldBlock { try await right.watch.wakeup.wait() }
                    received += right.input.count
                    right.input.removeAll()
                }
                return received == total ? 0 : 2
            }
        }
    }

    @Test func `the event of a closed descriptor does not reach the one that took its number`() {
        var table = WatchTable()
        _ = table
        #expect(table[0] == nil)
        table.remove(0)
        #expect(table[7 << 32 | 1] == nil)
    }
}

/// Collects values in the order they come.
final class Order: @unchecked Sendable {
    private(set) var values: [Int] = []
    private var count = 0
    private var action: () -> Void = {}
    func append(_ value: Int) {
        values.append(value)
        if values.count == count { action() }
    }
    func whenComplete(_ count: Int, _ action: @escaping () -> Void) {
        self.count = count
        self.action = action
    }
}
