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
        /// What the worker waits for, until the upstream has proved who it is.
        let promise: PromisedPipe?
    }

    private let upstreams: [DialledUpstream]
    private let resolver: Resolver
    private var exchanges = SlotTable<OpenExchange>(capacity: Limits.exchanges)
    /// Set once, before the first worker.
    weak var egresses: Crew<Dialler>?
    private(set) var failedTotal: UInt64 = 0
    private(set) var refusedTotal: UInt64 = 0
    private let refusals: UpstreamRefusals

    init(_ upstreams: [Configuration.Upstream], resolver: Resolver, audit: AuditLog) {
        self.upstreams = upstreams.map(DialledUpstream.init)
        self.resolver = resolver
        refusals = UpstreamRefusals(audit)
    }

    /// The certificates that upstreams have shown so far.
    var certificates: [KnownCertificate] { upstreams.compactMap(\.certificate) }

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
        let deadline = EventLoop.shared.now + upstreams[Int(request.upstream)].settings.connectTimeout
        do throws(DialFailureReason) {
            let socket = try await socket(to: Int(request.upstream), until: deadline, countedFor: worker)
            guard worker.process.state.isServing else { return }
            try join(socket, request, worker, until: deadline)
        } catch {
            refuse(request, of: worker, error)
        }
    }

    private func socket(
        to index: Int, until deadline: MonotonicInstant, countedFor worker: Worker
    ) async throws(DialFailureReason) -> FileDescriptor {
        defer { worker.dials[index].pending -= 1 }
        return try await socket(to: upstreams[index], until: deadline)
    }

    /// Hands one end of a new pipe to the worker, the other with the socket to an egress. Where the upstream must prove who
    /// it is first, the worker's end is kept until it has.
    private func join(
        _ socket: consuming FileDescriptor, _ request: DialRequest, _ worker: Worker,
        until deadline: MonotonicInstant
    ) throws(DialFailureReason) {
        guard let egress = egresses?.least(of: \.exchanges) else { throw .exhausted }
        let index = Int(request.upstream)
        let pipe: DescriptorPair
        do { pipe = try .streams() } catch { throw .exhausted }
        let promise = upstreams[index].settings.url.scheme == .https ? PromisedPipe(request.question) : nil
        let open = OpenExchange(worker: worker, egress: egress, upstream: index, promise: promise)
        guard let number = exchanges.insert(open) else { throw .exhausted }
        worker.dials[index].open += 1
        egress.exchanges += 1
        egress.exchangesTotal += 1
        egress.process.wasUsed = true
        let exchange = Exchange(
            id: ExchangeID(number), upstream: request.upstream,
            handshakeMilliseconds: UInt32(clamping: deadline.since(MonotonicInstant.now()).milliseconds))
        egress.channel.send(.exchange(exchange), socket, pipe.first)
        if let promise {
            promise.keep(pipe.second)
        } else {
            worker.channel.send(.upstream(Dialled(question: request.question)), pipe.second)
        }
    }

    private func refuse(_ request: DialRequest, of worker: Worker, _ reason: DialFailureReason) {
        failedTotal += 1
        refusals.note(
            reason, at: upstreams[Int(request.upstream)].settings.name, at: EventLoop.shared.now)
        worker.channel.send(.undialled(DialFailure(question: request.question, reason: reason)))
    }

    // MARK: - The socket

    private func socket(
        to upstream: DialledUpstream, until deadline: MonotonicInstant
    ) async throws(DialFailureReason) -> FileDescriptor {
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
        case .connected(let exchange): try keepPromise(exchange, of: egress)
        case .refused(let refused): try breakPromise(refused, of: egress)
        case .certificate(let seen):
            guard Int(seen.upstream) < upstreams.count else { throw .unknownUpstream }
            upstreams[Int(seen.upstream)].remember(expiry: seen.expiresAt)
        }
    }

    /// The upstream is who it must be: the worker may write.
    private func keepPromise(_ exchange: ExchangeID, of egress: Egress) throws(ProtocolBreach) {
        guard let open = exchanges[exchange.value], open.egress === egress, let promise = open.promise,
            let pipe = promise.take()
        else { throw .exchange }
        guard open.worker.process.state.isServing else { return }
        open.worker.channel.send(.upstream(Dialled(question: promise.question)), pipe)
    }

    private func breakPromise(_ refused: ExchangeRefusal, of egress: Egress) throws(ProtocolBreach) {
        guard let promise = exchanges[refused.exchange.value]?.promise, promise.isOpen else {
            throw .exchange
        }
        let open = try close(refused.exchange, of: egress)
        refusedTotal += 1
        refusals.note(refused.refusal, by: upstreams[open.upstream].settings.name, at: EventLoop.shared.now)
        answer(promise, of: open.worker, refused.refusal.dialFailure)
    }

    private func answer(_ promise: PromisedPipe, of worker: Worker, _ reason: DialFailureReason) {
        guard worker.process.state.isServing else { return }
        failedTotal += 1
        worker.channel.send(.undialled(DialFailure(question: promise.question, reason: reason)))
    }

    func lost(_ egress: Egress, by ending: ChildEnding) -> Loss {
        // Their workers see the pipes end.
        let lost = exchanges.removeAll { $0.egress === egress }
        for exchange in lost {
            exchange.worker.dials[exchange.upstream].open -= 1
            guard let promise = exchange.promise, promise.isOpen else { continue }
            answer(promise, of: exchange.worker, .unreachable)
        }
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
