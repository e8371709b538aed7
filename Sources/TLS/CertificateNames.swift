import COpenSSL
import IPC

/// Names that a certificate is for, or that an authority may or may not give.
struct CertificateNames {
    /// dNSName, as they are written.
    var hosts: [String] = []
    /// iPAddress, where they are whole addresses.
    var addresses: [IPAddress] = []

    init() {}

    /// The subject alternative names.
    init(of certificate: Certificate) {
        var critical: Int32 = 0
        // The list is ours to free.
        guard let found = unsafe X509_get_ext_d2i(certificate.pointer, NID_subject_alt_name, &critical, nil)
        else { return }
        let list = OpaquePointer(found)
        defer { unsafe GENERAL_NAMES_free(list) }
        let count = unsafe OPENSSL_sk_num(list)
        for index in 0..<count {
            // A list of general names holds pointers to general names.
            guard let name = unsafe OPENSSL_sk_value(list, index) else { continue }
            unsafe add(name.assumingMemoryBound(to: GENERAL_NAME.self))
        }
    }

    private mutating func add(_ name: UnsafePointer<GENERAL_NAME>) {
        var kind: Int32 = 0
        // The value is the name's, of the type that its kind says (GENERAL_NAME_get0_value(3)).
        guard let value = unsafe GENERAL_NAME_get0_value(name, &kind) else { return }
        let string = unsafe value.assumingMemoryBound(to: ASN1_STRING.self)
        let bytes = unsafe Array(
            UnsafeBufferPointer(start: ASN1_STRING_get0_data(string), count: Int(ASN1_STRING_length(string))))
        switch kind {
        case GEN_DNS: hosts.append(String(decoding: bytes, as: UTF8.self))
        case GEN_IPADD: if let address = IPAddress(networkBytes: bytes.span) { addresses.append(address) }
        default: break
        }
    }

    /// Whether every host is in the preferred syntax, in which the first label may be a wildcard
    /// (RFC 5280 4.2.1.6, RFC 1034 3.5, RFC 9525 6.3).
    var areWellFormed: Bool { hosts.allSatisfy(Self.isWellFormed) }

    private static func isWellFormed(_ host: String) -> Bool {
        let labels = (host.hasPrefix("*.") ? host.dropFirst(2) : host[...])
            .split(separator: ".", omittingEmptySubsequences: false)
        guard host.utf8.count <= 253, let last = labels.last else { return false }
        // Digits alone would be an address.
        return labels.allSatisfy(isLabel) && !last.utf8.allSatisfy { (0x30...0x39).contains($0) }
            || host == "*"
    }

    private static func isLabel(_ label: Substring) -> Bool {
        let hyphen = UInt8(ascii: "-")
        return (1...63).contains(label.utf8.count) && label.utf8.first != hyphen && label.utf8.last != hyphen
            && label.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == hyphen
            }
    }

    /// Whether a common name that reads like a host or an address is one of these, letter by letter (BR 7.1.4.3). Others,
    /// "our gateway", name nothing that a client could mistake.
    func repeats(_ commonName: String) -> Bool {
        if Self.readsAsAddress(commonName) { return addresses.contains { $0.description == commonName } }
        let readsAsHost = commonName.contains(".") && !commonName.contains(" ")
        return !readsAsHost || hosts.isEmpty || hosts.contains(commonName)
    }

    /// Whether somebody could take it for an address, in whatever spelling (inet_aton(3)).
    private static func readsAsAddress(_ name: String) -> Bool {
        let isDotted = name.contains(".") && name.utf8.allSatisfy { $0 == 0x2E || (0x30...0x39).contains($0) }
        return isDotted || name.contains(":") && !name.contains(" ") || name.hasPrefix("0x")
    }

    /// The hosts behind wildcards: "example.com" of "*.example.com".
    var wildcardParents: [String] {
        hosts.filter { $0.hasPrefix("*.") }.map { String($0.dropFirst(2)).lowercased() }
    }

    /// Whether a wildcard is for everything under a domain in which a registry sells names (BR 3.2.2.6). OpenSSL refuses
    /// wildcards over one label; these are the second labels that the registries of countries use.
    var haveRegistryWildcard: Bool {
        wildcardParents.contains { parent in
            let labels = parent.split(separator: ".")
            return labels.count < 2
                || labels.count == 2 && labels[1].utf8.count == 2 && Self.registryLabels.contains(labels[0])
        }
    }

    private static let registryLabels: Set<Substring> = [
        "ac", "co", "com", "edu", "gob", "gov", "gouv", "gv", "ltd", "me", "mil", "ne", "net", "nhs", "nom",
        "or",
        "org", "plc", "police", "sch", "school",
    ]
}
