import IPC
import TLS

/// Hardening that a valid configuration leaves off.
struct ConfigurationWeakness: Equatable, Sendable {
    let key: ConfigurationKey
    /// A sentence without its full stop.
    let message: String
}

extension Configuration {
    /// All that is less than it could be, for `check --explain`.
    var weaknesses: [ConfigurationWeakness] {
        listenerWeaknesses + workerWeaknesses + upstreamWeaknesses
            + [weakness("auth.required", "clients are not authenticated")]
            + inspection.weaknesses(at: .top) + routeWeaknesses + auditWeaknesses + monitoringWeaknesses
    }

    private func weakness(_ path: String, _ message: String) -> ConfigurationWeakness {
        let key = path.split(separator: ".").reduce(ConfigurationKey.top) { $0.appending(String($1)) }
        return ConfigurationWeakness(key: key, message: message)
    }

    private var listenerWeaknesses: [ConfigurationWeakness] { plainWeaknesses + cipherWeaknesses }

    private var cipherWeaknesses: [ConfigurationWeakness] {
        listeners.enumerated().compactMap { index, listener in
            guard case .list(let list)? = listener.tls?.ciphers else { return nil }
            let weak = (CipherSuites.names(list) ?? []).filter { !CipherSuites.isAuthenticated($0) }
            guard !weak.isEmpty else { return nil }
            let key = ConfigurationKey.top.appending("listeners").appending(index).appending("tls")
            return ConfigurationWeakness(
                key: key.appending("ciphers"),
                message:
                    "suites without authenticated encryption are offered: \(weak.joined(separator: ", "))")
        }
    }

    private var plainWeaknesses: [ConfigurationWeakness] {
        guard !requireTLS else { return [] }
        return listeners.enumerated().compactMap { index, listener in
            if listener.tls != nil { return nil }
            if case .bound(let socket) = listener.address, socket.address.isLoopback { return nil }
            let key = ConfigurationKey.top.appending("listeners").appending(index).appending("address")
            return ConfigurationWeakness(
                key: key, message: "\(listener.address) is plain HTTP beyond loopback")
        }
    }

    private var workerWeaknesses: [ConfigurationWeakness] {
        switch workers.sandbox {
        case .enforce: []
        case .bestEffort: [weakness("workers.sandbox", "workers start also where the sandbox is incomplete")]
        case .off: [weakness("workers.sandbox", "workers run without a sandbox")]
        }
    }

    private var upstreamWeaknesses: [ConfigurationWeakness] {
        upstreams.compactMap { upstream in
            guard upstream.url.isExposed else { return nil }
            let key = ConfigurationKey.top.appending("upstreams").appending(upstream.name).appending("url")
            return ConfigurationWeakness(key: key, message: "\(upstream.url) is reached in plain HTTP")
        }
    }

    private var routeWeaknesses: [ConfigurationWeakness] {
        routes.flatMap { route -> [ConfigurationWeakness] in
            let key = ConfigurationKey.top.appending("routes").appending(route.path)
            if route.api == .opaque {
                return [ConfigurationWeakness(key: key, message: "what passes is not inspected")]
            }
            return route.inspection == inspection ? [] : route.inspection.weaknesses(at: key)
        }
    }

    private var monitoringWeaknesses: [ConfigurationWeakness] {
        monitoring.crashBan == nil
            ? [weakness("monitoring.crash_ban", "a client that crashes workers may go on")] : []
    }

    private var auditWeaknesses: [ConfigurationWeakness] {
        audit.onFailure == .refuse
            ? [] : [weakness("audit.on_failure", "requests go on when they cannot be recorded")]
    }
}
