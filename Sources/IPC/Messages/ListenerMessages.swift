/// The least version of TLS that a listener speaks, as it goes over the wire (RFC 8446 4.2.1).
public enum TLSVersion: UInt16, Sendable, CaseIterable {
    case tls12 = 0x0303
    case tls13 = 0x0304
}

/// Where clients come in, as a worker knows it.
public struct ListenerSettings: Record {
    /// As it is configured: sessions of one listener are none of another's.
    public var name = ""
    /// At least one where the listener speaks TLS; none on a plain one. The first is for who names no host, or none that a
    /// certificate is for.
    public var certificates: [CertificateSettings] = []
    public var minimumVersion = TLSVersion.tls12
    /// The suites of TLS 1.2, in OpenSSL's words (openssl-ciphers(1)).
    public var ciphers = ""
    /// Certificates of authorities, one of which a client's must come from, as their file holds them; empty when no client is
    /// asked for one.
    public var clientAuthorities: [UInt8] = []
    public init() {}

    /// Whether clients speak TLS here.
    public var isTLS: Bool { !certificates.isEmpty }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&name, atMost: MessageLimits.hostBytes)
        try wire.field(&certificates, atMost: MessageLimits.certificates)
        try wire.field(&minimumVersion)
        try wire.field(&ciphers, atMost: MessageLimits.cipherListBytes)
        try wire.field(&clientAuthorities, atMost: MessageLimits.clientAuthoritiesBytes)
    }
}

/// A certificate of the server's.
public struct CertificateSettings: Record {
    /// The certificate and its chain, as their file holds them (RFC 7468).
    public var chain: [UInt8] = []
    /// The place of its key in the keeper's settings.
    public var key: UInt16 = 0
    public init() {}
    public init(chain: [UInt8], key: UInt16) {
        self.chain = chain
        self.key = key
    }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&chain, atMost: MessageLimits.certificateBytes)
        try wire.field(&key)
    }
}

/// What session tickets are made and read with (RFC 5077 4). All workers of all generations have the same.
public struct TicketKeys: Record {
    /// The first makes tickets, all read them.
    public var keys: [TicketKey] = []
    public init() {}
    public init(_ keys: [TicketKey]) { self.keys = keys }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&keys, atMost: MessageLimits.ticketKeys)
    }
}

/// One key of session tickets.
public struct TicketKey: Record {
    /// 16 bytes that name it in a ticket, 32 that encipher, 32 that authenticate.
    public var bytes = Secret.empty
    public init() {}
    public init(_ bytes: Secret) { self.bytes = bytes }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&bytes, atMost: MessageLimits.ticketKeyBytes)
        guard bytes.count == MessageLimits.ticketKeyBytes else { throw .badValue }
    }
}

/// Who a client is by its certificate, which the worker has verified.
public struct Identification: Record {
    public var connection = ConnectionID()
    /// What the certificate calls it, in printable ASCII; never empty.
    public var name = ""
    public init() {}
    public init(connection: ConnectionID, name: String) {
        self.connection = connection
        self.name = name
    }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&connection)
        try wire.field(&name, atMost: MessageLimits.subjectBytes)
        guard !name.isEmpty, name.utf8.allSatisfy({ (0x20...0x7e).contains($0) }) else { throw .badValue }
    }
}
