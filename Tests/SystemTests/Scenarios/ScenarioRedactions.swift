extension Scenario {
    /// The published examples of their kinds, which belong to nobody.
    private static let values = [
        ("EMAIL", "ada.lovelace@example.org"), ("CREDIT_CARD", "4111 1111 1111 1111"),
        ("IBAN", "DE89 3704 0044 0532 0130 00"), ("US_SSN", "536-90-4399"),
    ]

    private static func sentence(_ type: String, _ value: String) -> String {
        switch type {
        case "US_SSN": "Her SSN is \(value), they say"
        default: "It is \(value), they say"
        }
    }

    private static func restored(
        _ name: String, _ type: String, _ value: String, at target: String, _ request: String, streams: Bool
    ) -> Scenario {
        Scenario(
            "\(type) in \(name)\(streams ? ", streamed" : "")",
            [
                .send(request),
                .expect(
                    Expectation(
                        status: 200,
                        body: [.says(sentence(type, value))] + (streams ? [.endsWell] : []))), .reuse,
            ], upstream: [Sighting(target: target, contains: ["\(type)_1"], lacks: [value])],
            audit: found(type))
    }

    private static func found(_ types: String...) -> [String] {
        ["request.admitted", "finding \(types.joined(separator: " "))", "request.settled 200 completed"]
    }

    /// Each type in each API, streamed in pieces of three characters so that placeholders are cut, and not.
    private static let everyType: [Scenario] = values.flatMap { type, value in
        [false, true].flatMap { streams in
            let wishes = streams ? ";characters=3" : ""
            let text = sentence(type, value)
            return [
                restored(
                    "chat", type, value, at: Requests.chatPath,
                    Requests.chat(text, streams: streams, wishes: wishes), streams: streams),
                restored(
                    "responses", type, value, at: "/v1/responses",
                    Requests.responses(text, streams: streams, wishes: wishes), streams: streams),
                restored(
                    "messages", type, value, at: "/v1/messages",
                    Requests.messages(text, streams: streams, wishes: wishes), streams: streams),
            ]
        }
    }

    private static let email = "ada.lovelace@example.org"

    static let redactions: [Scenario] =
        everyType + [
            Scenario(
                "the same value has the same placeholder, another has another",
                [
                    .send(Requests.chat("a@example.org b@example.org a@example.org")),
                    .expect(
                        Expectation(status: 200, body: [.says("a@example.org b@example.org a@example.org")])),
                ],
                upstream: [Sighting(contains: ["EMAIL_1", "EMAIL_2"], lacks: ["@example.org", "EMAIL_3"])],
                audit: found("EMAIL")),
            Scenario(
                "tool arguments and results",
                [
                    .send(Requests.post(Requests.chatPath, tools)),
                    .expect(Expectation(status: 200, body: [.says(email)])),
                ], upstream: [Sighting(contains: ["EMAIL_1", "look_up"], lacks: [email])],
                audit: found("EMAIL")),
            Scenario(
                "content in parts",
                [
                    .send(
                        Requests.post(
                            Requests.chatPath,
                            #"{"model":"echo","messages":[{"role":"user","content":[{"type":"text","text":"To \#(email)"}]}]}"#
                        )), .expect(Expectation(status: 200, body: [.says("To \(email)")])),
                ], upstream: [Sighting(contains: ["EMAIL_1"], lacks: [email])], audit: found("EMAIL")),
            Scenario(
                "Anthropic's system prompt and tool results",
                [
                    .send(
                        Requests.post(
                            "/v1/messages",
                            #"{"model":"echo","max_tokens":9,"system":[{"type":"text","text":"I am \#(email)"}],"messages":[{"role":"assistant","content":[{"type":"tool_use","id":"t","name":"f","input":{"to":"\#(email)"}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"t","content":"\#(email)"},{"type":"text","text":"Who?"}]}]}"#
                        )), .expect(Expectation(status: 200)),
                ],
                upstream: [Sighting(target: "/v1/messages", contains: ["EMAIL_1"], lacks: [email])],
                audit: found("EMAIL")),
            Scenario(
                "written with escapes",
                [
                    .send(Requests.chat(#"To ada\u002elovelace\u0040example.org"#)),
                    .expect(Expectation(status: 200, body: [.says("To \(email)")])),
                ], upstream: [Sighting(contains: ["EMAIL_1"], lacks: ["lovelace"])], audit: found("EMAIL")),
            Scenario(
                "blocked where findings block", on: .blocking,
                [
                    .send(Requests.chat("To \(email)")),
                    .expect(
                        Expectation(
                            status: 400, fields: ["x-should-retry": "false"],
                            body: [
                                .openAIError(type: "invalid_request_error", code: "content_policy_violation"),
                                .lacks("lovelace"),
                            ])), .reuse,
                ], audit: ["request.admitted", "finding EMAIL", "request.settled 400 blocked pii/contact"]),
            Scenario(
                "not read where that was asked for",
                [
                    .send(Requests.post("/opaque/x", "To \(email)")), .expect(Expectation(status: 404)),
                    .reuse,
                ], upstream: [Sighting(target: "/opaque/x", body: "To \(email)")],
                audit: ["request.admitted", "request.settled 404 completed"]),
        ]

    private static let tools =
        #"{"model":"echo","messages":[{"role":"user","content":"Write to \#(email)"},{"role":"assistant","content":null,"tool_calls":[{"id":"c","type":"function","function":{"name":"look_up","arguments":"{\"who\":\"\#(email)\"}"}}]},{"role":"tool","tool_call_id":"c","content":"\#(email)"}],"tools":[{"type":"function","function":{"name":"look_up","description":"Finds \#(email)","parameters":{"type":"object"}}}]}"#
}
