import IPC
import TLS

/// A provider as an egress knows it: what it may be asked, and what it must prove.
@Loop final class Upstream {
    let rules: UpstreamRules
    /// Nil where it is reached in plain HTTP.
    let context: ClientContext?
    private var reported: (expiry: Int64, at: MonotonicInstant)?

    private enum Limits {
        static let reportInterval = Duration.seconds(86_400)
    }

    private init(_ settings: EgressUpstream, _ context: ClientContext?) {
        rules = UpstreamRules(settings)
        self.context = context
    }

    /// Makes what TLS needs, which reads files and so comes before the seal. Upstreams that trust the same authorities share
    /// them.
    static func all(_ settings: [EgressUpstream]) throws(OpenSSLError) -> [Upstream] {
        var stores = TrustStores()
        var upstreams: [Upstream] = []
        for upstream in settings {
            guard let proof = upstream.proof.first else {
                upstreams.append(Upstream(upstream, nil))
                continue
            }
            try TLSLibrary.prepare()
            let store = try stores.store(proof.authorities.isEmpty ? .system : .file(proof.authorities))
            upstreams.append(
                Upstream(upstream, try ClientContext(ClientContext.Settings(proof), trusting: store)))
        }
        return upstreams
    }

    /// The expiry if it is news: another than before, or not told for a day.
    func expiryToReport(_ expiry: Int64?, at now: MonotonicInstant) -> Int64? {
        guard let expiry else { return nil }
        if let reported, reported.expiry == expiry, now.since(reported.at) < Limits.reportInterval {
            return nil
        }
        reported = (expiry, now)
        return expiry
    }
}
