import IPC
import TLS

/// The private keys of the listeners' certificates, in the order in which listeners and certificates name them; one that is
/// named twice is there once. The supervisor keeps them for the keeper's successors, and signs nothing.
struct PrivateKeys: Sendable {
    private enum Limits {
        /// A certificate and its chain.
        static let certificateBytes = 256 * 1024
    }

    private var sources: [CredentialSource] = []
    private var texts: [Secret] = []

    /// Reads every key that the listeners refer to, and sees that it is its certificate's.
    ///
    /// - Throws: which listener's cannot be had, and why; never a byte of it.
    init(for listeners: [Configuration.Listener]) throws(StartFailure) {
        for (index, listener) in listeners.enumerated() {
            for (place, certificate) in (listener.tls?.certificates ?? []).enumerated() {
                // The first is the listener's own, beside the list of the others.
                let list = place == 0 ? "" : ".certificates[\(place - 1)]"
                try add(certificate, named: "listeners[\(index)].tls\(list)")
            }
        }
        guard texts.count <= MessageLimits.certificates else {
            throw StartFailure(
                "listeners: \(texts.count) private keys are more than the \(MessageLimits.certificates) that a keeper can be told"
            )
        }
    }

    var isEmpty: Bool { texts.isEmpty }

    /// What the workers call the key: its place in the keeper's settings.
    func place(of source: CredentialSource) -> UInt16? { sources.firstIndex(of: source).map { UInt16($0) } }

    /// In the order of their places.
    var settings: [PrivateKeySettings] { texts.map { PrivateKeySettings(pem: $0) } }

    private mutating func add(
        _ certificate: Configuration.ListenerTLS.Certificate, named name: String
    ) throws(StartFailure) {
        let text = try text(of: certificate.key, named: name)
        let key: PrivateKey
        do throws(PrivateKeyError) { key = try PrivateKey(pem: text) } catch {
            throw StartFailure("\(name).key (\(certificate.key)): \(error)")
        }
        guard try isKey(key, of: certificate, named: name) else {
            throw StartFailure(
                "\(name).key (\(certificate.key)): it is not the key of the first certificate in \(certificate.path)"
            )
        }
        guard place(of: certificate.key) == nil else { return }
        sources.append(certificate.key)
        texts.append(text)
    }

    private func text(of source: CredentialSource, named name: String) throws(StartFailure) -> Secret {
        if let place = sources.firstIndex(of: source) { return texts[place] }
        do throws(CredentialError) { return try source.read(.text) } catch {
            throw StartFailure("\(name).key (\(source)): \(error)")
        }
    }

    private func isKey(
        _ key: PrivateKey, of certificate: Configuration.ListenerTLS.Certificate, named name: String
    ) throws(StartFailure) -> Bool {
        let pem: [UInt8]
        do throws(RegularFileError) {
            pem = try RegularFile.contents(of: certificate.path, atMost: Limits.certificateBytes)
        } catch {
            throw StartFailure("\(name).certificate (\(certificate.path)) cannot be read: \(error)")
        }
        do throws(PrivateKeyError) { return try key.isKey(ofCertificate: pem) } catch {
            throw StartFailure("\(name).certificate (\(certificate.path)): \(error)")
        }
    }
}
