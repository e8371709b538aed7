import Foundation
import TestSupport
import Testing

@testable import EchoModel

struct ShapeTests {
    private static let text = "Grüße,\nsay \"hi\" \\o/ 😀 to all"
    private static let escaped = #"Grüße,\nsay \"hi\" \\o/ \ud83d\ude00 to all"#

    private static func chat(_ more: String = "", _ text: String = escaped) -> String {
        #"{"model":"echo","messages":[{"role":"user","content":"\#(text)"}]\#(more)}"#
    }

    private static let tools = #","tools":[{"type":"function","function":{"name":"find"}}]"#

    @Test func `A chat completion repeats the text`() throws {
        var conversation = Conversation()
        let json = try conversation.post("/v1/chat/completions", Self.chat()).json()
        #expect(value(json, "object") as? String == "chat.completion")
        #expect(value(json, "model") as? String == "echo")
        #expect(value(json, "choices", 0, "message", "content") as? String == Self.text)
        #expect(value(json, "choices", 0, "finish_reason") as? String == "stop")
        #expect(value(json, "usage", "prompt_tokens") as? Int == 7)
        #expect(value(json, "usage", "total_tokens") as? Int == 14)
    }

    @Test(arguments: [nil, 1, 3])
    func `A streamed chat completion has the same text`(_ characters: Int?) throws {
        var conversation = Conversation()
        let more = #","stream":true,"stream_options":{"include_usage":true}"#
        let wishes = characters.map { "characters=\($0)" } ?? ""
        let events = try conversation.post("/v1/chat/completions", Self.chat(more), wishes: wishes).events()
        #expect(events.last?.data == "[DONE]")
        let chunks = try events.dropLast().map { try parse($0.data) }
        #expect(value(chunks.first, "choices", 0, "delta", "role") as? String == "assistant")
        let content = chunks.compactMap { value($0, "choices", 0, "delta", "content") as? String }.joined()
        #expect(content == Self.text)
        #expect(value(chunks[chunks.count - 2], "choices", 0, "finish_reason") as? String == "stop")
        #expect(value(chunks.last, "usage", "completion_tokens") as? Int == 7)
        #expect(chunks.dropLast().allSatisfy { $0["usage"] is NSNull })
    }

