import Foundation
import Testing

@testable import Supervisor

@Suite struct ConfigurationExampleTests {
    /// The operators' example is documentation that can be wrong; this is what keeps it right.
    @Test func `the documented example shows the defaults`() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../docs/bulkhead.example.json5")
        let example = try ConfigurationFixture.read(try String(contentsOf: path, encoding: .utf8))
        let bare = try ConfigurationFixture.read(
            """
            { listeners: [{ address: "127.0.0.1:8080" }], auth: { required: false },
              upstreams: { local: { url: "http://127.0.0.1:8000", credential: "env:LOCAL_API_KEY" } },
              routes: [{ path: "/v1/messages", api: "anthropic", upstream: "local" },
                       { path: "/v1/", api: "openai", upstream: "local" }] }
            """)
        #expect(example.configuration == bare.configuration)
        #expect(example.settings.filter { !$0.isSet }.map { "\($0.key)" } == [], "every setting is shown")
    }

    /// What `make install` leaves in /etc: a setting that is commented out has its default beside it.
    @Test func `the installed configuration is valid, and what is commented out in it is the default`() throws
    {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../systemd/bulkhead.json5")
        let text = try String(contentsOf: path, encoding: .utf8)
        let installed = try ConfigurationFixture.read(text)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let blanks = line.prefix { $0 == " " }
            let rest = line.dropFirst(blanks.count)
            return rest.hasPrefix("//") && !rest.hasPrefix("// ") ? blanks + rest.dropFirst(2) : line
        }
        let everything = try ConfigurationFixture.read(lines.joined(separator: "\n"))
        #expect(everything.configuration == installed.configuration)
        #expect(
            everything.settings.filter { !$0.isSet }.map { "\($0.key)" }
                == ["upstreams.local.credential", "upstreams.local.scheme"],
            "every setting but the kinds of credential is shown")
    }
}
