import IPC
import TLS

/// What upstreams that are reached over TLS must prove, as an egress is told it.
enum UpstreamProofs {
    /// Reads every file that the configuration names, and makes of them what an egress will, so that what cannot work is said
    /// before a child is started.
    static func read(for upstreams: [Configuration.Upstream]) throws(StartFailure) -> [UpstreamProof?] {
        var stores = TrustStores()
        var proofs: [UpstreamProof?] = []
        for upstream in upstreams {
            guard upstream.url.scheme == .https else {
                proofs.append(nil)
                continue
            }
            let proof = try proof(of: upstream)
            do throws(OpenSSLError) {
                let store = try stores.store(upstream.proof.authorities)
                _ = try ClientContext(ClientContext.Settings(proof), trusting: store)
            } catch {
                throw StartFailure("upstreams.\(upstream.name): \(error)")
            }
            proofs.append(proof)
        }
        return proofs
    }

    private static func proof(of upstream: Configuration.Upstream) throws(StartFailure) -> UpstreamProof {
        var proof = UpstreamProof()
        proof.host =
            switch upstream.url.host {
            case .address(let address): address.description
            case .name(let name): name
            }
        if case .file(let path) = upstream.proof.authorities { proof.authorities = path }
        proof.pins = upstream.proof.pins.map { KeyPin($0.bytes) }
        guard let identity = upstream.proof.identity else { return proof }
        do throws(CertificateFileError) {
            proof.certificates = try CertificateFile.chain(at: identity.path).bytes
        } catch {
            throw StartFailure("upstreams.\(upstream.name).client_certificate: \(error)")
        }
        do throws(CredentialError) { proof.key = try identity.key.read(.text) } catch {
            throw StartFailure("upstreams.\(upstream.name).client_key (\(identity.key)): \(error)")
        }
        return proof
    }
}