    @Test func `Usage is not streamed unless asked for`() throws {
        var conversation = Conversation()
        let events = try conversation.post("/v1/chat/completions", Self.chat(#","stream":true"#)).events()
        #expect(events.allSatisfy { !$0.data.contains("usage") })
    }

    @Test func `A chat completion calls a tool, streamed or not`() throws {
        var conversation = Conversation()
        let unary = try conversation.post("/v1/chat/completions", Self.chat(Self.tools, #"call find \"x\""#))
            .json()
        let call = value(unary, "choices", 0, "message", "tool_calls", 0)
        #expect(value(call, "function", "name") as? String == "find")
        let arguments = try #require(value(call, "function", "arguments") as? String)
        #expect(try parse(arguments)["text"] as? String == "call find \"x\"")
        #expect(value(unary, "choices", 0, "finish_reason") as? String == "tool_calls")

        let body = Self.chat(Self.tools + #","stream":true"#, #"call find \"x\""#)
        let chunks = try conversation.post("/v1/chat/completions", body).events().dropLast().map {
            try parse($0.data)
        }
        let deltas = chunks.compactMap { value($0, "choices", 0, "delta", "tool_calls", 0, "function") }
        #expect(value(deltas.first, "name") as? String == "find")
        #expect(deltas.compactMap { value($0, "arguments") as? String }.joined() == arguments)
        #expect(value(chunks.last, "choices", 0, "finish_reason") as? String == "tool_calls")
    }

    @Test(arguments: [(#","max_tokens":2"#, ""), ("", "tokens=2")])
    func `An answer is cut at a number of words`(_ more: String, _ wishes: String) throws {
        var conversation = Conversation()
        let json = try conversation.post("/v1/chat/completions", Self.chat(more, "a b c"), wishes: wishes)
            .json()
        #expect(value(json, "choices", 0, "message", "content") as? String == "a b")
        #expect(value(json, "choices", 0, "finish_reason") as? String == "length")
        #expect(value(json, "usage", "completion_tokens") as? Int == 2)
    }

    @Test func `A completion repeats its prompt, streamed or not`() throws {
        var conversation = Conversation()
        let unary = try conversation.post("/v1/completions", #"{"model":"echo","prompt":"\#(Self.escaped)"}"#)
            .json()
        #expect(value(unary, "object") as? String == "text_completion")
        #expect(value(unary, "choices", 0, "text") as? String == Self.text)
        let body =
            #"{"model":"echo","stream":true,"stream_options":{"include_usage":true},"prompt":"\#(Self.escaped)"}"#
        let events = try conversation.post("/v1/completions", body).events()
        let chunks = try events.dropLast().map { try parse($0.data) }
        #expect(chunks.compactMap { value($0, "choices", 0, "text") as? String }.joined() == Self.text)
        #expect(value(chunks.last, "usage", "total_tokens") as? Int == 14)
        #expect(events.last?.data == "[DONE]")
    }

    @Test func `A message repeats the text, streamed or not`() throws {
        var conversation = Conversation()
        let unary = try conversation.post("/v1/messages", Self.chat()).json()
        #expect(value(unary, "content", 0, "text") as? String == Self.text)
        #expect(value(unary, "stop_reason") as? String == "end_turn")
        #expect(value(unary, "usage", "input_tokens") as? Int == 7)

        let events = try conversation.post("/v1/messages", Self.chat(#","stream":true"#)).events()
        let objects = try events.map { try parse($0.data) }
        #expect(zip(events, objects).allSatisfy { $0.name == $1["type"] as? String })
        #expect(events.prefix(3).map(\.name) == ["message_start", "content_block_start", "ping"])
        #expect(events.suffix(3).map(\.name) == ["content_block_stop", "message_delta", "message_stop"])
        #expect(objects.compactMap { value($0, "delta", "text") as? String }.joined() == Self.text)
        #expect(value(objects[objects.count - 2], "usage", "output_tokens") as? Int == 7)
    }

    @Test func `A message calls a tool, streamed or not`() throws {
        var conversation = Conversation()
        let tools = #","tools":[{"name":"find","input_schema":{}}]"#
        let unary = try conversation.post("/v1/messages", Self.chat(tools, "call find")).json()
        #expect(value(unary, "content", 0, "name") as? String == "find")
        #expect(value(unary, "content", 0, "input", "text") as? String == "call find")
        #expect(value(unary, "stop_reason") as? String == "tool_use")
        let events = try conversation.post("/v1/messages", Self.chat(tools + #","stream":true"#, "call find"))
            .events()
        let objects = try events.map { try parse($0.data) }
        let input = objects.compactMap { value($0, "delta", "partial_json") as? String }.joined()
        #expect(try parse(input)["text"] as? String == "call find")
    }

    @Test func `Tokens of a message are counted`() throws {
        var conversation = Conversation()
        let json = try conversation.post("/v1/messages/count_tokens", Self.chat()).json()
        #expect(json["input_tokens"] as? Int == 7)
    }

    @Test(arguments: ["", #","tools":[{"type":"function","name":"find"}]"#])
    func `A streamed response has no gap and ends with the whole`(_ tools: String) throws {
        var conversation = Conversation()
        let body = #"{"model":"echo","input":"call find \#(Self.escaped)"\#(tools)"#
        let unary = try conversation.post("/v1/responses", body + "}").json()
        let objects = try conversation.post("/v1/responses", body + #","stream":true}"#).events().map {
            event in
            let object = try parse(event.data)
            #expect(object["type"] as? String == event.name)
            return object
        }
        #expect(objects.compactMap { $0["sequence_number"] as? Int } == Array(0..<objects.count))
        let deltas = objects.compactMap { $0["delta"] as? String }.joined()
        let done = objects.compactMap { ($0["text"] ?? $0["arguments"]) as? String }
        #expect(done == [deltas])
        #expect(objects.last?["type"] as? String == "response.completed")
        let output = value(objects.last, "response", "output", 0)
        #expect((value(output, "content", 0, "text") ?? value(output, "arguments")) as? String == deltas)
        let expected =
            value(unary, "output", 0, "content", 0, "text") ?? value(unary, "output", 0, "arguments")
        #expect(expected as? String == deltas)
        #expect(deltas.contains(tools.isEmpty ? Self.text : "text"))
        #expect(value(unary, "status") as? String == "completed")
    }

    @Test func `Embeddings are the same for the same input, as numbers and as base64`() throws {
        var conversation = Conversation()
        let body = #"{"model":"echo","input":["a b","c","a b"]"#
        let json = try conversation.post("/v1/embeddings", body + "}").json()
        let vectors = try (0..<3).map { try #require(value(json, "data", $0, "embedding") as? [Double]) }
        #expect(vectors[0].count == 8)
        #expect(vectors[0] == vectors[2])
        #expect(vectors[0] != vectors[1])
        let encoded = try conversation.post("/v1/embeddings", body + #","encoding_format":"base64"}"#).json()
        let base64 = try #require(value(encoded, "data", 0, "embedding") as? String)
        let data = try #require(Data(base64Encoded: base64))
        let floats = data.withUnsafeBytes { Array($0.bindMemory(to: Float.self)) }
        #expect(floats == vectors[0].map(Float.init))
    }

    @Test func `Models are listed in both shapes`() throws {
        var conversation = Conversation()
        let head = "GET /v1/models HTTP/1.1\r\nhost: echo\r\n"
        #expect(value(try conversation.ask(head + "\r\n").json(), "object") as? String == "list")
        let anthropic = try conversation.ask(head + "anthropic-version: 2023-06-01\r\n\r\n").json()
        #expect(value(anthropic, "data", 0, "type") as? String == "model")
        #expect(anthropic["has_more"] as? Bool == false)
        let one = try conversation.ask("GET /v1/models/echo HTTP/1.1\r\nhost: echo\r\n\r\n").json()
        #expect(one["id"] as? String == "echo")
    }

    @Test(arguments: [
        ("GET /nowhere HTTP/1.1", "", "404 Not Found", "invalid_request_error"),
        ("GET /anthropic/v1/nowhere HTTP/1.1", "", "404 Not Found", "not_found_error"),
        ("GET /v1/models/gpt HTTP/1.1", "", "404 Not Found", "invalid_request_error"),
        ("GET /v1/responses HTTP/1.1", "", "405 Method Not Allowed", "invalid_request_error"),
        ("HEAD /v1/messages HTTP/1.1", "", "405 Method Not Allowed", "invalid_request_error"),
        ("POST /v1/models HTTP/1.1", "{}", "405 Method Not Allowed", "invalid_request_error"),
        ("POST /v1/messages HTTP/1.1", "{", "400 Bad Request", "invalid_request_error"),
        (
            "POST /v1/chat/completions HTTP/1.1", #"{"model":"m;x=1","messages":[]}"#, "400 Bad Request",
            "invalid_request_error"
        ),
    ])
    func `Refusals have the shape of their API`(
        _ line: String, _ body: String, _ status: String, _ type: String
    ) throws {
        var conversation = Conversation()
        let received = try conversation.ask(line + "\r\nhost: echo\r\n\r\n", body)
        #expect(received.head.hasPrefix("HTTP/1.1 \(status)\r\n"))
        #expect(value(try received.json(), "error", "type") as? String == type)
        #expect(received.head.contains("\r\nallow: ") == status.hasPrefix("405"))
    }

    @Test(arguments: [
        ("/v1/chat/completions", 429, "requests"), ("/v1/messages", 529, "overloaded_error"),
        ("/v1/messages", 429, "rate_limit_error"), ("/v1/responses", 503, "service_unavailable_error"),
    ])
    func `An error can be asked for`(_ path: String, _ status: Int, _ type: String) throws {
        var conversation = Conversation()
        let body = #"{"model":"echo;status=\#(status);retry=7","messages":[],"input":""}"#
        let received = try conversation.post(path, body)
        #expect(received.head.hasPrefix("HTTP/1.1 \(status)"))
        #expect(received.head.contains("\r\nretry-after: 7\r\n"))
        #expect(value(try received.json(), "error", "type") as? String == type)
    }

    @Test func `A head has the date and both sizes can be asked for`() throws {
        var conversation = Conversation()
        let received = try conversation.post("/v1/chat/completions", Self.chat(), wishes: "body=1000,head=50")
        #expect(received.head.contains("\r\ndate: Sun, 06 Nov 1994 08:49:37 GMT\r\n"))
        #expect(received.head.contains("\r\nx-echo-filler: \(String(repeating: "x", count: 50))\r\n"))
        let content = try #require(value(try received.json(), "choices", 0, "message", "content") as? String)
        #expect(content.hasPrefix(Self.text + " " + Self.text))
    }

    @Test func `Whatever the body, there is an answer`() throws {
        var generator = SeededGenerator(seed: 11)
        var conversation = Conversation()
        let paths = ["/v1/chat/completions", "/v1/messages", "/v1/responses", "/v1/embeddings"]
        let more = #","input":["\u00e9 b",[1,2]],"stream":true"# + Self.tools
        let whole = Array(Self.chat(more, #"call find \\ \ud83d\ude00"#).utf8)
        for round in 0..<4_000 {
            var body = whole
            for _ in 0..<Int.random(in: 0...3, using: &generator) {
                body[Int.random(in: body.indices, using: &generator)] = .random(
                    in: 0...255, using: &generator)
            }
            if round % 3 == 0 { body.removeLast(Int.random(in: 0...body.count, using: &generator)) }
            let wishes = "characters=\(1 + round % 4),tokens=\(round % 7),fault=split"
            let received = try conversation.post(paths[round % 4], body, wishes: wishes)
            #expect(
                received.text.hasPrefix("HTTP/1.1 200 OK\r\n") || received.text.hasPrefix("HTTP/1.1 400 "))
            #expect(received.fate == .reuse)
        }
    }
}
