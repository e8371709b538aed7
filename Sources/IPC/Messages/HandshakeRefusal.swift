/// Why an egress would not send a request over a connection to an upstream. The set is closed: it is what the operator's
/// log says, and a client is told none of it.
public enum ProofFailure: UInt8, Sendable, CaseIterable {
    case expired = 1
    case notYetValid
    /// It is for other hosts.
    case nameMismatch
    /// The chain leads to none of the authorities that are trusted for this upstream.
    case unknownAuthority
    case badSignature
    /// It is not for servers, or its issuer's not for issuing.
    case wrongPurpose
    /// An authority in the chain may not issue this one.
    case constraint
    case weakCryptography
    /// It breaks a rule that authorities must keep; `rule` says which.
    case rule
    case pinMismatch
    /// OpenSSL refuses the chain for another reason, which `code` names.
    case certificate
    /// What came is no TLS, or none that both sides speak.
    case handshake
    /// The upstream ended the connection, or sent an alert.
    case closed
    case timedOut

    /// Whether the certificate is the reason: then another try would end the same way.
    public var isOfCertificate: Bool { rawValue <= Self.certificate.rawValue }
}

/// A rule for certificates that OpenSSL does not enforce and Bulkhead does. RFC 5280 is the profile of the Internet's
/// certificates, "BR" the CA/Browser Forum's Baseline Requirements, which public authorities promise to keep.
public enum CertificateRule: UInt8, Sendable, CaseIterable {
    case none = 0
    /// RFC 5280 4.1.2.2: at most 20 octets, positive.
    case serialNumber
    /// RFC 5280 4.2.1, 4.2.2: an extension that cannot be read, or is critical and must not be.
    case extensionForm
    /// RFC 5280 4.2.1.1, BR 7.1.2.11.1: the key identifier of the issuer.
    case authorityKeyIdentifier
    /// RFC 5280 4.2.1.3, 4.2.1.9: the right to sign certificates and being an authority go together.
    case keyUsage
    /// RFC 5280 4.2.1.6, BR 7.1.2.7.12: names are in the alternative name, well-formed.
    case alternativeName
    /// BR 7.1.4.3: a common name repeats an alternative name, in the same spelling.
    case commonName
    /// BR 3.2.2.6: no wildcard over what a registry gives out.
    case publicWildcard
    /// RFC 5280 4.2.1.10: who may be constrained, and how.
    case nameConstraints
    /// BR 7.1.2.1.2: a root has no extended key usage.
    case rootPurpose
    /// BR 6.1.5, 6.1.6: RSA of 2048 bits and more by eights, P-256, P-384, P-521, Ed25519.
    case publicKey
}

/// Why an exchange ended before the first byte of a request.
public struct HandshakeRefusal: Record, Error {
    public var reason = ProofFailure.handshake
    /// What it breaks, where the reason is `rule`.
    public var rule = CertificateRule.none
    /// OpenSSL's number: of X509_verify_cert_error_string(3) where the certificate is the reason, else of
    /// ERR_reason_error_string(3); 0 when it has none.
    public var code: UInt32 = 0
    public init() {}
    public init(_ reason: ProofFailure, rule: CertificateRule = .none, code: UInt32 = 0) {
        self.reason = reason
        self.rule = rule
        self.code = code
    }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&reason)
        try wire.field(&rule)
        try wire.field(&code)
    }
}
