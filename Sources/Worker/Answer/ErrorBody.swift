import HTTP
import Inspection

/// The bodies of the proxy's own errors, in the shape of the API that was asked (`docs/api-compatibility.md`).
enum ErrorBody {
    /// One JSON object.
    static func bytes(_ refusal: Refusal, shape: Endpoint.ErrorShape, requestID: [UInt8]) -> [UInt8] {
        var body: [UInt8] = []
        switch shape {
        case .openAI: appendOpenAI(refusal, to: &body)
        case .anthropic: appendAnthropic(refusal, requestID, to: &body)
        case .gemini: appendGoogle(refusal, to: &body)
        }
        return body
    }

    private static func appendOpenAI(_ refusal: Refusal, to body: inout [UInt8]) {
        body.appendLiteral("{\"error\":{\"message\":\"")
        JSONText.appendEscaped(Array(refusal.message.utf8), to: &body)
        body.appendLiteral("\",\"type\":\"")
        body.appendLiteral(refusal.openAIType)
        body.appendLiteral("\",\"param\":")
        if let parameter = refusal.parameter {
            body.appendLiteral("\"")
            JSONText.appendEscaped(Array(parameter.utf8), to: &body)
            body.appendLiteral("\"")
        } else {
            body.appendLiteral("null")
        }
        body.appendLiteral(",\"code\":\"")
        body.appendLiteral(refusal.code)
        body.appendLiteral("\"}}")
    }

    private static func appendGoogle(_ refusal: Refusal, to body: inout [UInt8]) {
        body.appendLiteral("{\"error\":{\"code\":")
        body.appendDecimal(refusal.status(.gemini))
        body.appendLiteral(",\"message\":\"")
        JSONText.appendEscaped(Array(refusal.message.utf8), to: &body)
        body.appendLiteral("\",\"status\":\"")
        body.appendLiteral(refusal.googleStatus)
        body.appendLiteral("\"}}")
    }

    private static func appendAnthropic(_ refusal: Refusal, _ requestID: [UInt8], to body: inout [UInt8]) {
        body.appendLiteral("{\"type\":\"error\",\"error\":{\"type\":\"")
        body.appendLiteral(refusal.anthropicType)
        body.appendLiteral("\",\"message\":\"")
        JSONText.appendEscaped(Array(refusal.message.utf8), to: &body)
        body.appendLiteral("\"},\"request_id\":\"")
        body.append(contentsOf: requestID)
        body.appendLiteral("\"}")
    }
}

extension [UInt8] {
    /// Appends a literal's bytes.
    mutating func appendLiteral(_ literal: StaticString) {
        // A literal's bytes are a constant of the program.
        unsafe append(
            contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }
}
