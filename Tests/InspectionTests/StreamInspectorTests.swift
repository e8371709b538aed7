import HTTP
import Testing

@testable import Inspection

/// A stream of one API that says `pieces`, and how to put its text together again.
struct StreamForm: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let endpoint: Endpoint
    let events: @Sendable ([String]) -> String
    /// The names of the members that carry the deltas.
    let member: String
    let isJSON: Bool

    static let all: [StreamForm] = [
        StreamForm(
            testDescription: "chat content",
            endpoint: Endpoint(family: .openAI, path: "/v1/chat/completions"),
            events: { pieces in
                let head =
                    #"{"id":"c1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"#
                var text =
                    "data: \(head)\"delta\":{\"role\":\"assistant\",\"content\":\"\"},\"finish_reason\":null}]}\n\n"
                for piece in pieces {
                    text +=
                        "data: \(head)\"delta\":{\"content\":\"\(escaped(piece))\"},\"finish_reason\":null}]}\n\n"
                }
                text += "data: \(head)\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
                text +=
                    "data: {\"id\":\"c1\",\"choices\":[],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":12}}\n\n"
                return text + "data: [DONE]\n\n"
            }, member: "content", isJSON: false),
        StreamForm(
            testDescription: "chat tool arguments",
            endpoint: Endpoint(family: .openAI, path: "/chat/completions"),
            events: { pieces in
                let head = #"{"id":"c1","choices":[{"index":0,"delta":{"tool_calls":[{"index":1,"#
                var text =
                    "data: \(head)\"id\":\"call_1\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"\"}}]}}]}\n\n"
                for piece in pieces {
                    text += "data: \(head)\"function\":{\"arguments\":\"\(escaped(piece))\"}}]}}]}\n\n"
                }
                text +=
                    "data: {\"id\":\"c1\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"tool_calls\"}]}\n\n"
                return text + "data: [DONE]\n\n"
            }, member: "arguments", isJSON: true),
        StreamForm(
            testDescription: "messages text", endpoint: Endpoint(family: .anthropic, path: "/v1/messages"),
            events: { pieces in
                var text =
                    "event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"id\":\"m\",\"usage\":{\"input_tokens\":9,\"output_tokens\":1}}}\n\n"
                text +=
                    "event: content_block_start\ndata: {\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}\n\n"
                for piece in pieces {
                    text +=
                        "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"\(escaped(piece))\"}}\n\n"
                }
                text += "event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":0}\n\n"
                text +=
                    "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},\"usage\":{\"output_tokens\":12}}\n\n"
                return text + "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n"
            }, member: "text", isJSON: false),
        StreamForm(
            testDescription: "messages tool input",
            endpoint: Endpoint(family: .anthropic, path: "/v1/messages"),
            events: { pieces in
                var text = ""
                for piece in pieces {
                    text +=
                        "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":2,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"\(escaped(piece))\"}}\n\n"
                }
                return text
                    + "event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":2}\n\n"
            }, member: "partial_json", isJSON: true),
        StreamForm(
            testDescription: "responses text", endpoint: Endpoint(family: .openAI, path: "/v1/responses"),
            events: { pieces in
                var text =
                    "event: response.created\ndata: {\"type\":\"response.created\",\"sequence_number\":0,\"response\":{\"id\":\"r\",\"output\":[]}}\n\n"
                for (number, piece) in pieces.enumerated() {
                    text +=
                        "event: response.output_text.delta\ndata: {\"type\":\"response.output_text.delta\",\"sequence_number\":\(number + 1),\"item_id\":\"i\",\"output_index\":0,\"content_index\":0,\"delta\":\"\(escaped(piece))\",\"logprobs\":[]}\n\n"
                }
                let whole = escaped(pieces.joined())
                text +=
                    "event: response.output_text.done\ndata: {\"type\":\"response.output_text.done\",\"sequence_number\":\(pieces.count + 1),\"output_index\":0,\"content_index\":0,\"text\":\"\(whole)\"}\n\n"
                text +=
                    "event: response.completed\ndata: {\"type\":\"response.completed\",\"sequence_number\":\(pieces.count + 2),\"response\":{\"id\":\"r\",\"output\":[{\"type\":\"message\",\"content\":[{\"type\":\"output_text\",\"text\":\"\(whole)\"}]}],\"usage\":{\"input_tokens\":9,\"output_tokens\":12}}}\n\n"
                return text
            }, member: "delta", isJSON: false),
    ]
}

func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    JSONText.appendEscaped(Array(text.utf8), to: &output)
    return String(decoding: output, as: UTF8.self)
}

