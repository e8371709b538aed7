import Inspection

/// What `bulkhead inspect --format jsonl` prints, without its process.
enum VerdictLines {
    static func run() throws {
        var inspector = TextInspector(policy: InspectionPolicy())
        let limits = ContentLimits()
        while let line = readLine() {
            let read = try InspectLine(Array(line.utf8), limits: limits, hashSeed: 1)
            let verdict = inspector.inspect(
                read.text, role: read.role ?? .user, direction: read.direction ?? .request, hashSeed: 1)
            var output: [UInt8] = []
            verdict.appendJSON(to: &output)
            print(String(decoding: output, as: UTF8.self))
        }
    }
}
