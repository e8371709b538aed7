/// The query of a request's target, as far as it matters here.
struct RequestQuery {
    private let pairs: [ArraySlice<UInt8>]

    /// The names under which Google's API takes a credential.
    private static let credentials: [StaticString] = [
        "key", "$key", "access_token", "$access_token", "oauth_token",
    ]

    init(_ query: ArraySlice<UInt8>) {
        pairs = query.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
    }

    /// Whether it asks for server-sent events, and for nothing else besides.
    var asksForEvents: Bool {
        let forms = pairs.filter { ["alt", "$alt"].contains(Self.name(of: $0)) }
        return forms.count == 1 && forms[0].elementsEqual("alt=sse".utf8)
    }

    /// Appends it with its question mark.
    func append(withCredentials: Bool, to target: inout [UInt8]) {
        let kept = withCredentials ? pairs : pairs.filter { !Self.isCredential($0) }
        guard !kept.isEmpty || pairs.isEmpty else { return }
        target.append(UInt8(ascii: "?"))
        for (index, pair) in kept.enumerated() {
            if index > 0 { target.append(UInt8(ascii: "&")) }
            target.append(contentsOf: pair)
        }
    }

    private static func isCredential(_ pair: ArraySlice<UInt8>) -> Bool {
        let name = name(of: pair)
        return credentials.contains { "\($0)" == name }
    }

    /// The name with its escapes resolved: what a server would take it for.
    private static func name(of pair: ArraySlice<UInt8>) -> String {
        var name: [UInt8] = []
        var rest = pair.prefix { $0 != UInt8(ascii: "=") }
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                name.append(value)
                rest = rest.dropFirst(2)
            } else {
                name.append(byte)
            }
        }
        return String(decoding: name, as: UTF8.self)
    }
}
