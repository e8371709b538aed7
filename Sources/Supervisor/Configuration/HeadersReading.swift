extension Configuration.ResponseHeader {
    /// The default headers with those of the file put over them; null drops one.
    static func read(from top: inout ConfigurationSection) -> [Self] {
        let key = ConfigurationKey.top.appending("headers")
        let reader = top.reader
        var values = Dictionary(uniqueKeysWithValues: standard.map { ($0.name, $0.value) })
        var written: Set<String> = []
        for (name, value) in top.entries("headers") {
            let lowerCaseName = name.lowercased()
            do throws(Complaint) {
                try check(name: lowerCaseName)
                guard written.insert(lowerCaseName).inserted else {
                    throw Complaint("names of headers do not differ by case")
                }
                values[lowerCaseName] = try headerValue(value)
            } catch {
                reader.refuse(key.appending(name), error)
            }
        }
        if !ConfigurationLimits.responseHeaders.contains(values.count) {
            reader.refuse(
                key,
                Complaint("at most \(ConfigurationLimits.responseHeaders.upperBound) headers are allowed"))
        }
        let length = values.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count + ": \r\n".utf8.count }
        if !ConfigurationLimits.headersLength.contains(length) {
            reader.refuse(
                key,
                Complaint(
                    "all headers have at most \(ConfigurationLimits.headersLength.upperBound) bytes together")
            )
        }
        for name in written.union(values.keys).sorted() {
            let shown = values[name].map(ConfigurationSetting.Value.text) ?? .null
            reader.record(key.appending(name), shown, isSet: written.contains(name))
        }
        return values.sorted { $0.key < $1.key }.map { Self(name: $0.key, value: $0.value) }
    }

    /// Headers that say how a message is framed, what it holds or who it is from belong to the message.
    private static let reserved: Set<String> = [
        "connection", "content-encoding", "content-length", "content-type", "date", "keep-alive",
        "proxy-connection", "retry-after", "set-cookie", "te", "trailer", "transfer-encoding", "upgrade",
    ]

    private static func check(name: String) throws(Complaint) {
        guard ConfigurationLimits.headerNameLength.contains(name.utf8.count),
            name.utf8.allSatisfy(\.isTokenCharacter)
        else { throw Complaint("this is not the name of a header (RFC 9110, section 5.1)") }
        guard !reserved.contains(name) else {
            throw Complaint("this header belongs to the message and cannot be set")
        }
    }

    /// Nil for null.
    private static func headerValue(_ value: ConfigurationValue) throws(Complaint) -> String? {
        if case .null = value { return nil }
        guard case .string(let text) = value else {
            throw Complaint("expected a string or null, found \(value.kind)")
        }
        guard !text.isEmpty else { throw Complaint("an empty value says nothing: null drops the header") }
        guard ConfigurationLimits.headerValueLength.contains(text.utf8.count) else {
            throw Complaint(
                "a value has at most \(ConfigurationLimits.headerValueLength.upperBound) bytes")
        }
        guard text.utf8.allSatisfy({ $0.isVisibleASCII || $0 == UInt8(ascii: " ") }),
            text.first != " ", text.last != " "
        else { throw Complaint("a value is visible ASCII with blanks between (RFC 9110, section 5.5)") }
        return text
    }
}
