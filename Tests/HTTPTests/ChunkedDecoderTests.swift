import HTTP
import Testing

struct ChunkedDecoderTests {
    @Test(arguments: [
        ("0\r\n\r\n", ""), ("5\r\nhello\r\n0\r\n\r\n", "hello"),
        ("00A\r\n0123456789\r\n000\r\n\r\n", "0123456789"),
        ("a;x\r\n0123456789\r\n0;y=1;z=\"q\\\"; \u{E9}\"\r\n\r\n", "0123456789"),
        ("1 \t; \tx \t= \ty ; z\r\nA\r\n0\r\n\r\n", "A"), ("1;x=\"\" ;y\r\nA\r\n0\r\n\r\n", "A"),
        ("1;\r\nA\r\n0\r\n\r\n", "A"),
        ("1\r\nA\r\n2\r\nBC\r\n0\r\nX-Sum: 1\r\nY:\tz\r\n\r\n", "ABC"), ("2\r\n\r\n\r\n0\r\n\r\n", "\r\n"),
    ])
    func `A sound body is decoded, however it is cut, and not beyond its end`(_ coded: String, _ body: String)
    {
        let bytes = [UInt8](coded) + [UInt8]("GET /")
        let expected = Reading.complete([UInt8](body), consumedBytes: coded.utf8.count)
        #expect(readChunked(bytes) == expected)
        for pieces in cuts(of: bytes) { #expect(readChunked(bytes, pieces: pieces) == expected, "\(pieces)") }
    }

    @Test(arguments: [
        ("\r\nA\r\n", HTTPError.malformedChunkSize), ("x\r\n", .malformedChunkSize),
        ("-1\r\n", .malformedChunkSize),
        ("+1\r\n", .malformedChunkSize), ("0x1\r\n", .malformedChunkSize), (" 1\r\n", .malformedChunkSize),
        ("1_0\r\n", .malformedChunkSize), ("1,\r\n", .malformedChunkSize), (";x\r\n", .malformedChunkSize),
        ("1000000000000000\r\n", .malformedChunkSize), ("0000000000000001\r\n", .malformedChunkSize),
        ("1 \r\nA\r\n", .malformedChunkExtension), ("1 1\r\n", .malformedChunkExtension),
        ("1;;x\r\n", .malformedChunkExtension), ("1;=x\r\n", .malformedChunkExtension),
        ("1;x=\r\n", .malformedChunkExtension), ("1;x y\r\n", .malformedChunkExtension),
        ("1;x=y \r\n", .malformedChunkExtension), ("1;x=\"y\"z\r\n", .malformedChunkExtension),
        ("1;x=y\0\r\n", .malformedChunkExtension), ("1;x=\"\0\"\r\n", .controlCharacter),
        ("1;x=\"\\\u{1}\"\r\n", .controlCharacter), ("1;x=\"\r\n\"\r\n", .bareLineEnd),
        ("1\nA\r\n", .bareLineEnd), ("1\rA\r\n", .bareLineEnd), ("1;x\nA\r\n", .bareLineEnd),
        ("1;x\rA\r\n", .bareLineEnd), ("1\r\nAB\r\n", .malformedChunkEnd), ("1\r\nA\n", .malformedChunkEnd),
        ("1\r\nA\r0", .malformedChunkEnd), ("1\r\nA0\r\n", .malformedChunkEnd), ("0\r\n\n", .bareLineEnd),
        ("0\r\nX: 1\n\r\n", .bareLineEnd), ("0\r\nX: 1\rY", .bareLineEnd), ("0\r\n\rX", .bareLineEnd),
        ("0\r\n X: 1\r\n", .foldedLine), ("0\r\nX: 1\r\n\ty\r\n", .foldedLine),
        ("0\r\nX : 1\r\n", .malformedFieldName),
        ("0\r\n: 1\r\n", .malformedFieldName), ("0\r\nGET / HTTP/1.1\r\n", .malformedFieldName),
        ("0\r\nX\r\n", .malformedFieldName), ("0\r\nX: \0\r\n", .controlCharacter),
    ])
    func `A body outside the grammar is refused, however it is cut`(_ coded: String, _ error: HTTPError) {
        let bytes = [UInt8](coded)
        #expect(readChunked(bytes) == .refused(error))
        for pieces in cuts(of: bytes) {
            #expect(readChunked(bytes, pieces: pieces) == .refused(error), "\(pieces)")
        }
    }

    @Test(arguments: [
        "", "5", "5\r\nhel", "5\r\nhello\r\n", "5\r\nhello\r\n0\r\n", "0\r\nX: 1\r\n", "0\r\n\r",
    ])
    func `A body that stops short is incomplete`(_ coded: String) {
        #expect(readChunked([UInt8](coded)) == .incomplete)
    }

    private static let small = ChunkLimits(sizeLineBytes: 16, extensionBytes: 20, trailerBytes: 24)

    @Test(arguments: [
        ("1;2345678901234\r\n", HTTPError.malformedChunkExtension),
        ("1;eight678\r\nA\r\n1;eight678\r\nA\r\n1;xy\r\n", .malformedChunkExtension),
        ("0\r\nX: 1\r\nX: 2\r\nX: 3\r\nX: 4\r\n\r", .trailerTooLarge),
    ])
    func `The framing of a body is bounded`(_ coded: String, _ error: HTTPError) {
        let bytes = [UInt8](coded)
        for pieces in cuts(of: bytes) {
            #expect(readChunked(bytes, pieces: pieces, limits: Self.small) == .refused(error))
        }
    }

    @Test func `A chunk tells how much it announced before it comes`() throws {
        var decoder = ChunkedDecoder()
        var body: [UInt8] = []
        _ = try decoder.decode([UInt8]("fffffffffffffff\r\nabc").span, into: &body)
        #expect(decoder.announcedBytes == 0xFFF_FFFF_FFFF_FFFF - 3)
        #expect(body == [UInt8]("abc"))
    }
}
