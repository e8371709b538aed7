extension Scenario {
    private static let email = "ann@corp.example"

    /// A body that is refused after admission; the connection goes on.
    private static func refuses(
        _ name: String, _ path: String, _ body: String, _ rule: Expectation.BodyRule,
        outcome: String = "rejected"
    ) -> Scenario {
        Scenario(
            name,
            [
                .send(Requests.post(path, body)),
                .expect(Expectation(status: 400, fields: ["connection": nil], body: [rule])), .reuse,
            ], audit: ["request.admitted", "request.settled 400 \(outcome)"])
    }

    private static func invalid(_ path: String) -> Expectation.BodyRule {
        .openAIError(type: "invalid_request_error", code: "invalid_value", parameter: path)
    }

    /// A path that nobody gets to.
    private static func forbids(_ method: String, _ path: String, _ rule: Expectation.BodyRule) -> Scenario {
        Scenario(
            "\(method) \(path)",
            [
                .send("\(method) \(path) HTTP/1.1\r\nhost: b\r\nx-request-id: %ID%\r\n\r\n"),
                .expect(Expectation(status: 403, body: [rule])), .reuse,
            ], audit: ["request.denied 403 access_denied"])
    }

    private static let denied = Expectation.BodyRule.openAIError(
        type: "invalid_request_error", code: "access_denied")

    /// Schemas, references to what a provider keeps, forms, and Google's API.
    static let content: [Scenario] = schemas + state + google + forms

    private static let schemas = [
        refuses(
            "a type that is none", Requests.chatPath,
            #"{"model":"echo","messages":[{"role":"user","content":[{"type":5}]}]}"#,
            invalid("messages[0].content[0].type")),
        refuses(
            "a number out of range", Requests.chatPath,
            #"{"model":"echo","temperature":9,"messages":[{"role":"user","content":"x"}]}"#,
            invalid("temperature")),
        refuses("nothing said", Requests.chatPath, #"{"model":"echo"}"#, invalid("messages")),
        refuses(
            "no limit for Anthropic", "/v1/messages",
            #"{"model":"echo","messages":[{"role":"user","content":"x"}]}"#,
            .anthropicError(type: "invalid_request_error")),
        refuses(
            "another upstream", Requests.chatPath,
            #"{"model":"echo","api_base":"http://127.0.0.1","messages":[{"role":"user","content":"x"}]}"#,
            invalid("api_base")),
    ]

    private static let state = [
        refuses(
            "an answer before", "/v1/responses",
            #"{"model":"echo","input":"x","previous_response_id":"resp_1"}"#, invalid("previous_response_id")),
        refuses(
            "a conversation", "/v1/responses", #"{"model":"echo","input":"x","conversation":"conv_1"}"#,
            invalid("conversation")),
        forbids("GET", "/v1/responses/resp_1", denied), forbids("GET", "/v1/files", denied),
        forbids("GET", "/openai/v1/batches", denied), forbids("DELETE", "/v1/conversations/conv_1", denied),
        forbids("GET", "/v1beta/cachedContents", .googleError(status: "PERMISSION_DENIED")),
    ]

    private static let generate = "/v1beta/models/echo:generateContent"
    private static let stream = "/v1beta/models/echo:streamGenerateContent"
    private static func contents(_ text: String) -> String {
        #"{"contents":[{"role":"user","parts":[{"text":"\#(text)"}]}]}"#
    }

    private static let google = [
        Scenario(
            "Gemini",
            [
                .send(Requests.post("\(generate)?key=client&x=1", contents("to \(email)"))),
                .expect(Expectation(status: 200, body: [.says("to \(email)")])), .reuse,
            ],
            upstream: [
                Sighting(target: "\(generate)?x=1", contains: ["[EMAIL_1]"], lacks: [email, "client"])
            ],
            audit: ["request.admitted", "finding EMAIL", "request.settled 200 completed"]),
        Scenario(
            "Gemini, streamed",
            [
                .send(Requests.post("\(stream)?alt=sse", contents("to \(email) now"))),
                .expect(Expectation(status: 200, body: [.says("to \(email) now"), .endsWell])), .reuse,
            ], upstream: [Sighting(target: "\(stream)?alt=sse", lacks: [email])],
            audit: ["request.admitted", "finding EMAIL", "request.settled 200 completed"]),
        Scenario(
            "a stream of Gemini's that is a list",
            [
                .send(Requests.post(stream, contents("x"))),
                .expect(
                    Expectation(
                        status: 400, body: [.googleError(status: "INVALID_ARGUMENT"), .contains("alt=sse")])),
                .reuse,
            ], audit: ["request.denied 400 invalid_value"]),
        refuses("no contents", generate, "{}", .googleError(status: "INVALID_ARGUMENT")),
    ]

    private static func form(_ field: String, _ value: String) -> String {
        let body = "--b\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n--b--\r\n"
        return """
            POST /v1/audio/transcriptions HTTP/1.1\r\nhost: b\r\nx-request-id: %ID%\r
            content-type: multipart/form-data; boundary=b\r\ncontent-length: \(body.utf8.count)\r\n\r\n\(body)
            """
    }

    private static let forms = [
        // The echo model knows no forms; what it was sent is what matters.
        Scenario(
            "a form with an address",
            [.send(form("prompt", "to \(email)")), .expect(Expectation(status: 404)), .reuse],
            upstream: [
                Sighting(
                    target: "/v1/audio/transcriptions", contains: ["to [EMAIL_1]\r\n--b--"], lacks: [email])
            ],
            audit: ["request.admitted", "finding EMAIL", "request.settled 404 completed"]),
        Scenario(
            "a form that leads elsewhere",
            [
                .send(form("base_url", "http://x.example")),
                .expect(Expectation(status: 400, body: [invalid("base_url")])), .reuse,
            ],
            audit: ["request.admitted", "request.settled 400 rejected"]),
        Scenario(
            "a form where none is taken",
            [
                .send(form("x", "y").replacing("audio/transcriptions", with: "chat/completions")),
                .expect(Expectation(status: 415)), .reuse,
            ], audit: ["request.denied 415 unsupported_media_type"]),
    ]
}
