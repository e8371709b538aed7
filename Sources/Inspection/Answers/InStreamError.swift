/// Ends a stream that has begun with the error event of its API.
public enum InStreamError {
    /// Appends the event (or events) to `output`.
    /// - Parameters:
    ///   - endpoint: Decides the shape: a `data:` object, `error` and `response.failed`, or Anthropic's `error`, Google's status.
    ///   - type: The error's `type`, as in the interface's table, in the endpoint's own naming.
    ///   - code: OpenAI's `code`; Anthropic has none.
    ///   - message: For the client: generic, no internals.
    ///   - sequenceNumber: The next number of a Responses stream (`StreamInspector.nextSequenceNumber`).
    public static func append(
        endpoint: Endpoint, type: String, code: String, message: String, sequenceNumber: Int,
        to output: inout [UInt8]
    ) {
        switch endpoint.operation {
        case .messages, .countTokens:
            output.append("event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":")
            appendString(type, to: &output)
            output.append(",\"message\":")
            appendString(message, to: &output)
            output.append("}}\n\n")
        case .responses:
            output.append("event: error\ndata: {\"type\":\"error\",\"sequence_number\":")
            output.appendDecimal(max(sequenceNumber, 0))
            output.append(",\"error\":")
            appendError(type, code, message, to: &output)
            output.append(
                "}\n\nevent: response.failed\ndata: {\"type\":\"response.failed\",\"sequence_number\":")
            output.appendDecimal(max(sequenceNumber, 0) &+ 1)
            output.append(",\"response\":{\"object\":\"response\",\"status\":\"failed\",\"error\":{\"code\":")
            // The API's closed set of codes has this one for everything that is not the request's fault.
            output.append("\"server_error\",\"message\":")
            appendString(message, to: &output)
            output.append("},\"incomplete_details\":null,\"output\":[],\"usage\":null}}\n\n")
        default:
            if endpoint.errorShape == .gemini {
                return appendGoogle(status: type, message: message, to: &output)
            }
            if endpoint.errorShape == .anthropic {
                let messages = Endpoint(operation: .messages, errorShape: .anthropic)
                return append(
                    endpoint: messages, type: type, code: code, message: message,
                    sequenceNumber: sequenceNumber,
                    to: &output)
            }
            output.append("data: {\"error\":")
            appendError(type, code, message, to: &output)
            output.append("}\n\n")
        }
    }

    /// google.rpc.Status as Google's APIs write it; `status` is one of its codes' names.
    private static func appendGoogle(status: String, message: String, to output: inout [UInt8]) {
        output.append("data: {\"error\":{\"code\":")
        output.appendDecimal(status == "DEADLINE_EXCEEDED" ? 504 : status == "UNAVAILABLE" ? 503 : 500)
        output.append(",\"message\":")
        appendString(message, to: &output)
        output.append(",\"status\":")
        appendString(status, to: &output)
        output.append("}}\n\n")
    }

    private static func appendError(
        _ type: String, _ code: String, _ message: String, to output: inout [UInt8]
    ) {
        output.append("{\"message\":")
        appendString(message, to: &output)
        output.append(",\"type\":")
        appendString(type, to: &output)
        output.append(",\"param\":null,\"code\":")
        appendString(code, to: &output)
        output.append("}")
    }

    private static func appendString(_ text: String, to output: inout [UInt8]) {
        output.append("\"")
        JSONText.appendEscaped(Array(text.utf8), to: &output)
        output.append("\"")
    }
}
