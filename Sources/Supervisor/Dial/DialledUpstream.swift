import IPC

/// An upstream as the dialler knows it: its limits, and the addresses it is at.
@Loop final class DialledUpstream {
    private enum Limits {
        static let refreshInterval = Duration.seconds(30)
        /// A failure asks for a new look at the name, but not more often than this.
        static let refreshPause = Duration.seconds(1)
    }

    let settings: Configuration.Upstream
    /// What to resolve; nil when the configuration has the address itself.
    let name: ResolvableName?
    /// In the resolver's order.
    var addresses: [SocketAddress]
    /// Signalled when the addresses seem to be out of date.
    let refresh = Wakeup()
    private var preferred: SocketAddress?
    /// What it showed last.
    private(set) var certificate: KnownCertificate?

    init(_ settings: Configuration.Upstream) {
        self.settings = settings
        switch settings.url.host {
        case .address(let address):
            name = nil
            addresses = [SocketAddress(address: address, port: settings.url.port)]
        case .name(let host):
            name = ResolvableName(host: host, port: settings.url.port)
            addresses = []
        }
    }

    /// The one that answered last comes first.
    var addressesInTurn: [SocketAddress] {
        guard let preferred, let index = addresses.firstIndex(of: preferred), index > 0 else {
            return addresses
        }
        return [preferred] + addresses.filter { $0 != preferred }
    }

    func remember(expiry: Int64) {
        let seen = KnownCertificate(name: settings.name, kind: .upstream, expiresAt: expiry)
        certificate = seen
        seen.warnIfItEndsSoon()
    }

    func prefer(_ address: SocketAddress) { preferred = address }

    /// Waits until it is time to resolve again.
    func waitForRefresh() async throws(Interruption) {
        let earliest = EventLoop.shared.now + Limits.refreshPause
        do { try await refresh.wait(until: EventLoop.shared.now + Limits.refreshInterval) } catch .timedOut {
            return
        }
        while EventLoop.shared.now < earliest {
            do { try await refresh.wait(until: earliest) } catch .timedOut { return }
        }
    }
}
