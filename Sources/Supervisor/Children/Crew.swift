import IPC

/// Keeps as many children of one role as it is told to, and a spare one besides: starts them, listens to them, buries them,
/// replaces them. The spare is ready and gets no work; when a member dies it takes that one's place at once, and the
/// successor that is started then is the next spare.
@Loop final class Crew<Client: CrewClient> {
    typealias Member = Client.Member

    /// What every member is started with.
    struct Plan: Sendable {
        var role: ChildRole
        var program: Program
        /// How many work.
        var count: Int
        var generation: UInt32
        var seal: SealPlan
        /// How long a member may take to answer a heartbeat.
        var patience: Duration
        /// Composed anew for each member, so that what is secret in it does not lie about.
        var settings: @Sendable () -> Member.Outgoing
        /// Told of each member that is to work, before it is given any.
        var introduce: @Loop @Sendable (Member) -> Void = { _ in }
    }

    /// The place of one child, which outlives it.
    struct Post {
        fileprivate(set) var member: Member?
        fileprivate(set) var restarts: UInt64 = 0
        fileprivate(set) var isAbandoned = false
        /// Whether its member waits for somebody else to die.
        fileprivate(set) var isSpare = false
        /// How its last member ended.
        fileprivate(set) var lastEnding: ChildEnding?
        /// While it is empty: when a successor is started.
        fileprivate(set) var nextStart: MonotonicInstant?
        fileprivate var delay = RespawnDelay()

        /// Whether somebody works in it, or still finishes.
        @Loop fileprivate var isHeld: Bool { member?.process.state.isServing == true }
    }

    private let plan: Plan
    private let client: Client
    private let audit: AuditLog
    private let containment: Containment
    /// Signalled whenever a member became ready or a place became empty.
    private let changed: Notice
    private(set) var posts: [Post]
    private(set) var isStopping = false
    private var pauses: [Wakeup]
    /// Why the first abandoned place was given up.
    private(set) var failure: String?

    init(_ plan: Plan, client: Client, audit: AuditLog, containment: Containment, changed: Notice) {
        self.plan = plan
        self.client = client
        self.audit = audit
        self.containment = containment
        self.changed = changed
        let spares = plan.count > 0 ? CrewLimits.spares : 0
        posts = Array(repeating: Post(), count: plan.count + spares)
        for index in posts.indices.suffix(spares) { posts[index].isSpare = true }
        pauses = posts.map { _ in Wakeup() }
    }

    /// Fills every place.
    func start() {
        for index in posts.indices { EventLoop.shared.start { await self.keep(index) } }
    }

    /// Whether everybody who is to work can.
    var isReady: Bool { posts.allSatisfy { $0.isSpare || $0.member?.isReady == true } }
    /// How many of those who are to work can.
    var readyCount: Int { posts.count { !$0.isSpare && $0.member?.isReady == true } }
    /// How many are to work.
    var size: Int { plan.count }
    /// Whether anybody can.
    var hasReadyMember: Bool { posts.contains { !$0.isSpare && $0.member?.isReady == true } }
    /// Since when nobody can; nil while somebody can.
    private(set) var desertedSince: MonotonicInstant?
    var isEmpty: Bool { posts.allSatisfy { $0.member == nil } }
    /// Nobody is here and nobody will come.
    var isAbandoned: Bool { !posts.isEmpty && posts.allSatisfy(\.isAbandoned) }

    /// Whether every member that serves has answered when it was last asked whether it is there.
    var hasAnswered: Bool {
        posts.allSatisfy { post in
            guard post.isHeld, let pulse = post.member?.process.pulse else { return true }
            return pulse.isAnswered(at: EventLoop.shared.now)
        }
    }

    /// The ready member that `load` is least of, and not at `limit` or above.
    func least(of load: (Member) -> UInt32, below limit: UInt32 = .max) -> Member? {
        var best: Member?
        var bestLoad = limit
        for post in posts where !post.isSpare {
            guard let member = post.member, member.isReady else { continue }
            let load = load(member)
            if load < bestLoad { (best, bestLoad) = (member, load) }
        }
        return best
    }

