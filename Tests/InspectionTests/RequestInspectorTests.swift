import Testing

@testable import Inspection

func inspect(
    _ body: String, _ path: String, family: APIFamily = .openAI,
    policy: InspectionPolicy = InspectionPolicy(),
    limits: ContentLimits = ContentLimits()
) throws(ContentRefusal) -> InspectedRequest {
    try RequestInspector(policy: policy, limits: limits).inspect(
        body: Array(body.utf8), endpoint: Endpoint(family: family, path: path), hashSeed: 11)
}

@Suite struct `Everything that carries text in a request is inspected` {
    static let chat = "/v1/chat/completions"

    /// `@@` stands for a value, in the body, and for its placeholder in what is sent.
    @Test(arguments: [
        (
            chat, TextRole.user, #"{"model":"m","messages":[{"role":"user","content":"@@"}]}"#,
            "messages[0].content"
        ),
        (
            chat, .system, #"{"model":"m","messages":[{"content":"@@","role":"developer"}]}"#,
            "messages[0].content"
        ),
        (
            chat, .assistant,
            #"{"model":"m","messages":[{"role":"assistant","content":[{"type":"text","text":"@@"}]}]}"#,
            "messages[0].content[0].text"
        ),
        (
            chat, .tool, #"{"model":"m","messages":[{"role":"tool","tool_call_id":"x","content":"@@"}]}"#,
            "messages[0].content"
        ),
        (
            chat, .tool,
            #"{"model":"m","tools":[{"type":"function","function":{"name":"f","description":"@@"}}],"messages":[{"role":"user","content":"x"}]}"#,
            "tools[0].function.description"
        ),
        (
            chat, .tool,
            #"{"model":"m","messages":[{"role":"user","content":"x"}],"tools":[{"type":"function","function":{"name":"f","parameters":{"p":{"enum":["@@"]}}}}]}"#,
            "tools[0].function.parameters.p.enum[0]"
        ),
        (
            chat, .user,
            #"{"model":"m","messages":[{"role":"user","content":"x"}],"metadata":{"note":"@@"}}"#,
            "metadata.note"
        ),
        (chat, .user, #"{"model":"m","messages":[{"role":"user","content":"x"}],"user":"@@"}"#, "user"),
        (
            chat, .user,
            #"{"model":"m","messages":[{"role":"user","content":"x"}],"new_thing":[[{"deep":"@@"}]]}"#,
            "new_thing[0][0].deep"
        ),
        (
            chat, .user, #"{"model":"m","messages":[{"role":"user","content":"x"}],"metadata":{"@@":1}}"#,
            "metadata.*"
        ),
        (
            chat, .user,
            #"{"model":"m","messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"https://x.example/?m=@@"}}]}]}"#,
            "messages[0].content[0].image_url.url"
        ),
        ("/v1/responses", .system, #"{"model":"m","input":"x","instructions":"@@"}"#, "instructions"),
        ("/v1/responses", .user, #"{"model":"m","input":"@@"}"#, "input"),
        (
            "/v1/responses", .tool,
            #"{"model":"m","input":[{"type":"function_call_output","call_id":"c","output":"@@"}]}"#,
            "input[0].output"
        ),
        (
            "/v1/responses", .user,
            #"{"model":"m","input":[{"role":"user","content":[{"type":"input_text","text":"@@"}]}]}"#,
            "input[0].content[0].text"
        ),
        ("/v1/completions", .user, #"{"model":"m","prompt":["a","@@"]}"#, "prompt[1]"),
        ("/openai/v1/embeddings", .user, #"{"model":"m","input":"@@"}"#, "input"),
        (
            "/v1/messages", .system,
            #"{"model":"m","max_tokens":9,"system":[{"type":"text","text":"@@"}],"messages":[{"role":"user","content":"x"}]}"#,
            "system[0].text"
        ),
        (
            "/v1/messages", .tool,
            #"{"model":"m","max_tokens":9,"messages":[{"role":"user","content":[{"type":"tool_result","tool_use_id":"t","content":[{"type":"text","text":"@@"}]}]}]}"#,
            "messages[0].content[0].content[0].text"
        ),
        (
            "/v1/messages", .tool,
            #"{"model":"m","max_tokens":9,"messages":[{"role":"user","content":[{"type":"document","source":{"type":"text","media_type":"text/plain","data":"@@"}}]}]}"#,
            "messages[0].content[0].source.data"
        ),
        (
            "/v1/messages", .assistant,
            #"{"model":"m","max_tokens":9,"messages":[{"role":"assistant","content":[{"type":"tool_use","id":"t","name":"f","input":{"to":"@@"}}]}]}"#,
            "messages[0].content[0].input.to"
        ),
        (
            "/anthropic/v1/messages/count_tokens", .user,
            #"{"model":"m","messages":[{"role":"user","content":"@@"}]}"#,
            "messages[0].content"
        ),
        ("/v1/moderations", .user, #"{"model":"m","input":["@@"]}"#, "input[0]"),
    ])
    func `wherever it stands`(path: String, role: TextRole, body: String, place: String) throws {
        let parts = body.split(separator: "@@", omittingEmptySubsequences: false)
        let request = try inspect(parts.joined(separator: "ann@corp.example"), path)
        #expect(String(decoding: request.body, as: UTF8.self) == parts.joined(separator: "[EMAIL_1]"))
        #expect(request.findings.map(\.path) == [place])
        #expect(request.findings.map(\.role) == [role])
        #expect(request.verdict.action == .redact)
    }

    @Test func `arguments are inspected through both layers of escapes`() throws {
        let body =
            #"{"model":"m","messages":[{"role":"assistant","tool_calls":[{"id":"c","function":{"name":"f","arguments":"{\"a\":\"x\\nann\\u0040corp.example\\\"\",\"card\":4111111111111111}"}}]}]}"#
        let expected =
            #"{"model":"m","messages":[{"role":"assistant","tool_calls":[{"id":"c","function":{"name":"f","arguments":"{\"a\":\"x\\n[EMAIL_1]\\\"\",\"card\":\"[CREDIT_CARD_1]\"}"}}]}]}"#
        #expect(String(decoding: try inspect(body, Self.chat).body, as: UTF8.self) == expected)
    }

    @Test func `a card that is a JSON number becomes a string`() throws {
        let request = try inspect(#"{"card" : 4111111111111111 }"#, "/x", family: .json)
        #expect(String(decoding: request.body, as: UTF8.self) == #"{"card" : "[CREDIT_CARD_1]" }"#)
    }

    @Test func `values are numbered by their first appearance, equal ones alike`() throws {
        let body =
            #"{"model":"m","messages":[{"role":"system","content":"b@corp.example"},{"role":"user","content":"a@corp.example B@corp.example 4111 1111 1111 1111 4111-1111-1111-1111"}]}"#
        let expected =
            #"{"model":"m","messages":[{"role":"system","content":"[EMAIL_1]"},{"role":"user","content":"[EMAIL_2] [EMAIL_1] [CREDIT_CARD_1] [CREDIT_CARD_1]"}]}"#
        #expect(String(decoding: try inspect(body, Self.chat).body, as: UTF8.self) == expected)
    }

    @Test func `placeholders that the client wrote are never taken for ours`() throws {
        let body =
            #"{"model":"m","messages":[{"role":"user","content":"a@corp.example and \u005bEMAIL_3] and [IBAN_1]"}]}"#
        let request = try inspect(body, Self.chat)
        #expect(
            String(decoding: request.body, as: UTF8.self)
                == #"{"model":"m","messages":[{"role":"user","content":"[EMAIL_4] and \u005bEMAIL_3] and [IBAN_1]"}]}"#
        )
        #expect(!request.placeholders.isRestorable(Placeholder(type: .personalData(.email), number: 3)))
        #expect(request.placeholders.isRestorable(Placeholder(type: .personalData(.email), number: 4)))
    }

    @Test func `what needs no change is the very body that came`() throws {
        let body =
            "{ \"model\" : \"m\",\r\n\"stream\":true,\"stream_options\":{\"include_usage\":true},\"messages\":[{\"role\":\"user\",\"content\":\"caf\\u00e9 \\/ 1\"}]}\n"
        let request = try inspect(body, Self.chat)
        #expect(request.body == Array(body.utf8))
        #expect(!request.isRewritten)
        #expect(request.model == "m")
        #expect(request.wantsStream)
        #expect(request.wantsStreamUsage)
        #expect(request.verdict == Verdict())
    }

    @Test(arguments: [
        (FindingAction.off, Verdict.Action.allow, 0), (.log, .allow, 1), (.redact, .redact, 1),
        (.block, .block, 1),
    ])
    func `the policy decides`(action: FindingAction, verdict: Verdict.Action, count: Int) throws {
        let policy = InspectionPolicy(
            request: DirectionPolicy(personalData: PersonalDataPolicy(action: action)))
        let body = #"{"model":"m","messages":[{"role":"user","content":"a@corp.example"}]}"#
        let request = try inspect(body, Self.chat, policy: policy)
        #expect(request.verdict.action == verdict)
        #expect(request.findings.count == count)
        #expect(request.isRewritten == (action == .redact))
    }

    @Test func `a signed text is reported but not changed`() throws {
        let body =
            #"{"model":"m","max_tokens":9,"messages":[{"role":"assistant","content":[{"type":"thinking","thinking":"a@corp.example","signature":"s"}]}]}"#
        let request = try inspect(body, "/v1/messages")
        #expect(!request.isRewritten)
        #expect(request.findings.count == 1)
    }

    @Test func `media is counted, and text in its place is inspected`() throws {
        let data = "iVBORw0KGgoAAAANSUhEUgAA" + String(repeating: "AAEC", count: 40)
        let image = #"{"type":"image","source":{"type":"base64","media_type":"image/png","data":"\#(data)"}}"#
        let text = #"{"type":"document","source":{"type":"base64","data":"\#(data) a@corp.example"}}"#
        let request = try inspect(
            #"{"model":"m","max_tokens":9,"messages":[{"role":"user","content":[\#(image),\#(text)]}]}"#,
            "/v1/messages")
        #expect(request.uninspected.count == 1)
        #expect(request.findings.count == 1)
    }

    @Test func `opaque bodies pass unread`() throws {
        let request = try inspect("not json a@corp.example", "/x", family: .opaque)
        #expect(!request.isRewritten)
        #expect(request.uninspected.count == 1)
    }

    @Test(arguments: [
        ("[]", ContentRefusal.schema(path: "")),
        (#"{"model":"m","messages":{}}"#, .schema(path: "messages")),
        (#"{"model":"m","messages":["x"]}"#, .schema(path: "messages[0]")),
        (#"{"model":"m","messages":[{"role":1,"content":"x"}]}"#, .schema(path: "messages[0].role")),
        (#"{"model":"m","messages":[{"role":"user","content":7}]}"#, .schema(path: "messages[0].content")),
        (
            #"{"model":"m","messages":[{"role":"user","content":"x"}],"stream":"true"}"#,
            .schema(path: "stream")
        ),
        (#"{"model":{},"messages":[]}"#, .schema(path: "model")),
        (
            #"{"model":"m","messages":[{"role":"user"},{"role":"user"},{"role":"user"}]}"#,
            .tooManyMessages(path: "messages")
        ),
        (
            #"{"model":"m","messages":[{"role":"user","content":"123456"}]}"#,
            .textTooLong(path: "messages[0].content")
        ),
        (#"{"a":1,"a":1}"#, .json(JSONRefusal(.duplicateName, at: 7))),
    ])
    func `what hides text or breaks a limit is refused with its path`(body: String, refusal: ContentRefusal) {
        var limits = ContentLimits()
        limits.messages = 2
        limits.messageCharacters = 5
        #expect(throws: refusal) { try inspect(body, Self.chat, limits: limits) }
    }

    @Test func `characters are counted, not bytes`() throws {
        var limits = ContentLimits()
        limits.messageCharacters = 4
        let policy = InspectionPolicy()
        _ = try inspect(
            #"{"model":"m","input":"é\u00e9\ud83d\ude00世"}"#, "/v1/embeddings", policy: policy, limits: limits
        )
    }

    @Test(arguments: [
        ("/v1/chat/completions", Endpoint.Operation.chatCompletions), ("/chat/completions", .chatCompletions),
        ("/openai/v1/responses", .responses), ("/completions", .completions), ("/v1/embeddings", .embeddings),
        ("/anthropic/v1/messages", .messages), ("/v1/messages/count_tokens", .countTokens),
        ("/v1/models", .otherOfAPI),
        ("/v1/v1/messages", .otherOfAPI), ("/v1", .otherOfAPI), ("", .otherOfAPI),
    ])
    func `a path and its aliases are one operation`(path: String, operation: Endpoint.Operation) {
        #expect(Endpoint(family: .openAI, path: path).operation == operation)
        #expect(Endpoint(family: .json, path: path).operation == .other)
        #expect(Endpoint(family: .opaque, path: path).operation == .opaque)
    }

    @Test func `tens of thousands of findings are replaced in one pass and listed up to the limit`() throws {
        var limits = ContentLimits()
        limits.findings = 10
        let values = (0..<20_000).map { "u\($0)@corp.example" }
        let request = try inspect(
            #"{"x":["\#(values.joined(separator: "\",\""))"]}"#, "/x", family: .json, limits: limits)
        #expect(request.findings.count == 10)
        #expect(request.findings[9].path == "x[9]")
        #expect(request.placeholders.count == 20_000)
        #expect(String(decoding: request.body, as: UTF8.self).hasSuffix(#","[EMAIL_20000]"]}"#))
    }
}
