import CLinux
import Glibc
import IPC

/// Where clients come in: accepts, counts, and hands each connection to the ready worker that has the fewest. It never
/// reads from one.
@Loop final class Door {
    private enum Limits {
        /// Accepted from one listener before the others have their turn.
        static let acceptsPerTurn = 64
        /// How long nothing is accepted when descriptors or memory have run out (accept(2), EMFILE).
        static let shortagePause = Duration.milliseconds(50)
        /// A worker with more bytes than this waiting in its channel gets no further connection.
        static let waitingBytes = 64 * 1024
        /// While no worker can take anybody, clients wait in the backlog for so long; after it they are refused, since a
        /// client that knows it is refused can go elsewhere.
        static let workerPatience = Duration.seconds(5)
        /// How often it is looked for a worker then: it happens a few times a year, and it delays a client.
        static let workerPause = Duration.milliseconds(2)
    }

    private let register: ConnectionRegister
    private let workers: Crew<Desk>
    private let audit: AuditLog
    private let containment: Containment
    private let connectionsPerWorker: UInt32
    private var listeners: [Watch] = []
    private(set) var names: [String] = []
    private var denials = ConnectionDenials()
    private var isOpen = false
    private let reporting = Wakeup()

    init(
        register: ConnectionRegister, workers: Crew<Desk>, audit: AuditLog, containment: Containment,
        limits: Configuration.Workers
    ) {
        self.register = register
        self.workers = workers
        self.audit = audit
        self.containment = containment
        connectionsPerWorker = UInt32(clamping: limits.maximumConnections)
    }

    /// Connections turned away so far.
    var denied: UInt64 { denials.total }

    /// Takes a listening socket; clients wait in its backlog until the door is opened.
    func add(_ socket: consuming ListeningSocket) throws(SystemError) {
        names.append(socket.name)
        listeners.append(try Watch(socket.takeDescriptor(), wakeup: Wakeup()))
    }

    func open() {
        isOpen = true
        for listener in listeners { EventLoop.shared.start { await self.accept(from: listener) } }
        EventLoop.shared.start { await self.reportDenials() }
    }

    /// Closes the listening sockets: who comes later is refused by the kernel.
    func close() {
        isOpen = false
        for listener in listeners {
            listener.wakeup.cancel()
            listener.close()
        }
        listeners.removeAll()
        reporting.cancel()
        recordDenials()
    }

    private func accept(from listener: Watch) async {
        while isOpen {
            await workerIsReady()
            switch acceptSome(from: listener) {
            case .moreWaiting: await Task.yield()
            case .noneWaiting:
                do { try await listener.wakeup.wait() } catch { return }
            case .shortage:
                Log.warning("Connections wait: descriptors or memory have run out")
                let until = EventLoop.shared.now + Limits.shortagePause
                do { try await listener.wakeup.wait(until: until) } catch .cancelled { return } catch {}
            }
        }
    }

    /// Whether no worker can take clients, and one may soon.
    private var isWorthWaiting: Bool {
        let now = EventLoop.shared.now
        return !workers.hasReadyMember && now < (workers.desertedSince ?? now) + Limits.workerPatience
    }

    private func workerIsReady() async {
        guard isWorthWaiting else { return }
        let tick = Wakeup()
        while isOpen, isWorthWaiting {
            try? await tick.wait(until: EventLoop.shared.now + Limits.workerPause)
        }
    }

    private enum Acceptance { case moreWaiting, noneWaiting, shortage }

    private func acceptSome(from listener: Watch) -> Acceptance {
        for _ in 0..<Limits.acceptsPerTurn {
            // The last worker may have died since.
            if isWorthWaiting { return .moreWaiting }
            // Within the room that is lent.
            let accepted = unsafe SystemAddress.read { bytes, length in
                unsafe linux_accept(listener.rawValue, bytes, length)
            }
            guard let accepted else {
                switch errno {
                case EAGAIN: return .noneWaiting
                case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .shortage
                // The client has left, or a network error of its own came first (accept(2), "Error handling").
                default: continue
                }
            }
            let client = FileDescriptor(owning: accepted.result)
            // A listener that systemd passed may be something else than TCP: such clients have no address to count.
            guard let address = accepted.address?.address else { continue }
            admit(client, from: address)
        }
        return .moreWaiting
    }

    private func admit(_ client: consuming FileDescriptor, from address: IPAddress) {
        do throws(ConnectionDenialReason) {
            if containment.isBanned(register.network(of: address)) { throw .blockedAddress }
            guard let worker = leastBusyWorker else { throw .noWorker }
            let connection = try register.open(from: address, for: worker)
            let bytes = (0..<16).map { address[$0] }
            worker.channel.send(.connection(Client(connection: connection, address: bytes)), client)
        } catch {
            deny(error)
        }
    }

    private var leastBusyWorker: Worker? {
        workers.least(
            of: { $0.channel.bytesWaiting > Limits.waitingBytes ? .max : $0.connections },
            below: connectionsPerWorker)
    }

    private func deny(_ reason: ConnectionDenialReason) {
        denials.count(reason)
        reporting.signal()
    }

    private func reportDenials() async {
        while isOpen {
            do { try await reporting.wait(until: denials.due ?? .never) } catch .cancelled { return } catch {}
            if let due = denials.due, due <= EventLoop.shared.now { recordDenials() }
        }
    }

    private func recordDenials() {
        for denied in denials.report(at: EventLoop.shared.now) {
            audit.append(AuditRecord(.connectionDenied(denied), severity: .low))
        }
    }
}
