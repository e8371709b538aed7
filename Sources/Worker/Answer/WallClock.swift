import Glibc
import HTTP

/// The calendar, for people: nothing is decided by it.
enum WallClock {
    /// Seconds since 1970 (clock_gettime(2)).
    static func seconds() -> Int {
        var time = timespec()
        // The kernel fills the struct that outlives the call.
        unsafe clock_gettime(CLOCK_REALTIME_COARSE, &time)
        return time.tv_sec
    }
}

/// A day and a time of day in UTC. The C library's own conversion would read files, which the seal forbids.
private struct CivilTime {
    let year: Int
    let month: Int
    let day: Int
    let weekday: Int
    let hour: Int
    let minute: Int
    let second: Int

    /// Days are counted in 400-year eras that begin on 1 March (proleptic Gregorian calendar).
    init(secondsSince1970: Int) {
        let days = secondsSince1970 / 86_400
        let inDay = secondsSince1970 % 86_400
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        // 1 January 1970 was a Thursday.
        weekday = (days + 4) % 7
        hour = inDay / 3600
        minute = inDay / 60 % 60
        second = inDay % 60
    }
}

extension [UInt8] {
    private static let weekdays: [StaticString] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months: [StaticString] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Appends an instant as RFC 3339 has it: `2026-01-31T12:00:05Z`.
    mutating func appendTimestamp(_ secondsSince1970: Int) {
        let time = CivilTime(secondsSince1970: secondsSince1970)
        appendDecimal(time.year)
        append(UInt8(ascii: "-"))
        appendTwoDigits(time.month)
        append(UInt8(ascii: "-"))
        appendTwoDigits(time.day)
        append(UInt8(ascii: "T"))
        appendTimeOfDay(time)
        append(UInt8(ascii: "Z"))
    }

    /// Appends a Date field (RFC 9110 5.6.7, IMF-fixdate).
    mutating func appendDate(_ secondsSince1970: Int) {
        let time = CivilTime(secondsSince1970: secondsSince1970)
        appendLiteral("date: ")
        appendLiteral(Self.weekdays[time.weekday])
        appendLiteral(", ")
        appendTwoDigits(time.day)
        append(UInt8(ascii: " "))
        appendLiteral(Self.months[time.month - 1])
        append(UInt8(ascii: " "))
        appendDecimal(time.year)
        append(UInt8(ascii: " "))
        appendTimeOfDay(time)
        appendLiteral(" GMT\r\n")
    }

    private mutating func appendTimeOfDay(_ time: CivilTime) {
        appendTwoDigits(time.hour)
        append(UInt8(ascii: ":"))
        appendTwoDigits(time.minute)
        append(UInt8(ascii: ":"))
        appendTwoDigits(time.second)
    }

    private mutating func appendTwoDigits(_ value: Int) {
        append(UInt8(ascii: "0") + UInt8(value / 10))
        append(UInt8(ascii: "0") + UInt8(value % 10))
    }
}
