import HTTP
import Testing

@testable import Worker

func request(_ lines: String...) throws -> RequestHead {
    let text =
        "POST /v1/chat/completions HTTP/1.1\r\nHost: here\r\n" + lines.map { $0 + "\r\n" }.joined() + "\r\n"
    var parser = RequestHeadParser(limits: .standard)
    return try #require(try parser.parse(Array(text.utf8).span))
}

func response(_ lines: String...) throws -> ResponseHead {
    let text = "HTTP/1.1 200 OK\r\n" + lines.map { $0 + "\r\n" }.joined() + "\r\n"
    var parser = ResponseHeadParser(limits: .standard)
    return try #require(try parser.parse(Array(text.utf8).span, answering: .post))
}

@Suite struct FieldPolicyTests {
    @Test(arguments: [
        "x-custom: 1", "openai-organization: o", "anthropic-version: 2023-06-01", "anthropic-beta: a",
        "accept: */*",
        "user-agent: u", "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "content-type: a/b",
        "idempotency-key: k",
    ]) func `what is the client's goes on`(line: String) throws {
        let head = try request(line)
        let field = try #require(head.fields.lines.last)
        #expect(FieldPolicy.forwards(field, of: head, credentials: false))
    }

    @Test(arguments: [
        "authorization: Bearer a", "x-api-key: a", "api-key: a", "x-goog-api-key: a",
    ]) func `a credential goes on only where the upstream is to have the client's own`(line: String) throws {
        let head = try request(line)
        let field = try #require(head.fields.lines.last)
        #expect(!FieldPolicy.forwards(field, of: head, credentials: false))
        #expect(FieldPolicy.forwards(field, of: head, credentials: true))
    }

    @Test(arguments: [
        "cookie: a=b", "proxy-authorization: Basic a", "forwarded: for=1.1.1.1", "x-forwarded-for: 1.1.1.1",
        "x-forwarded-host: a", "x-forwarded-proto: https", "x-real-ip: 1.1.1.1", "via: 1.1 a",
        "expect: 100-continue",
        "accept-encoding: gzip", "connection: close", "keep-alive: timeout=5", "te: trailers", "upgrade: h2c",
        "content-length: 0",
    ]) func `what is the connection's, a claim or a secret stays behind`(line: String) throws {
        let head = try request(line)
        let field = try #require(head.fields.lines.last)
        #expect(!FieldPolicy.forwards(field, of: head, credentials: true))
    }

    @Test func `a field that Connection names stays behind`() throws {
        let head = try request("connection: x-hop", "x-hop: 1")
        #expect(head.fields.lines.filter { FieldPolicy.forwards($0, of: head, credentials: true) }.isEmpty)
    }

    @Test(arguments: [
        "content-type: application/json", "openai-processing-ms: 5", "date: Thu, 01 Jan 1970 00:00:00 GMT",
        "retry-after: 5", "etag: a", "x-custom: 1", "openai-version: 2020-10-01",
    ]) func `what the provider says to its client comes back`(line: String) throws {
        let head = try response(line)
        let field = try #require(head.fields.lines.last)
        #expect(FieldPolicy.returns(field, of: head, keepsLength: false))
    }

    @Test(arguments: [
        "server: nginx", "via: 1.1 a", "x-powered-by: b", "set-cookie: a=b", "location: http://elsewhere/",
        "x-request-id: a", "request-id: a", "x-ratelimit-limit-requests: 1", "RateLimit-Limit: 1",
        "anthropic-ratelimit-requests-limit: 1", "alt-svc: h3=\":1\"", "Strict-Transport-Security: max-age=1",
        "x-bulkhead-action: a", "connection: close", "transfer-encoding: chunked", "content-encoding: gzip",
        "refresh: 0;url=http://elsewhere/", "x-should-retry: true", "cache-control: no-cache",
    ]) func `what tells of the upstream or is the proxy's own to say does not come back`(line: String) throws
    {
        let head = try response(line)
        let field = try #require(head.fields.lines.last)
        #expect(!FieldPolicy.returns(field, of: head, keepsLength: false))
    }
}
