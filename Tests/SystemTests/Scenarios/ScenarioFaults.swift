extension Scenario {
    private static func unreachable(_ path: String, _ body: String, _ rule: Expectation.BodyRule) -> Scenario
    {
        Scenario(
            "nobody listens behind \(path)",
            [.send(Requests.post(path, body)), .expect(Expectation(status: 502, body: [rule])), .reuse],
            audit: ["request.admitted", "request.settled 502 upstream_unreachable"])
    }

    /// An answer that is not streamed: either whole, or an error of the proxy's own. The connection goes on.
    private static func unary(
        _ fault: String, _ status: Int, on stage: Stage = .ordinary, attempts: Int = 1
    ) -> [Scenario] {
        let outcome = status == 200 ? "completed" : status == 502 ? "upstream_invalid" : "upstream_timeout"
        let code = status == 502 ? "upstream_unreachable" : "upstream_timeout"
        let type = status == 502 ? "api_error" : "timeout_error"
        let audit = ["request.admitted", "request.settled \(status) \(outcome)"]
        return [
            Scenario(
                "\(fault), chat", on: stage,
                [
                    .send(Requests.chat("one two three", wishes: ";fault=\(fault)")),
                    .expect(
                        Expectation(
                            status: status,
                            body: [
                                status == 200
                                    ? .says("one two three") : .openAIError(type: "server_error", code: code)
                            ])), .reuse,
                ], upstream: Array(repeating: Sighting(), count: attempts), audit: audit),
            Scenario(
                "\(fault), messages", on: stage,
                [
                    .send(Requests.messages("one two three", wishes: ";fault=\(fault)")),
                    .expect(
                        Expectation(
                            status: status,
                            body: [status == 200 ? .says("one two three") : .anthropicError(type: type)])),
                    .reuse,
                ], upstream: Array(repeating: Sighting(target: "/v1/messages"), count: attempts), audit: audit
            ),
        ]
    }

    private enum StreamEnd { case well, inError(outcome: String) }

    /// A stream: either whole, or with the API's error as its last event.
    private static func streamed(_ fault: String, on stage: Stage = .ordinary, _ end: StreamEnd) -> [Scenario]
    {
        let body: [Expectation.BodyRule]
        let outcome: String
        switch end {
        case .well: (body, outcome) = ([.says("one two three"), .endsWell], "completed")
        case .inError(let name): (body, outcome) = ([.endsInError], name)
        }
        let requests = [
            (
                "chat", Requests.chatPath,
                Requests.chat("one two three", streams: true, wishes: ";fault=\(fault)")
            ),
            (
                "responses", "/v1/responses",
                Requests.responses("one two three", streams: true, wishes: ";fault=\(fault)")
            ),
            (
                "messages", "/v1/messages",
                Requests.messages("one two three", streams: true, wishes: ";fault=\(fault)")
            ),
        ]
        return requests.map { name, target, request in
            Scenario(
                "\(fault), \(name) streamed", on: stage,
                [.send(request), .expect(Expectation(status: 200, body: body)), .reuse],
                upstream: [Sighting(target: target)],
                audit: ["request.admitted", "request.settled 200 \(outcome)"])
        }
    }

    private static let invalid = StreamEnd.inError(outcome: "upstream_invalid")

    /// All that an upstream can do wrong.
    static let faults: [Scenario] =
        [
            unreachable(
                "/v1/moderations", #"{"model":"echo","input":"one"}"#,
                .openAIError(type: "server_error", code: "upstream_unreachable")),
            unreachable("/v1/messages/batches", #"{"requests":[]}"#, .anthropicError(type: "api_error")),
        ] + unaryFaults + streamedFaults

    private static let unaryFaults: [Scenario] = [
        unary("reset:20", 502), unary("close:20", 502), unary("badchunk:20", 502), unary("badjson:5", 502),
        unary("garbage", 502), unary("badstatus", 502), unary("badlen", 502), unary("shortlen", 502),
        unary("both", 502), unary("duplicate", 502), unary("hangup", 502, attempts: 3),
        unary("huge:20000", 502, on: .narrow), unary("hang:20", 504, on: .narrow),
        unary("nohead", 504, on: .narrow), unary("drip:1", 200), unary("split", 200), unary("early", 200),
        unary("trailers", 200),
    ].flatMap { $0 }

    private static let streamedFaults: [Scenario] = [
        streamed("reset:2", invalid), streamed("close:2", invalid), streamed("badchunk:2", invalid),
        streamed("badjson:2", invalid), streamed("duplicate", invalid),
        streamed("huge:20000", on: .narrow, invalid),
        streamed("hang:2", on: .narrow, .inError(outcome: "upstream_timeout")),
        streamed("errevent:2", .inError(outcome: "completed")), streamed("crlf", .well),
        streamed("cr", .well),
        streamed("comments", .well), streamed("multi", .well), streamed("split", .well),
        streamed("drip:0", .well),
        streamed("early", .well), streamed("trailers", .well),
    ].flatMap { $0 }
}
