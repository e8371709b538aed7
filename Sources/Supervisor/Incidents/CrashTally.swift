import IPC

/// Bounds of what is remembered of crashes.
enum CrashTallyLimits {
    /// Clients with a crash within the window. Each needs a worker's death to get in, and those are slowed down.
    static let clients = 1024
    /// Crashes of one client.
    static let crashes = 100
}

/// How often workers came to an end while they worked for a client, within a window. Pure: time comes in.
struct CrashTally: Equatable, Sendable {
    private var crashes: [ClientKey: [AuditTime]] = [:]

    /// Counts a crash, and returns how many the client has within the window that ends now.
    mutating func note(_ client: ClientKey, at now: AuditTime, window: Duration) -> Int {
        if crashes[client] == nil, crashes.count >= CrashTallyLimits.clients { forgetOldest() }
        let start = now.microseconds - Int64(clamping: window.microseconds)
        let recent = (crashes[client] ?? []).filter { $0.microseconds > start }.suffix(
            CrashTallyLimits.crashes - 1)
        crashes[client] = recent + [now]
        return recent.count + 1
    }

    mutating func forget(_ client: ClientKey) { crashes[client] = nil }

    /// Everything that is remembered, oldest first for each client.
    var all: [(client: ClientKey, at: AuditTime)] {
        crashes.flatMap { client, times in times.map { (client, $0) } }
    }

    private mutating func forgetOldest() {
        let oldest = crashes.min { ($0.value.last?.microseconds ?? 0) < ($1.value.last?.microseconds ?? 0) }
        if let oldest { crashes[oldest.key] = nil }
    }
}
