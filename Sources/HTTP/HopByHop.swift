/// What is about a connection and what about the message that came on it (RFC 9110 7.6.1).
extension FieldSection {
    /// Whether the comma-separated list in the field, on however many lines, has the element `lowercased`
    /// (RFC 9110 5.6.1).
    public func list(_ field: KnownField, contains lowercased: StaticString) -> Bool {
        anyElement(of: field) { element in bytes.span.matches(lowercased, in: element) }
    }

    /// Whether a line is about the message rather than about the connection it came on, so that a proxy passes it on.
    ///
    /// `Connection` and the fields it names stay behind, and so do Keep-Alive, Proxy-*, TE, Trailer, Transfer-Encoding
    /// and Upgrade (RFC 9110 7.6.1). So does a name with an underscore: CGI and what descends from it read
    /// `Content_Length` as `Content-Length`, and would see a field that was not checked here. Content-Length is no
    /// hop-by-hop field, but whoever forwards a body writes it anew.
    public func crosses(_ line: FieldLine) -> Bool {
        if let known = line.known, known.isHopByHop { return false }
        if line.known == nil, hasUnderscoreOrProxyPrefix(line.name) { return false }
        return !anyElement(of: .connection) { element in bytes.span.areEqual(element, line.name) }
    }

    private func hasUnderscoreOrProxyPrefix(_ name: Range<Int>) -> Bool {
        for position in name where bytes[position] == ASCII.underscore { return true }
        return bytes.span.begins(name, with: "proxy-")
    }

    /// Whether some element of the field's list has the property. Empty elements are none (RFC 9110 5.6.1.2).
    private func anyElement(of field: KnownField, _ property: (Range<Int>) -> Bool) -> Bool {
        let first = Int(firstLines[Int(field.rawValue)])
        guard first > 0 else { return false }
        let last = isRepeated(field) ? lines.count : first
        for index in first - 1..<last where lines[index].known == field {
            let line = lines[index]
            var start = line.value.lowerBound
            for position in line.value where bytes[position] == ASCII.comma {
                if property(bytes.span.trimmed(start..<position)) { return true }
                start = position + 1
            }
            if property(bytes.span.trimmed(start..<line.value.upperBound)) { return true }
        }
        return false
    }
}

extension KnownField {
    /// Whether the field belongs to the connection whatever `Connection` says.
    var isHopByHop: Bool {
        switch self {
        case .connection, .keepAlive, .proxyAuthenticate, .proxyAuthenticationInfo, .proxyAuthorization,
            .proxyConnection, .te, .trailer, .transferEncoding, .upgrade:
            true
        default: false
        }
    }
}
