import IPC

extension Configuration {
    /// Whether a listener without TLS may be on `socket`. For a socket that systemd passes this can only be asked once
    /// it is there.
    func allowsPlainHTTP(on socket: SocketAddress) -> Bool {
        Self.allowsPlainHTTP(on: socket, requireTLS: requireTLS)
    }

    fileprivate static func allowsPlainHTTP(on socket: SocketAddress, requireTLS: Bool) -> Bool {
        !requireTLS || socket.address.isLoopback
    }
}

extension Configuration.Listener {
    static func read(from top: inout ConfigurationSection, requireTLS: Bool) -> [Self] {
        var listeners: [Self] = []
        for var section in top.sections("listeners", count: ConfigurationLimits.listeners) {
            let address = section.required("address", shown: { .text($0.description) }) {
                (value) throws(Complaint) in try Address(configured: value.text())
            }
            let tls = Configuration.ListenerTLS.read(from: &section)
            let isPlain = !section.isSet("tls")
            section.refuseUnknownKeys()
            guard let address else { continue }
            if address.isFixed, listeners.contains(where: { $0.address == address }) {
                section.refuse("address", "another listener has this address")
            }
            if isPlain, case .bound(let socket) = address,
                !Configuration.allowsPlainHTTP(on: socket, requireTLS: requireTLS)
            {
                section.refuse(
                    "address",
                    "plain HTTP is refused beyond loopback, unless require_tls is false"
                )
            }
            listeners.append(Self(address: address, tls: tls))
        }
        return listeners
    }
}

extension Configuration.Listener.Address: CustomStringConvertible {
    fileprivate init(configured text: String) throws(Complaint) {
        if text.hasPrefix(Self.systemdPrefix) {
            let name = String(text.dropFirst(Self.systemdPrefix.count))
            guard ConfigurationLimits.socketNameLength.contains(name.utf8.count),
                name.utf8.allSatisfy({ $0.isVisibleASCII && $0 != UInt8(ascii: ":") })
            else { throw Complaint("\(name.quoted) is not the name of a systemd socket") }
            self = .systemd(name: name)
        } else if let address = SocketAddress(text) {
            self = .bound(address)
        } else {
            throw Complaint(
                "expected \"ADDRESS:PORT\", \"[IPV6-ADDRESS]:PORT\" or \"systemd:NAME\", found \(text.quoted)",
                suggestion: Self.loopback(for: text))
        }
    }

    private static let systemdPrefix = "systemd:"

    /// The loopback address that ":8080" or "localhost:8080" may have been meant for.
    private static func loopback(for text: String) -> String? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].isEmpty || parts[0] == "localhost" else { return nil }
        return SocketAddress("127.0.0.1:\(parts[1])")?.description
    }

    /// Whether it can be had only once: the kernel chooses another port for each listener on port 0.
    fileprivate var isFixed: Bool {
        if case .bound(let address) = self { address.port != 0 } else { true }
    }

    /// As it is written in a configuration.
    var description: String {
        switch self {
        case .bound(let address): address.description
        case .systemd(let name): Self.systemdPrefix + name
        }
    }
}
