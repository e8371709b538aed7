import HTTP
import TestSupport
import Testing

@testable import Inspection

private let chat = Endpoint(family: .openAI, path: "/v1/chat/completions")
private let messages = Endpoint(family: .anthropic, path: "/v1/messages")
private let responses = Endpoint(family: .openAI, path: "/v1/responses")

@Suite struct `Answers` {
    private func inspected(
        _ body: String, _ endpoint: Endpoint, policy: InspectionPolicy = InspectionPolicy(),
        isError: Bool = false
    ) throws -> InspectedAnswer {
        try ResponseInspector(
            policy: policy, endpoint: endpoint, limits: ContentLimits(), hashSeed: 1,
            placeholders: filledTable()
        ).inspect(body: Array(body.utf8), isError: isError)
    }

    @Test(arguments: [
        (
            chat,
            #"{"choices":[{"message":{"content":"[EMAIL_1], [EMAIL_2], [EMAIL_3], eve@host.example"},"logprobs":{"content":[{"token":"x"}]}}],"usage":{"prompt_tokens":3,"completion_tokens":4}}"#,
            #"{"choices":[{"message":{"content":"ann@corp.example, bob@corp.example, [EMAIL_3], [EMAIL_3]"},"logprobs":null}],"usage":{"prompt_tokens":3,"completion_tokens":4}}"#
        ),
        (
            messages,
            #"{"content":[{"type":"text","text":"[CREDIT_CARD_1]"},{"type":"tool_use","input":{"a":"[EMAIL_1]"}}],"usage":{"input_tokens":1,"cache_read_input_tokens":2,"output_tokens":4}}"#,
            #"{"content":[{"type":"text","text":"4111 1111 1111 1111"},{"type":"tool_use","input":{"a":"ann@corp.example"}}],"usage":{"input_tokens":1,"cache_read_input_tokens":2,"output_tokens":4}}"#
        ),
        (
            responses,
            #"{"output":[{"type":"message","content":[{"type":"output_text","text":"[EMAIL_1]"}]},{"type":"function_call","arguments":"{\"m\":\"[EMAIL_2]\"}"}],"usage":{"input_tokens":3,"output_tokens":4}}"#,
            #"{"output":[{"type":"message","content":[{"type":"output_text","text":"ann@corp.example"}]},{"type":"function_call","arguments":"{\"m\":\"bob@corp.example\"}"}],"usage":{"input_tokens":3,"output_tokens":4}}"#
        ),
    ])
    func `give the caller's values back and take the model's away`(
        endpoint: Endpoint, body: String, expected: String
    ) throws {
        let answer = try inspected(body, endpoint)
        #expect(String(decoding: answer.body, as: UTF8.self) == expected)
        #expect(answer.usage == ReportedUsage(inputTokens: 3, outputTokens: 4))
    }

    @Test func `pass as they are when nothing is to be done`() throws {
        let body = #"{ "choices": [{"message": {"content": "caf\u00e9 [EMAIL_77]"}}] }"#
        let answer = try inspected(body, chat)
        #expect(!answer.isRewritten)
        #expect(answer.body == Array(body.utf8))
    }

