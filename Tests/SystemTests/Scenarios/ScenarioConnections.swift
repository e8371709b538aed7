import Foundation

extension Scenario {
    private static let hello = Requests.chat("hello")
    private static func answered(_ text: String = "hello") -> Step {
        .expect(Expectation(status: 200, body: [.says(text)]))
    }
    private static let sighting = Sighting()

    /// RFC 9112: persistence, framing and the ends of connections.
    static let connections: [Scenario] = [
        Scenario(
            "keep-alive", [.send(hello), answered(), .send(hello), answered(), .reuse],
            upstream: [sighting, sighting], audit: completed + completed),
        Scenario(
            "pipelined requests are answered in order",
            [
                .send(
                    Requests.chat("first") + Requests.chat("second", streams: true) + Requests.chat("third")),
                answered("first"), answered("second"), answered("third"), .reuse,
            ], upstream: [sighting, sighting, sighting], audit: completed + completed + completed),
        Scenario(
            "byte by byte", [.dribble(hello), answered(), .reuse], upstream: [sighting], audit: completed),
        Scenario(
            "the client asks to close",
            [
                .send(Requests.chat("hello", fields: "connection: close\r\n")),
                .expect(Expectation(status: 200, fields: ["connection": "close"], body: [.says("hello")])),
                .end(.finished),
            ], upstream: [sighting], audit: completed),
        Scenario(
            "a chunked request reaches the upstream with its length",
            [
                .send(
                    Requests.chunked([
                        #"{"model":"echo","mess"#, #"ages":[{"role":"user","content":"hello"}]}"#,
                    ])),
                answered(), .reuse,
            ],
            upstream: [
                Sighting(
                    body: #"{"model":"echo","messages":[{"role":"user","content":"hello"}]}"#,
                    fields: ["content-length": "63", "transfer-encoding": nil])
            ], audit: completed),
        Scenario(
            "chunks of one byte, and a trailer that is dropped",
            [
                .send(
                    Requests.chunked(Requests.chatBody("hello").map { String($0) }, trailer: "x-late: 1\r\n")),
                answered(), .reuse,
            ],
            upstream: [Sighting(body: Requests.chatBody("hello"), fields: ["x-late": nil])], audit: completed),
        Scenario(
            "a chunked answer",
            [
                .send(Requests.chat("one two three", streams: true)),
                .expect(
                    Expectation(
                        status: 200,
                        fields: ["transfer-encoding": "chunked", "content-length": nil, "connection": nil],
                        body: [.says("one two three"), .endsWell])), .reuse,
            ], upstream: [sighting], audit: completed),
        Scenario(
            "HEAD of a model list has no body",
            [
                .send("HEAD /v1/models HTTP/1.1\r\nhost: bulkhead\r\nx-request-id: %ID%\r\n\r\n"),
                .expect(Expectation(status: 200, isToHead: true, present: ["content-length"])), .reuse,
            ], upstream: [Sighting(target: "/v1/models")], audit: completed),
        Scenario(
            "HEAD of an unknown path",
            [
                .send("HEAD /nowhere HTTP/1.1\r\nhost: bulkhead\r\n\r\n"),
                .expect(Expectation(status: 404, isToHead: true)), .reuse,
            ], audit: ["request.denied 404 unknown_url"]),
        Scenario(
            "an awaited invitation comes",
            [
                .send(head(of: Requests.chat("hello", fields: "expect: 100-continue\r\n"))),
                .expect(Expectation(status: 100)), .send(Requests.chatBody("hello")), answered(), .reuse,
            ], upstream: [Sighting(fields: ["expect": nil])], audit: completed),
        Scenario(
            "an invitation is refused before the body", on: .narrow,
            [
                .send(
                    "POST /v1/chat/completions HTTP/1.1\r\nhost: b\r\nx-request-id: %ID%\r\ncontent-type: application/json\r\nexpect: 100-continue\r\ncontent-length: 5000\r\n\r\n"
                ),
                .expect(Expectation(status: 413, fields: ["connection": "close"])), .end(.finished),
            ], audit: ["request.admitted", "request.settled 413 rejected"]),
        Scenario(
            "an invitation is not for an unknown path",
            [
                .send(
                    "POST /nowhere HTTP/1.1\r\nhost: b\r\nexpect: 100-continue\r\ncontent-length: 5\r\n\r\n"),
                .expect(Expectation(status: 404, fields: ["connection": "close"])), .end(.finished),
            ], audit: ["request.denied 404 unknown_url"]),
        Scenario(
            "another expectation cannot be met",
            [
                .send("GET /v1/models HTTP/1.1\r\nhost: b\r\nexpect: miracles\r\n\r\n"),
                .expect(Expectation(status: 417)), .end(.finished),
            ], audit: ["request.denied 417 bad_request"]),
        Scenario(
            "HTTP/1.0 is answered without chunks and closed",
            [
                .send(Requests.chat("one two", streams: true).replacing("HTTP/1.1", with: "HTTP/1.0")),
                .expect(
                    Expectation(
                        status: 200, fields: ["transfer-encoding": nil, "connection": "close"],
                        body: [.says("one two"), .endsWell])),
            ], upstream: [sighting], audit: completed),
        Scenario(
            "HTTP/1.0 may stay when it asks to",
            [
                .send(
                    Requests.chat("hello", fields: "connection: keep-alive\r\n").replacing(
                        "HTTP/1.1", with: "HTTP/1.0")),
                .expect(Expectation(status: 200, fields: ["connection": nil], body: [.says("hello")])),
            ], upstream: [sighting], audit: completed),
        Scenario(
            "a half-closed client gets its answer",
            [
                .send(Requests.chat("hello", wishes: ";think=100")), .finishWriting, answered(),
                .end(.finished),
            ],
            upstream: [sighting], audit: completed),
        Scenario(
            "a half-closed client gets its stream",
            [
                .send(Requests.chat("one two three", streams: true, wishes: ";delay=20;think=50")),
                .finishWriting,
                .expect(Expectation(status: 200, body: [.says("one two three"), .endsWell])), .end(.finished),
            ], upstream: [sighting], audit: completed),
        Scenario("nothing at all", [.finishWriting, .end(.finished)], audit: []),
        Scenario(
            "half a head, and gone",
            [.send("POST /v1/chat/completions HTTP/1.1\r\nhost: b\r\n"), .finishWriting, .end(.finished)],
            audit: []),
        Scenario(
            "half a body, and no more",
            [.send(String(hello.dropLast(10))), .finishWriting, .end(.finished)],
            audit: ["request.admitted", "request.settled 0 client_gone"]),
        Scenario(
            "an idle connection is closed without a word", on: .narrow,
            [.send(hello), answered(), .end(.finished)], upstream: [sighting], audit: completed),
        Scenario(
            "a refused body is skipped, and the connection stays",
            [
                .send(Requests.post("/nowhere", "{}")), .expect(Expectation(status: 404)), .send(hello),
                answered(),
            ], upstream: [sighting], audit: ["request.denied 404 unknown_url"] + completed),
    ]

    /// A request without its body.
    private static func head(of request: String) -> String {
        request.components(separatedBy: "\r\n\r\n")[0] + "\r\n\r\n"
    }
}
