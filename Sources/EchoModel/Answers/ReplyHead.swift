import HTTP

/// The head of an answer, with what may be wrong about it.
struct ReplyHead: Sendable {
    enum ContentType: Sendable {
        case json
        case eventStream
    }

    var status = 200
    var contentType = ContentType.json
    var framing = ResponseFraming.length(0)
    var family = Family.openAI
    var serial: Int
    var date: FieldValue
    var closes = false
    var retryAfterSeconds: Int?
    var allowed: Endpoint.Verb?
    var fillerBytes = 0
    var fault: FaultKind?

    init(serial: Int, date: FieldValue) {
        self.serial = serial
        self.date = date
    }

    func append(to output: inout [UInt8]) {
        if fault == .badstatus {
            output.append("HTTP/1.1 2x0 OK\r\n")
        } else {
            output.appendStatusLine(status)
        }
        output.appendField("date", date)
        output.appendField("server", "bulkhead-echo")
        appendIdentifier(to: &output)
        appendContentType(to: &output)
        appendFraming(to: &output)
        appendRareFields(to: &output)
        output.appendHeadEnd()
    }

    private func appendIdentifier(to output: inout [UInt8]) {
        output.append(family == .openAI ? "x-request-id: req_" : "request-id: req_")
        output.appendDecimal(serial)
        output.append("\r\n")
    }

    private func appendContentType(to output: inout [UInt8]) {
        switch contentType {
        case .json: output.appendField("content-type", "application/json")
        case .eventStream:
            output.appendField("content-type", "text/event-stream; charset=utf-8")
            output.appendField("cache-control", "no-cache")
        }
    }

    private func appendFraming(to output: inout [UInt8]) {
        switch framing {
        case .length(let byteCount):
            output.appendField("content-length", decimal: announced(byteCount))
        case .chunked:
            if fault == .both { output.appendField("content-length", "5") }
            output.appendField("transfer-encoding", "chunked")
        case .untilClose, .none: break
        }
        if closes || framing == .untilClose { output.appendField("connection", "close") }
    }

    /// The Content-Length that is told.
    private func announced(_ byteCount: Int) -> Int {
        switch fault {
        case .badlen: byteCount + 10
        case .shortlen: byteCount / 2
        default: byteCount
        }
    }

    private func appendRareFields(to output: inout [UInt8]) {
        if let allowed { output.appendField("allow", allowed == .get ? "GET, HEAD" : "POST") }
        if let retryAfterSeconds { output.appendField("retry-after", decimal: retryAfterSeconds) }
        if (300..<400).contains(status) { output.appendField("location", "http://127.0.0.1:9/elsewhere") }
        if fault == .trailers { output.appendField("trailer", "x-echo-trailer") }
        guard fillerBytes > 0 else { return }
        output.append("x-echo-filler: ")
        output.append(contentsOf: repeatElement(UInt8(ascii: "x"), count: fillerBytes))
        output.append("\r\n")
    }
}
