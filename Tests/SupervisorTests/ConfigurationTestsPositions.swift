import TestSupport
import Testing

@testable import Supervisor

@Suite struct `Where the problems of a configuration stand` {
    static let places: [(String, String)] = [
        ("{\n  wrokers: {},\n}", "test.json5:2:3: wrokers: unknown key (did you mean \"workers\"?)"),
        (
            "{ // a comment, { and \"\n\tworkers: { count: 0 } }",
            "test.json5:2:20: workers.count: 0 is not within 1 and 64"
        ),
        (
            "{\r\n  workers: {\r\n    count: 65,\r\n  }\r\n}",
            "test.json5:3:12: workers.count: 65 is not within 1 and 64"
        ),
        ("{\r  workers: {\r    count: 65 } }", "test.json5:3:12: workers.count: 65 is not within 1 and 64"),
        (
            "{ /* é 😀\n */ 'workers': { \"user\": 'root' } }",
            "test.json5:2:26: workers.user: workers never run as root"
        ),
        (
            "{ headers: { \"x-é\": 1 } }",
            "test.json5:1:21: headers.\"x-é\": this is not the name of a header (RFC 9110, section 5.1)"
        ),
        (
            "{ headers: { 'x-ü😀' :'a', }, workers: {burts:1} }",
            "test.json5:1:40: workers.burts: unknown key"
        ),
        ("\u{feff}{ nonsense: 1 }", "test.json5:1:3: nonsense: unknown key"),
        (
            "{listeners: [{address: \"127.0.0.1:1\"},\n {address: \"[::1]:2\", tsl: {}}]}",
            "test.json5:2:23: listeners[1].tsl: unknown key"
        ),
        ("{\n limits: {},\n limits: {} }", "test.json5:3:2: limits: this key stands twice"),
        ("{ limits: { burst: 1, 'burst': 2 } }", "test.json5:1:23: limits.burst: this key stands twice"),
    ]

    @Test(arguments: places)
    func `a problem is printed with its line and column`(text: String, expected: String) {
        #expect(ConfigurationFixture.problems(text).contains(expected))
    }

    static let syntaxProblems: [(String, String)] = [
        ("", "test.json5:1:1: the file ends too early: expected a value"),
        ("[]", "test.json5:1:1: a configuration is an object, found a list"),
        ("{\n  a: 1\n  b: 2\n}", "test.json5:3:3: unexpected \"b\": expected \",\" or \"}\" in an object"),
        ("{\n  a: ,\n}", "test.json5:2:6: unexpected \",\": expected a value"),
        ("{ a: tru }", "test.json5:1:6: unexpected \"tru\": a string is written in quotes"),
        ("{ a: 'b }", "test.json5:1:6: this begins a string that is not closed"),
        ("{ a: {", "test.json5:1:7: the file ends too early: expected a key"),
        ("{ a: [1", "test.json5:1:6: this begins a list that is not closed"),
        ("{ a: 1 } b", "test.json5:1:10: unexpected \"b\": nothing may follow the closing brace"),
        ("{ /* a: 1 }", "test.json5:1:3: this begins a comment that is not closed"),
        ("{ a-b: 1 }", "test.json5:1:4: unexpected \"-\": expected \":\" after a key"),
        ("{ 1a: 1 }", "test.json5:1:3: a bare key begins with no digit"),
        ("{ \u{a0}a: 1 }", "test.json5:1:3: unexpected \"\\u{a0}\": expected a key"),
        ("{ 'l\\u0069mits': {} }", "test.json5:1:3: a key is written without escapes"),
        ("{ a: [1,,2] }", "test.json5:1:9: unexpected \",\": expected a value"),
        ("{ a: 1 /b }", "test.json5:1:8: unexpected \"/\": a comment begins with \"//\" or \"/*\""),
    ]

    @Test(arguments: syntaxProblems)
    func `a syntax problem is printed with its line and column`(text: String, expected: String) {
        #expect(ConfigurationFixture.problems(text) == [expected])
    }

    @Test func `text that is not UTF-8 is refused where it stops being so`() {
        let bytes = Array("{ a: 'é',\n b: '".utf8) + [0xff] + Array("' }".utf8)
        #expect(
            throws: ConfigurationError(
                file: "f", position: SourcePosition(line: 2, column: 6), message: "this is not valid UTF-8")
        ) {
            try ConfigurationFile(path: "f", bytes: bytes) { _ in "" }
        }
    }

    @Test func `a file of more than a mebibyte is refused`() {
        let bytes = [UInt8](repeating: 0x20, count: (1 << 20) + 1)
        #expect(throws: ConfigurationError(file: "f", message: "a configuration has at most 1MiB")) {
            try ConfigurationFile(path: "f", bytes: bytes) { _ in "" }
        }
    }

    @Test func `deep nesting is refused, not followed`() {
        let text = String(repeating: "[", count: 100_000)
        #expect(
            ConfigurationFixture.problems("{ a: \(text)") == [
                "test.json5:1:38: objects and lists are nested too deeply"
            ])
    }

    @Test func `all problems of a file are reported, in its order`() {
        let text = """
            {
              listeners: [{ address: "0.0.0.0:80" }],
              upstreams: { a: { url: "ftp://a" } },
              routes: [{ path: "v1", api: "opanai", upstream: "b" }],
              limits: { burst: 0 },
            }
            """
        #expect(
            ConfigurationFixture.problems(text) == [
                "test.json5:2:26: listeners[0].address: plain HTTP is refused beyond loopback, unless require_tls is false",
                "test.json5:3:26: upstreams.a.url: expected \"https://HOST[:PORT][/PREFIX]\", or the same with \"http://\"",
                "test.json5:4:20: routes[0].path: a path begins with \"/\", found \"v1\"",
                "test.json5:4:31: routes[0].api: expected \"openai\", \"anthropic\", \"gemini\", \"json\" or \"opaque\", found \"opanai\" (did you mean \"openai\"?)",
                "test.json5:4:51: routes[0].upstream: there is no upstream \"b\" (did you mean \"a\"?)",
                "test.json5:5:20: limits.burst: 0 is not within 1 and 1000000",
            ])
    }

    /// Whatever Foundation accepts without the things refused on purpose is accepted by the walk, and they agree.
    @Test func `the places agree with what Foundation read, whatever is cut or changed in a text`() {
        let text = Array(
            "{a:1,'b':[true,null,.5,+1,0x1F,Infinity,{}],\"c\":\"d\\u0041\\\n\", // x\n/* y */ $e_1:{f:'',}, 'é': -NaN,\r\n}"
                .utf8)
        var random = SeededGenerator(seed: 20_240_917)
        let replacements = Array("{}[]:,'\"\\/*\n\r a1.+-\u{b}".utf8)
        var agreements = 0
        for _ in 0..<5_000 {
            var changed = text
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let index = Int.random(in: changed.indices, using: &random)
                if Bool.random(using: &random) {
                    changed.remove(at: index)
                } else {
                    changed[index] = replacements.randomElement(using: &random) ?? 0
                }
            }
            guard String(validating: changed, as: UTF8.self) != nil,
                let value = ConfigurationValue(json5: changed), let map = try? SourceMapScanner.scan(changed)
            else {
                continue
            }
            guard map.duplicates.isEmpty else { continue }
            #expect(map.describes(value), "\(String(decoding: changed, as: UTF8.self))")
            agreements += 1
        }
        #expect(agreements > 500)
    }
}