    @Test func `are not restored when the policy says so`() throws {
        let answer = try ResponseInspector(
            policy: InspectionPolicy(), endpoint: chat, limits: ContentLimits(), hashSeed: 1,
            placeholders: filledTable(restore: false)
        ).inspect(body: Array(#"{"choices":[{"message":{"content":"[EMAIL_1]"}}]}"#.utf8))
        #expect(!answer.isRewritten)
    }

    @Test func `of the upstream's own errors are inspected as well`() throws {
        let answer = try inspected(#"{"error":{"message":"no user eve@host.example"}}"#, chat, isError: true)
        #expect(String(decoding: answer.body, as: UTF8.self) == #"{"error":{"message":"no user [EMAIL_3]"}}"#)
    }

    @Test(arguments: [
        (chat, #""finish_reason":"content_filter""#), (messages, #""stop_reason":"refusal""#),
        (responses, #""reason":"content_filter""#),
    ])
    func `that the policy blocks end as the provider's own filter would`(endpoint: Endpoint, mark: String)
        throws
    {
        let policy = InspectionPolicy(
            response: DirectionPolicy(personalData: PersonalDataPolicy(action: .block)))
        let answer = try inspected(
            #"{"id":"x","model":"m","text":"eve@host.example"}"#, endpoint, policy: policy)
        let text = String(decoding: answer.body, as: UTF8.self)
        #expect(answer.verdict.action == .block)
        #expect(text.contains(mark) && text.hasPrefix(#"{"id":"x","model":"m","#) && !text.contains("eve"))
        _ = try JSONDocument(answer.body, hashSeed: 1)
    }

    @Test func `that are no JSON are refused`() {
        #expect(throws: AnswerRefusal.json(JSONRefusal(.unexpectedByte, at: 0))) {
            try inspected("<html>", chat)
        }
    }
}

@Suite struct `Streams` {
    private func event(_ content: String, _ rest: String = "") -> String {
        "data: {\"id\":\"c\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\(content)\"}\(rest)}]}\n\n"
    }

    private func inspector(_ endpoint: Endpoint, _ action: FindingAction = .redact) throws -> StreamInspector
    {
        StreamInspector(
            policy: InspectionPolicy(
                response: DirectionPolicy(personalData: PersonalDataPolicy(action: action))),
            endpoint: endpoint,
            limits: ContentLimits(), hashSeed: 1, placeholders: try filledTable())
    }

    /// Gives the events one by one; returns what came out for each.
    private func passed(_ events: [String], _ inspector: inout StreamInspector) throws -> [String] {
        try events.map { event in
            var output: [UInt8] = []
            _ = try inspector.consume(Array(event.utf8).span, into: &output)
            return String(decoding: output, as: UTF8.self)
        }
    }

    @Test func `with nothing suspicious in them pass at once, as they came`() throws {
        let events = [
            event("Hello"), event(" there"), event(", caf\\u00e9 ❤️"), event(" [x] (y) 1, "), event(" done."),
            "data: {\"id\":\"c\",\"choices\":[],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":12}}\n\n",
            "data: [DONE]\n\n",
        ]
        var inspector = try inspector(chat)
        #expect(try passed(Array(events.dropLast()), &inspector) == Array(events.dropLast()))
        #expect(inspector.endsEarly)
        #expect(try passed([events[events.count - 1]], &inspector) == [events[events.count - 1]])
        #expect(inspector.usage == ReportedUsage(inputTokens: 9, outputTokens: 12))
        #expect(inspector.isComplete)
        #expect(!inspector.endsEarly)
    }

    @Test func `wait only while the end of the text could become something`() throws {
        let events = [
            event("see [EMA"), event("IL, "), event("my mail is kim"), event("@host.ex"),
            event("ample, ok! "),
        ]
        var inspector = try inspector(chat)
        #expect(
            try passed(events, &inspector) == [
                "", event("see [EMA") + event("IL, "), "", "",
                event("my mail is [EMAIL_3]") + event("") + event(", ok! "),
            ])
    }

    @Test func `give up their last words before the event that ends them`() throws {
        let events = [event("ends in 12"), event("", ",\"finish_reason\":\"stop\"")]
        var inspector = try inspector(chat)
        #expect(try passed(events, &inspector) == ["", events.joined()])
    }

    @Test func `give up their last words at the end`() throws {
        var inspector = try inspector(chat)
        #expect(try passed([event("ends in 12")], &inspector) == [""])
        var output: [UInt8] = []
        #expect(try inspector.finish(into: &output) == .flowing)
        #expect(String(decoding: output, as: UTF8.self) == event("ends in 12"))
    }

    @Test func `keep interleaved texts apart`() throws {
        func choice(_ index: Int, _ content: String) -> String {
            "data: {\"choices\":[{\"index\":\(index),\"delta\":{\"content\":\"\(content)\"}}]}\n\n"
        }
        let events = [choice(0, "[EMAIL"), choice(1, "[EMAIL"), choice(0, "_1] "), choice(1, "_2] ")]
        var inspector = try inspector(chat)
        #expect(
            try passed(events, &inspector).joined()
                == [
                    choice(0, "ann@corp.example"), choice(1, "bob@corp.example"), choice(0, " "),
                    choice(1, " "),
                ].joined())
    }

    @Test func `lose the probabilities of text that was taken away`() throws {
        let rest = ",\"logprobs\":{\"content\":[{\"token\":\"x\"}]}"
        var inspector = try inspector(chat)
        #expect(
            try passed([event("plain ", rest), event("mail eve@host.example ", rest)], &inspector)
                == [event("plain ", rest), event("mail [EMAIL_3] ", ",\"logprobs\":null")])
    }

