import CLinux
import Glibc
import IPC

/// The process that takes this one's place: a new binary at the same path, started with the same words.
@Loop final class Successor {
    let pid: Int32
    private let channel: Channel<ToPredecessor, ToSuccessor>
    private let audit: AuditLog
    private let recorded = Wakeup()
    /// What was forwarded and is not known to be on disk.
    private var unacknowledged: [AuditRecord] = []
    private var encoder = AuditEncoder()
    private var hasEnded = false
    private var isMain = false
    /// What the ends of children asked for while it was not yet its own to do.
    private var untold: [Consequence] = []

    /// Starts it.
    ///
    /// - Throws: when the program cannot be started.
    init(_ program: ServiceProgram, audit: AuditLog) throws(SystemError) {
        self.audit = audit
        let pair = try DescriptorPair.sequencedPackets()
        pid = try program.start(channel: pair.second)
        channel = try Channel(pair.first)
    }

    /// Waits until it says that it could serve. Its version.
    func prepared() async throws(StartFailure) -> String {
        guard case .prepared(let prepared)? = await heard(within: SuccessionLimits.patience) else {
            throw StartFailure(
                "the new process ended or said nothing for \(SuccessionLimits.patience); its own log may say why"
            )
        }
        return prepared.version
    }

    /// Gives it everything.
    func handOver(
        _ inheritance: Inheritance, _ admissions: [UInt64], _ ticketKeys: InheritedTicketKeys,
        _ ledger: RequestLedger, listenersOf door: Door
    ) async throws(StartFailure) {
        channel.send(.inheritance(inheritance))
        channel.sendSecret(.ticketKeys(ticketKeys))
        do throws(SystemError) {
            try door.forEachListener { (address, descriptor) throws(SystemError) in
                channel.send(.listener(InheritedListener(address: address)), descriptor)
            }
        } catch {
            throw StartFailure("a listening socket cannot be handed over: \(error)")
        }
        for start in stride(from: 0, to: admissions.count, by: SuccessionLimits.admissionsAMessage) {
            let some = admissions[start..<min(start + SuccessionLimits.admissionsAMessage, admissions.count)]
            channel.send(.openAdmissions(OpenAdmissionList(Array(some))))
        }
        await handOver(ledger)
        channel.send(.handedOver)
    }

    /// Everybody's counters, no more at a time than it takes at once.
    private func handOver(_ ledger: RequestLedger) async {
        var entry: UInt32? = 1
        var count = 0
        while entry != nil, count < SuccessionLimits.counters, channel.isOpen {
            let clients = ledger.limiter.counted(
                from: &entry, lookingAt: UInt32(SuccessionLimits.countersAMessage),
                now: EventLoop.shared.now.nanoseconds)
            if clients.isEmpty { continue }
            count += clients.count
            channel.send(.counters(CountedClientList(clients)))
            while channel.bytesWaiting > 0 {
                // What waits goes out while the channel is asked for what has come: nothing may, before it is ready.
                let pause = EventLoop.shared.now + SuccessionLimits.pause
                do throws(ChannelEnd) {
                    if try await channel.next(until: pause) != nil { channel.close() }
                } catch { break }
            }
        }
    }

    /// Waits until clients may come to it.
    func ready() async throws(StartFailure) {
        guard case .ready? = await heard(within: SuccessionLimits.readiness) else {
            throw StartFailure(
                "the new process ended or was not ready within \(SuccessionLimits.readiness); its own log may say why"
            )
        }
    }

    /// What is here from now on is its own to do.
    func becomeMain() {
        channel.send(.main)
        isMain = true
        for consequence in takeUntold() { tell(consequence) }
    }

    /// Lets it do what the end of a child here asks for, once it is the service.
    func tell(_ consequence: Consequence) {
        guard isMain else { return untold.append(consequence) }
        channel.send(.consequence(ConsequenceRecord(consequence)))
    }

    /// What it has not been told: to be done here, should it fail.
    func takeUntold() -> [Consequence] {
        defer { untold = [] }
        return untold
    }

    private func heard(within time: Duration) async -> ToPredecessor? {
        guard let received = try? await channel.next(until: EventLoop.shared.now + time) else { return nil }
        return received.message
    }

    /// Ends it: it has failed. Waits until it is gone, so that what it had taken is free again.
    func end() {
        guard !hasEnded else { return }
        hasEnded = true
        channel.close()
        kill(pid, SIGKILL)
        var status: Int32 = 0
        // The status is a local variable that outlives the call.
        while unsafe waitpid(pid, &status, 0) < 0 && errno == EINTR {}
    }

    // MARK: - What this process still has to tell

    /// Lets whoever forwards know that a record is there; on any thread.
    nonisolated func wake() { EventLoop.shared.start { self.recorded.signal() } }

    /// Brings it the records of what is finished here, until `isOver`; and does not wait for its word any more when
    /// `isHurried`: what it was sent is in its socket.
    ///
    /// - Returns: the records that may not have come to disk, because it is gone; nil when it has all.
    func forward(until isOver: () -> Bool, unless isHurried: () -> Bool) async -> [AuditRecord]? {
        EventLoop.shared.start { await self.listen() }
        var batch: [AuditRecord] = []
        while channel.isOpen {
            audit.takeReleased(into: &batch)
            unacknowledged += batch
            for record in batch {
                await room()
                send(record)
            }
            batch.removeAll(keepingCapacity: true)
            if isOver() && (unacknowledged.isEmpty || isHurried()) {
                channel.send(.finished)
                return nil
            }
            try? await recorded.wait()
        }
        audit.takeReleased(into: &batch)
        return unacknowledged + batch
    }

    /// Waits until it has read most of what it was sent: more may have gathered here than a channel keeps.
    private func room() async {
        while channel.isOpen, channel.bytesWaiting > SuccessionLimits.waitingBytes {
            try? await recorded.wait(until: EventLoop.shared.now + SuccessionLimits.pause)
        }
    }

    private func listen() async {
        while let received = try? await channel.next() {
            guard case .committed(let committed) = received.message,
                committed.count <= UInt64(unacknowledged.count)
            else { break }
            unacknowledged.removeFirst(Int(committed.count))
            audit.committedElsewhere(committed.count)
            recorded.signal()
        }
        channel.close()
        recorded.signal()
    }

    private func send(_ record: AuditRecord) {
        var message = ForwardedMessage()
        message.microseconds = record.time.microseconds
        message.event = record.detail.event.rawValue
        switch ForwardedRecord.Trace(record.detail) {
        case .admitted(let admission): (message.trace, message.admission) = (.admitted, admission)
        case .ended(let admission): (message.trace, message.admission) = (.ended, admission)
        case .other: break
        }
        var line = JSONBuffer()
        encoder.encodeMembers(of: record, to: &line)
        message.members = line.bytes
        channel.send(.record(message))
    }
}
