import CSystemd

/// What systemd is told about the service (sd_notify(3)); nothing happens where there is no systemd.
enum SystemdNotification {
    static func ready(_ status: String) { send("READY=1\nSTATUS=\(status)") }
    static func status(_ status: String) { send("STATUS=\(status)") }
    static func stopping(_ status: String) { send("STOPPING=1\nSTATUS=\(status)") }

    private static func send(_ state: String) {
        // The string is copied by the call.
        _ = unsafe sd_notify(0, state)
    }
}
