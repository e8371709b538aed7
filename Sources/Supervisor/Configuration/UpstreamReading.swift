extension Configuration.Upstream {
    static func read(from top: inout ConfigurationSection) -> [Self] {
        var upstreams: [Self] = []
        for (name, section) in top.namedSections("upstreams", count: ConfigurationLimits.upstreams) {
            var section = section
            if !isValid(name: name) {
                section.reader.refuseName(
                    section.key,
                    Complaint("the name of an upstream is 1 to 64 letters, digits, \"_\", \"-\" or \".\""))
            }
            if let upstream = Self(name: name, reading: &section) { upstreams.append(upstream) }
            section.refuseUnknownKeys()
        }
        return upstreams
    }

    private static func isValid(name: String) -> Bool {
        ConfigurationLimits.upstreamNameLength.contains(name.utf8.count)
            && name.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "_-.".utf8.contains($0) }
    }

    private init?(name: String, reading section: inout ConfigurationSection) {
        let url = section.required("url", shown: { .text($0.description) }) { (value) throws(Complaint) in
            try UpstreamURL(configured: value)
        }
        credential = Credential(reading: &section)
        connectTimeout = section.duration(
            "connect_timeout", in: ConfigurationLimits.connectTimeout, default: Self.standardConnectTimeout)
        firstByteTimeout = section.duration(
            "first_byte_timeout", in: ConfigurationLimits.firstByteTimeout,
            default: Self.standardFirstByteTimeout)
        idleTimeout = section.duration(
            "idle_timeout", in: ConfigurationLimits.upstreamIdleTimeout, default: Self.standardIdleTimeout)
        maximumConnections = section.integer(
            "max_connections", in: ConfigurationLimits.upstreamConnections,
            default: Self.standardMaximumConnections)
        retries = section.integer("retries", in: ConfigurationLimits.retries, default: Self.standardRetries)
        proof = Proof(reading: &section, isUsed: url?.scheme != .http)
        guard let url else { return nil }
        (self.name, self.url) = (name, url)
        if url.isExposed, credential != .none {
            section.reader.warn(
                section.key.appending("url"),
                "a credential is sent in plain HTTP, for everybody on the way to read")
        }
    }
}

extension Configuration.Upstream.Credential {
    /// What `credential` may say.
    private enum Reference {
        case none
        case passthrough
        case source(CredentialSource)

        var shown: ConfigurationSetting.Value {
            switch self {
            case .none: .null
            case .passthrough: .text("passthrough")
            case .source(let source): .text(source.description)
            }
        }
    }

    /// What `scheme` may say.
    private enum Scheme: String, CaseIterable {
        case bearer
        case xAPIKey = "x-api-key"
        case apiKey = "api-key"
        case xGoogAPIKey = "x-goog-api-key"
        case none

        var presented: Configuration.CredentialScheme? { .init(rawValue: rawValue) }
    }

    fileprivate init(reading section: inout ConfigurationSection) {
        let reference = section.value("credential", default: Reference.none, shown: \.shown) {
            (value) throws(Complaint) in
            let text = try value.text()
            return text == "passthrough" ? .passthrough : .source(try CredentialSource(configured: text))
        }
        let scheme = section.choice("scheme", default: Scheme.bearer)
        let schemeKey = section.key.appending("scheme")
        switch (reference, scheme.presented) {
        case (.source(let source), let scheme?): self = .held(source, scheme)
        case (.source, nil):
            section.reader.refuse(schemeKey, Complaint("\"none\" would leave the credential unused"))
            self = .none
        case (.passthrough, _): self = .passthrough
        case (.none, _): self = .none
        }
        if case .held = self { return }
        if scheme != .none, section.reader.isSet(schemeKey) {
            section.reader.warn(schemeKey, "has no effect without a credential of Bulkhead's own")
        }
    }
}

extension CredentialSource {
    /// Reads "env:NAME", "file:/path" or "credential:NAME".
    init(configured text: String) throws(Complaint) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        switch (parts[0], parts.count == 2 ? String(parts[1]) : "") {
        case ("env", let name) where name.isVariableName: self = .environment(name: name)
        case ("file", let path): self = .file(path: try path.checkedAbsolutePath())
        case ("credential", let name) where name.isCredentialName: self = .systemdCredential(name: name)
        // What was written may be the secret itself, so it is not repeated.
        default:
            throw Complaint(
                "expected a reference, \"env:NAME\", \"file:/path\" or \"credential:NAME\", or \"passthrough\""
            )
        }
    }
}

extension String {
    /// A name as in POSIX.1-2017, section 8.1.
    fileprivate var isVariableName: Bool {
        ConfigurationLimits.variableNameLength.contains(utf8.count) && utf8.first?.isASCIIDigit == false
            && utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "_") }
    }

    /// The name of a file within one directory.
    fileprivate var isCredentialName: Bool {
        ConfigurationLimits.credentialNameLength.contains(utf8.count) && self != "." && self != ".."
            && utf8.allSatisfy { $0.isVisibleASCII && $0 != UInt8(ascii: "/") }
    }
}
