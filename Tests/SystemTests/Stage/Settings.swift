import Glibc

/// A configuration in which no limit is met, unless the test says so.
struct Settings: Sendable {
    var address = "127.0.0.1:0"
    /// Below the service's directory.
    var auditDirectory = "audit"
    var workers = 2
    var drainTimeout = "10s"
    var hangTimeout = "10s"
    var memoryLimit = "512MiB"
    /// `name: value` in JSON5, over these.
    var limits: [String: String] = [:]
    var network: [String: String] = [:]
    /// Over those of the upstream `model`; DIRECTORY stands for the service's.
    var upstream: [String: String] = [:]
    var inspection = "{}"
    var monitoring = "{}"
    /// Members of the listener besides its address; DIRECTORY stands for the service's.
    var listener = ""
    /// A listener before that one, as an object.
    var firstListener: String?
    /// Further files in the service's directory, by name.
    var files: [String: String] = [:]
    var durability = "batched"
    /// Whether `dead` leaves connections waiting in place of refusing them.
    var isDeadSilent = false
    /// What `model` is asked at in place of the echo model.
    var upstreamURL: String?

    private static let highLimits = [
        "requests_per_minute": "1000000", "burst": "1000000", "concurrent_requests": "4096",
        "total_concurrent_requests": "8192",
    ]

    /// The file: `model` gets Bulkhead's own credential, `own` the client's, `dead` is nobody.
    func text(echo: UInt16, dead: UInt16, directory: String, runsAsRoot: Bool) -> String {
        let url = upstreamURL ?? "http://127.0.0.1:\(echo)"
        let upstream = [
            "url": "'\(url)'", "credential": "'file:\(directory)/credential'", "max_connections": "512",
        ]
        // A machine for tests has no account of Bulkhead's own.
        let sealing = runsAsRoot ? "sandbox: 'enforce', user: 'nobody'" : "sandbox: 'best_effort'"
        return """
            {
              listeners: [\(listeners.replacing("DIRECTORY", with: directory))],
              workers: { count: \(workers), \(sealing), drain_timeout: "\(drainTimeout)", hang_timeout: "\(hangTimeout)",
                memory_limit: "\(memoryLimit)" },
              upstreams: {
                model: \(Self.object(upstream, self.upstream).replacing("DIRECTORY", with: directory)),
                own: { url: "http://127.0.0.1:\(echo)", credential: "passthrough" },
                dead: { url: "http://127.0.0.1:\(dead)", retries: 0 },
              },
              routes: [
                { path: "/v1/", api: "openai", upstream: "model" },
                { path: "/v1/messages", api: "anthropic", upstream: "model" },
                { path: "/v1/embeddings", api: "openai", upstream: "own" },
                { path: "/v1/moderations", api: "openai", upstream: "dead" },
                { path: "/v1/messages/batches", api: "anthropic", upstream: "dead",
                  inspection: { request: { provider_state: "allow" } } },
                { path: "/v1beta/", api: "gemini", upstream: "model" },
                { path: "/opaque/", api: "opaque", upstream: "model" },
              ],
              network: \(Self.object(["max_connections_per_ip": "4096"], network)),
              auth: { required: false },
              limits: \(Self.object(Self.highLimits, limits)),
              inspection: \(inspection),
              monitoring: \(monitoring),
              audit: { directory: "\(directory)/\(auditDirectory)", durability: "\(durability)" },
            }
            """
    }

    private var listeners: String {
        [firstListener, #"{ address: "\#(address)", \#(listener) }"#].compactMap { $0 }.joined(
            separator: ", ")
    }

    /// For the service's own directory.
    func text(_ echo: EchoModel, _ dead: UnusedPort, _ directory: Directory) -> String {
        text(echo: echo.port, dead: dead.port, directory: directory.path, runsAsRoot: geteuid() == 0)
    }

    private static func object(_ standard: [String: String], _ given: [String: String]) -> String {
        let members = standard.merging(given) { $1 }.sorted { $0.key < $1.key }
        return "{ \(members.map { "\($0.key): \($0.value)" }.joined(separator: ", ")) }"
    }
}
