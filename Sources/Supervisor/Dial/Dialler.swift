import IPC

/// Connects to upstreams for the workers: the socket goes to an egress, and a pipe joins that egress with the worker. No
/// worker names an address; it names an upstream.
@Loop final class Dialler: CrewClient {
    private enum Limits {
        /// How many exchanges beyond its upstream's limit a worker may seem to have: it knows that it closed one before
        /// the egress has told.
        static func slack(_ connections: Int) -> Int { max(8, connections / 4) }
        static let exchanges = 1 << 20
    }

    /// A connection between a worker and an upstream, pumped by an egress.
    private struct OpenExchange {
        let worker: Worker
        let egress: Egress
        let upstream: Int
    }

    private let upstreams: [DialledUpstream]
    private let resolver: Resolver
    private var exchanges = SlotTable<OpenExchange>(capacity: Limits.exchanges)
    /// Set once, before the first worker.
    weak var egresses: Crew<Dialler>?
    private(set) var failedTotal: UInt64 = 0

    init(_ upstreams: [Configuration.Upstream], resolver: Resolver) {
        self.upstreams = upstreams.map(DialledUpstream.init)
        self.resolver = resolver
    }

    /// Resolves every name now, so that the first request need not wait, and keeps doing so.
    func start() {
        for (index, upstream) in upstreams.enumerated() {
            guard let name = upstream.name else { continue }
            EventLoop.shared.start { await self.keepResolved(index, name) }
        }
    }

    func stop() {
        for upstream in upstreams { upstream.refresh.cancel() }
    }

    // MARK: - A worker's question

    /// Answers `worker` with `upstream` or `undialled`, later.
    func dial(_ request: DialRequest, for worker: Worker) throws(ProtocolBreach) {
        let index = Int(request.upstream)
        guard index < upstreams.count else { throw .unknownUpstream }
        if worker.dials.isEmpty { worker.dials = Array(repeating: DialCount(), count: upstreams.count) }
        let limit = upstreams[index].settings.maximumConnections
        let count = worker.dials[index]
        guard count.pending < limit else { throw .tooManyDials }
        guard count.pending + count.open < limit + Limits.slack(limit) else {
            return refuse(request, of: worker, .exhausted)
        }
        worker.dials[index].pending += 1
        EventLoop.shared.start { await self.connect(request, for: worker) }
    }

    private func connect(_ request: DialRequest, for worker: Worker) async {
        do throws(DialFailureReason) {
            let socket = try await socket(to: Int(request.upstream), countedFor: worker)
            guard worker.process.state.isServing else { return }
            try join(socket, request, worker)
        } catch {
            refuse(request, of: worker, error)
        }
    }

    private func socket(
        to index: Int, countedFor worker: Worker
    ) async throws(DialFailureReason) -> FileDescriptor {
        defer { worker.dials[index].pending -= 1 }
        return try await socket(to: upstreams[index])
    }

    /// Hands one end of a new pipe to the worker, the other with the socket to an egress.
    private func join(
        _ socket: consuming FileDescriptor, _ request: DialRequest, _ worker: Worker
    ) throws(DialFailureReason) {
        guard let egress = egresses?.least(of: \.exchanges) else { throw .exhausted }
        let index = Int(request.upstream)
        let pipe: DescriptorPair
        do { pipe = try .streams() } catch { throw .exhausted }
        let open = OpenExchange(worker: worker, egress: egress, upstream: index)
        guard let number = exchanges.insert(open) else { throw .exhausted }
        worker.dials[index].open += 1
        egress.exchanges += 1
        egress.exchangesTotal += 1
        egress.process.wasUsed = true
        egress.channel.send(
            .exchange(Exchange(id: ExchangeID(number), upstream: request.upstream)), socket, pipe.first)
        worker.channel.send(.upstream(Dialled(question: request.question)), pipe.second)
    }

    private func refuse(_ request: DialRequest, of worker: Worker, _ reason: DialFailureReason) {
        failedTotal += 1
        worker.channel.send(.undialled(DialFailure(question: request.question, reason: reason)))
    }

    // MARK: - The socket

    private func socket(to upstream: DialledUpstream) async throws(DialFailureReason) -> FileDescriptor {
        let deadline = EventLoop.shared.now + upstream.settings.connectTimeout
        let addresses = upstream.addressesInTurn
        guard !addresses.isEmpty else {
            upstream.refresh.signal()
            throw .unresolved
        }
        var reason = DialFailureReason.unreachable
        for (tried, address) in addresses.enumerated() {
            // What is left is shared by those that are left: a silent first address must not use up everything.
            let share = deadline.since(MonotonicInstant.now()) / (addresses.count - tried)
            do throws(DialFailureReason) {
                let socket = try await Connection.open(to: address, until: MonotonicInstant.now() + share)
                upstream.prefer(address)
                return socket
            } catch {
                reason = error
            }
        }
        upstream.refresh.signal()
        throw reason
    }

    // MARK: - What egresses say

    func receive(_ message: FromEgress, from egress: Egress) throws(ProtocolBreach) {
        switch message {
        // The crew has taken the report and the heartbeats.
        case .ready: throw .readyTwice
        case .pong: throw .heartbeat
        case .finished(let exchange): _ = try close(exchange, of: egress)
        case .violation(let violation):
            let worker = try close(violation.exchange, of: egress).worker
            worker.on(.broke(.pipe(violation.rule)))
        }
    }

    func lost(_ egress: Egress, by ending: ChildEnding) -> Loss {
        // Their workers see the pipes end.
        let lost = exchanges.removeAll { $0.egress === egress }
        for exchange in lost { exchange.worker.dials[exchange.upstream].open -= 1 }
        egress.exchanges = 0
        return Loss(connections: UInt32(lost.count))
    }

    private func close(_ exchange: ExchangeID, of egress: Egress) throws(ProtocolBreach) -> OpenExchange {
        guard let open = exchanges[exchange.value], open.egress === egress else { throw .exchange }
        exchanges.remove(exchange.value)
        egress.exchanges -= 1
        open.worker.dials[open.upstream].open -= 1
        return open
    }

    // MARK: - Names

    private func keepResolved(_ index: Int, _ name: ResolvableName) async {
        let upstream = upstreams[index]
        while true {
            switch await resolver.resolve(name) {
            case .addresses(let addresses): upstream.addresses = addresses
            case .failed(let reason):
                Log.warning(
                    "An upstream's name cannot be resolved; what was known of it is kept",
                    ["upstream": .text(upstream.settings.name), "reason": .text(reason)])
            }
            do { try await upstream.waitForRefresh() } catch { return }
        }
    }
}
