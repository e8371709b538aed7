import IPC

/// Where an upstream is: `https://host[:port][/prefix]`, or the same in plain HTTP (RFC 9110, section 4.2).
struct UpstreamURL: Sendable, Equatable {
    var host: Host
    /// Host byte order, never 0.
    var port: UInt16
    /// Put before the path of every request: empty, or begins with "/" and does not end with one.
    var pathPrefix: String
    var scheme = Scheme.http

    enum Scheme: String, Sendable, CaseIterable {
        case http, https

        /// RFC 9110, sections 4.2.1 and 4.2.2.
        var defaultPort: UInt16 { self == .https ? 443 : 80 }
        fileprivate var prefix: String { "\(rawValue)://" }
    }

    enum Host: Sendable, Equatable {
        /// Needs no resolver.
        case address(IPAddress)
        /// A name in lower case (RFC 1123, section 2.1).
        case name(String)
    }

    /// The value of the host header: the default port is left out (RFC 9110, section 7.2).
    var authority: String {
        let host =
            switch host {
            case .address(let address): address.ipv4 == nil ? "[\(address)]" : address.description
            case .name(let name): name
            }
        return port == scheme.defaultPort ? host : "\(host):\(port)"
    }
}

extension UpstreamURL {
    /// Whether what is sent there can be read on the way.
    var isExposed: Bool {
        if case .address(let address) = host, address.isLoopback { return false }
        return scheme == .http
    }
}

extension UpstreamURL: CustomStringConvertible {
    var description: String { "\(scheme.prefix)\(authority)\(pathPrefix)" }
}

extension UpstreamURL {
    init(configured value: ConfigurationValue) throws(Complaint) {
        if case .array = value {
            throw Complaint("expected one URL: lists are not available in this version")
        }
        try self.init(configured: value.text())
    }

    /// Reads `https://host[:port][/prefix]` and refuses everything else that a URL may have.
    init(configured text: String) throws(Complaint) {
        guard ConfigurationLimits.urlLength.contains(text.utf8.count) else {
            throw Complaint("a URL has at most \(ConfigurationLimits.urlLength.upperBound) bytes")
        }
        guard let scheme = Scheme.allCases.first(where: { text.hasPrefix($0.prefix) }) else {
            throw Complaint("expected \"https://HOST[:PORT][/PREFIX]\", or the same with \"http://\"")
        }
        self.scheme = scheme
        let rest = text.dropFirst(scheme.prefix.count)
        // Whoever writes a password here would see it repeated in messages and in the audit log.
        guard !rest.utf8.contains(UInt8(ascii: "@")) else {
            throw Complaint("a URL has no user and password here: use \"credential\"")
        }
        guard !rest.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) else {
            throw Complaint("the URL of an upstream has no query and no fragment")
        }
        let pathStart = rest.firstIndex(of: "/") ?? rest.endIndex
        (host, port) = try Self.authority(String(rest[..<pathStart]), scheme.defaultPort)
        pathPrefix = try Self.prefix(String(rest[pathStart...]))
        guard ConfigurationLimits.authorityLength.contains(authority.utf8.count) else {
            throw Complaint(
                "host and port have at most \(ConfigurationLimits.authorityLength.upperBound) bytes")
        }
    }

    private static func authority(
        _ text: String, _ defaultPort: UInt16
    ) throws(Complaint) -> (Host, UInt16) {
        if let address = SocketAddress(text) {
            return (.address(address.address), try checked(port: address.port))
        }
        if let address = SocketAddress("\(text):\(defaultPort)") {
            return (.address(address.address), defaultPort)
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, let name = hostName(String(parts[0])) else {
            throw Complaint("\(text.quoted) is not a host name or an address with or without a port")
        }
        guard parts.count == 2 else { return (.name(name), defaultPort) }
        // The strict reading of a port is the one of socket addresses.
        guard let port = SocketAddress("127.0.0.1:\(parts[1])")?.port else {
            throw Complaint("\(String(parts[1]).quoted) is not a port")
        }
        return (.name(name), try checked(port: port))
    }

    private static func checked(port: UInt16) throws(Complaint) -> UInt16 {
        guard port != 0 else { throw Complaint("port 0 cannot be connected to") }
        return port
    }

    /// Labels of letters, digits and inner hyphens (RFC 1123, section 2.1). A last label of digits would be read as a
    /// number by some and as a name by others, so it is no name.
    private static func hostName(_ text: String) -> String? {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= 253, labels.last?.utf8.allSatisfy(\.isASCIIDigit) == false,
            labels.last?.lowercased().hasPrefix("0x") == false
        else { return nil }
        for label in labels {
            guard (1...63).contains(label.utf8.count), label.utf8.first != UInt8(ascii: "-"),
                label.utf8.last != UInt8(ascii: "-"),
                label.utf8.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") })
            else { return nil }
        }
        return text.lowercased()
    }

    private static func prefix(_ path: String) throws(Complaint) -> String {
        guard path != "", path != "/" else { return "" }
        _ = try path.checkedRoutePath()
        return path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}

extension String {
    /// A path that has one reading: it begins with "/", has no escapes, no empty and no dot segments.
    func checkedRoutePath() throws(Complaint) -> String {
        guard utf8.first == UInt8(ascii: "/") else {
            throw Complaint("a path begins with \"/\", found \(quoted)")
        }
        guard utf8.count <= ConfigurationLimits.pathLength.upperBound else {
            throw Complaint("a path has at most \(ConfigurationLimits.pathLength.upperBound) bytes")
        }
        guard utf8.allSatisfy(\.isPlainPathCharacter) else {
            throw Complaint("\(quoted) has a character that a path cannot have unescaped")
        }
        let segments = dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        guard !segments.dropLast().contains(""), !segments.contains("."), !segments.contains("..") else {
            throw Complaint("\(quoted) has an empty or a dot segment")
        }
        return self
    }
}
