import IPC

/// Everything that may be asked over the control socket.
enum ControlRequest: Message, Equatable {
    case status
    /// Answered by all incidents, or the one of this number.
    case incidents(IncidentQuestion)
    /// Answered by the incident as it is then.
    case changeIncident(IncidentChange)

    enum Kind: UInt8 { case status = 1, incidents = 32, changeIncident = 33 }

    var kind: UInt8 {
        switch self {
        case .status: Kind.status.rawValue
        case .incidents: Kind.incidents.rawValue
        case .changeIncident: Kind.changeIncident.rawValue
        }
    }

    func payload(_ wire: inout Wire) throws(WireError) {
        switch self {
        case .status: break
        case .incidents(let question): try wire.write(question)
        case .changeIncident(let change): try wire.write(change)
        }
    }

    init(kind: UInt8, from wire: inout Wire) throws(WireError) {
        switch Kind(rawValue: kind) {
        case .status: self = .status
        case .incidents: self = .incidents(try wire.record())
        case .changeIncident: self = .changeIncident(try wire.record())
        case nil: throw .unknownKind(kind)
        }
    }

    static func descriptorCount(kind: UInt8) -> Int { 0 }
}

/// Everything that may be answered.
enum ControlReply: Message, Equatable {
    case status(StatusReport)
    case incidents(IncidentList)

    enum Kind: UInt8 { case status = 1, incidents = 32 }

    var kind: UInt8 {
        switch self {
        case .status: Kind.status.rawValue
        case .incidents: Kind.incidents.rawValue
        }
    }

    func payload(_ wire: inout Wire) throws(WireError) {
        switch self {
        case .status(let report): try wire.write(report)
        case .incidents(let list): try wire.write(list)
        }
    }

    init(kind: UInt8, from wire: inout Wire) throws(WireError) {
        switch Kind(rawValue: kind) {
        case .status: self = .status(try wire.record())
        case .incidents: self = .incidents(try wire.record())
        case nil: throw .unknownKind(kind)
        }
    }

    static func descriptorCount(kind: UInt8) -> Int { 0 }
}

/// A message on a stream: its length in four bytes, little-endian, then its bytes.
enum ControlFrame {
    static let headerBytes = 4
    static let requestBytes = 1024
    static let replyBytes = 1 << 20
    /// From the connection to the last byte of the answer.
    static let exchangeTime = Duration.seconds(5)

    static func encode(_ message: some Message) throws(WireError) -> [UInt8] {
        var bytes: [UInt8] = []
        try message.encode(to: &bytes)
        let count = UInt32(bytes.count)
        return (0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) } + bytes
    }

    /// How many bytes the whole frame has, once its header is there.
    ///
    /// - Throws: when that is more than `limit` or nothing.
    static func size(_ bytes: [UInt8], atMost limit: Int) throws(WireError) -> Int? {
        guard bytes.count >= headerBytes else { return nil }
        let count = (0..<4).reduce(0) { $0 | Int(bytes[$1]) << (8 * $1) }
        guard count > 0 else { throw .truncated }
        guard count <= limit else { throw .tooLong(count, limit: limit) }
        return headerBytes + count
    }
}
