import COpenSSL
import IPC

/// Rules for certificates that OpenSSL does not enforce, for the chains that it has found good. `CertificateRule` says where
/// each is written.
enum CertificateRules {
    /// Where a certificate stands in its chain.
    private enum Place {
        case server, intermediate, root
    }

    /// The first rule that a chain breaks, from the server's certificate to the root.
    static func broken(by chain: [Certificate]) -> CertificateRule? {
        for (index, certificate) in chain.enumerated() {
            let isLast = index == chain.count - 1
            let place = index == 0 ? Place.server : isLast ? .root : .intermediate
            if let rule = broken(by: certificate, as: place) { return rule }
        }
        guard let server = chain.first else { return nil }
        return brokenConstraints(of: chain.dropFirst(), on: CertificateNames(of: server))
    }

    private static func broken(by certificate: Certificate, as place: Place) -> CertificateRule? {
        let rule = brokenByAny(certificate)
        switch place {
        case .server: return rule ?? brokenByIssued(certificate) ?? brokenByServer(certificate)
        case .intermediate: return rule ?? brokenByIssued(certificate)
        case .root: return rule ?? brokenByRoot(certificate)
        }
    }

    private static func brokenByAny(_ certificate: Certificate) -> CertificateRule? {
        let extensions = certificate.extensions
        if certificate.serialBytes > Limits.serialBytes { return .serialNumber }
        if !extensions.allSatisfy(hasItsForm) { return .extensionForm }
        if !certificate.namesIssuersKey { return .authorityKeyIdentifier }
        if certificate.isAuthority, !certificate.maySignCertificates { return .keyUsage }
        if extensions.contains(where: { $0.kind == NID_name_constraints }),
            !certificate.isAuthority || CertificateConstraints(of: certificate)?.isEmpty ?? true
        {
            return .nameConstraints
        }
        return CertificateKey(of: certificate).isAllowed ? nil : .publicKey
    }

    /// Old roots have the serial number 0 and are what they are.
    private static func brokenByIssued(_ certificate: Certificate) -> CertificateRule? {
        certificate.isSerialPositive ? nil : .serialNumber
    }

    private static func brokenByServer(_ certificate: Certificate) -> CertificateRule? {
        let names = CertificateNames(of: certificate)
        let isCritical = certificate.extensions.contains { $0.kind == NID_subject_alt_name && $0.isCritical }
        if isCritical == certificate.hasSubject || !names.areWellFormed { return .alternativeName }
        if names.haveRegistryWildcard { return .publicWildcard }
        return certificate.commonNames.allSatisfy(names.repeats) ? nil : .commonName
    }

    private static func brokenByRoot(_ certificate: Certificate) -> CertificateRule? {
        certificate.extensions.contains { $0.kind == NID_ext_key_usage } ? .rootPurpose : nil
    }

    private static func brokenConstraints(
        of authorities: some Collection<Certificate>, on names: CertificateNames
    ) -> CertificateRule? {
        let isBroken = authorities.contains {
            CertificateConstraints(of: $0)?.exclude(wildcardsOf: names) ?? false
        }
        return isBroken ? .nameConstraints : nil
    }

    /// Whether an extension can be read, and is critical where it must be, and not where it must not.
    private static func hasItsForm(_ found: Certificate.Extension) -> Bool {
        guard found.isReadable else { return false }
        return found.isCritical
            ? !Limits.neverCritical.contains(found.kind) : !Limits.alwaysCritical.contains(found.kind)
    }

    private enum Limits {
        static let serialBytes = 20
        /// RFC 5280 4.2.1.1, 4.2.1.2, 4.2.1.8, 4.2.1.15, 4.2.2.1, 4.2.2.2.
        static let neverCritical: Set = [
            NID_authority_key_identifier, NID_subject_key_identifier, NID_subject_directory_attributes,
            NID_freshest_crl, NID_info_access, NID_sinfo_access,
        ]
        /// RFC 5280 4.2.1.11, 4.2.1.14.
        static let alwaysCritical: Set = [NID_policy_constraints, NID_inhibit_any_policy]
    }
}
