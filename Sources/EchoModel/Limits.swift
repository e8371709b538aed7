import HTTP

/// What one client, and all of them together, may cost.
enum Limits {
    static let connections = 16_384
    static let listenBacklog: Int32 = 4_096

    static let head = HeadLimits(targetBytes: 16 << 10, headBytes: 64 << 10, fieldCount: 256)
    static let bodyBytes = 64 << 20

    /// The scanner keeps its storage for the next request up to so many values.
    static let keptTokens = 16 << 10
    /// Streamed events are sent when so many bytes of them wait.
    static let writeBytes = 16 << 10
    /// Requests of one connection in a row before others get their turn.
    static let requestsPerTurn = 32

    static let idle = Duration.seconds(120)
    static let receive = Duration.seconds(30)
    static let send = Duration.seconds(60)
    /// How long bytes are taken and dropped after a last answer, so that it is not lost to a reset (RFC 9112 9.6).
    static let linger = Duration.seconds(1)
    static let acceptRetry = Duration.milliseconds(100)

    /// Made-up content of an answer.
    static let fillerBytes = 64 << 20
    static let fillerHeaderBytes = 16 << 20
    /// Events that are sent in one chunk on demand.
    static let chunkBytes = 16 << 20
    static let pauseMilliseconds = 3_600_000
    static let faults = 8
    static let embeddingInputs = 2_048
    static let embeddingDimensions = 4_096

    static let recordedRequests = 256
    /// Heads and bodies of all recorded requests; the oldest give way.
    static let recordedBytes = 128 << 20
}
