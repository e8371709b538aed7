import CSystemd
import IPC

/// What systemd is told about the service (sd_notify(3)); nothing happens where there is no systemd.
enum SystemdNotification {
    static func ready(_ status: String) { send("READY=1\nSTATUS=\(status)") }
    static func status(_ status: String) { send("STATUS=\(status)") }
    /// With the time, by which systemd 253 and later tell this reload from the one before (sd_notify(3)).
    static func reloading() {
        send("RELOADING=1\nMONOTONIC_USEC=\(MonotonicInstant.now().nanoseconds / 1_000)\nSTATUS=reloading")
    }
    /// From now on this process is the service.
    static func main(_ pid: Int32) { send("MAINPID=\(pid)") }
    static func stopping(_ status: String) { send("STOPPING=1\nSTATUS=\(status)") }

    private static func send(_ state: String) {
        // The string is copied by the call.
        _ = unsafe sd_notify(0, state)
    }
}
