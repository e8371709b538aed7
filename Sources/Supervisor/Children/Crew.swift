import IPC

/// Keeps as many children of one role as it is told to: starts them, listens to them, buries them, replaces them.
@Loop final class Crew<Client: CrewClient> {
    typealias Member = Client.Member

    /// What every member is started with.
    struct Plan: Sendable {
        var role: ChildRole
        var program: Program
        var count: Int
        var generation: UInt32
        var seal: SealPlan
        /// Composed anew for each member, so that what is secret in it does not lie about.
        var settings: @Sendable () -> Member.Outgoing
    }

    /// The place of one child, which outlives it.
    struct Post {
        fileprivate(set) var member: Member?
        fileprivate(set) var restarts: UInt64 = 0
        fileprivate(set) var isAbandoned = false
        fileprivate var delay = RespawnDelay()
    }

    private let plan: Plan
    private let client: Client
    private let audit: AuditLog
    /// Signalled whenever a member became ready or a place became empty.
    private let changed: Wakeup
    private(set) var posts: [Post]
    private var isStopping = false
    private var pauses: [Wakeup]
    /// Why the first abandoned place was given up.
    private(set) var failure: String?

    init(_ plan: Plan, client: Client, audit: AuditLog, changed: Wakeup) {
        self.plan = plan
        self.client = client
        self.audit = audit
        self.changed = changed
        posts = Array(repeating: Post(), count: plan.count)
        pauses = posts.map { _ in Wakeup() }
    }

    /// Fills every place.
    func start() {
        for index in posts.indices { EventLoop.shared.start { await self.keep(index) } }
    }

    var isReady: Bool { posts.allSatisfy { $0.member?.isReady == true } }
    var isEmpty: Bool { posts.allSatisfy { $0.member == nil } }
    var readyCount: Int { posts.count { $0.member?.isReady == true } }

    /// Whether no member has let a deadline of its pass.
    func isInTime(at now: MonotonicInstant) -> Bool {
        posts.allSatisfy { now <= $0.member?.process.state.deadline ?? .never }
    }

    /// Nobody is here and nobody will come.
    var isAbandoned: Bool { posts.allSatisfy(\.isAbandoned) }

    /// The ready member that `load` is least of, and not at `limit` or above.
    func least(of load: (Member) -> UInt32, below limit: UInt32 = .max) -> Member? {
        var best: Member?
        var bestLoad = limit
        for post in posts {
            guard let member = post.member, member.isReady else { continue }
            let load = load(member)
            if load < bestLoad { (best, bestLoad) = (member, load) }
        }
        return best
    }

    /// Asks every member to leave until then; no successor comes.
    func drain(until deadline: MonotonicInstant) { tellAll(.drain(until: deadline)) }

    /// Ends every member at once.
    func stop() { tellAll(.stop) }

    private func tellAll(_ event: ChildEvent) {
        isStopping = true
        for post in posts { post.member?.on(event) }
        for pause in pauses { pause.cancel() }
    }

    // MARK: - The story of one place

    private func keep(_ index: Int) async {
        while !isStopping {
            var delay = Duration.zero
            if let member = born(at: index) {
                posts[index].member = member
                await Conversation(member, client: client, seal: plan.seal).run { welcome(member) }
                let ending = await member.process.buried()
                posts[index].member = nil
                bury(member, ending)
                changed.signal()
                guard succeeds(ending, at: index) else { return }
                delay = respawnDelay(at: index, wasUsed: member.process.wasUsed)
            } else {
                delay = respawnDelay(at: index, wasUsed: false)
            }
            if await !pause(delay, at: index) { return }
            posts[index].restarts += 1
        }
    }

    private func born(at index: Int) -> Member? {
        do {
            let pair = try DescriptorPair.sequencedPackets()
            let process = try ChildProcess(
                plan.program, role: plan.role, generation: plan.generation, channel: pair.second,
                becoming: plan.seal.privilegeDrop?.identity.user,
                readyWithin: CrewLimits.readyWithin)
            audit.append(AuditRecord(.childStarted(process.identity)))
            let member = Member(process: process, channel: try Channel(pair.first))
            member.channel.sendSecret(plan.settings())
            return member
        } catch {
            Log.error(
                "A child cannot be started",
                ["role": .text(plan.role.rawValue), "reason": .text(error.description)])
            return nil
        }
    }

    private func welcome(_ member: Member) {
        let missing = member.process.shortfalls.map(\.rawValue).joined(separator: ", ")
        let identity = member.process.identity
        audit.append(
            AuditRecord(.childReady(identity, seal: missing.isEmpty ? "complete" : "without \(missing)")))
        if missing.isEmpty {
            Log.info(
                "A child is ready", ["role": .text(plan.role.rawValue), "pid": .init(identity.pid)])
        } else {
            Log.warning(
                "A child is ready, less sealed than it could be",
                [
                    "role": .text(plan.role.rawValue), "pid": .init(identity.pid),
                    "missing": .text(missing),
                ])
        }
        changed.signal()
    }

    // MARK: - Its end

    private func bury(_ member: Member, _ ending: ChildEnding) {
        let identity = member.process.identity
        let connections = client.lost(member, by: ending)
        if case .killed(.breach(let breach)) = ending {
            audit.append(AuditRecord(.childBreach(identity, rule: breach.rule), severity: .critical))
        }
        let (cause, code) = ending.exit
        audit.append(
            AuditRecord(
                .childExited(identity, ChildExit(cause: cause, code: code, connections: connections)),
                severity: ending.severity))
        let fields: Log.Fields = [
            "role": .text(plan.role.rawValue), "pid": .init(identity.pid),
            "reason": .text(ending.explanation),
        ]
        if ending.succession == .none {
            Log.info("A child has ended", fields)
        } else {
            Log.error("A child has ended", fields)
        }
    }

    private func succeeds(_ ending: ChildEnding, at index: Int) -> Bool {
        guard ending.succession == .abandoned else { return ending.succession == .replaced && !isStopping }
        posts[index].isAbandoned = true
        if failure == nil { failure = "the \(plan.role.rawValue) \(ending.explanation)" }
        changed.signal()
        return false
    }

    private func respawnDelay(at index: Int, wasUsed: Bool) -> Duration {
        posts[index].delay.afterDeath(
            wasUsed: wasUsed, at: EventLoop.shared.now, random: UInt64.random(in: .min ... .max))
    }

    /// False when the service stops meanwhile.
    private func pause(_ delay: Duration, at index: Int) async -> Bool {
        guard delay > .zero else { return !isStopping }
        Log.warning(
            "A child's place stays empty for a while",
            ["role": .text(plan.role.rawValue), "milliseconds": .init(delay.milliseconds)])
        do { try await pauses[index].wait(until: EventLoop.shared.now + delay) } catch .timedOut {
            return !isStopping
        } catch {
            return false
        }
        return !isStopping
    }
}

/// Bounds of every crew.
enum CrewLimits {
    /// From its start to its report.
    static let readyWithin = Duration.seconds(10)
}

extension ChildEnding {
    fileprivate var severity: AuditSeverity {
        switch self {
        case .drained, .killed(.stopped), .killed(.drainExpired): .info
        case .killed(.breach), .killed(.unsealed), .byItself(_, blockedCall: .some): .critical
        case .killed, .byItself: .high
        }
    }
}
