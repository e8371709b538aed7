import Glibc
import Inspection

/// How fast all detectors together go through texts, on one core, in processor time.
struct Throughput {
    let name: String
    let texts: Int
    let bytes: Int
    let seconds: Double
    /// Nanoseconds a byte of the slowest text that is not short, and which one it is.
    private(set) var slowest: (nanoseconds: Double, index: Int)?

    var megabytesPerSecond: Double { Double(bytes) / seconds / 1e6 }
    var microsecondsPerText: Double { seconds * 1e6 / Double(texts) }

    /// Texts shorter than this say little about bytes a second.
    private static let leastBytes = 4000
    /// The least time that is measured, in microseconds: shorter runs are repeated.
    private static let leastMicroseconds = 20_000

    init(_ name: String, _ texts: [[UInt8]], roles: [TextRole]? = nil) {
        self.name = name
        self.texts = texts.count
        bytes = texts.reduce(0) { $0 + $1.count }
        var inspector = TextInspector(policy: InspectionPolicy())
        // Storage grows with the first text, as it does in a worker.
        if let first = texts.first {
            _ = inspector.inspect(first, role: roles?[0] ?? .user, direction: .request, hashSeed: 1)
        }
        var rounds = 0
        let start = clock()
        repeat {
            rounds += 1
            for (index, text) in texts.enumerated() {
                let before = clock()
                _ = inspector.inspect(text, role: roles?[index] ?? .user, direction: .request, hashSeed: 1)
                guard text.count >= Self.leastBytes else { continue }
                let nanoseconds = Double(clock() - before) * 1000 / Double(text.count)
                if nanoseconds > slowest?.nanoseconds ?? 0 { slowest = (nanoseconds, index) }
            }
        } while clock() - start < Self.leastMicroseconds
        seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC) / Double(rounds)
    }
}
