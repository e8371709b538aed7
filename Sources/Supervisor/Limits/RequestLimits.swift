/// How much one client may ask for. A key may have limits of its own, so they come with each question.
struct RequestLimits: Equatable, Sendable {
    /// Requests in any 60 seconds, at least 1.
    let requestsPerMinute: UInt32
    /// Requests at once after a quiet time, 1 to `requestsPerMinute`: more could never be used.
    let burst: UInt32
    /// Requests in flight, at least 1.
    let concurrentRequests: UInt32

    /// Zero is taken as one (the configuration refuses it), and a burst above the limit as the limit.
    init(requestsPerMinute: UInt32, burst: UInt32, concurrentRequests: UInt32) {
        self.requestsPerMinute = max(1, requestsPerMinute)
        self.burst = min(max(1, burst), self.requestsPerMinute)
        self.concurrentRequests = max(1, concurrentRequests)
    }

    /// The value of the `ratelimit-policy` header, as in `60;w=60;burst=20`.
    var policy: String { "\(requestsPerMinute);w=60;burst=\(burst)" }
}

/// What a response's `ratelimit-limit`, `ratelimit-remaining` and `ratelimit-reset` say.
struct RequestQuota: Equatable, Sendable {
    let limit: UInt32
    /// Requests left in the window that ends now.
    let remaining: UInt32
    /// Whole seconds, rounded up, until the oldest counted request leaves the window; 0 when none is counted.
    let resetSeconds: UInt32
}

/// The place of one admitted request among those in flight; given back exactly once with `RequestLimiter.finish`.
struct RequestSlot: Equatable, Sendable {
    /// The client's place in the table, which stays where it is while anything of it is in flight.
    let entry: UInt32
}

/// The answer to one request.
enum RequestDecision: Equatable, Sendable {
    case admitted(RequestSlot, RequestQuota)
    /// - retryAfterMilliseconds: at least 1; asking then, with nothing else asked meanwhile, is admitted when
    ///   the scope is `requests`. For the other scopes it is a guess, since it depends on others finishing.
    case refused(RefusalScope, retryAfterMilliseconds: UInt64, RequestQuota)
}

/// Which limit a request met.
enum RefusalScope: String, Sendable {
    /// The client's sliding window or burst.
    case requests
    /// The client's requests in flight.
    case concurrent
    /// Everybody's requests in flight: the proxy is overloaded.
    case total
}
