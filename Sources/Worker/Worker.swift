import Glibc
import HTTP
import IPC
import Inspection
import TLS

/// The process that reads what strangers write. It has the channel to the supervisor, the sockets it was handed, and
/// nothing else.
@Loop final class Worker {
    let settings: WorkerSettings
    let router: Router
    let upstreams: [UpstreamPool]
    let randomness = KernelRandomness()
    let inspectionStorage: InspectionStorage
    let memory: MemoryPlan
    /// For bodies that are held whole.
    let bodyRoom: SharedRoom
    /// For what inspecting them takes.
    let inspectionRoom: SharedRoom
    /// By listener; nil for one that speaks plain HTTP.
    let listeners: [ServerContext?]
    /// Where handshakes are signed.
    let signatures = SignatureLine()
    private let ticketKeys: TicketKeyRing
    private let supervisor: Channel<ToWorker, FromWorker>
    private var connections = ConnectionTable()
    /// Once it was asked to leave: until when a connection without a request is kept.
    private(set) var idleDeadline: MonotonicInstant?

    private init(_ supervisor: Channel<ToWorker, FromWorker>, _ settings: WorkerSettings) throws {
        self.supervisor = supervisor
        self.settings = settings
        router = try Router(settings)
        memory = MemoryPlan(limit: settings.seal.limits.memory)
        bodyRoom = SharedRoom(MemoryBudget(total: memory.bodyBytes, favoursFirst: false))
        inspectionRoom = SharedRoom(MemoryBudget(total: memory.inspectionBytes, favoursFirst: true))
        let ticketKeys = TicketKeyRing()
        self.ticketKeys = ticketKeys
        if settings.listeners.contains(where: \.isTLS) { try TLSLibrary.prepare() }
        listeners = try settings.listeners.map {
            $0.isTLS ? try ServerContext($0, ticketKeys: ticketKeys) : nil
        }
        InspectionStorage.prepareTables()
        // Before the seal: OpenSSL reads its configuration when it is first used.
        inspectionStorage = InspectionStorage(digest: KeyedDigest(settings.redactionKey))
        upstreams = settings.upstreams.enumerated().map { index, upstream in
            UpstreamPool(UInt16(index), upstream) { request in supervisor.send(.dial(request)) }
        }
    }

    /// The whole life of the process.
    static func live() async {
        await ChildLife.run {
            let channel = try Channel<ToWorker, FromWorker>(FileDescriptor(owning: ChildDescriptor.channel))
            guard let first = try await channel.next(), case .settings(let settings) = first.message else {
                throw ChannelEnd.breach(.badValue)
            }
            guard var second = try await channel.next(), case .note = second.message,
                let note = second.takeDescriptor()
            else { throw ChannelEnd.breach(.badValue) }
            // Before the seal, after which nothing shared can be mapped.
            EventLoop.shared.note = try SharedNote(writing: note)
            try channel.outnumber(settings.seal.limits.descriptors)
            let worker = try Worker(channel, settings)
            channel.send(.ready(try Seal.apply(settings.seal)))
            try await worker.serve()
        }
    }

    /// Everything the supervisor says. It is trusted, so any oddity is an error of our own and ends the process.
    private func serve() async throws(ChannelEnd) {
        while true {
            guard var received = try await supervisor.next() else { continue }
            switch received.message {
            case .settings, .note: exit(ExitCode.supervisorBreach.rawValue)
            case .connection(let client): accept(client, received.takeDescriptor())
            case .admitted(let answer): connections.deliver(.admitted(answer), to: answer.question)
            case .refused(let answer): connections.deliver(.refused(answer), to: answer.question)
            case .upstream(let answer): adopt(answer, received.takeDescriptor())
            case .undialled(let answer): pool(answer.question).fail(answer)
            case .ping(let heartbeat): supervisor.send(.pong(heartbeat))
            case .drain(let order): drain(order)
            case .keeper: meetKeeper(received.takeDescriptor())
            case .ticketKeys(let keys):
                ticketKeys.replace(with: keys)
                supervisor.wipeReceived()
            }
        }
    }

