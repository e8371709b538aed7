import HTTP

/// The questions that load balancers ask. No model is called, nobody is counted.
enum HealthCheck {
    case alive
    case ready

    private static let alivePaths: [StaticString] = [
        "/health", "/healthz", "/health/liveliness", "/health/liveness",
    ]
    private static let readyPaths: [StaticString] = ["/ready", "/readyz", "/health/readiness"]

    init?(_ head: RequestHead) {
        guard head.method == .get || head.method == .head else { return nil }
        let path = head.path
        // No other path is as short as the longest of these and begins like them, so most requests end here.
        guard path.count <= 20, path.count >= 6 else { return nil }
        if Self.alivePaths.contains(where: { head.fields.value(path, equals: $0) }) {
            self = .alive
        } else if Self.readyPaths.contains(where: { head.fields.value(path, equals: $0) }) {
            self = .ready
        } else {
            return nil
        }
    }
}
