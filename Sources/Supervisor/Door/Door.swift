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

    /// A listening socket, and which of the configuration's listeners it is.
    private final class Listener {
        let watch: Watch
        let name: String
        let address: Configuration.Listener.Address
        /// Where it listens; nil when that is no TCP address.
        let socket: SocketAddress?
        var isAccepting = false
        /// Nobody is accepted any more.
        var isOver = false

        init(
            _ watch: Watch, name: String, address: Configuration.Listener.Address, socket: SocketAddress?
        ) {
            (self.watch, self.name, self.address, self.socket) = (watch, name, address, socket)
        }
    }

    private let register: ConnectionRegister
    private let audit: AuditLog
    private let containment: Containment
    /// Who serves new clients, how many each, and the order that they know the listeners in.
    private var workers: Crew<Desk>
    private var connectionsPerWorker: UInt32
    private var order: [Configuration.Listener.Address]
    private var listeners: [Listener] = []
    private var denials = ConnectionDenials()
    private var isOpen = false
    private let reporting = Wakeup()

    init(
        register: ConnectionRegister, workers: Crew<Desk>, audit: AuditLog, containment: Containment,
        configuration: Configuration
    ) {
        self.register = register
        self.workers = workers
        self.audit = audit
        self.containment = containment
        connectionsPerWorker = UInt32(clamping: configuration.workers.maximumConnections)
        order = configuration.listeners.map(\.address)
    }

    /// Connections turned away so far.
    var denied: UInt64 { denials.total }

    /// As `status` shows them.
    var names: [String] { listeners.map(\.name) }
    var addresses: [Configuration.Listener.Address] { listeners.map(\.address) }

    /// Takes a listening socket; clients wait in its backlog until the door is open.
    func add(
        _ socket: consuming ListeningSocket, for address: Configuration.Listener.Address
    ) throws(SystemError) {
        let (name, place) = (socket.name, socket.address)
        let watch = try Watch(socket.takeDescriptor(), wakeup: Wakeup())
        listeners.append(Listener(watch, name: name, address: address, socket: place))
    }

    /// Where a listener's sockets really are: of those that systemd opened nothing else knows it.
    func sockets(of address: Configuration.Listener.Address) -> [SocketAddress] {
        listeners.compactMap { $0.address == address ? $0.socket : nil }
    }

    /// Lets clients in at every listener.
    func open() {
        if !isOpen { EventLoop.shared.start { await self.reportDenials() } }
        isOpen = true
        for listener in listeners where !listener.isAccepting {
            listener.isAccepting = true
            EventLoop.shared.start { await self.accept(from: listener) }
        }
    }

    /// Lends every listener: its address as the configuration spells it, and a copy of its socket to give away.
    func forEachListener(
        _ body: (String, consuming FileDescriptor) throws(SystemError) -> Void
    ) throws(SystemError) {
        for listener in listeners {
            let copy = try FileDescriptor("fcntl", fcntl(listener.watch.rawValue, F_DUPFD_CLOEXEC, 3))
            try body(listener.address.description, copy)
        }
    }

    /// Lends every listener's socket.
    func lendListeners(_ body: (Configuration.Listener.Address, Int32) -> Void) {
        for listener in listeners { body(listener.address, listener.watch.rawValue) }
    }

    /// From now on clients are given to others.
    ///
    /// - Parameter configuration: what they were told.
    func give(to workers: Crew<Desk>, of configuration: Configuration) {
        self.workers = workers
        connectionsPerWorker = UInt32(clamping: configuration.workers.maximumConnections)
        order = configuration.listeners.map(\.address)
    }

    /// Closes the sockets of these listeners, once all that had already connected are let in.
    func remove(_ addresses: [Configuration.Listener.Address]) {
        for listener in listeners where addresses.contains(listener.address) {
            while listener.isAccepting, acceptSome(from: listener) == .moreWaiting {}
            end(listener)
        }
        listeners.removeAll(where: \.isOver)
    }

    /// Closes the listening sockets: who comes later is refused by the kernel, or waits for whoever else has them.
    func close() {
        isOpen = false
        for listener in listeners { end(listener) }
        listeners.removeAll()
        reporting.cancel()
        recordDenials()
    }

    private func end(_ listener: Listener) {
        listener.isOver = true
        listener.watch.wakeup.cancel()
        listener.watch.close()
    }

    private func accept(from listener: Listener) async {
        let wakeup = listener.watch.wakeup
        while isOpen && listener.isAccepting && !listener.isOver {
            await workerIsReady()
            // It may have been closed meanwhile, and its number be somebody else's.
            guard isOpen, listener.isAccepting, !listener.isOver else { return }
            switch acceptSome(from: listener) {
            case .moreWaiting: await Task.yield()
            case .noneWaiting:
                do { try await wakeup.wait() } catch { return }
            case .shortage:
                Log.warning("Connections wait: descriptors or memory have run out")
                let until = EventLoop.shared.now + Limits.shortagePause
                do { try await wakeup.wait(until: until) } catch .cancelled { return } catch {}
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

    /// Which of the configuration's listeners it is. Several may be at a port that the kernel chooses, each with a socket; and
    /// one of systemd's may have several sockets.
    private func place(of listener: Listener) -> Int? {
        let places = order.indices.filter { order[$0] == listener.address }
        let before = listeners.prefix { $0 !== listener }.count { $0.address == listener.address }
        return before < places.count ? places[before] : places.last
    }

    private enum Acceptance { case moreWaiting, noneWaiting, shortage }

    private func acceptSome(from listener: Listener) -> Acceptance {
        // A listener that was just added waits until those who know it are given its clients.
        guard let place = place(of: listener) else { return .noneWaiting }
        for _ in 0..<Limits.acceptsPerTurn {
            // The last worker may have died since.
            if isWorthWaiting { return .moreWaiting }
            // Within the room that is lent.
            let accepted = unsafe SystemAddress.read { bytes, length in
                unsafe linux_accept(listener.watch.rawValue, bytes, length)
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
            admit(client, from: address, at: place)
        }
        return .moreWaiting
    }

    private func admit(_ client: consuming FileDescriptor, from address: IPAddress, at listener: Int) {
        do throws(ConnectionDenialReason) {
            if containment.isBanned(register.network(of: address)) { throw .blockedAddress }
            guard let worker = leastBusyWorker else { throw .noWorker }
            let connection = try register.open(from: address, at: listener, for: worker)
            let bytes = (0..<16).map { address[$0] }
            let settings = Client(connection: connection, address: bytes, listener: UInt16(listener))
            worker.channel.send(.connection(settings), client)
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
