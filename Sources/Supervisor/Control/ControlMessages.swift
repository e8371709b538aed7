import IPC

/// Everything that may be asked over the control socket.
enum ControlRequest: Message, Equatable {
    case status
    /// Like SIGHUP, answered when the new configuration serves or is refused.
    case reload
    /// Like SIGTERM; the answer comes at once, and the end when nothing is open any more.
    case stop
    /// Answered by all incidents, or the one of this number.
    case incidents(IncidentQuestion)
    /// Answered by the incident as it is then.
    case changeIncident(IncidentChange)

    enum Kind: UInt8 { case status = 1, reload, stop, incidents = 32, changeIncident = 33 }

    var kind: UInt8 {
        switch self {
        case .status: Kind.status.rawValue
        case .reload: Kind.reload.rawValue
        case .stop: Kind.stop.rawValue
        case .incidents: Kind.incidents.rawValue
        case .changeIncident: Kind.changeIncident.rawValue
        }
    }

    func payload(_ wire: inout Wire) throws(WireError) {
        switch self {
        case .status, .reload, .stop: break
        case .incidents(let question): try wire.write(question)
        case .changeIncident(let change): try wire.write(change)
        }
    }

    init(kind: UInt8, from wire: inout Wire) throws(WireError) {
        switch Kind(rawValue: kind) {
        case .status: self = .status
        case .reload: self = .reload
        case .stop: self = .stop
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
    case reloaded(ReloadReport)
    case stopping
    case incidents(IncidentList)

    enum Kind: UInt8 { case status = 1, reloaded, stopping, incidents = 32 }

    var kind: UInt8 {
        switch self {
        case .status: Kind.status.rawValue
        case .reloaded: Kind.reloaded.rawValue
        case .stopping: Kind.stopping.rawValue
        case .incidents: Kind.incidents.rawValue
        }
    }

    func payload(_ wire: inout Wire) throws(WireError) {
        switch self {
        case .status(let report): try wire.write(report)
        case .reloaded(let report): try wire.write(report)
        case .stopping: break
        case .incidents(let list): try wire.write(list)
        }
    }

    init(kind: UInt8, from wire: inout Wire) throws(WireError) {
        switch Kind(rawValue: kind) {
        case .status: self = .status(try wire.record())
        case .reloaded: self = .reloaded(try wire.record())
        case .stopping: self = .stopping
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
    /// From the connection to the last byte of the answer. Long: it is on a machine with too much to do that one asks.
    static let exchangeTime = Duration.seconds(10)

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
