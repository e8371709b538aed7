import Foundation
import Glibc
import Synchronization

/// How much memory the service's processes hold, looked at all the time.
final class MemoryWatch: Sendable {
    struct History: Sendable {
        var first: Int
        var last: Int
        var most: Int
        var samples = 0
        /// One of every eight samples.
        var course: [Int] = []
        /// Growth is counted from what it has after so many looks, two seconds: until then it is still starting.
        static let warmUp = 8
    }

    private let service: Service
    private let histories = Mutex<[String: [pid_t: History]]>([:])
    private let isOver = Atomic(false)
    private let hasLeft = Atomic(false)

    private static let interval: UInt32 = 250_000

    init(_ service: Service) {
        self.service = service
        Thread { [self] in
            while !isOver.load(ordering: .relaxed) {
                look()
                usleep(Self.interval)
            }
            hasLeft.store(true, ordering: .relaxed)
        }.start()
    }

    func stop() throws {
        isOver.store(true, ordering: .relaxed)
        try waitUntil("the watch ends") { hasLeft.load(ordering: .relaxed) }
    }

    private func look() {
        let supervisor = service.program.pid
        for process in [supervisor] + ProcessTable.children(of: supervisor) {
            let bytes = ProcessTable.residentBytes(of: process)
            guard bytes > 0, let name = ProcessTable.name(of: process) else { continue }
            histories.withLock { $0[name, default: [:]][process, default: .init(bytes)].note(bytes) }
        }
    }

    /// What the process that was there longest had, from its beginning to its end, at most twelve times.
    func course(of program: String) -> [Int] {
        let longest = histories.withLock { $0[program]?.values.max { $0.samples < $1.samples } }
        let course = longest?.course ?? []
        let step = max(1, course.count / 12)
        return stride(from: 0, to: course.count, by: step).map { course[$0] }
    }

    /// By program: the most that one of its processes had, and the most that one of them has grown since it was warm.
    var programs: [(name: String, processes: Int, most: Int, growth: Int)] {
        histories.withLock { histories in
            histories.sorted { $0.key < $1.key }.map { name, processes in
                let warm = processes.values.filter { $0.samples > History.warmUp }
                return (
                    name, processes.count, processes.values.map(\.most).max() ?? 0,
                    warm.map { $0.last - $0.first }.max() ?? 0
                )
            }
        }
    }
}

extension MemoryWatch.History {
    fileprivate init(_ bytes: Int) { (first, last, most) = (bytes, bytes, bytes) }

    fileprivate mutating func note(_ bytes: Int) {
        samples += 1
        (last, most) = (bytes, max(most, bytes))
        if samples <= Self.warmUp { first = bytes }
        if samples % Self.warmUp == 0 { course.append(bytes) }
    }
}