/// The events of a stream as a client sees them.
func events(of stream: [UInt8]) throws -> [ServerSentEvent] {
    var decoder = EventStreamDecoder(eventBytes: 1 << 20)
    var position = 0
    var events: [ServerSentEvent] = []
    while try decoder.next(in: stream.span, from: &position) { events.append(decoder.event) }
    return events
}

/// All strings named `member` of all events, put together.
func text(of stream: [UInt8], member: String) throws -> String {
    var text = ""
    for event in try events(of: stream) where !event.data.span.isDoneMarker {
        let document = try JSONDocument(event.data, hashSeed: 1)
        for index in document.tokens.indices where document.tokens[index].kind == .name {
            guard document.text(at: index) == nil || true else { continue }
            let name = String(decoding: event.data[document.tokens[index].range], as: UTF8.self)
            if name == member, document.tokens[index + 1].kind == .string {
                text += document.text(at: index + 1) ?? ""
            }
        }
        if member == "delta" { continue }
    }
    return text
}

/// A table that a request with two addresses and a card has filled.
func filledTable(restore: Bool = true) throws -> PlaceholderTable {
    let body =
        #"{"model":"m","messages":[{"role":"user","content":"I am ann@corp.example, not bob@corp.example, card 4111 1111 1111 1111"}]}"#
    let policy = InspectionPolicy(
        request: DirectionPolicy(personalData: PersonalDataPolicy(restore: restore)))
    let request = try RequestInspector(policy: policy, limits: ContentLimits()).inspect(
        body: Array(body.utf8), endpoint: Endpoint(family: .openAI, path: "/v1/chat/completions"), hashSeed: 5
    )
    #expect(
        String(decoding: request.body, as: UTF8.self)
            == #"{"model":"m","messages":[{"role":"user","content":"I am [EMAIL_1], not [EMAIL_2], card [CREDIT_CARD_1]"}]}"#
    )
    return request.placeholders
}

private func everyWord() -> InspectionPolicy {
    var policy = InspectionPolicy()
    policy.holdsEveryWord = true
    return policy
}

/// What the stream inspector makes of `stream`, given in pieces of the sizes that `cut` chooses.
func inspected(
    _ stream: String, _ form: StreamForm, policy: InspectionPolicy = everyWord(), cutAt cuts: [Int] = [],
    table: PlaceholderTable
) throws -> [UInt8] {
    var inspector = StreamInspector(
        policy: policy, endpoint: form.endpoint, limits: ContentLimits(), hashSeed: 3, placeholders: table)
    let bytes = Array(stream.utf8)
    var output: [UInt8] = []
    var start = 0
    for cut in cuts + [bytes.count] {
        _ = try inspector.consume(bytes.span.extracting(start..<cut), into: &output)
        start = cut
    }
    _ = try inspector.finish(into: &output)
    return output
}

/// What an unstreamed answer with `text` becomes.
func unstreamed(_ text: String, isJSON: Bool, table: PlaceholderTable) throws -> String {
    let member = isJSON ? "arguments" : "content"
    let message =
        isJSON
        ? #"{"role":"assistant","content":null,"tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":""#
            + escaped(text) + "\"}}]}"
        : #"{"role":"assistant","content":""# + escaped(text) + "\"}"
    let body = #"{"id":"c1","choices":[{"index":0,"message":"# + message + #","finish_reason":"stop"}]}"#
    let answer = try ResponseInspector(
        policy: InspectionPolicy(), endpoint: Endpoint(family: .openAI, path: "/v1/chat/completions"),
        limits: ContentLimits(), hashSeed: 3, placeholders: table
    ).inspect(body: Array(body.utf8))
    let document = try JSONDocument(answer.body, hashSeed: 1)
    for index in document.tokens.indices where document.tokens[index].kind == .name {
        if document.tape.name(at: index, of: answer.body.span, equals: "arguments")
            || document.tape.name(at: index, of: answer.body.span, equals: "content"),
            String(decoding: answer.body[document.tokens[index].range], as: UTF8.self) == member
        {
            return document.text(at: index + 1) ?? ""
        }
    }
    return ""
}

