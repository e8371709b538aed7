extension Configuration.Monitoring {
    init(reading section: inout ConfigurationSection) {
        crashBan = section.isNull("crash_ban") ? nil : section.inner("crash_ban") { CrashBan(reading: &$0) }
    }
}

extension Configuration.Monitoring.CrashBan {
    fileprivate init(reading section: inout ConfigurationSection) {
        let standard = Self.standard
        after = section.integer(
            "after", in: ConfigurationLimits.crashBanAfter, default: standard.after)
        window = section.duration(
            "window", in: ConfigurationLimits.crashBanWindow, default: standard.window)
        duration = section.duration(
            "duration", in: ConfigurationLimits.crashBanDuration, default: standard.duration)
    }
}
