import IPC
import TLS

/// What the files of the listeners' certificates hold, by listener: read once, for all workers of a generation.
struct CertificateFiles: Sendable {
    private let listeners: [Listener]

    private struct Listener: Sendable {
        var chains: [[UInt8]] = []
        var clientAuthorities: [UInt8] = []
    }

    /// Reads every file that the listeners refer to.
    ///
    /// - Throws: which cannot be had, and why.
    init(for listeners: [Configuration.Listener]) throws(StartFailure) {
        var read: [Listener] = []
        for (index, listener) in listeners.enumerated() {
            do throws(CertificateFileError) {
                read.append(try Self.read(listener.tls))
            } catch {
                throw StartFailure("listeners[\(index)].tls: \(error)")
            }
        }
        self.listeners = read
    }

    private static func read(_ tls: Configuration.ListenerTLS?) throws(CertificateFileError) -> Listener {
        var listener = Listener()
        guard let tls else { return listener }
        for certificate in tls.certificates {
            listener.chains.append(try CertificateFile.chain(at: certificate.path).bytes)
        }
        if let path = tls.clientAuthorities {
            listener.clientAuthorities = try CertificateFile.authorities(at: path)
        }
        return listener
    }

    /// When each ends that clients are shown: one of several on a listener is told by the host that it is for.
    func known(of configuration: [Configuration.Listener]) -> [KnownCertificate] {
        zip(configuration, listeners).flatMap { listener, files in
            files.chains.compactMap { pem in
                guard let chain = try? CertificateChain(pem: pem), let expiry = chain.expiry else {
                    return nil
                }
                let host = files.chains.count > 1 ? chain.hostNames.first : nil
                let address = listener.address.description
                return KnownCertificate(
                    name: host.map { "\(address)/\($0)" } ?? address, kind: .listener, expiresAt: expiry)
            }
        }
    }

    /// What workers are told of the listeners.
    func settings(
        of configuration: [Configuration.Listener], keys: PrivateKeys
    ) -> [ListenerSettings] {
        zip(configuration, listeners).map { listener, files in
            var settings = ListenerSettings()
            settings.name = listener.address.description
            guard let tls = listener.tls else { return settings }
            settings.certificates = zip(tls.certificates, files.chains).map { certificate, chain in
                // The keys were made of the same listeners.
                CertificateSettings(chain: chain, key: keys.place(of: certificate.key) ?? 0)
            }
            settings.minimumVersion = tls.minimumVersion == .tls12 ? .tls12 : .tls13
            settings.ciphers = tls.ciphers.list
            settings.clientAuthorities = files.clientAuthorities
            return settings
        }
    }
}
