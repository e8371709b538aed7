import IPC
import TLS
import Testing

@testable import Supervisor

@Suite struct `The values of a configuration` {
    private static func configuration(_ text: String) throws -> Configuration {
        try ConfigurationFixture.read(text).configuration
    }

    @Test func `are the documented defaults where the file is silent`() throws {
        let file = try ConfigurationFixture.read(ConfigurationFixture.file())
        let personalData = Configuration.Inspection.PersonalData(
            action: .redact, types: .all, replacement: .placeholder)
        let secrets = Configuration.Inspection.Secrets(action: .redact, replacement: .placeholder)
        let inspection = Configuration.Inspection(
            sanitize: .init(
                nullBytes: .remove, controlCharacters: .remove, invisible: .remove, trims: false),
            request: .init(
                promptInjection: .init(action: .block, threshold: .medium), personalData: personalData,
                restoresPersonalData: true, secrets: secrets,
                harmful: .init(action: .block, threshold: .high, categories: .all)),
            response: .init(
                personalData: personalData, secrets: secrets,
                harmful: .init(action: .log, threshold: .high, categories: .all)),
            deny: [], allow: [])
        let content = Configuration.ContentLimits(
            requestSize: ByteCount(bytes: 10_485_760), responseSize: ByteCount(bytes: 33_554_432),
            jsonDepth: 64,
            messageCharacters: 400_000, messages: 2048)
        let expected = Configuration(
            listeners: [.init(address: .bound(try #require(SocketAddress("127.0.0.1:8080"))))],
            requireTLS: true,
            workers: .init(
                count: .automatic, user: "bulkhead", sandbox: .enforce, maximumConnections: 4096,
                memoryLimit: ByteCount(bytes: 536_870_912), drainTimeout: .seconds(30),
                hangTimeout: .seconds(10)),
            upstreams: [
                .init(
                    name: "echo",
                    url: .init(
                        host: .address(try #require(IPAddress("127.0.0.1"))), port: 9000, pathPrefix: ""),
                    credential: .none, proof: .init(authorities: .system, pins: [], identity: nil),
                    connectTimeout: .seconds(5), firstByteTimeout: .seconds(120),
                    idleTimeout: .seconds(60), maximumConnections: 256, retries: 2)
            ],
            routes: [
                .init(path: "/v1/", api: .openai, upstream: "echo", limits: content, inspection: inspection)
            ],
            network: .init(maximumConnectionsPerAddress: 128, ipv6PrefixLength: 64),
            limits: .init(
                requestsPerMinute: 60, burst: 20, concurrentRequests: 16, totalConcurrentRequests: 2048,
                headSize: ByteCount(bytes: 32_768), headerCount: 100, uriSize: ByteCount(bytes: 8192),
                content: content, headTimeout: .seconds(10), bodyTimeout: .seconds(60),
                keepAlive: .seconds(75)),
            inspection: inspection,
            headers: [
                .init(name: "cache-control", value: "no-store"),
                .init(name: "content-security-policy", value: "default-src 'none'; frame-ancestors 'none'"),
                .init(name: "cross-origin-resource-policy", value: "same-origin"),
                .init(name: "permissions-policy", value: "interest-cohort=()"),
                .init(name: "referrer-policy", value: "no-referrer"),
                .init(
                    name: "strict-transport-security", value: "max-age=63072000; includeSubDomains; preload"),
                .init(name: "x-content-type-options", value: "nosniff"),
                .init(name: "x-frame-options", value: "DENY"), .init(name: "x-xss-protection", value: "0"),
            ],
            state: .init(directory: "/var/lib/bulkhead"),
            audit: .init(
                directory: "/var/log/bulkhead", durability: .batched,
                rotateSize: ByteCount(bytes: 268_435_456),
                retention: .seconds(34_560_000), checkpointInterval: .seconds(60), onFailure: .refuse),
            monitoring: .init(
                crashBan: .init(after: 3, window: .seconds(600), duration: .seconds(3600))))
        #expect(file.configuration == expected)
        #expect(file.warnings == [])
        #expect(file.fingerprint == "\(ConfigurationFixture.file().utf8.count) bytes")
    }

    @Test func `are those of the file where it speaks`() throws {
        let configuration = try Self.configuration(
            """
            { listeners: [{ address: '0.0.0.0:80' }, { address: '[::]:81' }, { address: 'systemd:web' }],
              require_tls: false,
              workers: { count: 3, user: 'web', sandbox: 'best_effort', max_connections: 10, memory_limit: '128MiB',
                drain_timeout: '5s', hang_timeout: '7s' },
              upstreams: {
                b: { url: 'http://Model.Example/base/', credential: 'env:KEY', scheme: 'x-api-key', connect_timeout: '1s',
                  first_byte_timeout: '2s', idle_timeout: '3s', max_connections: 4, retries: 0 },
                a: { url: 'http://[2001:db8::1]:81', credential: 'file:/key' }, c: { url: 'http://c:1', credential: 'passthrough' },
                d: { url: 'http://d', credential: 'credential:d.key', scheme: 'api-key' } },
              routes: [ { path: '/', api: 'opaque', upstream: 'a' },
                { path: '/long', api: 'json', upstream: 'b', limits: { messages: 7 }, inspection: { request: { pii: { action: 'block' } } } },
                { path: '/c', api: 'anthropic', upstream: 'c' }, { path: '/d', api: 'openai', upstream: 'd' } ],
              network: { max_connections_per_ip: 5, ipv6_prefix: 56 }, auth: { required: false },
              limits: { requests_per_minute: 600, burst: 30, concurrent_requests: 2, total_concurrent_requests: 20,
                head_bytes: '16KiB', headers: 50, uri_bytes: '4KiB', request_bytes: '1MiB', response_bytes: '2MiB', json_depth: 10,
                message_chars: 1000, messages: 20, head_timeout: '1s', body_timeout: '2s', keep_alive: '3s' },
              inspection: { request: { pii: { types: ['IBAN', 'EMAIL'], restore: false } }, response: { pii: { action: 'log' } } },
              headers: { 'X-Frame-Options': null, 'x-own': 'a b' },
              state: { directory: '/s' },
              audit: { directory: '/a', durability: 'strict', rotate: '1MiB', retain: '30d', checkpoint: '5s', on_failure: 'continue' },
              monitoring: { crash_ban: { after: 2, window: '1m', duration: '2h' } } }
            """)
        #expect(
            configuration.listeners.map(\.address.description) == ["0.0.0.0:80", "[::]:81", "systemd:web"])
        #expect(!configuration.requireTLS)
        #expect(
            configuration.workers
                == .init(
                    count: .exactly(3), user: "web", sandbox: .bestEffort, maximumConnections: 10,
                    memoryLimit: .mebibytes(128), drainTimeout: .seconds(5), hangTimeout: .seconds(7)))
        #expect(configuration.upstreams.map(\.name) == ["a", "b", "c", "d"])
        #expect(
            configuration.upstreams.map(\.url.description) == [
                "http://[2001:db8::1]:81", "http://model.example/base", "http://c:1", "http://d",
            ])
        #expect(
            configuration.upstreams.map(\.credential) == [
                .held(.file(path: "/key"), .bearer), .held(.environment(name: "KEY"), .xAPIKey), .passthrough,
                .held(.systemdCredential(name: "d.key"), .apiKey),
            ])
        #expect(configuration.upstreams[1].firstByteTimeout == .seconds(2))
        #expect(configuration.upstreams[1].retries == 0)
        #expect(configuration.routes.map(\.path) == ["/long", "/c", "/d", "/"])
        #expect(configuration.routes.map(\.limits.messages) == [7, 20, 20, 20])
        #expect(configuration.routes[0].limits.jsonDepth == 10)
        #expect(
            configuration.routes[0].inspection.request.personalData
                == .init(
                    action: .block, types: ChoiceSet([.iban, .email]), replacement: .placeholder))
        #expect(configuration.routes[1].inspection == configuration.inspection)
        #expect(!configuration.inspection.request.restoresPersonalData)
        #expect(configuration.inspection.response.personalData.action == .log)
        #expect(configuration.network == .init(maximumConnectionsPerAddress: 5, ipv6PrefixLength: 56))
        #expect(configuration.limits.burst == 30)
        #expect(configuration.limits.keepAlive == .seconds(3))
        #expect(configuration.headers.count == 9)
        #expect(configuration.headers.contains(.init(name: "x-own", value: "a b")))
        #expect(!configuration.headers.contains { $0.name == "x-frame-options" })
        #expect(configuration.state.directory == "/s")
        #expect(configuration.workers.hangTimeout == .seconds(7))
        #expect(
            configuration.monitoring.crashBan
                == .init(after: 2, window: .seconds(60), duration: .seconds(7200)))
        #expect(
            configuration.audit
                == .init(
                    directory: "/a", durability: .strict, rotateSize: .mebibytes(1),
                    retention: .seconds(30 * 86_400), checkpointInterval: .seconds(5), onFailure: .continue))
    }

    @Test func `of bans for crashes are none where there is null`() throws {
        let configuration = try Self.configuration(
            ConfigurationFixture.file(adding: "monitoring: { crash_ban: null }"))
        #expect(configuration.monitoring.crashBan == nil)
        #expect(
            configuration.weaknesses.map { "\($0.key): \($0.message)" }.contains(
                "monitoring.crash_ban: a client that crashes workers may go on"))
    }

    static let banEdges = [
        ("after", "1", "100", "0", "101"), ("window", "'1s'", "'24h'", "'999ms'", "'25h'"),
        ("duration", "'1s'", "'30d'", "'0s'", "'31d'"),
    ]

    @Test(arguments: banEdges)
    func `of a ban for crashes are taken up to their edges and not beyond`(
        key: String, least: String, most: String, less: String, more: String
    ) {
        func problems(_ value: String) -> [String] {
            ConfigurationFixture.sentences(
                ConfigurationFixture.file(adding: "monitoring: { crash_ban: { \(key): \(value) } }"))
        }
        #expect(problems(least) == [])
        #expect(problems(most) == [])
        for value in [less, more] {
            #expect(
                problems(value).count == 1 && problems(value)[0].hasPrefix("monitoring.crash_ban.\(key): "))
        }
    }

    @Test func `that others make unreachable shrink with them when they are defaults`() throws {
        let limits = try Self.configuration(
            ConfigurationFixture.file(
                adding: "limits: { requests_per_minute: 5, total_concurrent_requests: 3, head_bytes: '4KiB' }"
            )
        ).limits
        #expect(limits.burst == 5)
        #expect(limits.concurrentRequests == 3)
        #expect(limits.uriSize == .kibibytes(4))
    }

    /// Key, least, most, one less, one more.
    static let edges: [(String, String, String, String, String)] = [
        ("workers.count", "1", "64", "0", "65"),
        ("workers.max_connections", "1", "65536", "0", "65537"),
        ("workers.memory_limit", "'64MiB'", "'64GiB'", "'63MiB'", "'65GiB'"),
        ("workers.drain_timeout", "'100ms'", "'1h'", "'0s'", "'3601s'"),
        ("workers.hang_timeout", "'1s'", "'10m'", "'999ms'", "'601s'"),
        ("network.max_connections_per_ip", "1", "1000000", "0", "1000001"),
        ("network.ipv6_prefix", "32", "128", "31", "129"),
        ("limits.burst", "1", "60", "0", "61"),
        ("limits.requests_per_minute", "1", "1000000", "0", "1000001"),
        ("limits.concurrent_requests", "1", "2048", "0", "2049"),
        ("limits.total_concurrent_requests", "1", "1000000", "-1", "1000001"),
        ("limits.head_bytes", "'1KiB'", "'1MiB'", "'1023B'", "'1025KiB'"),
        ("limits.headers", "8", "1000", "7", "1001"),
        ("limits.uri_bytes", "'128B'", "'32KiB'", "'127B'", "'33KiB'"),
        ("limits.request_bytes", "'1KiB'", "'256MiB'", "'1023B'", "'257MiB'"),
        ("limits.response_bytes", "'1KiB'", "'256MiB'", "'1023B'", "'257MiB'"),
        ("limits.json_depth", "4", "512", "3", "513"),
        ("limits.message_chars", "1", "100000000", "0", "100000001"),
        ("limits.messages", "1", "100000", "0", "100001"),
        ("limits.head_timeout", "'100ms'", "'10m'", "'99ms'", "'601s'"),
        ("limits.body_timeout", "'100ms'", "'1h'", "'0ms'", "'2h'"),
        ("limits.keep_alive", "'100ms'", "'1h'", "'0d'", "'1d'"),
        ("audit.rotate", "'1MiB'", "'16GiB'", "'1023KiB'", "'17GiB'"),
        ("audit.retain", "'1d'", "'3650d'", "'23h'", "'3651d'"),
        ("audit.checkpoint", "'1s'", "'24h'", "'999ms'", "'25h'"),
    ]

    @Test(arguments: edges)
    func `are taken up to their edges and not beyond`(
        key: String, least: String, most: String, less: String, more: String
    ) {
        let parts = key.split(separator: ".")
        func problems(_ value: String) -> [String] {
            ConfigurationFixture.sentences(
                ConfigurationFixture.file(adding: "\(parts[0]): { \(parts[1]): \(value) }"))
        }
        #expect(problems(least) == [])
        #expect(problems(most) == [])
        #expect(problems(less).count == 1 && problems(less)[0].hasPrefix("\(key): "))
        #expect(problems(more).count == 1 && problems(more)[0].hasPrefix("\(key): "))
    }

    static let upstreamEdges: [(String, String, String, String, String)] = [
        ("connect_timeout", "'100ms'", "'5m'", "'99ms'", "'301s'"),
        ("first_byte_timeout", "'100ms'", "'1h'", "'0s'", "'2h'"),
        ("idle_timeout", "'100ms'", "'1h'", "'0s'", "'2h'"),
        ("max_connections", "1", "16384", "0", "16385"),
        ("retries", "0", "10", "-1", "11"),
    ]

    @Test(arguments: upstreamEdges)
    func `of an upstream are taken up to their edges`(
        key: String, least: String, most: String, less: String, more: String
    ) {
        func problems(_ value: String) -> Int {
            ConfigurationFixture.problems(
                ConfigurationFixture.file(
                    upstreams: "upstreams: { echo: { url: 'http://127.0.0.1:1', \(key): \(value) } },")
            ).count
        }
        #expect([least, most, less, more].map(problems) == [0, 0, 1, 1])
    }

    @Test(arguments: [
        ("250ms", 250), ("30s", 30_000), ("5m", 300_000), ("12h", 43_200_000), ("90d", 7_776_000_000),
        ("0s", 0),
        ("999999999d", 86_399_999_913_600_000),
    ])
    func `read durations`(text: String, milliseconds: Int) {
        #expect(Duration(configured: text) == .milliseconds(milliseconds))
    }

    @Test(arguments: [
        "", "s", "30", "30 s", " 30s", "30s ", "+30s", "-30s", "3.5s", "030s", "00s", "30S", "30sec",
        "1000000000d", "1w",
        "٣s", "30s\0",
    ])
    func `refuse other durations`(text: String) {
        #expect(Duration(configured: text) == nil)
    }

    @Test(arguments: [("1B", 1), ("64KiB", 65_536), ("10MiB", 10_485_760), ("1GiB", 1_073_741_824)])
    func `read sizes`(text: String, bytes: Int) {
        #expect(ByteCount(configured: text)?.bytes == bytes)
        #expect(ByteCount(bytes: bytes).configured == text)
    }

    @Test(arguments: [
        "", "1", "KiB", "64KB", "64kib", "64K", "1.5MiB", "064KiB", "1TiB", "1000000000B", "1 KiB",
    ])
    func `refuse other sizes`(text: String) {
        #expect(ByteCount(configured: text) == nil)
    }

    @Test func `of the demonstration are a valid configuration`() throws {
        let echo = try #require(SocketAddress("127.0.0.1:9"))
        let demo = Configuration.demo(directory: "/tmp/demo", upstream: echo)
        #expect(demo.listeners.map(\.address.description) == ["127.0.0.1:8080"])
        #expect(demo.routes.map(\.path) == ["/v1/messages", "/v1/"])
        #expect(demo.routes.map(\.api) == [.anthropic, .openai])
        #expect(demo.upstreams.map(\.url.description) == ["http://127.0.0.1:9"])
        #expect(demo.state.directory == "/tmp/demo/state")
        #expect(demo.audit.directory == "/tmp/demo/audit")
    }

    @Test(arguments: [(1, 1), (4, 4), (0, 1), (500, 64)])
    func `count workers by cores when told so`(cores: Int, workers: Int) {
        #expect(Configuration.Workers.Count.automatic.resolved(cores: cores) == workers)
        #expect(Configuration.Workers.Count.exactly(7).resolved(cores: cores) == 7)
    }

    @Test(arguments: [
        ("127.0.0.1:1", true, true), ("192.0.2.1:1", true, false), ("192.0.2.1:1", false, true),
    ])
    func `say where plain HTTP may be spoken`(socket: String, requireTLS: Bool, expected: Bool) throws {
        var configuration = try Self.configuration(ConfigurationFixture.file())
        configuration.requireTLS = requireTLS
        #expect(configuration.allowsPlainHTTP(on: try #require(SocketAddress(socket))) == expected)
    }
}
