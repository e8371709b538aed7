/// RFC 3339 with microseconds, always 27 bytes: `2031-05-06T07:08:09.123456Z`. The part before the point is
/// computed once a second.
struct AuditTimestamp {
    static let byteCount = 27
    /// 9999-12-31T23:59:59Z; later would need a fifth digit.
    private static let lastSecond: Int64 = 253_402_300_799

    private var second: Int64 = -1
    /// `YYYY-MM-DDThh:mm:ss.`
    private var prefix = [20 of UInt8](repeating: UInt8(ascii: "0"))

    mutating func append(_ time: AuditTime, to line: inout JSONBuffer) {
        let microseconds = min(max(0, time.microseconds), Self.lastSecond * 1_000_000 + 999_999)
        let wanted = microseconds / 1_000_000
        if wanted != second { format(wanted) }
        // Safe: the pointer is used within the closure only.
        unsafe prefix.span.withUnsafeBufferPointer { unsafe line.append($0) }
        line.number(UInt64(microseconds % 1_000_000), digits: 6)
        line.byte(UInt8(ascii: "Z"))
    }

    private mutating func format(_ wanted: Int64) {
        let (year, month, day) = Self.date(daysSince1970: wanted / 86_400)
        let inDay = wanted % 86_400
        put(year, digits: 4, at: 0, then: "-")
        put(month, digits: 2, at: 5, then: "-")
        put(day, digits: 2, at: 8, then: "T")
        put(inDay / 3_600, digits: 2, at: 11, then: ":")
        put(inDay / 60 % 60, digits: 2, at: 14, then: ":")
        put(inDay % 60, digits: 2, at: 17, then: ".")
        second = wanted
    }

    private mutating func put(_ value: Int64, digits: Int, at position: Int, then end: Unicode.Scalar) {
        var rest = value
        for index in (position..<position + digits).reversed() {
            prefix[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        prefix[position + digits] = UInt8(ascii: end)
    }

    /// The Gregorian date of a day, by counting eras of 400 years from a 1 March, where the leap day comes last.
    private static func date(daysSince1970 days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let inEra = shifted % 146_097
        let yearOfEra = (inEra - inEra / 1_460 + inEra / 36_524 - inEra / 146_096) / 365
        let inYear = inEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * inYear + 2) / 153
        let day = inYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}
