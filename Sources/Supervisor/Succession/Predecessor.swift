import CLinux
import Glibc
import IPC

/// The process of the service whose place this one takes (SIGUSR2): it gives away what it has, and finishes its requests.
@Loop final class Predecessor {
    /// A listening socket that was passed on.
    final class Socket {
        let address: String
        private var descriptor: FileDescriptor?

        init(_ address: String, _ descriptor: consuming FileDescriptor) {
            self.address = address
            self.descriptor = consume descriptor
        }

        func take() -> FileDescriptor? { descriptor.take() }
    }

    /// The variable that names the descriptor of the channel to it.
    nonisolated static let variable = "BULKHEAD_PREDECESSOR"

    private let channel: Channel<ToSuccessor, ToPredecessor>
    private(set) var inheritance = Inheritance()
    /// The requests that it ends.
    private(set) var openAdmissions: Set<UInt64> = []
    private(set) var sockets: [Socket] = []
    /// What its clients have had of their limits.
    private var counters: [CountedClient] = []
    private(set) var ticketKeys: InheritedTicketKeys?
    /// What has to be said of its open requests should it die.
    private var open: [UInt64: AbandonedRequest] = [:]
    /// Positions of its records in this process's log that it has not been told are on disk.
    private var uncommitted: [AuditPosition] = []

    /// It is listened to, since this process is in its place.
    private var isFollowed = false
    /// It has said everything, or has died.
    private(set) var isGone = false
    private let over = Wakeup()

    private init(_ channel: Channel<ToSuccessor, ToPredecessor>) { self.channel = channel }

    /// The one that started this process; nil when somebody else did.
    static func ofEnvironment() throws(StartFailure) -> Predecessor? {
        guard let text = ServicePlaces.variable(variable) else { return nil }
        // Before any thread is started; the string outlives the call.
        unsafe unsetenv(variable)
        guard let number = Int32(text), number > 2 else {
            throw StartFailure("\(variable) is not for people")
        }
        do throws(SystemError) {
            _ = fcntl(number, F_SETFD, FD_CLOEXEC)
            _ = fcntl(number, F_SETFL, O_NONBLOCK)
            return Predecessor(try Channel(FileDescriptor(owning: number)))
        } catch {
            throw StartFailure("the process before this one cannot be heard: \(error)")
        }
    }

    /// Says that this process could serve, and takes what the other gives away. Once this returns, the log, the state and the
    /// control socket are free.
    func inherit() async throws(StartFailure) {
        channel.send(.prepared(SuccessorPrepared(version: Version.text)))
        while true {
            var received = try await heard()
            switch received.message {
            case .inheritance(let inheritance): self.inheritance = inheritance
            case .listener(let listener):
                guard let descriptor = received.takeDescriptor(), sockets.count < SuccessionLimits.listeners
                else { throw Self.confused }
                sockets.append(Socket(listener.address, descriptor))
            case .openAdmissions(let list): openAdmissions.formUnion(list.numbers.map(\.value))
            case .counters(let list):
                guard counters.count < SuccessionLimits.counters else { throw Self.confused }
                counters += list.clients.map(\.counted)
            case .ticketKeys(let keys):
                ticketKeys = keys
                channel.wipeReceived()
            case .handedOver: return
            case .main, .record, .consequence, .finished: throw Self.confused
            }
        }
    }

    /// Says that clients may come here, and waits until this is the service's main process.
    func giveWay() async throws(StartFailure) {
        channel.send(.ready)
        guard case .main = try await heard().message else { throw Self.confused }
    }

    /// Whether nothing more can come from it.
    var hasDied: Bool { !channel.isOpen }

    /// Does not take its place after all.
    func leave() { channel.close() }

    private func heard() async throws(StartFailure) -> Received<ToSuccessor> {
        do throws(ChannelEnd) {
            let deadline = EventLoop.shared.now + SuccessionLimits.patience
            guard let received = try await channel.next(until: deadline) else {
                throw ChannelEnd.closed
            }
            return received
        } catch {
            throw StartFailure("the process before this one went away in the middle of the handover")
        }
    }

    private static let confused = StartFailure("the process before this one says what it may not")

    /// Once; they are in the limiter then.
    func takeCounters() -> [CountedClient] {
        defer { counters = [] }
        return counters
    }

    // MARK: - What it still has to tell

    /// Takes its records into the log, until it is done. Requests that it leaves without an end get one.
    func follow(into audit: AuditLog, _ containment: Containment) async {
        isFollowed = true
        for request in audit.inherited { open[request.admission] = request }
        defer {
            channel.close()
            isGone = true
            over.signal()
        }
        do throws(ChannelEnd) {
            while true {
                guard let received = try await channel.next() else { continue }
                switch received.message {
                case .record(let message): take(message, into: audit)
                case .consequence(let record): containment.draw(Consequence(record))
                case .finished: return Log.info("The process before this one has finished")
                default: throw .breach(.badValue)
                }
            }
        } catch {
            Log.warning(
                "The process before this one has died", ["requests": .init(open.count)])
        }
        for request in open.values { audit.append(request.record) }
    }

    /// Waits until nothing more comes of it: until then this process can be nobody's predecessor, nor end.
    func gone(unless isHurried: () -> Bool) async {
        while isFollowed && !isGone && !isHurried() { try? await over.wait() }
    }

    /// Lets whoever waits for its end look again.
    func wake() { over.signal() }

    private func take(_ message: ForwardedMessage, into audit: AuditLog) {
        guard let event = AuditEvent(rawValue: message.event) else { return }
        switch message.trace {
        case .admitted:
            open[message.admission] = AbandonedRequest(forwarded: message.members.span)
        case .ended: open[message.admission] = nil
        case .other: break
        }
        let record = ForwardedRecord(
            event: event, trace: ForwardedRecord.Trace(message), members: message.members)
        let position = audit.append(
            AuditRecord(
                .forwarded(record), time: AuditTime(microsecondsSince1970: message.microseconds)))
        if let position { uncommitted.append(position) }
    }

    /// The log has come further.
    func auditProgressed(to committed: AuditPosition) {
        let count = uncommitted.prefix { $0 <= committed }.count
        guard count > 0 else { return }
        uncommitted.removeFirst(count)
        channel.send(.committed(CommittedRecords(count: UInt64(count))))
    }
}

extension ForwardedRecord.Trace {
    fileprivate init(_ message: ForwardedMessage) {
        self =
            switch message.trace {
            case .admitted: .admitted(message.admission)
            case .ended: .ended(message.admission)
            case .other: .other
            }
    }
}
