import IPC

/// What is heard from one member: its report first, then what its client answers, until its channel is over.
@Loop struct Conversation<Client: CrewClient> {
    private let member: Client.Member
    private let client: Client
    /// The seal that its report must not fall short of.
    private let seal: SealPlan
    /// How long it may take to answer a heartbeat.
    private let patience: Duration

    private enum Limits {
        /// Taken from one member before the others have their turn.
        static var messagesPerTurn: Int { 128 }
        /// How long a member is left alone that always has more to say than that: it may have a core of its own by talking,
        /// but not this process's. An honest one comes to its end now and then.
        static var pause: Duration { .milliseconds(1) }
    }

    init(_ member: Client.Member, client: Client, seal: SealPlan, patience: Duration) {
        self.member = member
        self.client = client
        self.seal = seal
        self.patience = patience
    }

    private var isOver: Bool { if case .killed = member.process.state { true } else { false } }

    /// Listens until the channel is over or the member is killed.
    ///
    /// - Parameter welcome: called once, when the member has reported a seal that is good enough.
    func run(_ welcome: () -> Void) async {
        let channel = member.channel
        defer { channel.close() }
        var hadMore = false
        while true {
            let hasHeardAll: Bool
            do throws(ChannelEnd) {
                hasHeardAll = try readSome(welcome)
            } catch {
                return member.on(event(of: error))
            }
            if isOver { return }
            if !hasHeardAll, hadMore { await leaveAlone() }
            if isOver { return }
            hadMore = !hasHeardAll
            let until = min(member.process.state.deadline, beat(hasHeardAll: hasHeardAll))
            if isOver { return }
            do {
                try await channel.wakeup.wait(until: until)
            } catch .cancelled {
                return member.on(.stop)
            } catch {
                if member.process.state.deadline <= EventLoop.shared.now { member.on(.deadlinePassed) }
            }
            if isOver { return }
        }
    }

    private func leaveAlone() async {
        try? await Wakeup().wait(until: EventLoop.shared.now + Limits.pause)
    }

    /// Asks whether the member is there, or finds that it is not. Returns when to look again.
    private func beat(hasHeardAll: Bool) -> MonotonicInstant {
        guard member.process.state.isServing else { return .never }
        let now = EventLoop.shared.now
        var pulse = member.process.pulse ?? Pulse(patience: patience, from: now)
        defer { member.process.pulse = pulse }
        while true {
            switch pulse.step(at: now, hasHeardAll: hasHeardAll) {
            case .wait(let until): return until
            case .ask(let heartbeat): member.channel.send(Client.Member.ping(heartbeat))
            case .hung:
                member.on(.hung)
                return .never
            }
        }
    }

    /// Whether everything was read.
    private func readSome(_ welcome: () -> Void) throws(ChannelEnd) -> Bool {
        for _ in 0..<Limits.messagesPerTurn {
            guard let received = try member.channel.nextAlreadyHere() else { return true }
            do throws(ProtocolBreach) {
                try take(received.message, welcome)
            } catch {
                member.on(.broke(error))
            }
            if isOver { return true }
        }
        // What is left comes after the jobs of the others.
        let channel = member.channel
        EventLoop.shared.start { channel.wakeup.signal() }
        return false
    }

    private func take(_ message: Client.Member.Incoming, _ welcome: () -> Void) throws(ProtocolBreach) {
        if let report = Client.Member.report(in: message) {
            if member.process.report(report, demanded: seal) == .putIntoService { welcome() }
        } else if let heartbeat = Client.Member.heartbeat(in: message) {
            guard var pulse = member.process.pulse else { throw .heartbeat }
            try pulse.answered(heartbeat)
            member.process.pulse = pulse
        } else if member.process.state.isServing {
            try client.receive(message, from: member)
        } else {
            throw .beforeReady
        }
    }

    private func event(of end: ChannelEnd) -> ChildEvent {
        switch end {
        case .closed, .failed: .closedChannel
        case .breach(let error): .broke(.wire(error))
        case .overwhelmed: .overwhelmed
        }
    }
}
