import TLS

extension Configuration.ListenerTLS {
    /// Reads the object at `tls`; nil where there is none.
    static func read(from listener: inout ConfigurationSection) -> Self? {
        guard listener.isSet("tls") else { return nil }
        return listener.inner("tls") { Self(reading: &$0) }
    }

    private init(reading section: inout ConfigurationSection) {
        certificates = Certificate.read(from: &section)
        minimumVersion = section.choice("min_version", default: Version.tls12)
        ciphers = section.value("ciphers", default: Ciphers.modern, shown: { .text($0.description) }) {
            (value) throws(Complaint) in try Ciphers(configured: value.text())
        }
        clientAuthorities = section.value(
            "client_ca", default: String?.none, shown: { $0.map { .text($0) } ?? .null }
        ) { (value) throws(Complaint) in
            if case .null = value { return nil }
            let path = try value.text().checkedAbsolutePath()
            do throws(CertificateFileError) { _ = try CertificateFile.authorities(at: path) } catch {
                throw Complaint(error.description)
            }
            return path
        }
    }
}

extension Configuration.ListenerTLS.Certificate {
    /// The one that the object names itself, then those of its list.
    fileprivate static func read(from section: inout ConfigurationSection) -> [Self] {
        var certificates: [Self] = []
        let hasList = section.isSet("certificates")
        if !hasList || section.isSet("certificate") || section.isSet("key") {
            if let own = Self(reading: &section) { certificates.append(own) }
        }
        let list = section.optionalSections("certificates", atMost: ConfigurationLimits.certificates) ?? []
        for var further in list {
            if let certificate = Self(reading: &further) { certificates.append(certificate) }
            further.refuseUnknownKeys()
        }
        if hasList, list.isEmpty, certificates.isEmpty {
            section.refuse("certificates", "at least 1 is required")
        }
        return certificates
    }

    private init?(reading section: inout ConfigurationSection) {
        let key = section.key.appending("certificate")
        let reader = section.reader
        let path = section.required("certificate", shown: { .text($0) }) { (value) throws(Complaint) in
            let path = try value.text().checkedAbsolutePath()
            try Self.check(path) { reader.warn(key, $0) }
            return path
        }
        let source = section.required("key", shown: { .text($0.description) }) { (value) throws(Complaint) in
            do throws(Complaint) { return try CredentialSource(configured: try value.text()) } catch {
                throw Complaint(
                    "expected a reference to a private key, \"file:/path\", \"env:NAME\" or \"credential:NAME\""
                )
            }
        }
        guard let path, let source else { return nil }
        (self.path, self.key) = (path, source)
    }

    /// What a key must have at least, in bits of a symmetric one: RSA of 2048 bits (NIST SP 800-57 5.6.1).
    private static let leastSecurityBits = 112

    private static func check(_ path: String, warn: (String) -> Void) throws(Complaint) {
        let chain: CertificateChain
        do throws(CertificateFileError) { chain = try CertificateFile.chain(at: path).certificates } catch {
            throw Complaint(error.description)
        }
        guard chain.securityBits >= leastSecurityBits else {
            throw Complaint("\(path): its key is too weak: RSA of 2048 bits is the least")
        }
        if chain.hasExpired { warn("\(path): the certificate has expired") }
        if chain.hostNames.isEmpty {
            warn("\(path): the certificate names no host in its alternative name, where clients look for it")
        }
    }
}

extension Configuration.ListenerTLS.Ciphers {
    fileprivate init(configured text: String) throws(Complaint) {
        switch text {
        case "modern": self = .modern
        case "intermediate": self = .intermediate
        default:
            guard ConfigurationLimits.cipherListLength.contains(text.utf8.count),
                CipherSuites.names(text) != nil
            else {
                throw Complaint(
                    "expected \"modern\", \"intermediate\" or a list in OpenSSL's words with a suite that can be offered, found \(text.quoted)"
                )
            }
            self = .list(text)
        }
    }

    /// As it is written in a configuration.
    fileprivate var description: String {
        switch self {
        case .modern: "modern"
        case .intermediate: "intermediate"
        case .list(let list): list
        }
    }

    /// The suites of TLS 1.2, in OpenSSL's words. Without finite-field key exchange Mozilla's two profiles have the same.
    var list: String {
        switch self {
        case .modern, .intermediate: CipherSuites.standard
        case .list(let list): list
        }
    }
}
