import COpenSSL

/// What an authority's name constraints say of hosts (RFC 5280 4.2.1.10).
struct CertificateConstraints {
    /// Neither list has an entry.
    private(set) var isEmpty = true
    /// Domains under which it may name no host.
    private(set) var excludedHosts: [String] = []

    /// - Returns: nil when the certificate has none that can be read.
    init?(of certificate: Certificate) {
        var critical: Int32 = 0
        // What is read is ours to free.
        guard let found = unsafe X509_get_ext_d2i(certificate.pointer, NID_name_constraints, &critical, nil)
        else { return nil }
        let constraints = unsafe found.assumingMemoryBound(to: NAME_CONSTRAINTS.self)
        defer { unsafe NAME_CONSTRAINTS_free(constraints) }
        let permitted = unsafe constraints.pointee.permittedSubtrees
        let excluded = unsafe constraints.pointee.excludedSubtrees
        // An absent list counts -1 (OPENSSL_sk_num(3)).
        isEmpty = unsafe OPENSSL_sk_num(permitted) <= 0 && OPENSSL_sk_num(excluded) <= 0
        let count = unsafe OPENSSL_sk_num(excluded)
        for index in 0..<max(0, count) {
            // A list of subtrees holds pointers to subtrees.
            guard let subtree = unsafe OPENSSL_sk_value(excluded, index) else { continue }
            unsafe exclude(subtree.assumingMemoryBound(to: GENERAL_SUBTREE.self).pointee.base)
        }
    }

    private mutating func exclude(_ base: UnsafePointer<GENERAL_NAME>?) {
        var kind: Int32 = 0
        // The value is the name's, a string where it is a host (GENERAL_NAME_get0_value(3)).
        guard let value = unsafe GENERAL_NAME_get0_value(base, &kind), kind == GEN_DNS else { return }
        excludedHosts.append(
            unsafe String(asn1: value.assumingMemoryBound(to: ASN1_STRING.self)).lowercased())
    }

    /// Whether a wildcard stands for a host that is excluded: OpenSSL compares it as if "*" were a label like others.
    func exclude(wildcardsOf names: CertificateNames) -> Bool {
        names.wildcardParents.contains { parent in
            excludedHosts.contains { host in
                host.split(separator: ".").dropFirst().joined(separator: ".") == parent
            }
        }
    }
}
