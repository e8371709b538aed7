import IPC
import Testing

@testable import Supervisor

@Suite struct `A bad configuration` {
    typealias Fixture = ConfigurationFixture

    static let whole: [(String, [String])] = [
        (
            "{}",
            [
                "listeners: is required: at least 1", "routes: is required: at least 1",
                "upstreams: is required: at least 1",
            ]
        ),
        (
            Fixture.file(listeners: "listeners: [],", upstreams: "upstreams: {},", routes: "routes: [],"),
            [
                "listeners: at least 1 is required", "upstreams: at least 1 is required",
                "routes: at least 1 is required",
            ]
        ),
        (
            "{ listeners: {}, upstreams: [], routes: 1, limits: [], workers: null, headers: 'a' }",
            [
                "listeners: expected a list of objects, found an object",
                "upstreams: expected an object, found a list",
                "routes: expected a list of objects, found a number",
                "limits: expected an object, found a list",
                "workers: expected an object, found null", "headers: expected an object, found a string",
            ]
        ),
        (
            Fixture.file(auth: "auth: { required: true },"),
            [
                "auth.required: client authentication is not available in this version; false is the honest setting"
            ]
        ),
        (
            Fixture.file(auth: "auth: { required: 'false' },"),
            ["auth.required: expected true or false, found a string"]
        ),
    ]

    @Test(arguments: whole)
    func `is refused with a sentence for each part`(text: String, expected: [String]) {
        #expect(Fixture.sentences(text) == expected)
    }

    static let address = #"expected "ADDRESS:PORT", "[IPV6-ADDRESS]:PORT" or "systemd:NAME", found "#
    static let beyondLoopback =
        "plain HTTP is refused beyond loopback, unless require_tls is false"

    static let listeners: [(String, String)] = [
        ("{}", "address: is required"),
        ("{ address: 8080 }", "address: expected a string, found a number"),
        ("{ address: ':8080' }", "address: \(address)\":8080\" (did you mean \"127.0.0.1:8080\"?)"),
        (
            "{ address: 'localhost:80' }",
            "address: \(address)\"localhost:80\" (did you mean \"127.0.0.1:80\"?)"
        ),
        ("{ address: '::1:80' }", "address: \(address)\"::1:80\""),
        ("{ address: '127.1:80' }", "address: \(address)\"127.1:80\""),
        ("{ address: 'systemd:' }", "address: \"\" is not the name of a systemd socket"),
        ("{ address: 'systemd:a b' }", "address: \"a b\" is not the name of a systemd socket"),
        ("{ address: '0.0.0.0:80' }", "address: \(beyondLoopback)"),
        ("{ address: '[::]:80' }", "address: \(beyondLoopback)"),
        ("{ address: '[::ffff:192.0.2.1]:80' }", "address: \(beyondLoopback)"),
        ("{ adress: '127.0.0.1:80', address: '[::1]:1' }", "adress: unknown key (did you mean \"address\"?)"),
    ]

