import IPC

/// The upstreams' credentials, by the upstreams' places. The supervisor keeps them for the successors of its egresses.
struct Credentials: Sendable {
    private let lines: [Line]
    /// What each must prove; nil where it is reached in plain HTTP.
    private let proofs: [UpstreamProof?]

    private enum Line: Sendable {
        case none
        case passthrough
        case held(Secret, Configuration.CredentialScheme)
    }

    /// Reads every secret that the configuration refers to.
    ///
    /// - Throws: which upstream's cannot be had, and why; never a byte of it.
    init(for upstreams: [Configuration.Upstream]) throws(StartFailure) {
        var lines: [Line] = []
        for upstream in upstreams { lines.append(try Self.line(for: upstream)) }
        self.lines = lines
        proofs = try UpstreamProofs.read(for: upstreams)
    }

    /// What the upstream at `index` must prove, and what it is shown; nil where it is reached in plain HTTP.
    func proof(at index: Int) -> UpstreamProof? { proofs[index] }

    private static func line(for upstream: Configuration.Upstream) throws(StartFailure) -> Line {
        switch upstream.credential {
        case .none: return .none
        case .passthrough: return .passthrough
        case .held(let source, let scheme):
            do throws(CredentialError) { return .held(try source.read(), scheme) } catch {
                throw StartFailure("upstreams.\(upstream.name).credential (\(source)): \(error)")
            }
        }
    }

    /// The field line that presents the credential of the upstream at `index`; empty when there is none.
    func line(at index: Int) -> Secret {
        guard case .held(let secret, let scheme) = lines[index] else { return .empty }
        let prefix = scheme.prefix.utf8
        return Secret(byteCount: prefix.count + secret.count + 2) { line in
            for byte in prefix { line.append(byte) }
            secret.withBytes { bytes in
                for index in bytes.indices { line.append(bytes[index]) }
            }
            line.append(UInt8(ascii: "\r"))
            line.append(UInt8(ascii: "\n"))
        }
    }

    /// Whether clients' own credentials pass to the upstream at `index`.
    func forwards(at index: Int) -> Bool {
        if case .passthrough = lines[index] { true } else { false }
    }
}

extension Configuration.CredentialScheme {
    fileprivate var prefix: String {
        switch self {
        case .bearer: "authorization: Bearer "
        case .xAPIKey: "x-api-key: "
        case .apiKey: "api-key: "
        case .xGoogAPIKey: "x-goog-api-key: "
        }
    }
}
