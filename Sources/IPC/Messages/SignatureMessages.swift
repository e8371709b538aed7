/// Everything a worker may say to the keeper.
public enum SignatureQuestion: Message, Equatable {
    /// Answered by `signed` or `refused`.
    case sign(SignatureRequest)

    public var kind: UInt8 { 1 }

    public func payload(_ wire: inout Wire) throws(WireError) {
        switch self {
        case .sign(let record): try wire.write(record)
        }
    }

    public init(kind: UInt8, from wire: inout Wire) throws(WireError) {
        guard kind == 1 else { throw .unknownKind(kind) }
        self = .sign(try wire.record())
    }

    public static func descriptorCount(kind: UInt8) -> Int { 0 }

    /// A keeper has such a channel for each worker, so it does not keep more room for it than it needs.
    public static var longestBytes: Int { MessageLimits.signedBytes + 64 }
}

/// Everything the keeper may say to a worker.
public enum SignatureAnswer: Message, Equatable {
    case signed(Signature)
    case refused(SignatureRefusal)

    public var kind: UInt8 {
        switch self {
        case .signed: 1
        case .refused: 2
        }
    }

    public func payload(_ wire: inout Wire) throws(WireError) {
        switch self {
        case .signed(let record): try wire.write(record)
        case .refused(let record): try wire.write(record)
        }
    }

    public init(kind: UInt8, from wire: inout Wire) throws(WireError) {
        switch kind {
        case 1: self = .signed(try wire.record())
        case 2: self = .refused(try wire.record())
        default: throw .unknownKind(kind)
        }
    }

    public static func descriptorCount(kind: UInt8) -> Int { 0 }

    public static var longestBytes: Int { MessageLimits.signatureBytes + 64 }
}

/// How a handshake may be signed: the code points of RFC 8446 4.2.3 that a server of TLS 1.2 or 1.3 uses. SHA-1 and DSA are not
/// among them.
public enum SignatureScheme: UInt16, Sendable, CaseIterable {
    case rsaPKCS1SHA256 = 0x0401
    case rsaPKCS1SHA384 = 0x0501
    case rsaPKCS1SHA512 = 0x0601
    case ecdsaSHA256 = 0x0403
    case ecdsaSHA384 = 0x0503
    case ecdsaSHA512 = 0x0603
    case rsaPSSSHA256 = 0x0804
    case rsaPSSSHA384 = 0x0805
    case rsaPSSSHA512 = 0x0806
    case ed25519 = 0x0807
}

/// A part of a TLS handshake to be signed.
public struct SignatureRequest: Record {
    public var question = QuestionID()
    /// The key's place in the keeper's settings.
    public var key: UInt16 = 0
    public var scheme = SignatureScheme.ecdsaSHA256
    /// Everything that is signed, not its digest: the keeper sees that it is a server's part of a handshake and nothing else
    /// (RFC 8446 4.4.3, RFC 8422 5.4).
    public var content: [UInt8] = []
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&question)
        try wire.field(&key)
        try wire.field(&scheme)
        try wire.field(&content, atMost: MessageLimits.signedBytes)
    }
}

/// The signature that was asked for.
public struct Signature: Record {
    public var question = QuestionID()
    public var bytes: [UInt8] = []
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&question)
        try wire.field(&bytes, atMost: MessageLimits.signatureBytes)
    }
}

/// Why the keeper does not sign.
public enum SignatureRefusalReason: UInt8, Error, Sendable, CaseIterable {
    /// The worker asks more often than it may.
    case rate = 1
    case unknownKey
    /// The key is of another kind than the scheme.
    case scheme
    /// What is to be signed is no part of a handshake.
    case content
    case failed
}

/// There is no signature.
public struct SignatureRefusal: Record {
    public var question = QuestionID()
    public var reason = SignatureRefusalReason.failed
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&question)
        try wire.field(&reason)
    }
}
