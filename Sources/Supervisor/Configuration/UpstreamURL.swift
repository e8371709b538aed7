import IPC

/// Where an upstream is: `http://host[:port][/prefix]` (RFC 9110, section 4.2.1).
struct UpstreamURL: Sendable, Equatable {
    var host: Host
    /// Host byte order, never 0.
    var port: UInt16
    /// Put before the path of every request: empty, or begins with "/" and does not end with one.
    var pathPrefix: String

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
        return port == Self.defaultPort ? host : "\(host):\(port)"
    }

    static let defaultPort: UInt16 = 80
}

extension UpstreamURL: CustomStringConvertible {
    var description: String { "http://\(authority)\(pathPrefix)" }
}
