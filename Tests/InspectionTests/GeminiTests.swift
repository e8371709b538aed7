import Testing

@testable import Inspection

@Suite struct `Google's API` {
    private static let path = "/v1beta/models/gemini-x:streamGenerateContent"
    private let endpoint = Endpoint(family: .gemini, path: Self.path)

    @Test(arguments: [
        (TextRole.user, #"{"contents":[{"parts":[{"text":"@@"}]}]}"#, "contents[0].parts[0].text"),
        (
            .assistant, #"{"contents":[{"role":"model","parts":[{"text":"@@"}]}]}"#,
            "contents[0].parts[0].text"
        ),
        (
            .system, #"{"contents":[{"parts":[]}],"system_instruction":{"parts":[{"text":"@@"}]}}"#,
            "system_instruction.parts[0].text"
        ),
        (
            .assistant,
            #"{"contents":[{"role":"model","parts":[{"functionCall":{"name":"f","args":{"a":"@@"}}}]}]}"#,
            "contents[0].parts[0].functionCall.args.a"
        ),
        (
            .tool,
            #"{"contents":[{"role":"user","parts":[{"functionResponse":{"name":"f","response":{"r":"@@"}}}]}]}"#,
            "contents[0].parts[0].functionResponse.response.r"
        ),
        (
            .tool,
            #"{"contents":[{"parts":[]}],"tools":[{"functionDeclarations":[{"name":"f","description":"@@"}]}]}"#,
            "tools[0].functionDeclarations[0].description"
        ),
        (
            .assistant, #"{"contents":[{"parts":[{"executableCode":{"language":"PYTHON","code":"@@"}}]}]}"#,
            "contents[0].parts[0].executableCode.code"
        ),
        (
            .system,
            #"{"contents":[{"parts":[]}],"generationConfig":{"responseSchema":{"description":"@@"}}}"#,
            "generationConfig.responseSchema.description"
        ),
    ])
    func `is inspected wherever it has text`(role: TextRole, body: String, place: String) throws {
        let request = try inspect(body.replacing("@@", with: "ann@corp.example"), Self.path, family: .gemini)
        #expect(String(decoding: request.body, as: UTF8.self) == body.replacing("@@", with: "[EMAIL_1]"))
        #expect(request.findings.map(\.path) == [place])
        #expect(request.findings.map(\.role) == [role])
        #expect(request.model == "gemini-x")
        #expect(request.wantsStream)
    }

    private func stream(_ events: [String], blocks: Bool = false, piece: Int = 7) throws -> String {
        let request = try inspect(
            #"{"contents":[{"parts":[{"text":"ann@corp.example"}]}]}"#, Self.path, family: .gemini)
        var policy = InspectionPolicy()
        if blocks { policy.response.personalData.action = .block }
        var stream = StreamInspector(
            policy: policy, endpoint: endpoint, limits: ContentLimits(), hashSeed: 7,
            placeholders: request.placeholders)
        let bytes = Array(events.map { "data: \($0)\n\n" }.joined().utf8)
        var output: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: piece) {
            _ = try stream.consume(
                bytes.span.extracting(start..<min(bytes.count, start + piece)), into: &output)
        }
        _ = try stream.finish(into: &output)
        #expect(blocks || stream.usage.outputTokens == 5)
        return String(decoding: output, as: UTF8.self)
    }

    private func event(_ text: String, _ end: String = "") -> String {
        #"{"candidates":[{"content":{"parts":[{"text":"\#(text)"}],"role":"model"}\#(end),"index":0}],"usageMetadata":{"promptTokenCount":2,"candidatesTokenCount":5},"responseId":"r"}"#
    }

    @Test func `gives values back and takes others away across the pieces of a stream`() throws {
        let end = #","finishReason":"STOP""#
        let passed = try stream([event("to [EMA"), event("IL_1] or bob@cor"), event("p.example", end)])
        #expect(passed.contains("to "))
        #expect(passed.contains("ann@corp.example"))
        #expect(!passed.contains("bob@"))
        #expect(passed.contains("[EMAIL_2]"))
        let plain = [event("nothing "), event("here", end)]
        #expect(try stream(plain) == plain.map { "data: \($0)\n\n" }.joined())
    }

    @Test func `ends as Google's own filter would where the policy blocks`() throws {
        let passed = try stream([event("first "), event("bob@corp.example "), event("more")], blocks: true)
        #expect(passed.contains("first"))
        #expect(!passed.contains("bob@") && !passed.contains("more"))
        #expect(passed.hasSuffix(#""finishReason":"SAFETY","index":0}]}"# + "\n\n"))
        var output: [UInt8] = []
        InStreamError.append(
            endpoint: endpoint, type: "UNAVAILABLE", code: "c", message: "m", sequenceNumber: 0, to: &output)
        #expect(
            String(decoding: output, as: UTF8.self)
                == "data: {\"error\":{\"code\":503,\"message\":\"m\",\"status\":\"UNAVAILABLE\"}}\n\n")
    }
}
