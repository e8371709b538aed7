import IPC

/// How a listening socket is called that systemd keeps for the service's next start (sd_pid_notify_with_fds(3), FDSTORE=1): by
/// its address, since that is what the next start looks for. Pure.
enum KeptListener {
    private static let prefix = "listener-"

    /// Whether systemd shall keep it. Nobody comes back to a port that the kernel chose.
    static func isKept(_ address: SocketAddress) -> Bool { address.port != 0 }

    /// No address has an underscore, and no name a colon (sd_notify(3), FDNAME=).
    static func name(of address: SocketAddress) -> String {
        prefix + address.description.map { $0 == ":" ? "_" : String($0) }.joined()
    }

    /// The address of a name as `name(of:)` makes it; nil for every other.
    static func address(of name: String) -> SocketAddress? {
        guard name.hasPrefix(prefix) else { return nil }
        let text = name.dropFirst(prefix.count).map { $0 == "_" ? ":" : String($0) }.joined()
        guard let address = SocketAddress(text), Self.name(of: address) == name else { return nil }
        return address
    }
}
