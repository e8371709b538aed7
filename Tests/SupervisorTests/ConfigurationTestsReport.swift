import FoundationEssentials
import Glibc
import Testing

@testable import Supervisor

@Suite struct `The report on a configuration` {
    private static func report(_ text: String, explains: Bool = false) -> ConfigurationReport {
        let outcome = Result { () throws(ConfigurationError) in try ConfigurationFixture.read(text) }
        return ConfigurationReport(path: "test.json5", outcome: outcome, explains: explains)
    }

    @Test func `of a valid file is one line`() {
        let report = Self.report(ConfigurationFixture.file())
        #expect(report.isValid)
        #expect(report.text == "test.json5: valid\n")
    }

    @Test func `of a file with doubts says them first`() {
        #expect(
            Self.report(ConfigurationFixture.file(auth: "")).text == """
                test.json5:1:1: auth.required: warning: clients are not authenticated; set it to false to say that this is meant
                test.json5: valid

                """)
    }

    @Test func `of a bad file is one line a problem`() {
        let report = Self.report(ConfigurationFixture.file(adding: "limit: {}, wrokers: {}"))
        #expect(!report.isValid)
        #expect(report.text.split(separator: "\n").count == 2)
        #expect(report.text.contains("limit: unknown key (did you mean \"limits\"?)\n"))
    }

    @Test func `explains every value and where it is from, and no secret`() throws {
        setenv("BULKHEAD_TEST_UNREAD", "not-a-real-key", 1)
        let text = Self.report(
            ConfigurationFixture.file(
                upstreams:
                    "upstreams: { echo: { url: 'http://127.0.0.1:1', credential: 'env:BULKHEAD_TEST_UNREAD' } },",
                adding: "limits: { burst: 7 }, headers: { 'X-Frame-Options': null }"), explains: true
        ).text
        let rows = text.split(separator: "\n").map {
            $0.split(separator: " ", omittingEmptySubsequences: true)
        }
        #expect(rows.contains(["limits.burst:", "7", "set"]))
        #expect(rows.contains(["headers.x-frame-options:", "null", "set"]))
        #expect(rows.contains(["limits.messages:", "2048", "default"]))
        #expect(rows.contains(["upstreams.echo.credential:", "\"env:BULKHEAD_TEST_UNREAD\"", "set"]))
        #expect(rows.contains(["workers.count:", "\"auto\"", "default"]))
        #expect(rows.contains(["auth.required:", "false", "set"]))
        #expect(!text.contains("not-a-real-key"))
    }

    @Test func `names the hardening that is off`() throws {
        let file = try ConfigurationFixture.read(
            ConfigurationFixture.file(
                listeners: "listeners: [{ address: '0.0.0.0:80' }], require_tls: false,",
                upstreams: "upstreams: { echo: { url: 'http://192.0.2.1' } },",
                routes: """
                    routes: [{ path: '/', api: 'opaque', upstream: 'echo' }, { path: '/a', api: 'json', upstream: 'echo',
                      inspection: { response: { pii: { action: 'off' } } } }],
                    """,
                adding: """
                    workers: { sandbox: 'off' }, audit: { on_failure: 'continue' },
                    inspection: { request: { pii: { action: 'log' } } }
                    """))
        #expect(
            file.configuration.weaknesses.map { "\($0.key): \($0.message)" } == [
                "listeners[0].address: 0.0.0.0:80 is plain HTTP beyond loopback",
                "workers.sandbox: workers run without a sandbox",
                "upstreams.echo.url: http://192.0.2.1 is reached in plain HTTP",
                "auth.required: clients are not authenticated",
                "inspection.request.pii.action: personal data in a request is noted and let through",
                "routes.\"/a\".inspection.request.pii.action: personal data in a request is noted and let through",
                "routes.\"/a\".inspection.response.pii.action: personal data in a response is not looked for",
                "routes.\"/\": what passes is not inspected",
                "audit.on_failure: requests go on when they cannot be recorded",
            ])
        let strict = try ConfigurationFixture.read(ConfigurationFixture.file()).configuration
        #expect(strict.weaknesses.map(\.message) == ["clients are not authenticated"])
    }

    private struct Document: Decodable {
        struct Problem: Decodable, Equatable {
            let line: Int?
            let column: Int?
            let key: String
            let message: String
            let suggestion: String?
        }
        struct Entry: Decodable { let key: String }
        let valid: Bool
        let path: String
        let fingerprint: String?
        let problems: [Problem]
        let warnings: [Problem]
        let settings: [Entry]?
        let weaknesses: [Entry]?
    }

    @Test func `is the same for programs`() throws {
        let bad = try JSONDecoder().decode(
            Document.self, from: Data(Self.report("{\n bursts: 1 }").json().utf8))
        #expect(!bad.valid && bad.path == "test.json5" && bad.fingerprint == nil && bad.settings == nil)
        #expect(
            bad.problems.contains(
                .init(line: 2, column: 2, key: "bursts", message: "unknown key", suggestion: nil)))
        let text = try Self.report(ConfigurationFixture.file(), explains: true).json()
        #expect(text.split(separator: "\n").count == 1)
        let good = try JSONDecoder().decode(Document.self, from: Data(text.utf8))
        #expect(good.valid && good.problems.isEmpty && good.warnings.isEmpty && good.fingerprint != nil)
        #expect(try #require(good.settings).contains { $0.key == "audit.rotate" })
        #expect(good.weaknesses?.map(\.key) == ["auth.required"])
    }

    @Test func `says why a file cannot be read`() {
        let missing = "/nonexistent/bulkhead.json5"
        do throws(ConfigurationError) {
            _ = try ConfigurationFile.load(path: missing) { _ in "" }
            Issue.record("a missing file was read")
        } catch {
            #expect(
                error.problems.map(\.description) == ["\(missing): cannot be read: No such file or directory"]
            )
        }
    }
}
