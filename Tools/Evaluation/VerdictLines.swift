import Inspection

/// What `bulkhead inspect --format jsonl` prints, without its process.
enum VerdictLines {
    static func run() throws {
        var lines = LineInspector(TextInspector(policy: InspectionPolicy()))
        var output: [UInt8] = []
        while let line = readLine() {
            output.removeAll(keepingCapacity: true)
            try lines.judge(Array(line.utf8).span, hashSeed: 1, into: &output)
            print(String(decoding: output, as: UTF8.self))
        }
    }
}
