import HTTP
import IPC
import Inspection

/// A response that the proxy makes itself: an error or the answer to a health check.
struct OwnResponse {
    private let status: Int
    private let body: [UInt8]
    private let fields: ResponseFields
    private let extra: [UInt8]
    private let omitsBody: Bool

    init(_ refusal: Refusal, _ shape: Endpoint.ErrorShape, fields: ResponseFields, omitsBody: Bool) {
        status = refusal.status(shape)
        body = ErrorBody.bytes(refusal, shape: shape, requestID: fields.requestID)
        self.fields = fields
        self.omitsBody = omitsBody
        var extra: [UInt8] = []
        if case .limited(let refused) = refusal, refused.ground != .ban {
            // Whole seconds, rounded up: zero would invite the same refusal (RFC 9110 10.2.3).
            extra.appendField(
                "retry-after", decimal: max(1, Int(clamping: (refused.retryAfterMilliseconds + 999) / 1000)))
            extra.appendField(
                "retry-after-ms", decimal: max(1, Int(clamping: refused.retryAfterMilliseconds)))
        }
        if refusal == .draining || refusal == .overloaded { extra.appendField("retry-after", decimal: 1) }
        if refusal.outcome == .blocked { extra.appendField("x-should-retry", "false") }
        self.extra = extra
    }

    init(_ health: HealthCheck, isDraining: Bool, fields: ResponseFields, omitsBody: Bool) {
        let isUnready = isDraining && health == .ready
        status = isUnready ? 503 : 200
        body = Array((isUnready ? #"{"status":"draining"}"# : #"{"status":"ok"}"#).utf8)
        self.fields = fields
        self.omitsBody = omitsBody
        extra = []
    }

    /// Appends head and body.
    func append(keepsAlive: Bool, overhead: Duration?, to queue: inout ByteQueue) {
        queue.withBytes { output in
            output.appendStatusLine(status)
            output.appendDate(WallClock.seconds())
            output.appendField("content-type", "application/json")
            output.appendField("content-length", decimal: body.count)
            if !keepsAlive { output.appendField("connection", "close") }
            fields.append(to: &output)
            if let overhead { output.appendOverhead(overhead) }
            output.append(contentsOf: extra)
            output.appendHeadEnd()
            if !omitsBody { output.append(contentsOf: body) }
        }
    }
}
