import HTTP
import IPC
import Testing

@testable import Egress

/// What an egress makes of a request that a worker in strangers' hands has framed.
@Suite struct ExchangeRulesTests {
    private static let host = "Host: api.example\r\n"

    private static let breaches: [(rule: ViolatedRule?, body: Int, head: String)] = [
        (nil, 0, "GET /v1/models HTTP/1.1\r\n\(host)"),
        (nil, 5, "POST /v1/chat HTTP/1.1\r\n\(host)Content-Length: 5\r\n"),
        (.path, 0, "GET /admin HTTP/1.1\r\n\(host)"),
        (.path, 0, "GET /v2/v1/ HTTP/1.1\r\n\(host)"),
        (.path, 0, "GET http://api.example/v1/models HTTP/1.1\r\n\(host)"),
        (.host, 0, "GET /v1/models HTTP/1.1\r\nHost: elsewhere.example\r\n"),
        (.host, 0, "GET /v1/models HTTP/1.0\r\n"),
        (.host, 0, "BREW /v1/models HTTP/1.1\r\n\(host)"),
        (.credential, 0, "GET /v1/models HTTP/1.1\r\n\(host)Authorization: Bearer mine\r\n"),
        (.credential, 0, "GET /v1/models HTTP/1.1\r\n\(host)X-API-KEY: mine\r\n"),
        (.credential, 0, "GET /v1/models HTTP/1.1\r\n\(host)api-key: mine\r\n"),
        (.credential, 0, "GET /v1/models HTTP/1.1\r\n\(host)Cookie: a=b\r\n"),
        (.frame, 5, "POST /v1/chat HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n"),
        (.frame, 5, "POST /v1/chat HTTP/1.1\r\n\(host)Content-Length: 6\r\n"),
        (.frame, 60, "POST /v1/chat HTTP/1.1\r\n\(host)Content-Length: 0\r\n"),
        (.frame, 60, "POST /v1/chat HTTP/1.1\r\n\(host)"),
    ]

    @Test(arguments: breaches.indices) func `a request that may not be sent breaks a rule`(row: Int) throws {
        let (rule, body, lines) = Self.breaches[row]
        let head = try #require(try Self.parse(lines + "\r\n"))
        #expect(Self.rules(forwarding: false).violation(of: head, bodyBytes: body) == rule)
    }

    @Test func `a client's own credential goes where it is wanted`() throws {
        let lines = "GET /v1/models HTTP/1.1\r\n\(Self.host)Authorization: Bearer mine\r\n\r\n"
        let head = try #require(try Self.parse(lines))
        #expect(Self.rules(forwarding: true).violation(of: head, bodyBytes: 0) == nil)
    }

    @Test(arguments: [
        "GET /v1/../admin HTTP/1.1\r\n\(host)", "GET /v1/%2e%2e/admin HTTP/1.1\r\n\(host)",
        "GET /v1/models HTTP/1.1\r\n\(host)Host: elsewhere.example\r\n",
        "GET /v1/models HTTP/1.1\nHost: api.example\n", "CONNECT /v1/ HTTP/1.1\r\n\(host)",
        "TRACE /v1/ HTTP/1.1\r\n\(host)",
        "POST /v1/chat HTTP/1.1\r\n\(host)Content-Length: 5\r\nContent-Length: 6\r\n",
        "POST /v1/chat HTTP/1.1\r\n\(host)Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
    ]) func `a head that two parsers may read differently is none`(lines: String) {
        #expect(throws: HTTPError.self) { try Self.parse(lines + "\r\n") }
    }

    private static func parse(_ text: String) throws(HTTPError) -> RequestHead? {
        var parser = RequestHeadParser(
            limits: HeadLimits(targetBytes: 4096, headBytes: 4096, fieldCount: 20))
        let bytes = Array(text.utf8)
        return try parser.parse(bytes.span)
    }

    private static func rules(forwarding: Bool) -> UpstreamRules {
        var upstream = EgressUpstream()
        upstream.authority = "api.example"
        upstream.forwardsCredential = forwarding
        upstream.paths = [PathPrefix("/v1/")]
        return UpstreamRules(upstream)
    }
}
