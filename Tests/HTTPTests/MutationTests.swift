import HTTP
import TestSupport
import Testing

/// Ten thousand inputs a parser, each a sound one with a few bytes changed. None may trap, none may be read differently
/// when it is cut, and what is accepted is the same when it is written again.
struct MutationTests {
    private static let inputCount = 10_000

    private static let requests = [
        "POST /v1/chat/completions?beta=true HTTP/1.1\r\nHost: api.test:8080\r\nContent-Type: application/json\r\n"
            + "Content-Length: 12\r\nAuthorization: Bearer x\r\nConnection: keep-alive, x-hop\r\nX-Hop: 1\r\n\r\n",
        "PUT http://[2001:db8::1]/a%20b/c HTTP/1.1\r\nHost: [2001:db8::1]\r\nTransfer-Encoding: chunked\r\n"
            + "Expect: 100-continue\r\n\r\n",
        "\r\nGET / HTTP/1.0\r\nAccept: a, b\r\nX_Y: \t z \t\r\n\r\n",
    ]

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `Request heads`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<Self.inputCount {
            let bytes = random.mutation(of: [UInt8](Self.requests[Int(seed) - 1]))
            let whole = readRequest(bytes)
            let cut = Int.random(in: 0...bytes.count, using: &random)
            #expect(readRequest(bytes, cutAt: cut) == whole, "\(bytes) cut at \(cut)")
            guard case .understood(let summary) = whole else { continue }
            #expect(rewritten(bytes) == summary, "\(bytes)")
        }
    }

    /// What is understood of a head that was read, written and read again.
    private func rewritten(_ bytes: [UInt8]) -> String? {
        var parser = RequestHeadParser(limits: .standard)
        guard let head = try? parser.parse(bytes.span) else { return nil }
        var copy = Array(head.bytes[..<head.target.upperBound])
        copy += [UInt8](head.version == .http10 ? " HTTP/1.0\r\n" : " HTTP/1.1\r\n")
        for line in head.fields.lines { copy.appendLine(line, of: head.fields) }
        copy.appendHeadEnd()
        guard let again = try? parser.parse(copy.span), again.consumedBytes == copy.count else { return nil }
        return again.summary
    }

    @Test func `Response heads`() {
        var random = SeededGenerator(seed: 4)
        let head =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\nX-A: b\r\n\r\n"
        for _ in 0..<Self.inputCount {
            let bytes = random.mutation(of: [UInt8](head))
            let cut = Int.random(in: 0...bytes.count, using: &random)
            #expect(readResponse(bytes, to: .post, cutAt: cut) == readResponse(bytes, to: .post), "\(bytes)")
        }
    }

    @Test func `Chunked bodies`() {
        var random = SeededGenerator(seed: 5)
        let body = "5;x=\"y\";z\r\nhello\r\n00b\r\n wonderful 1\r\n0\r\nX-Sum: 1\r\n\r\nGET / HTTP/1.1"
        for _ in 0..<Self.inputCount {
            let bytes = random.mutation(of: [UInt8](body))
            let whole = readChunked(bytes)
            let pieces = random.pieces(of: bytes, longest: 9)
            #expect(readChunked(bytes, pieces: pieces) == whole, "\(bytes) as \(pieces)")
            guard case .complete(let data, _) = whole else { continue }
            var coded: [UInt8] = []
            for piece in random.pieces(of: data, longest: 9) {
                coded.appendChunk(data.span.extracting(piece))
            }
            coded.appendLastChunk()
            #expect(readChunked(coded) == .complete(data, consumedBytes: coded.count), "\(bytes)")
        }
    }

    @Test func `Event streams`() throws {
        var random = SeededGenerator(seed: 6)
        let stream =
            "\u{FEFF}: hello\nid: 7\nevent: delta\ndata: {\"a\":\"ü\"}\ndata: 漢\r\n\r\nretry: 100\rdata: x\r\rdata:y\n\n"
        for _ in 0..<Self.inputCount {
            let bytes = random.mutation(of: [UInt8](stream))
            let whole = Result { () throws(EventStreamError) in try readEvents(bytes, eventBytes: 64) }
            let pieces = random.pieces(of: bytes, longest: 7)
            let cut = Result { () throws(EventStreamError) in
                try readEvents(bytes, pieces: pieces, eventBytes: 64)
            }
            #expect(cut == whole, "\(bytes) as \(pieces)")
            guard case .success(let events) = whole else { continue }
            var written: [UInt8] = []
            for event in events { written.appendEvent(event) }
            #expect(try readEvents(written) == events, "\(bytes)")
        }
    }

    @Test func `Forms`() {
        var random = SeededGenerator(seed: 7)
        let form =
            "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b\r\nContent-Disposition: form-data; name=c; "
            + "filename=\"f.txt\"\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\n\r\n-b\r\n--b--\r\n"
        for _ in 0..<Self.inputCount {
            let bytes = random.mutation(of: [UInt8](form))
            guard let boundary = MultipartBoundary([UInt8]("b")),
                let read = try? MultipartForm(bytes.span, boundary)
            else { continue }
            #expect(rewritten(read, bytes) == readForm(bytes), "\(bytes)")
        }
    }

    /// What is understood of a form that was read, written in its plainest form and read again.
    private func rewritten(_ form: MultipartForm, _ bytes: [UInt8]) -> [String] {
        var copy: [UInt8] = []
        for part in form.parts {
            copy += [UInt8]("--b\r\ncontent-disposition: form-data; name=\"") + bytes[part.nameRange]
            if let file = part.fileName { copy += [UInt8]("\"; filename=\"") + bytes[file] }
            copy += [UInt8]("\"\r\n\r\n") + bytes[part.content] + [UInt8]("\r\n")
        }
        return readForm(copy + [UInt8]("--b--"))
    }
}
