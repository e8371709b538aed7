/// A client's connection, named by the supervisor. A worker can only echo one it was given.
public struct ConnectionID: Record, Hashable {
    public var value: UInt64 = 0
    public init() {}
    public init(_ value: UInt64) { self.value = value }
    public mutating func fields(_ wire: inout Wire) throws(WireError) { try wire.field(&value) }
}

/// An admitted request, named by the supervisor. It is settled exactly once, by its worker or, when that died, for it.
public struct Ticket: Record, Hashable {
    public var value: UInt64 = 0
    public init() {}
    public init(_ value: UInt64) { self.value = value }
    public mutating func fields(_ wire: inout Wire) throws(WireError) { try wire.field(&value) }
}

/// A connection to an upstream, named by the supervisor that dialled it.
public struct ExchangeID: Record, Hashable {
    public var value: UInt64 = 0
    public init() {}
    public init(_ value: UInt64) { self.value = value }
    public mutating func fields(_ wire: inout Wire) throws(WireError) { try wire.field(&value) }
}

/// A worker's own number for a question, which the answer repeats. It means nothing to the supervisor.
public struct QuestionID: Record, Hashable {
    public var value: UInt32 = 0
    public init() {}
    public init(_ value: UInt32) { self.value = value }
    public mutating func fields(_ wire: inout Wire) throws(WireError) { try wire.field(&value) }
}

/// Bounds of every variable field of every message.
public enum MessageLimits {
    public static let requestIDBytes = 64
    public static let modelBytes = 128
    public static let nameBytes = 64
    public static let pathBytes = 256
    public static let hostBytes = 256
    /// A path in the file system (PATH_MAX).
    public static let filePathBytes = 4096
    public static let pins = 16
    /// SHA-256.
    public static let digestBytes = 32
    public static let listeners = 16
    public static let routes = 128
    public static let upstreams = 64
    public static let findingKinds = 32
    /// The operator's own patterns, of all routes together.
    public static let patterns = 256
    public static let patternBytes = 256
    public static let redactionKeyBytes = 32
    public static let responseFieldsBytes = 8 * 1024
    public static let credentialBytes = 8 * 1024
    public static let policyBytes = 64
    /// Certificates of all listeners together, each with its key.
    public static let certificates = 32
    /// A certificate of a server with its chain, as text; some authorities' chains have four of 2 KB.
    public static let certificateBytes = 16 * 1024
    public static let clientAuthoritiesBytes = 48 * 1024
    public static let cipherListBytes = 1024
    /// The name of a client in its certificate: with what the audit log puts before it, no longer than a text there.
    public static let subjectBytes = 240
    /// A name, a key of AES-256 and one of HMAC-SHA-256.
    public static let ticketKeyBytes = 80
    /// The one that tickets are made with, and the one before it.
    public static let ticketKeys = 2
    /// RSA of 4096 bits takes 3.3 KB as text.
    public static let privateKeyBytes = 8 * 1024
    /// A ServerKeyExchange with its randoms, or a CertificateVerify: below 300 bytes.
    public static let signedBytes = 512
    public static let signatureBytes = 512
    public static let passwordBytes = 512
    /// `$2b$`, two digits, `$`, 22 and 31 characters (crypt(5)).
    public static let passwordHashBytes = 64
}
