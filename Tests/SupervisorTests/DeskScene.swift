import CLinux
import Glibc
import IPC

@testable import Supervisor

/// A desk with a worker that the test plays: a real channel, a real process behind it that only waits to be ended.
@Loop final class DeskScene {
    let directory: String
    let audit: AuditLog
    let register: ConnectionRegister
    let dialler: Dialler
    let containment: Containment
    let desk: Desk
    let worker: Worker
    /// What the played worker says and hears.
    let stage: Stage
    /// Whom the worker's end was held against.
    private(set) var suspect: Suspect?
    /// How long the worker may take to answer a heartbeat.
    var patience = Duration.seconds(60)
    private let seal = SealPlan(
        role: .worker, mode: .off, limits: SealLimits(descriptors: 64, memory: 1 << 30), privilegeDrop: nil)

    /// The worker's end of the channel.
    @Loop final class Stage {
        let channel: Channel<ToWorker, FromWorker>
        private let raw: Int32

        /// - Parameter raw: a copy of the channel's descriptor, kept to the end of the process.
        init(_ channel: Channel<ToWorker, FromWorker>, raw: Int32) {
            self.channel = channel
            self.raw = raw
        }

        /// Any bytes as one datagram, with as many copies of a descriptor.
        func say(_ bytes: [UInt8], descriptors: Int = 0) {
            var message = linux_message()
            message.length = UInt32(bytes.count)
            message.descriptor_count = UInt32(descriptors)
            message.descriptors = (2, 2)
            _ = linux_send_messages(raw, bytes, &message, 1)
        }

        /// The next message with its descriptor; nil when none comes in ten seconds.
        func received() async throws -> Received<ToWorker>? {
            try await channel.next(until: MonotonicInstant.now() + .seconds(10))
        }

        func heard() async throws -> ToWorker? {
            guard let received = try await received() else { return nil }
            return received.message
        }
    }

    init(
        upstream: Configuration.Upstream? = nil, limits: RequestLimits = DeskScene.limits,
        total: UInt32 = 8, isStrict: Bool = false
    ) throws {
        directory = try TemporaryDirectories.make()
        try ServiceDirectory.make("\(directory)/audit", mode: 0o700)
        try ServiceDirectory.make("\(directory)/state", mode: 0o700)
        let settings = AuditSettings(
            directory: "\(directory)/audit", stateDirectory: "\(directory)/state",
            durability: isStrict ? .strict : .batched)
        let progress = try Watch(try FileDescriptor("eventfd", linux_eventfd()), wakeup: Wakeup())
        let descriptor = progress.rawValue
        audit = try AuditLog(settings) {
            var one: UInt64 = 1
            _ = write(descriptor, &one, 8)
        }
        containment = try Containment(stateDirectory: "\(directory)/state", audit: audit)
        let upstream = upstream ?? Self.upstream(port: 9)
        register = ConnectionRegister(.standard, total: 16, hashKey: SipHashKey(first: 1, second: 2))
        dialler = Dialler([upstream], resolver: try Resolver(), audit: audit)
        let desk = DeskSettings(
            routes: [DeskSettings.Route(path: "/v1/", api: .openai, upstream: upstream.name)],
            identifies: [false, true], limits: limits, totalRequests: total, isStrict: isStrict)
        self.desk = Desk(
            desk, ledger: RequestLedger(desk, hashKey: SipHashKey(first: 3, second: 4)), register: register,
            dialler: dialler, audit: audit, containment: containment)
        (worker, stage) = try Self.member(role: .worker)
        let answering = self.desk
        EventLoop.shared.start {
            while (try? await progress.wakeup.wait()) != nil {
                var count: UInt64 = 0
                _ = read(progress.rawValue, &count, 8)
                answering.auditProgressed()
            }
        }
    }

    nonisolated static var limits: RequestLimits {
        RequestLimits(requestsPerMinute: 100, burst: 100, concurrentRequests: 4)
    }

    nonisolated static func upstream(port: UInt16, connections: Int = 2) -> Configuration.Upstream {
        var upstream = Configuration.Upstream.standard(
            name: "played",
            url: UpstreamURL(host: .address(IPAddress(ipv4: 0x7f00_0001)), port: port, pathPrefix: ""))
        upstream.maximumConnections = connections
        upstream.connectTimeout = .milliseconds(300)
        return upstream
    }

    private static func member(role: ChildRole) throws -> (Worker, Stage) {
        let pair = try DescriptorPair.sequencedPackets()
        let process = try ChildProcess(
            Program(path: "/bin/sleep", arguments: ["1000"]), role: role, generation: 1,
            channel: pair.second, readyWithin: .seconds(10))
        let worker = Worker(process: process, channel: try Channel(pair.first))
        let copy = dup(pair.second.rawValue)
        return (worker, Stage(try Channel(pair.second), raw: copy))
    }

    /// A second worker, which the test does not play.
    func stranger() throws -> Worker { try Self.member(role: .worker).0 }

    /// Lets the supervisor's side listen until the worker is over.
    func perform() async -> ChildEnding {
        await Conversation(worker, client: desk, seal: seal, patience: patience).run {}
        let ending = await worker.process.buried()
        let loss = desk.lost(worker, by: ending)
        suspect = loss.suspect
        containment.ended(worker.process.identity, ending, suspect: loss.suspect)
        return ending
    }

    /// The same, while the story goes on.
    func begin() { EventLoop.shared.start { _ = await self.perform() } }

    func ready() { stage.channel.send(.ready(SealReport())) }

    /// A client's connection of the played worker. The listener at 1 demands certificates.
    func connection(at listener: Int = 0) throws -> ConnectionID {
        try register.open(from: IPAddress(ipv4: 0x0a00_0001), at: listener, for: worker)
    }

    func admit(_ connection: ConnectionID, question: UInt32 = 1, requestID: String = "req-1") {
        var admission = Admission()
        admission.question = QuestionID(question)
        admission.connection = connection
        admission.requestID = requestID
        stage.channel.send(.admit(admission))
    }

    func settle(_ ticket: Ticket) {
        var settlement = Settlement()
        settlement.ticket = ticket
        settlement.outcome = .completed
        settlement.status = 200
        stage.channel.send(.settle(settlement))
    }

    func ticket() async throws -> Ticket? {
        if case .admitted(let admitted)? = try await stage.heard() { admitted.ticket } else { nil }
    }

    /// What the log tells of requests, in order, once everything is written.
    func events() throws -> [String] {
        audit.close()
        var lines: [String] = []
        var tail = AuditTail(directory: "\(directory)/audit", last: 1000)
        try tail.read { bytes in
            lines += String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        }
        return lines.map { line in
            line.split(separator: "\"event\":\"").last?.split(separator: "\"").first.map(String.init) ?? line
        }.filter { $0.hasPrefix("request.") }
    }
}
