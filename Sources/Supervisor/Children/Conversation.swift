import IPC

/// What is heard from one member: its report first, then what its client answers, until its channel is over.
@Loop struct Conversation<Client: CrewClient> {
    private let member: Client.Member
    private let client: Client
    /// The seal that its report must not fall short of.
    private let seal: SealPlan

    /// Taken from one member before the others have their turn.
    private static var messagesPerTurn: Int { 128 }

    init(_ member: Client.Member, client: Client, seal: SealPlan) {
        self.member = member
        self.client = client
        self.seal = seal
    }

    /// Listens until the channel is over or the member is killed.
    ///
    /// - Parameter welcome: called once, when the member has reported a seal that is good enough.
    func run(_ welcome: () -> Void) async {
        let channel = member.channel
        defer { channel.close() }
        while true {
            do throws(ChannelEnd) {
                try readSome(welcome)
            } catch {
                return member.on(event(of: error))
            }
            if case .killed = member.process.state { return }
            do {
                try await channel.wakeup.wait(until: member.process.state.deadline)
            } catch {
                member.on(.deadlinePassed)
            }
            if case .killed = member.process.state { return }
        }
    }

    private func readSome(_ welcome: () -> Void) throws(ChannelEnd) {
        for _ in 0..<Self.messagesPerTurn {
            guard let received = try member.channel.nextAlreadyHere() else { return }
            do throws(ProtocolBreach) {
                try take(received.message, welcome)
            } catch {
                member.on(.broke(error))
            }
            if case .killed = member.process.state { return }
        }
        // What is left comes after the jobs of the others.
        let channel = member.channel
        EventLoop.shared.start { channel.wakeup.signal() }
    }

    private func take(_ message: Client.Member.Incoming, _ welcome: () -> Void) throws(ProtocolBreach) {
        if let report = Client.Member.report(in: message) {
            if member.process.report(report, demanded: seal) == .putIntoService { welcome() }
        } else if Client.Member.heartbeat(in: message) != nil {
            // Nobody has asked.
            throw .heartbeat
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
