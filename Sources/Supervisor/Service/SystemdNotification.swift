import CSystemd
import IPC

/// What systemd is told about the service (sd_notify(3)); nothing happens where there is no systemd.
enum SystemdNotification {
    /// Everything that is worth saying, and the words for it.
    enum State: Equatable {
        case ready(status: String)
        case status(String)
        /// The configuration is read again; `ready` follows whatever comes of it. The time is what systemd tells its own
        /// requests from earlier ones by.
        case reloading(status: String, since: MonotonicInstant)
        case stopping(status: String)
        /// Alive, in good time (`WatchdogSchedule`).
        case watchdog
        /// Another process is the service's from now on.
        case mainProcess(Int32)
        /// Keep the descriptors sent along, under this name, for the service's next start.
        case keepDescriptors(name: String)
        case forgetDescriptors(name: String)

        var text: String {
            switch self {
            case .ready(let status): "READY=1\nSTATUS=\(Self.line(status))"
            case .status(let status): "STATUS=\(Self.line(status))"
            case .reloading(let status, let since):
                "RELOADING=1\nMONOTONIC_USEC=\(since.nanoseconds / 1000)\nSTATUS=\(Self.line(status))"
            case .stopping(let status): "STOPPING=1\nSTATUS=\(Self.line(status))"
            case .watchdog: "WATCHDOG=1"
            case .mainProcess(let pid): "MAINPID=\(pid)"
            case .keepDescriptors(let name): "FDSTORE=1\nFDNAME=\(Self.descriptorName(name))"
            case .forgetDescriptors(let name): "FDSTOREREMOVE=1\nFDNAME=\(Self.descriptorName(name))"
            }
        }

        private enum Limits {
            static let statusBytes = 1024
            /// sd_pid_notify_with_fds(3).
            static let nameBytes = 255
        }

        /// One line: after a line end would come an assignment of somebody else's choice.
        private static func line(_ text: String) -> String {
            let bytes = text.utf8.prefix(Limits.statusBytes).map {
                $0 < 0x20 || $0 == 0x7f ? UInt8(ascii: " ") : $0
            }
            return String(decoding: bytes, as: UTF8.self)
        }

        /// Printable ASCII without a colon.
        private static func descriptorName(_ name: String) -> String {
            let bytes = name.utf8.prefix(Limits.nameBytes).map { byte in
                (0x21..<0x7f).contains(byte) && byte != UInt8(ascii: ":") ? byte : UInt8(ascii: "_")
            }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    static func ready(_ status: String) { send(.ready(status: status)) }
    static func status(_ status: String) { send(.status(status)) }
    static func reloading(_ status: String) { send(.reloading(status: status, since: .now())) }
    static func stopping(_ status: String) { send(.stopping(status: status)) }
    static func watchdog() { send(.watchdog) }
    static func mainProcess(_ pid: Int32) { send(.mainProcess(pid)) }

    /// Hands descriptors to systemd, which passes them to the next start of the service as it passes sockets.
    ///
    /// - Returns: whether it took the message; whether it keeps them FileDescriptorStoreMax= decides.
    @discardableResult
    static func keep(_ descriptors: [Int32], name: String) -> Bool {
        let text = State.keepDescriptors(name: name).text
        // The string is copied by the call; the pointer and count are the array's.
        return unsafe descriptors.withUnsafeBufferPointer {
            unsafe sd_pid_notify_with_fds(0, 0, text, $0.baseAddress, UInt32($0.count)) > 0
        }
    }

    static func forget(name: String) { send(.forgetDescriptors(name: name)) }

    /// How often systemd wants to hear that the service is alive (WatchdogSec=), nil when it does not ask.
    static var watchdogPeriod: Duration? {
        var microseconds: UInt64 = 0
        // The variable outlives the call.
        guard unsafe sd_watchdog_enabled(0, &microseconds) > 0, microseconds > 0 else { return nil }
        return .microseconds(Int64(clamping: microseconds))
    }

    private static func send(_ state: State) {
        // The string is copied by the call.
        _ = unsafe sd_notify(0, state.text)
    }
}
