import IPC
import Testing

@testable import Supervisor

@Suite struct `What a configuration says about inspection` {
    private typealias Inspection = Configuration.Inspection
    private typealias Fixture = ConfigurationFixture

    private static func inspection(_ text: String) throws -> Configuration.Inspection {
        try Fixture.read(Fixture.file(adding: "inspection: { \(text) }")).configuration.inspection
    }

    @Test func `is read key by key`() throws {
        let inspection = try Self.inspection(
            """
            sanitize: { null_bytes: 'block', control_characters: 'log', invisible: 'off', trim: true },
            request: {
              prompt_injection: { action: 'log', threshold: 'critical' },
              pii: { action: 'redact', types: ['PERSON', 'UK_NHS'], replacement: 'hash', restore: false },
              secrets: { action: 'block' },
              harmful: { action: 'redact', threshold: 'low', categories: ['cbrn', 'self_harm'] } },
            response: {
              pii: { types: 'all', replacement: 'mask' }, secrets: { replacement: 'hash' },
              harmful: { action: 'block', threshold: 'medium', categories: ['minors'] } },
            deny: [{ name: 'project', pattern: 'project * nightfall', category: 'confidential', risk: 'critical' },
                   { name: 'plain', pattern: 'x' }],
            allow: [{ name: 'motto', pattern: 'ignore the noise' }]
            """)
        #expect(
            inspection.sanitize
                == .init(nullBytes: .block, controlCharacters: .log, invisible: .off, trims: true))
        #expect(inspection.request.promptInjection == .init(action: .log, threshold: .critical))
        #expect(
            inspection.request.personalData
                == .init(
                    action: .redact, types: ChoiceSet([.ukHealthServiceNumber, .person]), replacement: .hash))
        #expect(!inspection.request.restoresPersonalData)
        #expect(inspection.request.secrets == .init(action: .block, replacement: .placeholder))
        #expect(
            inspection.request.harmful
                == .init(action: .redact, threshold: .low, categories: ChoiceSet([.cbrn, .selfHarm])))
        #expect(inspection.response.personalData == .init(action: .redact, types: .all, replacement: .mask))
        #expect(inspection.response.secrets == .init(action: .redact, replacement: .hash))
        #expect(
            inspection.response.harmful
                == .init(action: .block, threshold: .medium, categories: ChoiceSet([.minors])))
        #expect(
            inspection.deny == [
                .init(
                    name: "project", pattern: "project * nightfall", category: "confidential",
                    risk: .critical),
                .init(name: "plain", pattern: "x", category: "operator", risk: .high),
            ])
        #expect(inspection.allow.map(\.name) == ["motto"])
    }

    @Test func `a route overrides key by key, and its list of patterns is the list`() throws {
        let configuration = try Fixture.read(
            Fixture.file(
                routes: """
                    routes: [{ path: '/a', api: 'openai', upstream: 'echo', inspection: {
                        request: { harmful: { threshold: 'low' } }, sanitize: { trim: true }, deny: [] } },
                      { path: '/b', api: 'openai', upstream: 'echo', inspection: { allow: [{ name: 'n', pattern: 'p' }] } },
                      { path: '/c', api: 'openai', upstream: 'echo' }],
                    """,
                adding: """
                    inspection: { request: { harmful: { action: 'log' } }, deny: [{ name: 'd', pattern: 'p' }] }
                    """)
        ).configuration
        let routes = configuration.routes.map(\.inspection)
        #expect(routes[0].request.harmful == .init(action: .log, threshold: .low, categories: .all))
        #expect(routes[0].sanitize.trims && routes[0].sanitize.nullBytes == .remove)
        #expect(routes[0].deny == [])
        #expect(routes[1].deny.map(\.name) == ["d"] && routes[1].allow.map(\.name) == ["n"])
        #expect(routes[2] == configuration.inspection)
    }

    static let problems: [(String, String)] = [
        (
            "request: { prompt_injection: { action: 'deny' } }",
            "request.prompt_injection.action: expected \"off\", \"log\", \"redact\" or \"block\", found \"deny\""
        ),
        (
            "request: { prompt_injection: { threshold: 'hihg' } }",
            "request.prompt_injection.threshold: expected \"low\", \"medium\", \"high\" or \"critical\", found \"hihg\" (did you mean \"high\"?)"
        ),
        (
            "request: { prompt_injection: { threshold: 0.5 } }",
            "request.prompt_injection.threshold: expected \"low\", \"medium\", \"high\" or \"critical\", found a number"
        ),
        (
            "request: { promt_injection: {} }",
            "request.promt_injection: unknown key (did you mean \"prompt_injection\"?)"
        ),
        ("response: { prompt_injection: {} }", "response.prompt_injection: unknown key"),
        ("response: { prompt_leak: { action: 'block' } }", "response.prompt_leak: unknown key"),
        ("canary: true", "canary: unknown key"),
        ("request: { secrets: { types: 'all' } }", "request.secrets.types: unknown key"),
        (
            "request: { secrets: { replacement: 'hide' } }",
            "request.secrets.replacement: expected \"placeholder\", \"mask\" or \"hash\", found \"hide\""
        ),
        ("request: { harmful: 'off' }", "request.harmful: expected an object, found a string"),
        (
            "request: { harmful: { categories: ['weapon'] } }",
            "request.harmful.categories: expected \(HarmName.allCases.map(\.rawValue).alternatives), found \"weapon\" (did you mean \"weapons\"?)"
        ),
        (
            "request: { harmful: { categories: 'some' } }",
            "request.harmful.categories: expected \"all\" or a list of categories, found \"some\""
        ),
        (
            "sanitize: { invisible: 'redact' }",
            "sanitize.invisible: expected \"off\", \"log\", \"remove\" or \"block\", found \"redact\""
        ),
        ("sanitize: { trim: 'yes' }", "sanitize.trim: expected true or false, found a string"),
        ("deny: {}", "deny: expected a list of objects, found an object"),
        ("deny: [{ pattern: 'x' }]", "deny[0].name: is required"),
        ("deny: [{ name: 'x' }]", "deny[0].pattern: is required"),
        (
            "allow: [{ name: 'x', pattern: ' * ' }]",
            "allow[0].pattern: a pattern begins and ends with a word"
        ),
        (
            "deny: [{ name: 'a b', pattern: 'x' }]",
            "deny[0].name: expected 1 to 64 letters, digits, \"_\", \"-\" or \".\", found \"a b\""
        ),
        (
            "deny: [{ name: 'a', pattern: '\(String(repeating: "x", count: 257))' }]",
            "deny[0].pattern: the pattern is longer than 256 bytes"
        ),
        ("deny: [{ name: 'a', pattern: '' }]", "deny[0].pattern: a pattern begins and ends with a word"),
        (
            "deny: [{ name: 'a', pattern: 'x *y' }]",
            "deny[0].pattern: \"*y\": a \"*\" stands alone, or after the beginning of a word"
        ),
        (
            "deny: [{ name: 'a', pattern: 'a* b' }]",
            "deny[0].pattern: \"a*\": a \"*\" stands alone, or after the beginning of a word"
        ),
        (
            "deny: [{ name: 'a', pattern: 'x — y' }]",
            "deny[0].pattern: \"—\" has no letter or digit to look for"
        ),
        (
            "deny: [{ name: 'a', pattern: '\(String(repeating: "x ... ", count: 8))y' }]",
            "deny[0].pattern: the pattern has more than 64 words, where a gap counts 8"
        ),
        (
            "deny: [{ name: 'a', pattern: 'x' }, { name: 'a', pattern: 'y' }]",
            "deny[1].name: another pattern of this list has this name"
        ),
        (
            "deny: [{ name: 'a', pattern: 'x', risk: 'none' }]",
            "deny[0].risk: expected \"low\", \"medium\", \"high\" or \"critical\", found \"none\""
        ),
        ("deny: [{ name: 'a', pattern: 'x', regex: 'y' }]", "deny[0].regex: unknown key"),
    ]

    @Test(arguments: problems)
    func `is refused where it is wrong, and told where`(text: String, expected: String) {
        #expect(
            Fixture.sentences(Fixture.file(adding: "inspection: { \(text) }")) == ["inspection.\(expected)"])
    }

    @Test func `is placed in the file`() {
        let problems = Fixture.problems(
            Fixture.file(adding: "\ninspection: {\n  request: {\n    harmful: { thresold: 'low' } } }"))
        #expect(
            problems == [
                "test.json5:4:16: inspection.request.harmful.thresold: unknown key (did you mean \"threshold\"?)"
            ])
    }

    @Test func `may have no effect`() throws {
        let file = try Fixture.read(
            Fixture.file(
                adding: """
                    inspection: { request: { pii: { replacement: 'mask', restore: true },
                      secrets: { action: 'log', replacement: 'hash' } } }
                    """))
        #expect(
            Set(file.warnings.map { "\($0.key): \($0.message)" }) == [
                "inspection.request.pii.restore: has no effect unless replacement is \"placeholder\"",
                "inspection.request.secrets.replacement: has no effect unless action is \"redact\"",
            ])
    }

    static let weaknesses: [(String, [String])] = [
        ("", []),
        (
            "request: { prompt_injection: { action: 'off', threshold: 'critical' } }",
            ["request.prompt_injection.action: prompt injection in a request is not looked for"]
        ),
        (
            "request: { prompt_injection: { threshold: 'critical' }, secrets: { action: 'log' } }",
            [
                "request.prompt_injection.threshold: prompt injection in a request passes below risk critical",
                "request.secrets.action: a secret in a request is noted and let through",
            ]
        ),
        ("request: { prompt_injection: { threshold: 'low' } }", []),
        (
            "request: { harmful: { threshold: 'critical', categories: ['hate'] } }",
            [
                "request.harmful.threshold: harmful content in a request passes below risk critical",
                "request.harmful.categories: only some kinds of harmful content in a request are looked for",
            ]
        ),
        (
            "response: { harmful: { action: 'off' }, pii: { types: ['EMAIL'] } }",
            [
                "response.pii.types: only some kinds of personal data in a response are looked for",
                "response.harmful.action: harmful content in a response is not looked for",
            ]
        ),
        (
            "sanitize: { invisible: 'log', null_bytes: 'off' }, allow: [{ name: 'a', pattern: 'x' }]",
            [
                "sanitize.null_bytes: null characters pass",
                "sanitize.invisible: invisible characters are noted and let through",
                "allow[0]: texts with \"x\" are trusted there",
            ]
        ),
    ]

    @Test(arguments: weaknesses)
    func `is named where it is less than it could be`(text: String, expected: [String]) throws {
        let configuration = try Fixture.read(Fixture.file(adding: "inspection: { \(text) }")).configuration
        #expect(
            configuration.weaknesses.filter { $0.key.description.hasPrefix("inspection") }.map {
                "\($0.key): \($0.message)"
            } == expected.map { "inspection.\($0)" })
    }

    @Test func `is told to children once, however many routes share it`() throws {
        let route = "{ path: '/PATH', api: 'openai', upstream: 'echo', inspection: { OWN } }"
        let own = [
            "", "", "request: { harmful: { action: 'off' } }", "", "allow: [{ name: 'd', pattern: 'p' }]",
            "request: { harmful: { action: 'off' } }",
        ]
        let routes = own.enumerated().map { index, own in
            route.replacing("PATH", with: "\(index)").replacing("OWN", with: own)
        }
        let configuration = try Fixture.read(
            Fixture.file(
                routes: "routes: [\(routes.joined(separator: ","))],",
                adding: "inspection: { deny: [{ name: 'd', pattern: 'p' }] }")
        ).configuration
        var table = InspectionTable()
        let places = configuration.routes.map { table.place(of: $0.inspection) }
        #expect(places == [0, 0, 1, 0, 2, 1])
        #expect(table.patterns.map(\.name) == ["d"], "the same pattern, whether denied or allowed")
        #expect(table.inspections[2].deny == table.inspections[2].allow)
        #expect(table.inspections[1].request.harmful.action == .off)
        #expect(table.inspections[0].request.personalData.restores)
        #expect(!table.inspections[0].response.personalData.restores)
    }
}
