import Foundation

/// Measures how fast the detectors are, on files or on texts of their own.
enum ThroughputRun {
    static func run(files: [String], isJSON: Bool) throws {
        var table = Table(
            "throughput", "all detectors together, one core, processor time",
            [("bytes", .count), ("MB/s", .number), ("µs a text", .number)])
        let texts =
            try files.isEmpty
            ? MeasuredText.all.map { ($0.name, $0.bytes) }
            : files.map { ($0, [UInt8](try Data(contentsOf: URL(filePath: $0)))) }
        for (name, text) in texts {
            let speed = Throughput(name, [text])
            table.add(name, [Double(text.count), speed.megabytesPerSecond, speed.microsecondsPerText])
        }
        if isJSON {
            print(String(decoding: try JSONEncoder().encode(table), as: UTF8.self))
        } else {
            print(table.text, terminator: "")
        }
    }
}
