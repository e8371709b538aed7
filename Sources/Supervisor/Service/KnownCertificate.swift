import IPC

/// A certificate whose end matters: an upstream's, or one that clients are shown.
struct KnownCertificate: Record {
    enum Kind: UInt8, Sendable, CaseIterable {
        case listener = 1
        case upstream
    }

    enum Limits {
        /// Authorities renew at two thirds of a certificate's life; for one of 90 days that is 30 days before its end.
        static let warningDays = 21
        static let day: Int64 = 86_400
    }

    /// The upstream's name, or the listener's address.
    var name = ""
    var kind = Kind.upstream
    /// Seconds since 1970.
    var expiresAt: Int64 = 0
    init() {}
    init(name: String, kind: Kind, expiresAt: Int64) {
        self.name = name
        self.kind = kind
        self.expiresAt = expiresAt
    }

    mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&name, atMost: StatusReport.Limits.textBytes)
        try wire.field(&kind)
        try wire.field(&expiresAt)
    }

    /// Whole days that are left; negative when it has ended.
    func days(at now: AuditTime = .now) -> Int64 {
        let seconds = expiresAt.subtractingReportingOverflow(now.microseconds / 1_000_000)
        guard !seconds.overflow else { return expiresAt < 0 ? .min : .max }
        return seconds.partialValue >= 0
            ? seconds.partialValue / Limits.day : -((-(seconds.partialValue + 1)) / Limits.day) - 1
    }

    func warnIfItEndsSoon() {
        let days = days()
        guard days < Limits.warningDays else { return }
        Log.warning(
            days < 0 ? "A certificate has expired" : "A certificate ends soon",
            ["name": .text(name), "kind": .text("\(kind)"), "days": .number(days)])
    }
}
