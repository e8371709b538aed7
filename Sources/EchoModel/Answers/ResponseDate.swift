import CLinux
import Glibc
import HTTP

/// The time of an answer, with the Date field that an origin server must send (RFC 9110 6.6.1).
struct ResponseDate: Sendable {
    /// Since 1970.
    let seconds: Int
    let field: FieldValue

    /// The date in the form of RFC 9110 5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`.
    init(seconds: Int) {
        self.seconds = seconds
        var clock = time_t(seconds)
        var parts = unsafe tm()
        // Both structs outlive the call; of the result only numbers are read.
        _ = unsafe gmtime_r(&clock, &parts)
        let day = unsafe "\(Self.days[Int(parts.tm_wday)]), \(Self.two(parts.tm_mday))"
        let month = unsafe "\(Self.months[Int(parts.tm_mon)]) \(1900 + Int(parts.tm_year))"
        let time = unsafe [parts.tm_hour, parts.tm_min, parts.tm_sec].map(Self.two).joined(separator: ":")
        guard let field = FieldValue(validating: "\(day) \(month) \(time) GMT") else {
            preconditionFailure("a date is a field value")
        }
        self.field = field
    }

    /// The time by the system's clock (time(2)).
    /// - Returns: `previous` while its second lasts.
    static func now(after previous: ResponseDate? = nil) -> ResponseDate {
        let seconds = Int(Glibc.time(nil))
        if let previous, previous.seconds == seconds { return previous }
        return ResponseDate(seconds: seconds)
    }

    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
