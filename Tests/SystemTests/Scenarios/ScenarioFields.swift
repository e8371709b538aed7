extension Scenario {
    private static let ok = Expectation(status: 200)
    private static let credentials =
        "authorization: Bearer mine\r\nx-api-key: mine\r\napi-key: mine\r\nx-goog-api-key: mine\r\nproxy-authorization: Basic mine\r\ncookie: session=mine\r\n"

    /// What crosses, in each direction.
    static let fields: [Scenario] = [
        Scenario(
            "hop-by-hop fields end here",
            [
                .send(
                    Requests.chat(
                        "hello",
                        fields:
                            "connection: keep-alive, x-private\r\nx-private: 1\r\nkeep-alive: timeout=5\r\nte: trailers\r\nupgrade: h2c\r\nproxy-connection: keep-alive\r\n"
                    )), .expect(ok), .reuse,
            ],
            upstream: [
                Sighting(fields: [
                    "connection": nil, "x-private": nil, "keep-alive": nil, "te": nil, "upgrade": nil,
                    "proxy-connection": nil,
                ])
            ], audit: completed),
        Scenario(
            "claims about the client end here",
            [
                .send(
                    Requests.chat(
                        "hello",
                        fields:
                            "x-forwarded-for: 10.0.0.1\r\nforwarded: for=10.0.0.1\r\nx-forwarded-host: a\r\nx-forwarded-proto: https\r\nx-real-ip: 10.0.0.1\r\nvia: 1.1 a\r\n"
                    )), .expect(ok),
            ],
            upstream: [
                Sighting(fields: [
                    "x-forwarded-for": nil, "forwarded": nil, "x-forwarded-host": nil,
                    "x-forwarded-proto": nil,
                    "x-real-ip": nil, "via": nil,
                ])
            ], audit: completed),
        Scenario(
            "no credential of the client reaches the upstream, and Bulkhead's does",
            [.send(Requests.chat("hello", fields: credentials)), .expect(ok)],
            upstream: [
                Sighting(
                    lacks: ["mine"],
                    fields: [
                        "authorization": "Bearer %CREDENTIAL%", "x-api-key": nil, "api-key": nil,
                        "cookie": nil,
                    ])
            ], audit: completed),
        Scenario(
            "the client's credential passes where that was asked for, cookies never",
            [
                .send(Requests.post("/v1/embeddings", #"{"model":"echo","input":"one"}"#, credentials)),
                .expect(ok),
            ],
            upstream: [
                Sighting(
                    target: "/v1/embeddings",
                    fields: [
                        "authorization": "Bearer mine", "x-api-key": "mine", "cookie": nil,
                        "proxy-authorization": nil,
                    ])
            ], audit: completed),
        Scenario(
            "what APIs need passes",
            [
                .send(
                    Requests.post(
                        "/v1/messages",
                        #"{"model":"echo","max_tokens":9,"messages":[{"role":"user","content":"hello"}]}"#,
                        "anthropic-version: 2023-06-01\r\nanthropic-beta: a,b\r\ntraceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\r\naccept-encoding: gzip\r\n"
                    )), .expect(ok),
            ],
            upstream: [
                Sighting(
                    target: "/v1/messages",
                    fields: [
                        "anthropic-version": "2023-06-01", "anthropic-beta": "a,b",
                        "accept-encoding": "identity",
                        "traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                    ])
            ], audit: completed),
        Scenario(
            "security headers and limits on an OpenAI route",
            [
                .send(Requests.chat("hello")),
                .expect(
                    Expectation(
                        status: 200,
                        fields: security.merging([
                            "x-request-id": "%ID%", "request-id": nil, "server": nil, "via": nil,
                            "content-type": "application/json", "anthropic-ratelimit-requests-limit": nil,
                        ]) { $1 }, present: limits + openAILimits + ["x-bulkhead-overhead-ms", "date"])),
            ], upstream: [Sighting()], audit: completed),
        Scenario(
            "security headers and limits on an Anthropic route, streamed",
            [
                .send(Requests.messages("hello", streams: true)),
                .expect(
                    Expectation(
                        status: 200,
                        fields: security.merging([
                            "x-request-id": "%ID%", "request-id": "%ID%", "server": nil,
                            "x-ratelimit-limit-requests": nil,
                        ]) { $1 }, present: limits + anthropicLimits + ["x-bulkhead-overhead-ms"])),
            ], upstream: [Sighting(target: "/v1/messages")], audit: completed),
        Scenario(
            "an error has them too",
            [
                .send(Requests.post("/nowhere", "{}")),
                .expect(
                    Expectation(
                        status: 404,
                        fields: security.merging(["x-request-id": "%ID%", "server": nil]) { $1 },
                        present: ["date", "content-length"])),
            ], audit: ["request.denied 404 unknown_url"]),
        Scenario(
            "an identifier with other characters is replaced",
            [
                .send(
                    "GET /v1/models HTTP/1.1\r\nhost: b\r\nx-mark: %ID%\r\nx-request-id: not <wanted>\r\n\r\n"
                ),
                .expect(Expectation(status: 200, present: ["x-request-id"], body: [.lacks("wanted")])),
            ], upstream: [Sighting(target: "/v1/models")], audit: completed),
        Scenario(
            "a client without an identifier gets one",
            [
                .send("GET /v1/models HTTP/1.1\r\nhost: b\r\nx-mark: %ID%\r\n\r\n"),
                .expect(Expectation(status: 200, present: ["x-request-id"])),
            ], upstream: [Sighting(target: "/v1/models")], audit: completed),
    ]

    private static let security: [String: String?] = [
        "strict-transport-security": "max-age=63072000; includeSubDomains; preload",
        "content-security-policy": "default-src 'none'; frame-ancestors 'none'", "x-frame-options": "DENY",
        "x-content-type-options": "nosniff", "x-xss-protection": "0", "referrer-policy": "no-referrer",
        "permissions-policy": "interest-cohort=()", "cross-origin-resource-policy": "same-origin",
        "cache-control": "no-store",
    ]
    private static let limits = [
        "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset", "ratelimit-policy",
    ]
    private static let openAILimits = [
        "x-ratelimit-limit-requests", "x-ratelimit-remaining-requests", "x-ratelimit-reset-requests",
    ]
    private static let anthropicLimits = [
        "anthropic-ratelimit-requests-limit", "anthropic-ratelimit-requests-remaining",
        "anthropic-ratelimit-requests-reset",
    ]
}
