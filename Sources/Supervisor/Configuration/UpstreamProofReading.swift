import IPC
import TLS

extension Configuration.Upstream.Proof {
    /// - Parameter isUsed: whether the upstream is reached over TLS.
    init(reading section: inout ConfigurationSection, isUsed: Bool) {
        authorities = section.value("ca", default: .system, shown: \.shown) { (value) throws(Complaint) in
            let text = try value.text()
            return text == Self.system ? .system : try Self.authorities(at: try text.checkedAbsolutePath())
        }
        pins = section.value("pins", default: [], shown: { .list($0.map(\.description)) }) {
            (value) throws(Complaint) in try Self.pins(value)
        }
        identity = Configuration.Upstream.Identity(reading: &section)
        if isUsed, pins.count == 1 {
            section.reader.warn(
                section.key.appending("pins"),
                "a single pin: when that key is replaced nothing can be reached")
        }
        guard !isUsed else { return }
        for name in ["ca", "pins", "client_certificate"] where section.isSet(name) {
            section.reader.warn(section.key.appending(name), "has no effect on an upstream in plain HTTP")
        }
    }

    fileprivate static let system = "system"

    /// The file is read to see that it can be; an egress reads it for itself, before its seal.
    private static func authorities(at path: String) throws(Complaint) -> TrustStore.Source {
        do throws(RegularFileError) { _ = try RegularFile(path: path) } catch {
            throw Complaint("\(path) cannot be read: \(error)")
        }
        do throws(OpenSSLError) { _ = try TrustStore(.file(path)) } catch {
            throw Complaint("\(path) holds no certificate authorities in PEM")
        }
        return .file(path)
    }

    private static func pins(_ value: ConfigurationValue) throws(Complaint) -> [PublicKeyPin] {
        guard case .array(let elements) = value else {
            throw Complaint("expected a list of pins, found \(value.found)")
        }
        guard elements.count <= ConfigurationLimits.pins else {
            throw Complaint("at most \(ConfigurationLimits.pins) pins are possible")
        }
        var pins: [PublicKeyPin] = []
        for element in elements {
            let text = try element.text()
            guard let pin = PublicKeyPin(text) else {
                throw Complaint("\(text.quoted) is not \"sha256/\" and the base64 of 32 bytes")
            }
            guard !pins.contains(pin) else { throw Complaint("\(text.quoted) stands here twice") }
            pins.append(pin)
        }
        return pins
    }
}

extension Configuration.Upstream.Identity {
    /// Nil without a certificate.
    fileprivate init?(reading section: inout ConfigurationSection) {
        let path = section.value("client_certificate", default: String?.none, shown: \.shown) {
            (value) throws(Complaint) in
            if case .null = value { return nil }
            let path = try value.text().checkedAbsolutePath()
            do throws(CertificateFileError) { _ = try CertificateFile.chain(at: path) } catch {
                throw Complaint("\(error)")
            }
            return path
        }
        let key = section.value(
            "client_key", default: CredentialSource?.none, shown: { ($0?.description).shown }
        ) {
            (value) throws(Complaint) in
            if case .null = value { return nil }
            return try CredentialSource(configured: try value.text())
        }
        switch (path, key) {
        case (let path?, let key?): self.init(path: path, key: key)
        case (nil, nil): return nil
        case (_?, nil):
            section.refuse(
                "client_certificate", "a certificate cannot be shown without its key: set client_key")
            return nil
        case (nil, _?):
            section.refuse("client_key", "a key needs its certificate: set client_certificate")
            return nil
        }
    }
}

extension TrustStore.Source {
    fileprivate var shown: ConfigurationSetting.Value {
        switch self {
        case .system: .text(Configuration.Upstream.Proof.system)
        case .file(let path): .text(path)
        }
    }
}

extension String? {
    fileprivate var shown: ConfigurationSetting.Value { map { .text($0) } ?? .null }
}
