import HTTP
import IPC

/// Getting an upstream's answer: a connection, the request, and another try when that is safe.
extension ServedRequest {
    /// Sends the request and relays the answer.
    func exchange(
        _ inspected: InspectedRequestRest, _ routed: RoutedRequest
    ) async throws(RequestEnd) -> RelayOutcome {
        let pool = worker.upstreams[Int(routed.route.settings.upstream)]
        guard let method, let target = RequestTarget(validating: routed.target) else {
            throw .refused(.malformed(.malformedTarget))
        }
        let head = UpstreamRequest.head(
            head, method: method, target: target, upstream: pool.settings, bodyBytes: body.count)
        settlement.reachedUpstream = true
        let (exchange, response) = try await answered(head, method, pool)
        // It is not asked again: an answer may take long, and holds nothing of the request.
        body = []
        memory.releaseBody()
        let relay = Relay(self, exchange, response, routed, inspected)
        do {
            let outcome = try await relay.run()
            finish(exchange, pool, isReusable: relay.isUpstreamReusable)
            return outcome
        } catch {
            finish(exchange, pool, isReusable: false)
            throw error
        }
    }

    private func finish(_ exchange: UpstreamExchange, _ pool: UpstreamPool, isReusable: Bool) {
        if isReusable { pool.release(exchange.pipe) } else { pool.discard(exchange.pipe) }
    }

    /// Tries until there is a response. Only what failed before the first byte of a response is tried again.
    private func answered(
        _ head: [UInt8], _ method: HTTP.Method, _ pool: UpstreamPool
    ) async throws(RequestEnd) -> (UpstreamExchange, ResponseHead) {
        var retries = Int(pool.settings.retries)
        var needsFresh = false
        while true {
            var pipe = needsFresh ? nil : pool.idlePipe(for: connection.wakeup)
            if pipe == nil { pipe = try await dialledPipe(pool, &retries) }
            guard let pipe else { throw .refused(.upstreamUnreachable) }
            let exchange = UpstreamExchange(
                pipe, for: connection, method: method, settings: pool.settings,
                mayProbeClient: self.head.version == .http11)
            do {
                let response = try await exchange.response(to: head, body)
                stopwatch.pause(exchange.waited)
                return (exchange, response)
            } catch {
                stopwatch.pause(exchange.waited)
                pool.discard(exchange.pipe)
                switch error {
                case .clientGone: throw .clientGone
                case .refused(let refusal): throw .refused(refusal)
                case .closedEarly:
                    guard retries > 0 else { throw .refused(.upstreamInvalid) }
                    retries -= 1
                    needsFresh = true
                }
            }
        }
    }

    /// A new connection to the upstream, or the next that another request gives back.
    private func dialledPipe(
        _ pool: UpstreamPool, _ retries: inout Int
    ) async throws(RequestEnd) -> UpstreamPipe {
        let started = MonotonicInstant.now()
        let deadline = EventLoop.shared.now + .milliseconds(Int64(pool.settings.firstByteMilliseconds))
        while true {
            let wish = pool.request(connection.wakeup)
            while wish.answer == nil {
                do { try await connection.wakeup.wait(until: deadline) } catch {
                    pool.cancel(wish)
                    throw .refused(.upstreamTimeout)
                }
                if connection.client.watch.readiness.contains(.broken) {
                    pool.cancel(wish)
                    throw .clientGone
                }
            }
            stopwatch.pause(MonotonicInstant.now().since(started))
            if let pipe = wish.take() { return pipe }
            guard retries > 0, wish.mayBeTriedAgain else { throw .refused(refusal(wish)) }
            retries -= 1
        }
    }

    private func refusal(_ wish: PipeRequest) -> Refusal {
        if case .failed(.timedOut) = wish.answer { return .upstreamTimeout }
        return .upstreamUnreachable
    }
}