@Suite struct `A stream says what the unstreamed answer says` {
    static let texts = [
        "Dear [EMAIL_1], your card [CREDIT_CARD_1] and [EMAIL_2].",
        "[EMAIL_1]", "[EMAIL_1", "[EMAIL_", "[[EMAIL_1]]", "[EMAIL_9] [EMAIL_10] [IBAN_1] [US_SSN_1]",
        "Write to zoe.quinn@mail.example or call. Then DE89 3704 0044 0532 0130 00, please.",
        "SSN 219-45-6789; card 5555-5555-5555-4444, and 2024-11-05, 3 4 5.",
        "é ünï [EMAIL_1] 世界 😀 x@y.example\n\t\"quoted\" \\ end 12",
        "a@b.example[EMAIL_1]c@d.example", "mail <kim@host.example>: 4111111111111111.",
        "plain text with nothing in it at all", "",
        "**[EMAIL_1]** `EMAIL_1` a", "[Email_1], \\[EMAIL_1\\]", "[EMAIL\\_2] &#91;EMAIL_1&#93;&",
        "(%5BEMAIL_1%5D) 5 % \\[ E", "``[EMAIL_2]`` [credit card 1]",
    ]
    static let arguments = [
        #"{"to":"[EMAIL_1]","n":4111111111111111,"body":"line\nzoe.quinn@mail.example \"x\""}"#,
        #"{"a":"\u0041nn\u0040corp.example and [CREDIT_CARD_1]","b":[1,2,"\\n"]}"#,
        #"{"iban":"DE89370400440532013000","q":"\"4111 1111 1111 1111\""}"#,
        #"{"a":"\\[EMAIL_1\\]","b":"`EMAIL_2`","c":"&#91;Email_1&#93;"}"#,
    ]

    @Test(arguments: StreamForm.all)
    func `for every cut of its bytes`(form: StreamForm) throws {
        for text in form.isJSON ? Self.arguments : Self.texts {
            let expected = try unstreamed(text, isJSON: form.isJSON, table: filledTable())
            let pieces = [String(text.prefix(text.count / 3)), String(text.dropFirst(text.count / 3))]
            let stream = form.events(pieces)
            for cut in 1..<stream.utf8.count {
                let output = try inspected(stream, form, cutAt: [cut], table: filledTable())
                #expect(try joined(output, form) == expected, "cut at \(cut)")
            }
        }
    }

    @Test(arguments: StreamForm.all)
    func `for every way to split it in three, and character by character`(form: StreamForm) throws {
        for text in form.isJSON ? Self.arguments : Self.texts {
            let expected = try unstreamed(text, isJSON: form.isJSON, table: filledTable())
            let characters = text.unicodeScalars.map { String($0) }
            let single = try inspected(form.events(characters), form, table: filledTable())
            #expect(try joined(single, form) == expected)
            for first in 0..<characters.count {
                for length in [1, 2, 5, 9] where first + length <= characters.count {
                    let pieces = [
                        characters[..<first].joined(), characters[first..<first + length].joined(),
                        characters[(first + length)...].joined(),
                    ]
                    let output = try inspected(form.events(pieces), form, table: filledTable())
                    #expect(try joined(output, form) == expected, "\(pieces)")
                }
            }
        }
    }

    @Test(arguments: [
        ("**[EMAIL_1]**", "**ann@corp.example**"), ("`EMAIL_1`", "`EMAIL_1`"),
        ("[Email_1]", "ann@corp.example"), (#"\[EMAIL_1\]"#, "ann@corp.example"),
        (#"[EMAIL\_2]"#, "bob@corp.example"), ("&#91;EMAIL_1&#93;", "&#91;EMAIL_1&#93;"),
        ("<mailto:%5BEMAIL_1%5D>", "<mailto:%5BEMAIL_1%5D>"), ("[credit card 1]", "4111 1111 1111 1111"),
        ("EMAIL_1 = [EMAIL_3] `EMAIL_9`", "EMAIL_1 = [EMAIL_3] `EMAIL_9`"),
    ])
    func `with placeholders that a model wrote in another way`(text: String, expected: String) throws {
        #expect(try unstreamed(text, isJSON: false, table: filledTable()) == expected)
    }

    @Test func `but not with what the client itself wrote so`() throws {
        let body =
            #"{"model":"m","messages":[{"role":"user","content":"fill in [email_1] and [Email_2] for ann@corp.example"}]}"#
        let request = try inspect(body, "/v1/chat/completions")
        #expect(String(decoding: request.body, as: UTF8.self).contains("for [EMAIL_3]"))
        #expect(
            try unstreamed("[email_1], [Email_2], [EMAIL_3]", isJSON: false, table: request.placeholders)
                == "[email_1], [Email_2], ann@corp.example")
    }

    /// The Responses API repeats the text: every repetition must agree.
    private func joined(_ output: [UInt8], _ form: StreamForm) throws -> String {
        let deltas = try text(of: output, member: form.member)
        if form.member == "delta", !deltas.isEmpty {
            #expect(try text(of: output, member: "text") == deltas + deltas)
        }
        return deltas
    }
}