    @Test(arguments: [
        (
            chat,
            "data: {\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"4111111111111111 is what was paid with, as far as anybody remembers it\"}}]}\n\n",
            ["\"finish_reason\":\"content_filter\"", "data: [DONE]\n\n"]
        ),
        (
            messages,
            "data: {\"type\":\"content_block_start\",\"index\":1}\n\ndata: {\"type\":\"content_block_delta\",\"index\":1,\"delta\":{\"type\":\"text_delta\",\"text\":\"4111111111111111 is what was paid with, as far as anybody remembers it\"}}\n\n",
            [
                "{\"type\":\"content_block_stop\",\"index\":1}", "\"stop_reason\":\"refusal\"",
                "event: message_stop\n",
            ]
        ),
        (
            responses,
            "data: {\"type\":\"response.output_text.delta\",\"sequence_number\":4,\"output_index\":0,\"delta\":\"4111111111111111 is what was paid with, as far as anybody remembers it\"}\n\n",
            ["event: response.incomplete\n", "\"sequence_number\":4,", "\"reason\":\"content_filter\""]
        ),
    ])
    func `that the policy blocks end in the API's own way`(
        endpoint: Endpoint, stream: String, marks: [String]
    ) throws {
        var inspector = try inspector(endpoint, .block)
        var output: [UInt8] = []
        #expect(try inspector.consume(Array((stream + stream).utf8).span, into: &output) == .stopped)
        let text = String(decoding: output, as: UTF8.self)
        #expect(marks.allSatisfy { text.contains($0) } && !text.contains("4111"))
        _ = try events(of: output)
        #expect(try inspector.consume(Array(stream.utf8).span, into: &output) == .stopped)
        #expect(output == Array(text.utf8))
    }

    @Test(arguments: [
        ("data: {\"a\":\n\n", AnswerRefusal.json(JSONRefusal(.truncated, at: 5))),
        ("data: {\"a\":1,\"a\":2}\n\n", .json(JSONRefusal(.duplicateName, at: 7))),
        ("data: \u{0}\n\n", .json(JSONRefusal(.unexpectedByte, at: 0))),
    ])
    func `that are no JSON are refused`(stream: String, refusal: AnswerRefusal) throws {
        var inspector = try inspector(chat)
        var output: [UInt8] = []
        #expect(throws: refusal) { _ = try inspector.consume(Array(stream.utf8).span, into: &output) }
    }

    @Test func `hold back a bounded amount`() throws {
        var inspector = try inspector(chat)
        let events = [event("mail to ")] + (0..<2_000).map { _ in event("1-") }
        let output = try passed(events, &inspector)
        #expect(output.last != nil && output.joined().utf8.count > events.joined().utf8.count / 2)
    }

    @Test(arguments: [chat, messages, responses])
    func `survive ten thousand mutations`(endpoint: Endpoint) throws {
        var random = SeededGenerator(seed: 99)
        let form = StreamForm.all.first { $0.endpoint.operation == endpoint.operation }
        let seed = Array(
            (form?.events(["my mail [EMA", "IL_1] x@y.example 41111", "11111111111 \\ é"]) ?? "").utf8)
        let table = try filledTable()
        for _ in 0..<3_400 {
            var bytes = seed
            bytes.mutate(&random)
            var inspector = StreamInspector(
                policy: InspectionPolicy(), endpoint: endpoint, limits: ContentLimits(), hashSeed: 1,
                placeholders: table)
            var output: [UInt8] = []
            let cut = Int.random(in: 0...bytes.count, using: &random)
            _ = try? inspector.consume(bytes.span.extracting(0..<cut), into: &output)
            _ = try? inspector.consume(bytes.span.extracting(cut...), into: &output)
            _ = try? inspector.finish(into: &output)
            #expect(output.count < 4 * seed.count)
        }
    }

    @Test(arguments: [
        (
            chat,
            "data: {\"error\":{\"message\":\"a \\\"b\\\"\",\"type\":\"t\",\"param\":null,\"code\":\"c\"}}\n\n"
        ),
        (
            messages,
            "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"t\",\"message\":\"a \\\"b\\\"\"}}\n\n"
        ),
        (
            responses,
            "event: error\ndata: {\"type\":\"error\",\"sequence_number\":7,\"error\":{\"message\":\"a \\\"b\\\"\",\"type\":\"t\",\"param\":null,\"code\":\"c\"}}\n\nevent: response.failed\ndata: {\"type\":\"response.failed\",\"sequence_number\":8,\"response\":{\"object\":\"response\",\"status\":\"failed\",\"error\":{\"code\":\"server_error\",\"message\":\"a \\\"b\\\"\"},\"incomplete_details\":null,\"output\":[],\"usage\":null}}\n\n"
        ),
    ])
    func `that fail say so in the API's own way`(endpoint: Endpoint, expected: String) {
        var output: [UInt8] = []
        InStreamError.append(
            endpoint: endpoint, type: "t", code: "c", message: #"a "b""#, sequenceNumber: 7, to: &output)
        #expect(String(decoding: output, as: UTF8.self) == expected)
    }
}
