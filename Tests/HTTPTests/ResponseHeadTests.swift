import HTTP
import Testing

struct ResponseHeadTests {
    @Test(arguments: [
        (
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n", Method.get,
            "200 OK http11 length(2) true Content-Length=2"
        ),
        ("HTTP/1.1 200 \r\n\r\n", .post, "200  http11 untilClose false "),
        (
            "HTTP/1.1 200 \u{E9} \r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n", .post,
            "200 \u{E9}  http11 chunked false Transfer-Encoding=chunked|Connection=close"
        ),
        ("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n", .head, "200 OK http11 none true Content-Length=2"),
        (
            "HTTP/1.1 304 No\r\nTransfer-Encoding: chunked\r\n\r\n", .get,
            "304 No http11 none true Transfer-Encoding=chunked"
        ),
        ("HTTP/1.1 204 No\r\n\r\n", .get, "204 No http11 none true "),
        ("HTTP/1.1 204 No\r\nContent-Length: 2\r\n\r\n", .get, "204 No http11 none false Content-Length=2"),
        ("HTTP/1.1 100 Continue\r\n\r\n", .post, "100 Continue http11 none true "),
        (
            "HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n", .get,
            "200 OK http10 length(0) false Content-Length=0"
        ),
        (
            "HTTP/1.0 200 OK\r\nContent-Length: 0\r\nConnection: keep-alive\r\n\r\n", .get,
            "200 OK http10 length(0) true Content-Length=0|Connection=keep-alive"
        ),
    ])
    func `A sound head is understood, however it is cut`(_ head: String, _ method: Method, _ summary: String)
    {
        let bytes = [UInt8](head)
        #expect(readResponse(bytes, to: method) == .understood(summary))
        for cut in bytes.indices {
            #expect(readResponse(bytes, to: method, cutAt: cut) == .understood(summary))
        }
    }

    @Test(arguments: [
        ("HTTP/1.1 200\r\n", HTTPError.malformedStatusLine), ("HTTP/1.1  200 OK\r\n", .malformedStatusLine),
        ("HTTP/1.1 2x0 OK\r\n", .malformedStatusLine), ("HTTP/1.1 099 OK\r\n", .malformedStatusLine),
        ("HTTP/1.1 600 OK\r\n", .malformedStatusLine), ("HTTP/1.1 2000 OK\r\n", .malformedStatusLine),
        ("HTTP/1.1 101 Go\r\n", .malformedStatusLine), ("ICY 200 OK      \r\n", .malformedStatusLine),
        ("\r\nHTTP/1.1 200 OK\r\n", .malformedStatusLine), ("HTTP/2.0 200 OK\r\n", .unsupportedVersion),
        (" HTTP/1.1 200 OK\r\n", .foldedLine), ("HTTP/1.1 200 OK\n", .bareLineEnd),
        ("HTTP/1.1 200 O\rK\r\n", .bareLineEnd), ("HTTP/1.1 200 O\0K\r\n", .controlCharacter),
        ("HTTP/1.1 200 OK\r\nX : 1\r\n", .malformedFieldName),
        ("HTTP/1.1 200 OK\r\nX: 1\r\n y\r\n", .foldedLine),
        ("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n", .repeatedContentLength),
        ("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", .conflictingFraming),
        ("HTTP/1.1 200 OK\r\nContent-Length: 1,1\r\n\r\n", .malformedContentLength),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n", .unsupportedTransferCoding),
        ("HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", .misplacedTransferCoding),
        ("HTTP/1.1 103 Hints\r\nContent-Length: 9\r\n\r\n", .conflictingFraming),
    ])
    func `A head that could be read in two ways is refused, however it is cut`(
        _ head: String, _ error: HTTPError
    ) {
        let bytes = [UInt8](head)
        #expect(readResponse(bytes, to: .post) == .refused(error))
        for cut in bytes.indices { #expect(readResponse(bytes, to: .post, cutAt: cut) == .refused(error)) }
    }

    @Test func `Interim heads come before the final one`() throws {
        let bytes = [UInt8](
            "HTTP/1.1 103 Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx")
        var parser = ResponseHeadParser(limits: .standard)
        let hints = try #require(try parser.parse(bytes.span, answering: .get))
        #expect(hints.isInterim)
        let final = try #require(
            try parser.parse(bytes.span.extracting(hints.consumedBytes...), answering: .get))
        #expect(!final.isInterim)
        #expect(hints.consumedBytes + final.consumedBytes == bytes.count - 1)
    }
}
