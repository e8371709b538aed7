import IPC

/// Everything that a service says to the process that takes its place.
enum ToSuccessor: Message, Equatable {
    /// First, once the successor is prepared: what goes on where it stood.
    case inheritance(Inheritance)
    /// A listening socket; the descriptor is it.
    case listener(InheritedListener)
    /// What session tickets are made and read with. Once, and before what is long: a secret does not wait.
    case ticketKeys(InheritedTicketKeys)
    /// Requests that are open here and will be ended from here.
    case openAdmissions(OpenAdmissionList)
    /// What counts towards the limits of clients.
    case counters(CountedClientList)
    /// Everything was said: the log, the state and the control socket are yours.
    case handedOver
    /// You are the service's main process now, as systemd knows it.
    case main
    /// A record of a request that is finished here.
    case record(ForwardedMessage)
    /// What the end of a child here asks for.
    case consequence(ConsequenceRecord)
    /// Nothing is open here any more. Last.
    case finished

    enum Kind: UInt8, CaseIterable {
        case inheritance = 1, listener, openAdmissions, counters, ticketKeys, handedOver, main, record
        case consequence, finished
    }

    var kind: UInt8 {
        switch self {
        case .inheritance: Kind.inheritance.rawValue
        case .listener: Kind.listener.rawValue
        case .openAdmissions: Kind.openAdmissions.rawValue
        case .counters: Kind.counters.rawValue
        case .ticketKeys: Kind.ticketKeys.rawValue
        case .handedOver: Kind.handedOver.rawValue
        case .main: Kind.main.rawValue
        case .record: Kind.record.rawValue
        case .consequence: Kind.consequence.rawValue
        case .finished: Kind.finished.rawValue
        }
    }

    func payload(_ wire: inout Wire) throws(WireError) {
        switch self {
        case .inheritance(let record): try wire.write(record)
        case .listener(let record): try wire.write(record)
        case .openAdmissions(let record): try wire.write(record)
        case .counters(let record): try wire.write(record)
        case .ticketKeys(let record): try wire.write(record)
        case .record(let record): try wire.write(record)
        case .consequence(let record): try wire.write(record)
        case .handedOver, .main, .finished: break
        }
    }

    init(kind: UInt8, from wire: inout Wire) throws(WireError) {
        switch Kind(rawValue: kind) {
        case .inheritance: self = .inheritance(try wire.record())
        case .listener: self = .listener(try wire.record())
        case .openAdmissions: self = .openAdmissions(try wire.record())
        case .counters: self = .counters(try wire.record())
        case .ticketKeys: self = .ticketKeys(try wire.record())
        case .handedOver: self = .handedOver
        case .main: self = .main
        case .record: self = .record(try wire.record())
        case .consequence: self = .consequence(try wire.record())
        case .finished: self = .finished
        case nil: throw .unknownKind(kind)
        }
    }

    static func descriptorCount(kind: UInt8) -> Int { Kind(rawValue: kind) == .listener ? 1 : 0 }
}

/// Everything that a successor says to the process before it.
enum ToPredecessor: Message, Equatable {
    /// Its configuration is valid and its programs are there. First.
    case prepared(SuccessorPrepared)
    /// Its children are ready: clients may come to it.
    case ready
    /// So many more of the forwarded records are on disk.
    case committed(CommittedRecords)

    enum Kind: UInt8, CaseIterable { case prepared = 1, ready, committed }

    var kind: UInt8 {
        switch self {
        case .prepared: Kind.prepared.rawValue
        case .ready: Kind.ready.rawValue
        case .committed: Kind.committed.rawValue
        }
    }

    func payload(_ wire: inout Wire) throws(WireError) {
        switch self {
        case .prepared(let record): try wire.write(record)
        case .committed(let record): try wire.write(record)
        case .ready: break
        }
    }

    init(kind: UInt8, from wire: inout Wire) throws(WireError) {
        switch Kind(rawValue: kind) {
        case .prepared: self = .prepared(try wire.record())
        case .ready: self = .ready
        case .committed: self = .committed(try wire.record())
        case nil: throw .unknownKind(kind)
        }
    }

    static func descriptorCount(kind: UInt8) -> Int { 0 }
}

/// The bounds of what a predecessor and its successor tell each other.
enum SuccessionLimits {
    static let listeners = ConfigurationLimits.listeners.upperBound * 8
    static let admissionsAMessage = 4096
    static let countersAMessage = 128
    /// Clients whose counters are handed over; those of more count from nothing again.
    static let counters = 65_536
    /// Of one client in one slot of its window: more than anybody can have made.
    static let requestsASlot: UInt32 = 1 << 24
    /// Of records that wait for it to be read; far below what ends a channel.
    static let waitingBytes = ChannelLimits.queuedBytes / 8
    /// How long what is sent may wait in the kernel before it is looked at again.
    static let pause = Duration.milliseconds(5)
    /// Numbers that this process goes on with while the next one counts from there: more than it can admit in its last
    /// minutes.
    static let admissionsAfterHandover: UInt64 = 1 << 32
    static let eventBytes = 64
    static let addressBytes = 128
    static let versionBytes = 64
    /// From its start to its word that it is prepared, and for all that it waits for.
    static let patience = Duration.seconds(60)
    /// From the handover to its readiness. Until then records wait in memory: there is room for some ten seconds of the most
    /// that a machine serves.
    static let readiness = Duration.seconds(15)
}

