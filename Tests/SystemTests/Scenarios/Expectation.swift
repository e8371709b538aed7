import Foundation
import Testing

/// What an answer must be.
struct Expectation: Sendable {
    let status: Int
    var isToHead = false
    /// Whether the body comes to its end.
    var isWhole = true
    /// A field and its value; nil when there must be no such field.
    var fields: [String: String?] = [:]
    /// Fields whose value may be anything.
    var present: [String] = []
    var body: [BodyRule] = []

    enum BodyRule: Sendable {
        case equals(String)
        case contains(String)
        case lacks(String)
        /// The text that the model said, whether it was streamed or not.
        case says(String)
        /// The API's own error, unary.
        case openAIError(type: String, code: String, parameter: String? = nil)
        case anthropicError(type: String)
        case googleError(status: String)
        /// The API's own error event, and no event that says that all is well.
        case endsInError
        /// The stream's own last event.
        case endsWell
    }

    func check(_ answer: Answer, mark: String) {
        let text = answer.text
        #expect(answer.status == status, "\(text)")
        #expect(answer.isWhole == isWhole, "\(text)")
        for (name, value) in fields {
            #expect(answer[name] == value?.replacing("%ID%", with: mark), "field \(name)")
        }
        for name in present { #expect(answer[name] != nil, "field \(name)") }
        for rule in body { check(rule, answer, text) }
    }

    private func check(_ rule: BodyRule, _ answer: Answer, _ text: String) {
        switch rule {
        case .equals(let expected): #expect(text == expected)
        case .contains(let part): #expect(text.contains(part), "\(text)")
        case .lacks(let part): #expect(!text.contains(part), "\(text)")
        case .says(let words): #expect(SaidText.of(answer) == words, "\(text)")
        case .openAIError(let type, let code, let parameter):
            let error = try? answer.json()["error"]
            #expect(error?.names == ["code", "message", "param", "type"], "\(text)")
            #expect(error?["type"].text == type)
            #expect(error?["code"].text == code)
            #expect(error?["param"].text == parameter)
        case .anthropicError(let type):
            let json = try? answer.json()
            #expect(json?["type"].text == "error", "\(text)")
            #expect(json?["error", "type"].text == type)
            #expect(json?["request_id"].text == answer["request-id"])
        case .googleError(let status):
            let error = try? answer.json()["error"]
            #expect(error?["status"].text == status, "\(text)")
            #expect(error?["code"].number == answer.status)
        case .endsInError:
            #expect(SaidText.isError(SaidText.events(text).last ?? ""), "\(text)")
            #expect(!SaidText.events(text).contains(where: SaidText.isRegularEnd), "\(text)")
        case .endsWell: #expect(SaidText.isRegularEnd(SaidText.events(text).last ?? ""), "\(text)")
        }
    }
}

/// What the model says in an answer of any of the APIs, read as their clients do.
enum SaidText {
    static func of(_ answer: Answer) -> String {
        if answer["content-type"]?.hasPrefix("text/event-stream") == true {
            return events(answer.text).compactMap { try? JSON($0) }.map(delta).joined()
        }
        guard let json = try? answer.json() else { return "(no JSON)" }
        return json["choices", 0, "message", "content"].text ?? json["content", 0, "text"].text
            ?? json["output", 0, "content", 0, "text"].text ?? json["choices", 0, "text"].text
            ?? json["candidates", 0, "content", "parts", 0, "text"].text ?? "(no text)"
    }

    private static func delta(_ event: JSON) -> String {
        event["choices", 0, "delta", "content"].text ?? event["delta", "text"].text ?? event["delta"].text
            ?? event["choices", 0, "text"].text
            ?? event["candidates", 0, "content", "parts", 0, "text"].text ?? ""
    }

    /// The data of each event of a stream that has LF, CRLF or CR for line ends.
    static func events(_ text: String) -> [String] {
        let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        return lines.components(separatedBy: "\n\n").compactMap { event in
            let data = event.components(separatedBy: "\n").filter { $0.hasPrefix("data:") }
                .map { $0.dropFirst(5).drop { $0 == " " } }
            return data.isEmpty ? nil : data.joined(separator: "\n")
        }
    }

    static func isError(_ event: String) -> Bool {
        guard let json = try? JSON(event) else { return false }
        return json["error"].exists || ["error", "response.failed"].contains(json["type"].text)
    }

    static func isRegularEnd(_ event: String) -> Bool {
        let type = try? JSON(event)["type"].text
        let google = try? JSON(event)["candidates", 0, "finishReason"].text
        return event == "[DONE]" || google != nil || type == "message_stop" || type == "response.completed"
    }
}

/// What the upstream must have received.
struct Sighting: Sendable {
    var target = "/v1/chat/completions"
    /// The whole body, when it matters.
    var body: String?
    var contains: [String] = []
    var lacks: [String] = []
    /// A field's only value; nil when there must be no such field. `%CREDENTIAL%` stands for Bulkhead's own.
    var fields: [String: String?] = ["authorization": "Bearer %CREDENTIAL%"]

    func check(_ request: EchoModel.Received, credential: String) {
        #expect(request.target == target)
        if let body { #expect(request.body == body) }
        for part in contains { #expect((request.head + request.body).contains(part), "\(request.body)") }
        for part in lacks {
            #expect(!(request.head + request.body).contains(part), "\(request.head + request.body)")
        }
        for (name, value) in fields {
            let expected = value.map { [$0.replacing("%CREDENTIAL%", with: credential)] } ?? []
            #expect(request.values(of: name) == expected, "field \(name)")
        }
    }
}
