import Testing

import struct Inspection.JSONTape

@testable import EchoModel

struct RequestTests {
    @Test(arguments: [
        ("/v1/chat/completions", Endpoint.chatCompletions, Family.openAI),
        ("/openai/v1/chat/completions", .chatCompletions, .openAI),
        ("/chat/completions", .chatCompletions, .openAI),
        ("/v1/responses", .responses, .openAI), ("/completions", .completions, .openAI),
        ("/v1/embeddings", .embeddings, .openAI), ("/v1/models", .models, .openAI),
        ("/v1/models/echo", .model(identifier: "echo"), .openAI),
        ("/anthropic/v1/models", .models, .anthropic),
        ("/v1/messages", .messages, .anthropic), ("/anthropic/v1/messages", .messages, .anthropic),
        ("/messages/count_tokens", .countTokens, .anthropic),
    ])
    func `Paths lead to endpoints`(_ path: String, _ endpoint: Endpoint, _ family: Family) {
        let route = Route(path: Array(path.utf8).span)
        #expect(route.endpoint == endpoint)
        #expect(route.family == family)
    }

    @Test(arguments: [
        "/", "", "/v1", "/v1/", "/v1/v1/models", "/v2/models", "/v1/models/", "/v1/messages/", "//models",
    ])
    func `Other paths lead nowhere`(_ path: String) {
        #expect(Route(path: Array(path.utf8).span).endpoint == nil)
    }

    @Test(arguments: [
        (Endpoint.chatCompletions, #"{"model":"m","messages":[{"role":"user","content":"a"}]}"#, "a", 1),
        (
            .chatCompletions,
            #"{"model":"m","messages":[{"role":"system","content":"s t"},{"role":"user","content":"a"},{"role":"assistant","content":"b"},{"role":"user","content":[{"type":"text","text":"c "},{"type":"image_url","image_url":{}},{"type":"text","text":"d\n"}]}]}"#,
            #"c d\n"#, 6
        ),
        (
            .chatCompletions,
            #"{"model":"m","messages":[{"role":"user","content":"a"},{"role":"tool","content":"r"}]}"#, "r", 2
        ),
        (.chatCompletions, #"{"model":"m","messages":[]}"#, "", 0),
        (
            .messages,
            #"{"model":"m","system":[{"type":"text","text":"be kind"}],"messages":[{"role":"user","content":[{"type":"tool_result","content":[{"type":"text","text":"out"}]}]}]}"#,
            "out", 3
        ),
        (.responses, #"{"model":"m","input":"a b"}"#, "a b", 2),
        (
            .responses,
            #"{"model":"m","input":[{"role":"user","content":[{"type":"input_text","text":"q"}]}]}"#, "q", 1
        ),
        (.responses, #"{"model":"m","input":[{"type":"function_call_output","output":"42"}]}"#, "42", 1),
        (.completions, #"{"model":"m","prompt":["a","b c"]}"#, "b c", 3),
    ])
    func `The last text of the user or of a tool is found`(
        _ endpoint: Endpoint, _ body: String, _ text: String, _ words: Int
    ) throws {
        let request = try read(body, endpoint)
        #expect(request.text.bytes == Array(text.utf8))
        #expect(request.promptWords == words)
    }

    @Test(arguments: [
        (#""tools":[{"type":"function","function":{"name":"find"}}]"#, #""please call find now""#, "find"),
        (#""tools":[{"name":"other"},{"name":"find"}]"#, #""call find""#, "find"),
        (#""tools":[{"name":"find"}],"tool_choice":"auto""#, #""call find""#, "find"),
        (#""tools":[{"name":"find"}],"tool_choice":"none""#, #""call find""#, nil),
        (#""tools":[{"name":"find"}],"tool_choice":{"type":"none"}"#, #""call find""#, nil),
        (#""tools":[{"name":"find"}]"#, #""find""#, nil), (#""tools":[]"#, #""call find""#, nil),
        (#""tools":[{"name":"find"}]"#, #"[{"type":"tool_result","content":"call find"}]"#, nil),
    ])
    func `A tool is called when its name stands in the text`(
        _ tools: String, _ content: String, _ name: String?
    ) throws {
        let request = try read(
            #"{"model":"m",\#(tools),"messages":[{"role":"user","content":\#(content)}]}"#, .messages)
        #expect(request.calledTool?.bytes == name.map { Array($0.utf8) })
    }

    @Test(arguments: [
        (Endpoint.chatCompletions, "", RequestRefusal.notJSON(reason: "truncated", offset: 0)),
        (.chatCompletions, "[]", .notAnObject), (.chatCompletions, "{}", .missing(member: "model")),
        (.chatCompletions, #"{"model":1}"#, .invalid(member: "model")),
        (.chatCompletions, #"{"model":"m"}"#, .missing(member: "messages")),
        (.messages, #"{"model":"m","messages":{}}"#, .invalid(member: "messages")),
        (.messages, #"{"model":"m","messages":[1]}"#, .invalid(member: "messages")),
        (.messages, #"{"model":"m","max_tokens":0,"messages":[]}"#, .invalid(member: "max_tokens")),
        (.responses, #"{"model":"m"}"#, .missing(member: "input")),
        (.responses, #"{"model":"m","input":7}"#, .invalid(member: "input")),
        (.completions, #"{"model":"m","prompt":7}"#, .invalid(member: "prompt")),
        (.embeddings, #"{"model":"m","input":[]}"#, .invalid(member: "input")),
        (.embeddings, #"{"model":"m","input":"a","dimensions":99999}"#, .invalid(member: "dimensions")),
    ])
    func `Bodies that are no request are refused`(
        _ endpoint: Endpoint, _ body: String, _ refusal: RequestRefusal
    ) {
        #expect(throws: refusal) { try read(body, endpoint) }
    }

    private func read(_ body: String, _ endpoint: Endpoint) throws(RequestRefusal) -> ModelRequest {
        var tape = JSONTape()
        return try RequestReader.read(Array(body.utf8), for: endpoint, tape: &tape, hashSeed: 1)
    }
}
