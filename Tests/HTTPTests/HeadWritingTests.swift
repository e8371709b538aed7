import HTTP
import Testing

struct HeadWritingTests {
    @Test func `A request head is written as it is read`() throws {
        var parser = RequestHeadParser(limits: .standard)
        let received = [UInt8]("GET / HTTP/1.1\r\nHost: a\r\nAccept:  x \r\nX-E:\r\n\r\n")
        let fields = try #require(try parser.parse(received.span)).fields
        var head: [UInt8] = []
        head.appendRequestLine(.post, try #require(RequestTarget(validating: [UInt8]("/v1/x?y=%20"))))
        for line in fields.lines { head.appendLine(line, of: fields) }
        head.appendField("content-length", decimal: 120)
        head.appendField("te", "none")
        head.appendField("x-id", try #require(FieldValue(validating: "a\tb \u{E9}")))
        head.appendField("x-copy", try #require(fields.first(.accept)), of: fields)
        head.appendHeadEnd()
        let expected =
            "POST /v1/x?y=%20 HTTP/1.1\r\nHost: a\r\nAccept: x\r\nX-E: \r\ncontent-length: 120\r\nte: none\r\n"
            + "x-id: a\tb \u{E9}\r\nx-copy: x\r\n\r\n"
        #expect(String(decoding: head, as: UTF8.self) == expected)
    }

    @Test(arguments: [
        (200, "HTTP/1.1 200 OK\r\n"), (299, "HTTP/1.1 299 \r\n"), (100, "HTTP/1.1 100 Continue\r\n"),
    ])
    func `A status line has its phrase, if there is one`(_ status: Int, _ line: String) {
        var head: [UInt8] = []
        head.appendStatusLine(status)
        #expect(String(decoding: head, as: UTF8.self) == line)
    }

    @Test(arguments: [0, 9, 10, 99, 100, 65535, Int.max, -1, Int.min])
    func `A number is written in decimal digits`(_ number: Int) {
        var bytes: [UInt8] = []
        bytes.appendDecimal(number)
        #expect(String(decoding: bytes, as: UTF8.self) == "\(number)")
    }

    @Test(arguments: ["a\r\nb", "a\n", "\r", "a\0", "\u{7F}", " a", "a\t"])
    func `A value that would break a head is none`(_ value: String) {
        #expect(FieldValue(validating: value) == nil)
    }

    @Test(arguments: [
        "", "x", "*", "http://a/", "/a b", "/a#b", "/../b", "/%2e%2e", "/a\r\n", "/\u{E9}", "/?a b",
    ])
    func `A target that would break a head or leave its path is none`(_ target: String) {
        #expect(RequestTarget(validating: [UInt8](target)) == nil)
    }

    @Test func `Chunks are written as they are read`() {
        for size in [1, 9, 10, 15, 16, 255, 256, 4096, 70000] {
            let data = [UInt8](repeating: 0x78, count: size)
            var coded: [UInt8] = []
            coded.appendChunk(data.span)
            coded.appendChunk([UInt8]().span)
            coded.appendLastChunk()
            #expect(coded.starts(with: [UInt8](String(size, radix: 16) + "\r\n")))
            #expect(readChunked(coded) == .complete(data, consumedBytes: coded.count))
        }
    }
}
