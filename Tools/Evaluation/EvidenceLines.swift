import Inspection

/// What the patterns for attacks see, line by line, to tune their tables: first the patterns' names, then a line a text.
enum EvidenceLines {
    static func run(meanings: Bool) throws {
        var probe = EvidenceProbe()
        let limits = ContentLimits()
        if !meanings { print(EvidenceProbe.names.joined(separator: "\t")) }
        while let line = readLine() {
            let read = try InspectLine(Array(line.utf8), limits: limits, hashSeed: 1)
            print(meanings ? probe.meanings(read.text) : probe.line(read.text))
        }
    }
}