/// What goes on where it stood.
struct Inheritance: Record {
    var pid: Int32 = 0
    /// Of the configuration that served last.
    var generation: UInt32 = 0
    /// The number of admissions to count from.
    var admissions: UInt64 = 0
    init() {}

    mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&pid)
        try wire.field(&generation)
        try wire.field(&admissions)
    }
}

/// Which listener a socket is for, as it is written in the configuration.
struct InheritedListener: Record {
    var address = ""
    init() {}
    init(address: String) { self.address = address }

    mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&address, atMost: SuccessionLimits.addressBytes)
    }
}

/// Some of the open requests' numbers.
struct OpenAdmissionList: Record {
    var numbers: [AdmissionNumber] = []
    init() {}
    init(_ numbers: [UInt64]) { self.numbers = numbers.map(AdmissionNumber.init) }

    mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&numbers, atMost: SuccessionLimits.admissionsAMessage)
    }
}

/// An admitted request, by its number in the audit log.
struct AdmissionNumber: Record {
    var value: UInt64 = 0
    init() {}
    init(_ value: UInt64) { self.value = value }

    mutating func fields(_ wire: inout Wire) throws(WireError) { try wire.field(&value) }
}

/// Some clients' counters.
struct CountedClientList: Record {
    var clients: [CountedClientRecord] = []
    init() {}
    init(_ clients: some Sequence<CountedClient>) { self.clients = clients.map(CountedClientRecord.init) }

    mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&clients, atMost: SuccessionLimits.countersAMessage)
    }
}

/// See `CountedClient`.
struct CountedClientRecord: Record {
    var client = NetworkRecord()
    var bucketFullAt: UInt64 = 0
    var slots: [CountedSlot] = []
    init() {}

    init(_ counted: CountedClient) {
        (client, bucketFullAt) = (NetworkRecord(counted.client), counted.bucketFullAt)
        slots = counted.slots.map(CountedSlot.init)
    }

    mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&client)
        try wire.field(&bucketFullAt)
        try wire.field(&slots, atMost: Int(RequestWindow.slotCount))
    }

    var counted: CountedClient {
        CountedClient(client: client.key, bucketFullAt: bucketFullAt, slots: slots.map(\.counted))
    }
}

/// Requests of one slot of a window.
struct CountedSlot: Record {
    var number: UInt32 = 0
    var count: UInt32 = 0
    init() {}
    init(_ slot: CountedClient.Slot) { (number, count) = (slot.number, slot.count) }

    mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&number)
        try wire.field(&count)
        guard count <= SuccessionLimits.requestsASlot else { throw .badValue }
    }

    var counted: CountedClient.Slot { CountedClient.Slot(number: number, count: count) }
}

/// The keys of session tickets, and how long the first of them still makes any.
struct InheritedTicketKeys: Record, Equatable {
    var keys = TicketKeys()
    var rotationMilliseconds: UInt64 = 0
    init() {}

    init(_ keys: TicketKeys, rotationIn time: Duration) {
        (self.keys, rotationMilliseconds) = (keys, time.milliseconds)
    }

    mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&keys)
        try wire.field(&rotationMilliseconds)
    }
}

/// Who is about to take over.
struct SuccessorPrepared: Record {
    var version = ""
    init() {}
    init(version: String) { self.version = version }

    mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&version, atMost: SuccessionLimits.versionBytes)
    }
}

/// A number of forwarded records.
struct CommittedRecords: Record {
    var count: UInt64 = 0
    init() {}
    init(count: UInt64) { self.count = count }

    mutating func fields(_ wire: inout Wire) throws(WireError) { try wire.field(&count) }
}

/// A record of the audit log on its way to the process that has the log now.
struct ForwardedMessage: Record {
    var microseconds: Int64 = 0
    var event = ""
    var trace = TraceKind.other
    var admission: UInt64 = 0
    /// See `ForwardedRecord.members`.
    var members: [UInt8] = []
    init() {}

    enum TraceKind: UInt8, CaseIterable { case other = 0, admitted, ended }

    mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&microseconds)
        try wire.field(&event, atMost: SuccessionLimits.eventBytes)
        try wire.field(&trace)
        try wire.field(&admission)
        try wire.field(&members, atMost: AuditLimits.lineBytes)
    }
}