    /// Asks every member to leave until then; no successor comes.
    ///
    /// - Parameter idle: how long clients' connections without a request are kept.
    func drain(until deadline: MonotonicInstant, idle: Duration = .zero) {
        tellAll(.drain(until: deadline), idle: idle)
    }

    /// Ends every member at once.
    func stop() { tellAll(.stop) }

    private func tellAll(_ event: ChildEvent, idle: Duration = .zero) {
        isStopping = true
        for post in posts { post.member?.on(event, idle: idle) }
        for pause in pauses { pause.cancel() }
    }

    // MARK: - The story of one place

    private func keep(_ index: Int) async {
        while !isStopping {
            var wasUsed = false
            if let member = born() {
                posts[index].member = member
                await Conversation(member, client: client, seal: plan.seal, patience: plan.patience)
                    .run { welcome(member, at: index) }
                callSpare()
                let ending = await member.process.buried()
                (posts[index].member, posts[index].lastEnding) = (nil, ending)
                bury(member, ending)
                changed.signal()
                guard succeeds(ending, at: index) else { return }
                wasUsed = member.process.wasUsed
            }
            if await !pause(respawnDelay(at: index, wasUsed: wasUsed), at: index) { return }
            posts[index].restarts += 1
        }
    }

    /// Puts the spare into the place of somebody who works no more; that place is the spare's then.
    private func callSpare() {
        defer { desertedSince = hasReadyMember ? nil : desertedSince ?? EventLoop.shared.now }
        guard !isStopping,
            let spare = posts.firstIndex(where: { $0.isSpare && $0.member?.isReady == true }),
            let member = posts[spare].member,
            let vacant = posts.firstIndex(where: { !$0.isSpare && !$0.isHeld })
        else { return }
        posts[spare].isSpare = false
        posts[vacant].isSpare = true
        plan.introduce(member)
        changed.signal()
    }

    private func born() -> Member? {
        do {
            let pair = try DescriptorPair.sequencedPackets()
            let process = try ChildProcess(
                plan.program, role: plan.role, generation: plan.generation, channel: pair.second,
                becoming: plan.seal.privilegeDrop?.identity.user,
                readyWithin: CrewLimits.readyWithin)
            audit.append(AuditRecord(.childStarted(process.identity)))
            let member = Member(process: process, channel: try Channel(pair.first))
            member.channel.sendSecret(plan.settings())
            try member.equip()
            return member
        } catch {
            Log.error(
                "A child cannot be started",
                ["role": .text(plan.role.rawValue), "reason": .text(error.description)])
            return nil
        }
    }

    private func welcome(_ member: Member, at index: Int) {
        if !posts[index].isSpare { plan.introduce(member) }
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
        callSpare()
        changed.signal()
    }

    // MARK: - Its end

    private func bury(_ member: Member, _ ending: ChildEnding) {
        let identity = member.process.identity
        let loss = client.lost(member, by: ending)
        if case .killed(.breach(let breach)) = ending {
            audit.append(AuditRecord(.childBreach(identity, rule: breach.rule), severity: .critical))
        }
        let exit = ChildExit(
            cause: ending.cause, code: ending.code, systemCall: ending.systemCall,
            connections: loss.connections)
        audit.append(
            AuditRecord(
                .childExited(identity, exit), severity: ending.severity, client: loss.suspect?.client))
        containment.ended(identity, ending, suspect: loss.suspect)
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
        audit.append(
            AuditRecord(.childPostponed(plan.role, milliseconds: delay.milliseconds), severity: .medium))
        posts[index].nextStart = EventLoop.shared.now + delay
        defer { posts[index].nextStart = nil }
        do { try await pauses[index].wait(until: EventLoop.shared.now + delay) } catch .timedOut {
            return !isStopping
        } catch {
            return false
        }
        return !isStopping
    }
}
