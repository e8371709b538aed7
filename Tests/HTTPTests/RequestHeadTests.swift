import HTTP
import Testing

private struct Refusal: CustomTestStringConvertible {
    let head: String
    let error: HTTPError
    var testDescription: String { "\(error): \(head.debugDescription)" }

    init(_ error: HTTPError, _ head: String) {
        self.error = error
        self.head = head
    }

    /// A head whose fields are sound but for those given.
    static func fields(_ error: HTTPError, _ lines: String) -> Refusal {
        Refusal(error, "POST /v1/chat HTTP/1.1\r\nHost: api.test\r\n\(lines)\r\n\r\n")
    }

    /// A head whose request line is sound but for its target.
    static func target(_ target: String) -> Refusal {
        Refusal(.malformedTarget, "GET \(target) HTTP/1.1\r\nHost: api.test\r\n\r\n")
    }

    static func host(_ error: HTTPError, _ line: String) -> Refusal {
        Refusal(error, "GET / HTTP/1.1\r\nAccept: */*\r\n\(line)\r\n")
    }
}

private let refusals: [Refusal] = requestLines + targets + hosts + fieldLines + framings

private let requestLines: [Refusal] = [
    Refusal(.malformedRequestLine, "GET /\r\n"),
    Refusal(.malformedTarget, "GET  / HTTP/1.1\r\n"),
    Refusal(.malformedTarget, "GET /  HTTP/1.1\r\n"),
    Refusal(.malformedRequestLine, "GET / HTTP/1.1 \r\n"),
    Refusal(.malformedRequestLine, "GET\t/\tHTTP/1.1\r\n"),
    Refusal(.malformedRequestLine, "GE(T / HTTP/1.1\r\n"),
    Refusal(.malformedRequestLine, "GET / http/1.1\r\n"),
    Refusal(.malformedRequestLine, "GET / HTTP/1.11\r\n"),
    Refusal(.malformedRequestLine, "\r\n\r\nGET / HTTP/1.1\r\n"),
    Refusal(.malformedRequestLine, "\(String(repeating: "M", count: 33)) / HTTP/1.1\r\n"),
    Refusal(.foldedLine, " GET / HTTP/1.1\r\n"),
    Refusal(.controlCharacter, "\u{16}\u{03}\u{01}\u{02}\u{00}"),
    Refusal(.bareLineEnd, "GET / HTTP/1.1\n"),
    Refusal(.bareLineEnd, "\nGET / HTTP/1.1\r\n"),
    Refusal(.bareLineEnd, "GET / HTTP/1.1\rHost: api.test\r\n"),
    Refusal(.unsupportedVersion, "GET / HTTP/1.2\r\n"),
    Refusal(.unsupportedVersion, "GET / HTTP/3.0\r\n"),
    Refusal(.unsupportedVersion, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
    Refusal(.unsupportedMethod, "CONNECT api.test:443 HTTP/1.1\r\n"),
    Refusal(.unsupportedMethod, "TRACE / HTTP/1.1\r\n"),
]

private let targets: [Refusal] = [
    .target("v1/models"), .target("*"), .target("api.test:80"), .target("ftp://api.test/"),
    .target("http:///x"),
    .target("http://me@api.test/"), .target("http://api.test/#part"), .target("/#part"), .target("/a\\b"),
    .target("/a|b"), .target("/a\"b"), .target("/{id}"), .target("/caf\u{E9}"), .target("/%"), .target("/%4"),
    .target("/%4g"), .target("/a%00b"), .target("/a%0d%0aHost:x"), .target("/?q=%"), .target("/?q=<b>"),
    .target("/."), .target("/.."), .target("/a/../b"), .target("/a/./b"), .target("/a/%2e%2E/b"),
    .target("/.%2e"),
    .target("/a%2f..%2fb"), .target("/a%5c..%5cb"), .target("/..;x=1/admin"), .target("/a/..?q"),
]

private let hosts: [Refusal] = [
    .host(.missingHost, ""),
    .host(.repeatedHost, "Host: api.test\r\nHost: api.test\r\n"),
    .host(.malformedHost, "Host:\r\n"),
    .host(.malformedHost, "Host: api.test, other.test\r\n"),
    .host(.malformedHost, "Host: me@api.test\r\n"),
    .host(.malformedHost, "Host: api.test:8o\r\n"),
    .host(.malformedHost, "Host: api.test:65536\r\n"),
    .host(.malformedHost, "Host: api.test:000080\r\n"),
    .host(.malformedHost, "Host: :80\r\n"),
    .host(.malformedHost, "Host: api.test/x\r\n"),
    .host(.malformedHost, "Host: a%41pi.test\r\n"),
    .host(.malformedHost, "Host: [::1\r\n"),
    .host(.malformedHost, "Host: [::1]x\r\n"),
    .host(.malformedHost, "Host: [1::2::3]\r\n"),
    .host(.malformedHost, "Host: [1:2:3:4:5:6:7]\r\n"),
    .host(.malformedHost, "Host: [:1:2:3:4:5:6:7:8]\r\n"),
    .host(.malformedHost, "Host: [1:2:3:4:5:6:7:8:9]\r\n"),
    .host(.malformedHost, "Host: [12345::]\r\n"),
    .host(.malformedHost, "Host: [::1:]\r\n"),
    .host(.malformedHost, "Host: [:::]\r\n"),
    .host(.malformedHost, "Host: [::1.2.3]\r\n"),
    .host(.malformedHost, "Host: [::1.2.3.256]\r\n"),
    .host(.malformedHost, "Host: [::1.2.3.04]\r\n"),
    .host(.malformedHost, "Host: [fe80::1%25eth0]\r\n"),
    Refusal(.mismatchedHost, "GET http://other.test/ HTTP/1.1\r\nHost: api.test\r\n\r\n"),
    Refusal(.malformedHost, "GET / HTTP/1.0\r\nHost: a b\r\n\r\n"),
]

private let fieldLines: [Refusal] = [
    .fields(.malformedFieldName, "Accept : a"), .fields(.malformedFieldName, "Accept\t: a"),
    .fields(.malformedFieldName, ": a"), .fields(.malformedFieldName, "Accept"),
    .fields(.malformedFieldName, "Acc(ept: a"), .fields(.malformedFieldName, "Acc\u{E9}pt: a"),
    .fields(.malformedFieldName, "Twelve-Bytes{: a"),
    .fields(.foldedLine, "Accept: a\r\n b"), .fields(.foldedLine, "Accept: a\r\n\tb"),
    .fields(.foldedLine, " Accept: a"),
    .fields(.bareLineEnd, "Accept: a\nX: b"), .fields(.bareLineEnd, "Accept: a\rX: b"),
    .fields(.bareLineEnd, "Accept: a\r\r"), .fields(.controlCharacter, "Accept: a\0b"),
    .fields(.controlCharacter, "Acc\0ept: a"), .fields(.controlCharacter, "Accept: \u{7F}"),
    .fields(.controlCharacter, "Accept: abcdefg\u{01}"), .fields(.controlCharacter, "Accept: \u{1B}[2J"),
    .fields(.unsupportedExpectation, "Expect: 200-ok"),
    .fields(.unsupportedExpectation, "Expect: 100-continue\r\nExpect: 100-continue"),
]

private let framings: [Refusal] = [
    .fields(.conflictingFraming, "Content-Length: 4\r\nTransfer-Encoding: chunked"),
    .fields(.conflictingFraming, "Transfer-Encoding: chunked\r\nContent-Length: 0"),
    .fields(.repeatedContentLength, "Content-Length: 4\r\nContent-Length: 4"),
    .fields(.repeatedContentLength, "Content-Length: 4\r\ncontent-length: 5"),
    .fields(.malformedContentLength, "Content-Length:"),
    .fields(.malformedContentLength, "Content-Length: +4"),
    .fields(.malformedContentLength, "Content-Length: -4"),
    .fields(.malformedContentLength, "Content-Length: 4, 4"),
    .fields(.malformedContentLength, "Content-Length: 0x4"),
    .fields(.malformedContentLength, "Content-Length: 4.0"),
    .fields(.malformedContentLength, "Content-Length: 1 2"),
    .fields(.malformedContentLength, "Content-Length: \u{0664}"),
    .fields(.malformedContentLength, "Content-Length: 9223372036854775808"),
    .fields(.malformedContentLength, "Content-Length: 99999999999999999999999999"),
    .fields(.unsupportedTransferCoding, "Transfer-Encoding: gzip, chunked"),
    .fields(.unsupportedTransferCoding, "Transfer-Encoding: chunked, chunked"),
    .fields(.unsupportedTransferCoding, "Transfer-Encoding: chunked,"),
    .fields(.unsupportedTransferCoding, "Transfer-Encoding: xchunked"),
    .fields(.unsupportedTransferCoding, "Transfer-Encoding: identity"),
    .fields(.unsupportedTransferCoding, "Transfer-Encoding:"),
    .fields(.unsupportedTransferCoding, "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"),
    .fields(.unsupportedTransferCoding, "Transfer-Encoding: \"chunked\""),
    Refusal(.misplacedTransferCoding, "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"),
]

struct RequestHeadTests {
    @Test(arguments: refusals)
    private func `A head that could be read in two ways is refused, however it is cut`(_ refusal: Refusal) {
        let bytes = [UInt8](refusal.head)
        #expect(readRequest(bytes) == .refused(refusal.error))
        for cut in bytes.indices {
            #expect(readRequest(bytes, cutAt: cut) == .refused(refusal.error), "cut at \(cut)")
        }
    }

    @Test(arguments: [
        (
            "GET /v1/models?a=b HTTP/1.1\r\nHost: api.test\r\n\r\n",
            "GET /v1/models?a=b /v1/models a=b api.test http11 none false true Host=api.test"
        ),
        (
            "\r\nPOST //x/%7Eme;v=1,2/...?? HTTP/1.1\r\nHOST: \t[2001:db8::192.0.2.1]:80 \r\nX:\r\nX:a\tb \t\r\n\r\n",
            "POST //x/%7Eme;v=1,2/...?? //x/%7Eme;v=1,2/... ? [2001:db8::192.0.2.1]:80 http11 none false true"
                + " HOST=[2001:db8::192.0.2.1]:80|X=|X=a\tb"
        ),
        (
            "GET HTTP://Api.Test:?q HTTP/1.1\r\nhost: api.test:\r\n\r\n",
            "GET HTTP://Api.Test:?q  q api.test: http11 none false true host=api.test:"
        ),
        (
            "GET http://api.test/a HTTP/1.0\r\n\r\n",
            "GET http://api.test/a /a - api.test http10 none false false "
        ),
        ("OPTIONS * HTTP/1.1\r\nHost: a_b\r\n\r\n", "OPTIONS * * - a_b http11 none false true Host=a_b"),
        ("M-SEARCH / HTTP/1.0\r\n\r\n", "M-SEARCH / / - - http10 none false false "),
        (
            "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:  CHUNKED\t\r\nExpect: 100-Continue\r\n\r\n",
            "PUT / / - a http11 chunked true true Host=a|Transfer-Encoding=CHUNKED|Expect=100-Continue"
        ),
        (
            "PUT / HTTP/1.0\r\nContent-Length: 007\r\nExpect: 100-continue\r\nConnection: x, Keep-Alive\r\n\r\n",
            "PUT / / - - http10 length(7) false true Content-Length=007|Expect=100-continue|Connection=x, Keep-Alive"
        ),
        (
            "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nExpect: 100-continue\r\nConnection: te\r\n"
                + "Connection: ,close\r\n\r\n",
            "PUT / / - a http11 length(0) false false Host=a|Content-Length=0|Expect=100-continue|Connection=te"
                + "|Connection=,close"
        ),
        (
            "GET / HTTP/1.1\r\nHost: [1::]\r\n\r\n",
            "GET / / - [1::] http11 none false true Host=[1::]"
        ),
        (
            "GET / HTTP/1.1\r\nHost: [1:2:3:4:5:6:7:8]\r\nX-\u{7E}!: caf\u{E9}\r\n\r\n",
            "GET / / - [1:2:3:4:5:6:7:8] http11 none false true Host=[1:2:3:4:5:6:7:8]|X-~!=caf\u{E9}"
        ),
    ])
    func `A sound head is understood, however it is cut`(_ head: String, _ summary: String) {
        let bytes = [UInt8](head)
        #expect(readRequest(bytes) == .understood(summary))
        for cut in bytes.indices {
            #expect(readRequest(bytes, cutAt: cut) == .understood(summary), "cut at \(cut)")
        }
    }

    @Test func `Heads that follow one another are read one by one`() throws {
        let bytes = [UInt8]("GET /1 HTTP/1.1\r\nHost: a\r\n\r\n\r\nGET /2 HTTP/1.1\r\nHost: b\r\n\r\nrest")
        var parser = RequestHeadParser(limits: .standard)
        let first = try #require(try parser.parse(bytes.span))
        #expect(first.consumedBytes == 28)
        #expect(!parser.isInsideHead)
        let second = try #require(try parser.parse(bytes.span.extracting(28...)))
        #expect(second.consumedBytes == 30)
        #expect(second.bytes.text(second.path) == "/2")
    }

    @Test func `A head counts as begun from its first byte, and an empty line before it does not`() throws {
        var parser = RequestHeadParser(limits: .standard)
        _ = try parser.parse([UInt8]("\r\n").span)
        #expect(!parser.isInsideHead)
        _ = try parser.parse([UInt8]("\r\nG").span)
        #expect(parser.isInsideHead)
    }

    private static let limits = HeadLimits(targetBytes: 16, headBytes: 96, fieldCount: 3)

    @Test(arguments: [
        ("GET /23456789abcdef01 HTTP/1.1\r\n", HTTPError.targetTooLong),
        ("GET /\(String(repeating: "x", count: 60))", .targetTooLong),
        ("GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "x", count: 80))", .headTooLarge),
        ("GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "x", count: 67))\r\n\r\n", .headTooLarge),
        ("GET / HTTP/1.1\r\nA: 1\r\nB: 2\r\nC: 3\r\nD: 4\r\n", .tooManyFields),
    ])
    func `A limit is enforced before the head is complete`(_ head: String, _ error: HTTPError) {
        let bytes = [UInt8](head)
        for cut in bytes.indices {
            #expect(readRequest(bytes, cutAt: cut, limits: Self.limits) == .refused(error), "cut at \(cut)")
        }
    }

    @Test(arguments: [
        "GET /23456789abcdef0 HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "x", count: 64))\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nB: 2\r\nC: 3\r\n\r\n",
    ])
    func `A head right at a limit passes`(_ head: String) {
        guard case .understood = readRequest([UInt8](head), limits: Self.limits) else {
            Issue.record("refused: \(head.debugDescription)")
            return
        }
    }

    @Test(arguments: [
        (HTTPError.targetTooLong, 414), (.headTooLarge, 431), (.tooManyFields, 431),
        (.unsupportedVersion, 505),
        (.unsupportedMethod, 501), (.unsupportedExpectation, 417), (.conflictingFraming, 400),
        (.missingHost, 400),
    ])
    func `Each refusal has its status`(_ error: HTTPError, _ status: Int) {
        #expect(error.status == status)
    }
}