    @Test(arguments: listeners)
    func `names what is wrong with a listener`(listener: String, expected: String) {
        #expect(
            Fixture.sentences(Fixture.file(listeners: "listeners: [\(listener)],")) == [
                "listeners[0].\(expected)"
            ])
    }

    @Test func `has no listener twice, but any number on a port that the kernel chooses`() {
        let twice = "listeners: [{ address: '[::1]:80' }, { address: '[0:0:0::1]:80' }],"
        #expect(
            Fixture.sentences(Fixture.file(listeners: twice)) == [
                "listeners[1].address: another listener has this address"
            ])
        let chosen = "listeners: [{ address: '[::1]:0' }, { address: '[::1]:0' }],"
        #expect(Fixture.sentences(Fixture.file(listeners: chosen)) == [])
    }

    static let reference =
        "credential: expected a reference, \"env:NAME\", \"file:/path\" or \"credential:NAME\", or \"passthrough\""

    /// Of 32 zero bytes.
    static let pin = "sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="

    static let upstreams: [(String, String)] = [
        ("url: 'https://'", "url: \"\" is not a host name or an address with or without a port"),
        ("url: 'https://u:p@a'", "url: a URL has no user and password here: use \"credential\""),
        ("ca: 'roots.pem'", "ca: expected an absolute path, found \"roots.pem\""),
        ("pins: 'sha256/x'", "pins: expected a list of pins, found \"sha256/x\""),
        ("pins: ['sha256/x']", "pins: \"sha256/x\" is not \"sha256/\" and the base64 of 32 bytes"),
        ("pins: ['\(pin)', '\(pin)']", "pins: \"\(pin)\" stands here twice"),
        (
            "client_certificate: '/nowhere/c.pem'",
            "client_certificate: /nowhere/c.pem cannot be read: No such file or directory"
        ),
        (
            "ca: '/nowhere/ca.pem'",
            "ca: /nowhere/ca.pem cannot be read: No such file or directory"
        ),
        ("ca: '/etc/passwd'", "ca: /etc/passwd holds no certificate authorities in PEM"),
        ("client_key: 'file:/k'", "client_key: a key needs its certificate: set client_certificate"),
        ("client_certificate: 'c.pem'", "client_certificate: expected an absolute path, found \"c.pem\""),
        ("url: ['http://a']", "url: expected one URL: lists are not available in this version"),
        ("url: 'ftp://a'", "url: expected \"https://HOST[:PORT][/PREFIX]\", or the same with \"http://\""),
        ("url: 'HTTP://a'", "url: expected \"https://HOST[:PORT][/PREFIX]\", or the same with \"http://\""),
        ("url: 'http://u:p@a'", "url: a URL has no user and password here: use \"credential\""),
        ("url: 'http://a?b'", "url: the URL of an upstream has no query and no fragment"),
        ("url: 'http://a/#b'", "url: the URL of an upstream has no query and no fragment"),
        ("url: 'http://'", "url: \"\" is not a host name or an address with or without a port"),
        ("url: 'http://a:0'", "url: port 0 cannot be connected to"),
        ("url: 'http://127.0.0.1:0'", "url: port 0 cannot be connected to"),
        ("url: 'http://a:65536'", "url: \"65536\" is not a port"),
        ("url: 'http://a:'", "url: \"\" is not a port"),
        ("url: 'http://127.1'", "url: \"127.1\" is not a host name or an address with or without a port"),
        (
            "url: 'http://0x7f.0x1'",
            "url: \"0x7f.0x1\" is not a host name or an address with or without a port"
        ),
        ("url: 'http://::1'", "url: \"::1\" is not a host name or an address with or without a port"),
        ("url: 'http://a..b'", "url: \"a..b\" is not a host name or an address with or without a port"),
        ("url: 'http://-a'", "url: \"-a\" is not a host name or an address with or without a port"),
        ("url: 'http://é'", "url: \"é\" is not a host name or an address with or without a port"),
        (
            "url: 'http://a\\r\\nb'",
            "url: \"a\\u{d}\\u{a}b\" is not a host name or an address with or without a port"
        ),
        ("url: 'http://a/b//c'", "url: \"/b//c\" has an empty or a dot segment"),
        ("url: 'http://a/../c'", "url: \"/../c\" has an empty or a dot segment"),
        ("url: 'http://a/%2e'", "url: \"/%2e\" has a character that a path cannot have unescaped"),
        ("credential: 'sk-123'", reference), ("credential: 'env:'", reference),
        ("credential: 'env:1A'", reference),
        ("credential: 'env:A-B'", reference), ("credential: 'credential:../a'", reference),
        ("credential: 'credential:..'", reference),
        ("credential: 'file:key'", "credential: expected an absolute path, found \"key\""),
        ("credential: 'env:A', scheme: 'none'", "scheme: \"none\" would leave the credential unused"),
        (
            "credential: 'env:A', scheme: 'x-apikey'",
            "scheme: expected \"bearer\", \"x-api-key\", \"api-key\", \"x-goog-api-key\" or \"none\", found \"x-apikey\" (did you mean \"x-api-key\"?)"
        ),
        ("connect_timeout: 5", "connect_timeout: expected a duration such as \"30s\" or \"5m\", found 5"),
        ("retries: 1.5", "retries: expected a whole number, found a number"),
        ("retries: 99999999999999999999999", "retries: expected a whole number, found a number"),
        ("breaker: {}", "breaker: unknown key"),
    ]

    @Test(arguments: upstreams)
    func `names what is wrong with an upstream`(members: String, expected: String) {
        let url = members.hasPrefix("url") ? "" : "url: 'http://127.0.0.1:1', "
        #expect(
            Fixture.sentences(Fixture.file(upstreams: "upstreams: { echo: { \(url)\(members) } },")) == [
                "upstreams.echo.\(expected)"
            ])
    }

    @Test func `never repeats what may be a secret`() {
        let text = Fixture.file(
            upstreams: "upstreams: { echo: { url: 'http://user:hunter2@a', credential: 'hunter2' } },")
        #expect(Fixture.problems(text).count == 2)
        #expect(!Fixture.problems(text).joined().contains("hunter2"))
    }

    @Test(arguments: ["''", "'a b'", "'é'", "'a/b'"])
    func `names an upstream that is no word`(name: String) {
        let text = Fixture.file(
            upstreams: "upstreams: { echo: { url: 'http://a' }, \(name): { url: 'http://a' } },")
        #expect(Fixture.sentences(text).count == 1)
        #expect(
            Fixture.sentences(text)[0].hasSuffix(
                "the name of an upstream is 1 to 64 letters, digits, \"_\", \"-\" or \".\""))
    }

    static let routes: [(String, String)] = [
        ("path: 'v1', api: 'openai', upstream: 'echo'", "path: a path begins with \"/\", found \"v1\""),
        ("path: '/a//b', api: 'openai', upstream: 'echo'", "path: \"/a//b\" has an empty or a dot segment"),
        ("path: '/a/..', api: 'openai', upstream: 'echo'", "path: \"/a/..\" has an empty or a dot segment"),
        (
            "path: '/a?b', api: 'openai', upstream: 'echo'",
            "path: \"/a?b\" has a character that a path cannot have unescaped"
        ),
        ("path: '/', upstream: 'echo'", "api: is required"),
        (
            "path: '/', api: 'geminy', upstream: 'echo'",
            "api: expected \"openai\", \"anthropic\", \"gemini\", \"json\" or \"opaque\", found \"geminy\" (did you mean \"gemini\"?)"
        ),
        ("path: '/', api: 'openai'", "upstream: is required"),
        (
            "path: '/', api: 'openai', upstream: 'ecko'",
            "upstream: there is no upstream \"ecko\" (did you mean \"echo\"?)"
        ),
        ("path: '/', api: 'openai', upstream: 'echo', limits: { burst: 1 }", "limits.burst: unknown key"),
        (
            "path: '/', api: 'openai', upstream: 'echo', limits: { request_bytes: '1GiB' }",
            "limits.request_bytes: is more than half of workers.memory_limit (512MiB), where bodies are inspected"
        ),
        (
            "path: '/', api: 'openai', upstream: 'echo', inspection: { request: { pii: { types: ['EMIAL'] } } }",
            "inspection.request.pii.types: expected \(PersonalDataName.allCases.map(\.rawValue).alternatives), found \"EMIAL\" (did you mean \"EMAIL\"?)"
        ),
    ]

    @Test(arguments: routes)
    func `names what is wrong with a route`(route: String, expected: String) {
        #expect(
            Fixture.sentences(Fixture.file(routes: "routes: [{ \(route) }],")) == ["routes[0].\(expected)"])
    }

    @Test func `has no path twice`() {
        let route = "{ path: '/a', api: 'json', upstream: 'echo' }"
        #expect(
            Fixture.sentences(Fixture.file(routes: "routes: [\(route), \(route)],")) == [
                "routes[1].path: another route has this path"
            ])
    }

    static let others: [(String, String)] = [
        ("workers: { count: 'two' }", "workers.count: expected \"auto\" or a whole number, found \"two\""),
        (
            "workers: { hang_timeout: 10 }",
            "workers.hang_timeout: expected a duration such as \"30s\" or \"5m\", found 10"
        ),
        (
            "monitoring: { crash_ban: { afer: 3 } }",
            "monitoring.crash_ban.afer: unknown key (did you mean \"after\"?)"
        ),
        ("workers: { user: 'a b' }", "workers.user: \"a b\" is not the name of an account"),
        ("workers: { user: '-a' }", "workers.user: \"-a\" is not the name of an account"),
        ("workers: { user: 'root' }", "workers.user: workers never run as root"),
        (
            "workers: { sandbox: 'best-effort' }",
            "workers.sandbox: expected \"enforce\", \"best_effort\" or \"off\", found \"best-effort\" (did you mean \"best_effort\"?)"
        ),
        (
            "workers: { memory_limit: 512 }",
            "workers.memory_limit: expected a size such as \"64KiB\" or \"10MiB\", found 512"
        ),
        ("workers: { user: '\\ud800' }", "workers.user: expected a string, found a malformed value"),
        ("limits: { burst: 61 }", "limits.burst: is more than requests_per_minute (60)"),
        (
            "limits: { concurrent_requests: 9, total_concurrent_requests: 8 }",
            "limits.concurrent_requests: is more than total_concurrent_requests (8)"
        ),
        (
            "limits: { head_bytes: '1KiB', uri_bytes: '2KiB' }",
            "limits.uri_bytes: is more than head_bytes (1KiB)"
        ),
        (
            "workers: { memory_limit: '64MiB' }, limits: { response_bytes: '33MiB' }",
            "limits.response_bytes: is more than half of workers.memory_limit (64MiB), where bodies are inspected"
        ),
        ("limits: { tokens_per_minute: 5 }", "limits.tokens_per_minute: unknown key"),
        (
            "inspection: { response: { pii: { restore: true } } }",
            "inspection.response.pii.restore: unknown key"
        ),
        (
            "inspection: { request: { pii: { types: [] } } }",
            "inspection.request.pii.types: an empty list would find nothing: set action to \"off\" to say so"
        ),
        (
            "inspection: { request: { pii: { types: ['IBAN', 'IBAN'] } } }",
            "inspection.request.pii.types: \"IBAN\" stands twice"
        ),
        (
            "headers: { 'a b': 'c' }",
            "headers.\"a b\": this is not the name of a header (RFC 9110, section 5.1)"
        ),
        (
            "headers: { 'Content-Length': '1' }",
            "headers.Content-Length: this header belongs to the message and cannot be set"
        ),
        ("headers: { a: 1 }", "headers.a: expected a string or null, found a number"),
        ("headers: { a: '' }", "headers.a: an empty value says nothing: null drops the header"),
        (
            "headers: { a: 'b\\r\\nc: d' }",
            "headers.a: a value is visible ASCII with blanks between (RFC 9110, section 5.5)"
        ),
        (
            "headers: { a: ' b' }",
            "headers.a: a value is visible ASCII with blanks between (RFC 9110, section 5.5)"
        ),
        ("headers: { a: '1', A: '2' }", "headers.a: names of headers do not differ by case"),
        ("state: { directory: 'state' }", "state.directory: expected an absolute path, found \"state\""),
        ("state: { directory: '/a\\u0007' }", "state.directory: a path has no control characters"),
        ("state: { backend: 'embedded' }", "state.backend: unknown key"),
        (
            "audit: { durability: 'stric' }",
            "audit.durability: expected \"batched\" or \"strict\", found \"stric\" (did you mean \"strict\"?)"
        ),
        ("audit: { on_failure: true }", "audit.on_failure: expected \"refuse\" or \"continue\", found true"),
        ("admin: { address: '127.0.0.1:9901' }", "admin: unknown key"),
        ("compliance: []", "compliance: unknown key"),
        ("'a\u{202e}b': 1", "\"a\\u{202e}b\": unknown key"),
    ]

    @Test(arguments: others)
    func `names what is wrong with any other key`(rest: String, expected: String) {
        #expect(Fixture.sentences(Fixture.file(adding: rest)) == [expected])
    }

    @Test func `is not one that only deserves a warning`() throws {
        let file = try Fixture.read(
            Fixture.file(
                upstreams:
                    "upstreams: { echo: { url: 'http://a', scheme: 'bearer' }, idle: { url: 'http://b' } },",
                auth: "", adding: "inspection: { request: { pii: { action: 'log', restore: true } } }"))
        #expect(
            Set(file.warnings.map { "\($0.key): \($0.message)" }) == [
                "upstreams.echo.scheme: has no effect without a credential of Bulkhead's own",
                "upstreams.idle: no route leads to this upstream",
                "auth.required: clients are not authenticated; set it to false to say that this is meant",
                "inspection.request.pii.restore: has no effect unless action is \"redact\"",
            ])
    }

    @Test(
        arguments: [
            ("bursts", "burst"), ("Burst", "burst"), ("butst", "burst"), ("burts", "burst"),
            ("messgaes", "messages"), ("masagges", nil), ("xxxxx", nil),
            ("", nil),
            (String(repeating: "b", count: 100_000), nil),
        ] as [(String, String?)])
    func `is told the nearest word only if one is near`(word: String, expected: String?) {
        #expect(nearestWord(to: word, among: ["messages", "burst", "headers"]) == expected)
    }
}
