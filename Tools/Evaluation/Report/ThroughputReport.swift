/// How fast the corpus goes through the detectors.
struct ThroughputReport {
    let rows: [Examined]

    var table: Table {
        var table = Table(
            "throughput", "all detectors together, one core, processor time",
            [
                ("texts", .count), ("bytes", .count), ("MB/s", .number), ("µs a text", .number),
                ("worst MB/s", .number), ("of text", .count),
            ])
        for file in rows.grouped(by: \.row.file) {
            let speed = Throughput(
                file.name, file.elements.map(\.row.text), roles: file.elements.map(\.row.role))
            table.add(
                file.name,
                [
                    Double(speed.texts), Double(speed.bytes), speed.megabytesPerSecond,
                    speed.microsecondsPerText, speed.slowest.map { 1000 / $0.nanoseconds },
                    speed.slowest.map { Double($0.index + 1) },
                ])
        }
        return table
    }
}
