extension Scenario {
    private static func models(at path: String, seenAt target: String) -> Scenario {
        Scenario(
            "\(path) is \(target)",
            [
                .send("GET \(path) HTTP/1.1\r\nhost: b\r\nx-request-id: %ID%\r\n\r\n"),
                .expect(Expectation(status: 200, body: [.contains(#""object":"list""#)])), .reuse,
            ], upstream: [Sighting(target: target)], audit: completed)
    }

    private static func chat(at path: String, seenAt target: String = Requests.chatPath) -> Scenario {
        Scenario(
            "\(path) is \(target)",
            [
                .send(Requests.post(path, Requests.chatBody("hello"))),
                .expect(Expectation(status: 200, body: [.says("hello")])), .reuse,
            ], upstream: [Sighting(target: target)], audit: completed)
    }

    private static func unknown(_ path: String, hint: Bool) -> Scenario {
        Scenario(
            "\(path) is nowhere",
            [
                .send("GET \(path) HTTP/1.1\r\nhost: b\r\nx-request-id: %ID%\r\n\r\n"),
                .expect(
                    Expectation(
                        status: 404,
                        body: [
                            .openAIError(type: "invalid_request_error", code: "unknown_url"),
                            hint ? .contains("/v1 twice") : .lacks("/v1 twice"),
                        ])), .reuse,
            ], audit: ["request.denied 404 unknown_url"])
    }

    private static func healthy(_ path: String) -> Scenario {
        Scenario(
            "\(path) is answered here",
            [
                .send("GET \(path) HTTP/1.1\r\nhost: b\r\nx-request-id: %ID%\r\n\r\n"),
                .expect(
                    Expectation(
                        status: 200, fields: ["ratelimit-limit": nil], body: [.equals(#"{"status":"ok"}"#)])),
                .reuse,
            ], audit: [])
    }

    private static func speaks(
        _ name: String, _ request: String, says words: String, at target: String, streams: Bool = false
    ) -> Scenario {
        Scenario(
            name,
            [
                .send(request),
                .expect(Expectation(status: 200, body: [.says(words)] + (streams ? [.endsWell] : []))),
                .reuse,
            ], upstream: [Sighting(target: target)], audit: completed)
    }

    /// Paths and shapes of the APIs.
    static let interfaces: [Scenario] = [
        chat(at: "/v1/chat/completions"), chat(at: "/openai/v1/chat/completions"),
        chat(at: "/chat/completions"),
        chat(at: "/v1/chat/completions?api-version=1", seenAt: "/v1/chat/completions?api-version=1"),
        models(at: "/v1/models", seenAt: "/v1/models"), models(at: "/models", seenAt: "/v1/models"),
        models(at: "/openai/v1/models", seenAt: "/v1/models"),
        unknown("/", hint: false), unknown("/v2/chat/completions", hint: false), unknown("/v1", hint: false),
        unknown("/metrics", hint: false), unknown("/__requests", hint: false),
        healthy("/health"), healthy("/healthz"), healthy("/health/liveliness"), healthy("/health/liveness"),
        healthy("/ready"), healthy("/readyz"), healthy("/health/readiness"),
        speaks("responses", Requests.responses("hello"), says: "hello", at: "/v1/responses"),
        speaks(
            "responses, streamed", Requests.responses("one two", streams: true), says: "one two",
            at: "/v1/responses", streams: true),
        speaks("messages", Requests.messages("hello"), says: "hello", at: "/v1/messages"),
        speaks(
            "messages, streamed", Requests.messages("one two", streams: true), says: "one two",
            at: "/v1/messages", streams: true),
        Scenario(
            "/v1/v1 is told to be a slip",
            [
                .send(Requests.post("/v1/v1/chat/completions", Requests.chatBody("hello"))),
                .expect(
                    Expectation(
                        status: 404,
                        body: [
                            .openAIError(type: "invalid_request_error", code: "unknown_url"),
                            .contains("/v1 twice"),
                        ])), .reuse,
            ], audit: ["request.denied 404 unknown_url"]),
        Scenario(
            "tokens are counted",
            [
                .send(
                    Requests.post(
                        "/v1/messages/count_tokens",
                        #"{"model":"echo","messages":[{"role":"user","content":"one two"}]}"#)),
                .expect(Expectation(status: 200, body: [.contains("input_tokens")])), .reuse,
            ], upstream: [Sighting(target: "/v1/messages/count_tokens")], audit: completed),
        Scenario(
            "embeddings",
            [
                .send(Requests.post("/v1/embeddings", #"{"model":"echo","input":["one","two"]}"#)),
                .expect(Expectation(status: 200, body: [.contains(#""object":"embedding""#)])), .reuse,
            ], upstream: [Sighting(target: "/v1/embeddings", fields: ["authorization": nil])],
            audit: completed),
        Scenario(
            "what is not changed is forwarded byte for byte",
            [
                .send(Requests.post(Requests.chatPath, unusual)),
                .expect(Expectation(status: 200, body: [.says("é 😀")])),
                .reuse,
            ], upstream: [Sighting(body: unusual)], audit: completed),
        Scenario(
            "the upstream's own error passes with its headers",
            [
                .send(Requests.chat("hello", wishes: ";status=429;retry=7")),
                .expect(
                    Expectation(
                        status: 429, fields: ["retry-after": "7"],
                        body: [.contains("The echo model failed as asked.")])),
                .reuse,
            ], upstream: [Sighting()], audit: ["request.admitted", "request.settled 429 completed"]),
        Scenario(
            "the upstream's own failure passes",
            [
                .send(Requests.messages("hello", wishes: ";status=529")),
                .expect(Expectation(status: 529, body: [.contains("overloaded_error")])), .reuse,
            ], upstream: [Sighting(target: "/v1/messages")],
            audit: ["request.admitted", "request.settled 529 completed"]),
    ]

    /// White space, escapes and numbers that no writer of JSON would produce again.
    private static let unusual =
        " {\"temperature\" : 1.0E+0 ,\t\"messages\":[ {\"content\":\"\\u00e9 \\ud83d\\ude00\",\"role\":\"user\"}\n],\"model\":\"ec\\u0068o\", \"x\":[ ] } "
}
