import IPC

/// The part of the configuration that the desk obeys, in the order of the workers' indices.
struct DeskSettings: Sendable {
    struct Route: Sendable {
        var path: String
        var api: RouteAPI
        /// The upstream's name.
        var upstream: String
    }

    var routes: [Route]
    /// Whether clients show a certificate, by listener.
    var identifies: [Bool]
    var limits: RequestLimits
    var totalRequests: UInt32
    /// No answer before its record is on disk.
    var isStrict: Bool

    /// Milliseconds after which a refused client may try again: where no limiter knows better.
    static let drainingRetry: UInt64 = 2_000
    static let auditRetry: UInt64 = 5_000
    static let overloadRetry: UInt64 = 1_000
}

extension DeskSettings {
    init(_ configuration: Configuration) {
        self.init(
            routes: configuration.routes.map {
                Route(path: $0.path, api: RouteAPI($0.api), upstream: $0.upstream)
            },
            identifies: configuration.listeners.map { $0.tls?.clientAuthorities != nil },
            limits: RequestLimits(configuration),
            totalRequests: UInt32(clamping: configuration.limits.totalConcurrentRequests),
            isStrict: configuration.audit.durability == .strict)
    }
}

extension RequestLimits {
    init(_ configuration: Configuration) {
        self.init(
            requestsPerMinute: UInt32(clamping: configuration.limits.requestsPerMinute),
            burst: UInt32(clamping: configuration.limits.burst),
            concurrentRequests: UInt32(clamping: configuration.limits.concurrentRequests))
    }
}

/// The identifier of a request: the worker's, or the client's own when it has these characters.
enum RequestIdentifier {
    /// `[A-Za-z0-9._-]{1,64}`.
    static func isValid(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            unsafe (1...MessageLimits.requestIDBytes).contains(bytes.count) && bytes.allSatisfy(isAllowed)
        }
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
