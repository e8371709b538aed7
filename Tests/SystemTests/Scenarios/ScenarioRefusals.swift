extension Scenario {
    /// A request that cannot be read as one: answered, told apart in the log, and the end of the connection.
    private static func unreadable(
        _ name: String, on stage: Stage = .ordinary, _ request: String, _ status: Int = 400,
        code: String = "bad_request"
    ) -> Scenario {
        Scenario(
            name, on: stage,
            [
                .send(request),
                .expect(
                    Expectation(
                        status: status, fields: ["connection": "close"],
                        body: [.openAIError(type: "invalid_request_error", code: code)])), .end(.finished),
            ],
            audit: ["request.denied \(status) \(code)"])
    }

    /// A request that was admitted and then found wanting; the connection goes on.
    private static func rejected(
        _ name: String, on stage: Stage = .ordinary, _ body: String, code: String, parameter: String? = nil,
        says part: String = "error", path: String = Requests.chatPath
    ) -> Scenario {
        Scenario(
            name, on: stage,
            [
                .send(Requests.post(path, body)),
                .expect(
                    Expectation(
                        status: 400, fields: ["connection": nil],
                        body: [
                            .openAIError(type: "invalid_request_error", code: code, parameter: parameter),
                            .contains(part),
                        ])), .reuse,
            ], audit: ["request.admitted", "request.settled 400 rejected"])
    }

    private static func refused(
        _ name: String, on stage: Stage = .ordinary, _ steps: [Step], _ expectation: Expectation,
        then: [Step] = [],
        upstream: [Sighting] = [], audit: [String]
    ) -> Scenario {
        Scenario(name, on: stage, steps + [.expect(expectation)] + then, upstream: upstream, audit: audit)
    }

    private static let get = "GET /v1/models HTTP/1.1\r\nhost: b\r\n"
    private static let post =
        "POST /v1/chat/completions HTTP/1.1\r\nhost: b\r\ncontent-type: application/json\r\n"

    /// The table of errors, as far as a client alone can cause them.
    static let refusals: [Scenario] =
        malformed + tooLarge + slow + badContent + limitedClients + [
            unreadable("CONNECT", "CONNECT example.org:80 HTTP/1.1\r\nhost: example.org:80\r\n\r\n", 501),
            unreadable("HTTP/3.0", "GET /v1/models HTTP/3.0\r\nhost: b\r\n\r\n", 505),
        ]

    private static let malformed = [
        unreadable("no request line", "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\r\n\r\n"),
        unreadable("no version", "GET /v1/models\r\n\r\n"),
        unreadable("no host", "GET /v1/models HTTP/1.1\r\n\r\n"),
        unreadable("two hosts", get + "host: c\r\n\r\n"),
        unreadable(
            "both framings", post + "content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n"),
        unreadable("two lengths", post + "content-length: 2\r\ncontent-length: 2\r\n\r\n{}"),
        unreadable("a negative length", post + "content-length: -2\r\n\r\n{}"),
        unreadable("an unknown coding", post + "transfer-encoding: gzip, chunked\r\n\r\n0\r\n\r\n"),
        unreadable("a blank before the colon", get + "x-field : 1\r\n\r\n"),
        unreadable("a folded line", get + "x-field: 1\r\n 2\r\n\r\n"),
        unreadable("a bare line feed", "GET /v1/models HTTP/1.1\nhost: b\n\n"),
        unreadable("a zero byte", get + "x-field: a\u{0}b\r\n\r\n"),
        unreadable("a dot segment", "GET /v1/../admin HTTP/1.1\r\nhost: b\r\n\r\n"),
        Scenario(
            "a chunk size that is none",
            [
                .send(
                    post + "x-request-id: %ID%\r\ntransfer-encoding: chunked\r\n\r\nxyz\r\n{}\r\n0\r\n\r\n"),
                .expect(
                    Expectation(
                        status: 400, fields: ["connection": "close"],
                        body: [.openAIError(type: "invalid_request_error", code: "bad_request")])),
                .end(.finished),
            ], audit: ["request.admitted", "request.settled 400 rejected"]),
        Scenario(
            "a request hidden behind a length",
            [
                .send(Requests.chat("hello") + "GARBAGE\r\n\r\n"), .expect(Expectation(status: 200)),
                .expect(Expectation(status: 400, fields: ["connection": "close"])), .end(.finished),
            ], upstream: [Sighting()], audit: completed + ["request.denied 400 bad_request"]),
    ]

    private static let tooLarge = [
        unreadable(
            "a long target", on: .narrow,
            "GET /v1/models?\(String(repeating: "x", count: 1100)) HTTP/1.1\r\nhost: b\r\n\r\n", 414,
            code: "request_too_large"),
        unreadable(
            "a large head", on: .narrow, get + "x-field: \(String(repeating: "x", count: 2100))\r\n\r\n", 431,
            code: "request_too_large"),
        unreadable(
            "many fields", on: .narrow, get + (0..<14).map { "x-\($0): 1\r\n" }.joined() + "\r\n", 431,
            code: "request_too_large"),
        refused(
            "a large body", on: .narrow, [.send(post + "content-length: 1025\r\n\r\n{")],
            Expectation(
                status: 413, fields: ["connection": "close"],
                body: [.openAIError(type: "invalid_request_error", code: "request_too_large")]),
            then: [.end(.finished)], audit: ["request.admitted", "request.settled 413 rejected"]),
        refused(
            "a large body in chunks", on: .narrow,
            [.send(post + "transfer-encoding: chunked\r\n\r\n401\r\n")],
            Expectation(status: 413, fields: ["connection": "close"]), then: [.end(.finished)],
            audit: ["request.admitted", "request.settled 413 rejected"]),
        refused(
            "a large body for Anthropic", on: .narrow,
            [.send(post.replacing("chat/completions", with: "messages") + "content-length: 1025\r\n\r\n{")],
            Expectation(
                status: 413, fields: ["connection": "close"],
                body: [.anthropicError(type: "request_too_large")]),
            then: [.end(.finished)], audit: ["request.admitted", "request.settled 413 rejected"]),
    ]

    private static let slow = [
        refused(
            "a slow head", on: .narrow, [.send("GET /v1/models HT")],
            Expectation(
                status: 408, fields: ["connection": "close"],
                body: [.openAIError(type: "invalid_request_error", code: "request_timeout")]),
            then: [.end(.finished)], audit: ["request.denied 408 request_timeout"]),
        refused(
            "a slow body", on: .narrow, [.send(post + "content-length: 10\r\n\r\n{")],
            Expectation(
                status: 408, fields: ["connection": "close"],
                body: [.openAIError(type: "invalid_request_error", code: "request_timeout")]),
            then: [.end(.finished)], audit: ["request.admitted", "request.settled 408 client_timeout"]),
        refused(
            "a slow chunk for Anthropic", on: .narrow,
            [
                .send(
                    post.replacing("chat/completions", with: "messages")
                        + "transfer-encoding: chunked\r\n\r\n5\r\n{")
            ],
            Expectation(
                status: 408, fields: ["connection": "close"], body: [.anthropicError(type: "timeout_error")]),
            then: [.end(.finished)], audit: ["request.admitted", "request.settled 408 client_timeout"]),
        Scenario("a connection that says nothing", on: .narrow, [.end(.finished)], audit: []),
    ]

    private static let badContent = [
        rejected("no object", "[1]", code: "invalid_value", says: "must be a JSON object"),
        rejected("no JSON", "hello", code: "invalid_json", says: "at byte 0"),
        rejected(
            "JSON that breaks off", #"{"model":"echo","messages":["#, code: "invalid_json",
            says: "unexpected end"),
        rejected(
            "a name twice", #"{"model":"a","messages":[],"model":"b"}"#, code: "invalid_json",
            says: "duplicate member"),
        rejected("a lone surrogate", Requests.chatBody(#"\ud800"#), code: "invalid_json", says: "surrogate"),
        rejected(
            "bytes behind the end", Requests.chatBody("hello") + "}", code: "invalid_json",
            says: "bytes after"),
        rejected(
            "too deep", on: .narrow,
            #"{"a":"# + String(repeating: "[", count: 10) + String(repeating: "]", count: 10) + "}",
            code: "invalid_json", says: "too many levels"),
        rejected(
            "messages that are no list", #"{"model":"echo","messages":"hello"}"#, code: "invalid_value",
            parameter: "messages"),
        rejected(
            "a message without a role",
            #"{"model":"echo","messages":[{"role":"user","content":"a"},{"role":7,"content":"b"}]}"#,
            code: "invalid_value", parameter: "messages[1].role"),
        rejected(
            "too many messages", on: .narrow,
            #"{"model":"echo","messages":[\#(Array(repeating: #"{"role":"user","content":"a"}"#, count: 4).joined(separator: ","))]}"#,
            code: "invalid_value", parameter: "messages"),
        Scenario(
            "bad JSON for Anthropic",
            [
                .send(Requests.post("/v1/messages", "{")),
                .expect(
                    Expectation(
                        status: 400, present: ["request-id"],
                        body: [.anthropicError(type: "invalid_request_error")])),
                .reuse,
            ], audit: ["request.admitted", "request.settled 400 rejected"]),
        notJSON("text", "content-type: text/plain\r\n"), notJSON("nothing", ""),
        notJSON("another charset", "content-type: application/json; charset=latin1\r\n"),
        notJSON("a coding", "content-type: application/json\r\ncontent-encoding: gzip\r\n"),
    ]

    private static func notJSON(_ name: String, _ fields: String) -> Scenario {
        Scenario(
            "a body that is \(name)",
            [
                .send(
                    "POST /v1/chat/completions HTTP/1.1\r\nhost: b\r\n\(fields)content-length: 2\r\n\r\n{}"),
                .expect(
                    Expectation(
                        status: 415,
                        body: [.openAIError(type: "invalid_request_error", code: "unsupported_media_type")])),
                .reuse,
            ], audit: ["request.denied 415 unsupported_media_type"])
    }

    private static let retry = ["retry-after", "retry-after-ms"]
    private static let limitedClients = [
        Scenario(
            "the third request in a minute", on: .limited,
            [
                .send(Requests.chat("hello") + Requests.chat("hello") + Requests.chat("hello")),
                .expect(
                    Expectation(
                        status: 200,
                        fields: [
                            "ratelimit-limit": "2", "ratelimit-remaining": "1",
                            "ratelimit-policy": "2;w=60;burst=2",
                        ])),
                .expect(Expectation(status: 200, fields: ["ratelimit-remaining": "0"])),
                .expect(
                    Expectation(
                        status: 429,
                        fields: ["ratelimit-remaining": "0", "x-ratelimit-remaining-requests": "0"],
                        present: retry, body: [.openAIError(type: "requests", code: "rate_limit_exceeded")])),
                .reuse,
            ], upstream: [Sighting(), Sighting()],
            audit: completed + completed + ["request.denied 429 rate_limit_requests"]),
        Scenario(
            "the third request in a minute for Anthropic", on: .limited,
            [
                .send(Requests.messages("hello") + Requests.messages("hello") + Requests.messages("hello")),
                .expect(Expectation(status: 200)), .expect(Expectation(status: 200)),
                .expect(
                    Expectation(
                        status: 429, fields: ["anthropic-ratelimit-requests-remaining": "0"], present: retry,
                        body: [.anthropicError(type: "rate_limit_error")])), .reuse,
            ], upstream: [Sighting(target: "/v1/messages"), Sighting(target: "/v1/messages")],
            audit: completed + completed + ["request.denied 429 rate_limit_requests"]),
    ]
}