    private func meetKeeper(_ descriptor: consuming FileDescriptor?) {
        guard let descriptor, (try? signatures.adopt(descriptor)) != nil else {
            exit(ExitCode.supervisorBreach.rawValue)
        }
    }

    private func accept(_ client: Client, _ descriptor: consuming FileDescriptor?) {
        guard let descriptor, client.listener < settings.listeners.count else {
            exit(ExitCode.supervisorBreach.rawValue)
        }
        let wakeup = Wakeup(subject: client.connection.value)
        guard let watch = try? Watch(descriptor, wakeup: wakeup) else {
            supervisor.send(.finished(client.connection))
            return
        }
        let connection = Connection(client, ByteStream(watch), wakeup, worker: self)
        connection.slot = connections.insert(connection)
        EventLoop.shared.start { [self] in
            await connection.live()
            finish(connection)
        }
    }

    private func finish(_ connection: Connection) {
        connections.remove(connection.slot)
        supervisor.send(.finished(connection.id))
        leaveIfDone()
    }

    private func adopt(_ answer: Dialled, _ descriptor: consuming FileDescriptor?) {
        guard let descriptor else { exit(ExitCode.supervisorBreach.rawValue) }
        pool(answer.question).adopt(descriptor)
    }

    /// The pool that asked: its index is the upper half of the question.
    private func pool(_ question: QuestionID) -> UpstreamPool {
        let index = Int(question.value >> 16)
        guard index < upstreams.count else { exit(ExitCode.supervisorBreach.rawValue) }
        return upstreams[index]
    }

    var isDraining: Bool { idleDeadline != nil }

    private func drain(_ order: Drain) {
        idleDeadline = EventLoop.shared.now + .milliseconds(Int64(clamping: order.idleMilliseconds))
        connections.forEach { $0.drain() }
        leaveIfDone()
    }

    private func leaveIfDone() {
        if isDraining && connections.isEmpty { EventLoop.shared.stopAfterTurn(exitCode: .finished) }
    }

    // What connections say to the supervisor.

    /// Whether the supervisor has so much to read that no further request should be begun: its channel ends when too much
    /// waits in it, and with it this process.
    var isAheadOfSupervisor: Bool { supervisor.bytesWaiting > Self.waitingBytes }

    private static let waitingBytes = 128 * 1024

    func ask(_ admission: Admission) { supervisor.send(.admit(admission)) }
    func settle(_ settlement: Settlement) { supervisor.send(.settle(settlement)) }
    func deny(_ denial: Denial) { supervisor.send(.deny(denial)) }
    func identify(_ identification: Identification) { supervisor.send(.identified(identification)) }
}

/// The connections of this worker, by the place that their questions name.
struct ConnectionTable {
    private var places: [Connection?] = []
    private var free: [Int] = []

    var isEmpty: Bool { free.count == places.count }

    mutating func insert(_ connection: Connection) -> Int {
        let place = free.popLast() ?? places.count
        if place == places.count { places.append(nil) }
        places[place] = connection
        return place
    }

    mutating func remove(_ place: Int) {
        places[place] = nil
        free.append(place)
    }

    /// Brings an answer to the connection that asked, if it is still there and still waits for this answer.
    @Loop func deliver(_ answer: AdmissionAnswer, to question: QuestionID) {
        let place = Int(question.value & 0xffff)
        guard place < places.count else { return }
        places[place]?.deliver(answer, to: question)
    }

    @Loop func forEach(_ action: (Connection) -> Void) {
        for connection in places { if let connection { action(connection) } }
    }
}

/// What the supervisor answered to an admission.
enum AdmissionAnswer {
    case admitted(Admitted)
    case refused(Refused)
}
