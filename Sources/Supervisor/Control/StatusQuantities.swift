/// Quantities as a person reads them at a glance. Pure.
enum StatusQuantity {
    /// Two units at most: `45s`, `3m 20s`, `5h 2m`, `12d 4h`.
    static func span(_ seconds: UInt64) -> String {
        switch seconds {
        case ..<60: "\(seconds)s"
        case ..<3600: "\(seconds / 60)m \(seconds % 60)s"
        case ..<86_400: "\(seconds / 3600)h \(seconds % 3600 / 60)m"
        default: "\(seconds / 86_400)d \(seconds % 86_400 / 3600)h"
        }
    }

    /// `512 B`, `17.6 MiB`.
    static func size(_ bytes: UInt64) -> String {
        guard bytes >= 1024 else { return "\(bytes) B" }
        let units = ["KiB", "MiB", "GiB", "TiB"]
        var unit = 0
        var size = Double(bytes) / 1024
        // What would be rounded to 1024.0 is one of the next.
        while size >= 1023.95, unit < units.count - 1 {
            size /= 1024
            unit += 1
        }
        return "\(tenths(size)) \(units[unit])"
    }

    /// `850 µs`, `3.5 ms`, `42 ms`, `1.2 s`.
    static func latency(microseconds: UInt64) -> String {
        switch microseconds {
        case ..<1000: "\(microseconds) µs"
        case ..<9950: "\(tenths(Double(microseconds) / 1000)) ms"
        case ..<999_500: "\((microseconds + 500) / 1000) ms"
        default: "\(tenths(Double(microseconds) / 1_000_000)) s"
        }
    }

    /// `1,042,007`.
    static func count(_ number: UInt64) -> String {
        var groups: [String] = []
        var rest = number
        while rest >= 1000 {
            let group = String(rest % 1000)
            groups.append(String(repeating: "0", count: 3 - group.count) + group)
            rest /= 1000
        }
        return ([String(rest)] + groups.reversed()).joined(separator: ",")
    }

    /// `1 request`, `2 requests`.
    static func count(_ number: UInt64, _ thing: String) -> String {
        "\(count(number)) \(thing)\(number == 1 ? "" : "s")"
    }

    /// One digit after the point, of a number of hundredths.
    static func tenths(hundredths: UInt64) -> String { tenths(Double(hundredths) / 100) }

    private static func tenths(_ number: Double) -> String {
        let tenths = UInt64((number * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
