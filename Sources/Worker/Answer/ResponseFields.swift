import HTTP
import IPC
import Inspection

/// The fields that the proxy itself puts on a response.
struct ResponseFields {
    let shape: Endpoint.ErrorShape
    let requestID: [UInt8]
    let quota: Quota?
    let ratePolicy: String
    let fixed: [UInt8]

    func append(to output: inout [UInt8]) {
        output.appendLiteral("x-request-id: ")
        output.append(contentsOf: requestID)
        output.appendLiteral("\r\n")
        if shape == .anthropic {
            output.appendLiteral("request-id: ")
            output.append(contentsOf: requestID)
            output.appendLiteral("\r\n")
        }
        if let quota { append(quota, to: &output) }
        output.append(contentsOf: fixed)
    }

    private func append(_ quota: Quota, to output: inout [UInt8]) {
        output.appendField("ratelimit-limit", decimal: Int(quota.limit))
        output.appendField("ratelimit-remaining", decimal: Int(quota.remaining))
        output.appendField("ratelimit-reset", decimal: Int(quota.resetSeconds))
        output.appendLiteral("ratelimit-policy: ")
        output.append(contentsOf: ratePolicy.utf8)
        output.appendLiteral("\r\n")
        switch shape {
        case .openAI:
            output.appendField("x-ratelimit-limit-requests", decimal: Int(quota.limit))
            output.appendField("x-ratelimit-remaining-requests", decimal: Int(quota.remaining))
            output.appendLiteral("x-ratelimit-reset-requests: ")
            output.appendDecimal(Int(quota.resetSeconds))
            output.appendLiteral("s\r\n")
        case .anthropic:
            output.appendField("anthropic-ratelimit-requests-limit", decimal: Int(quota.limit))
            output.appendField("anthropic-ratelimit-requests-remaining", decimal: Int(quota.remaining))
            output.appendLiteral("anthropic-ratelimit-requests-reset: ")
            output.appendTimestamp(WallClock.seconds() + Int(quota.resetSeconds))
            output.appendLiteral("\r\n")
        // Google's API has no fields of its own for limits.
        case .gemini: break
        }
    }
}

/// `x-bulkhead-overhead-ms`, with three decimals.
extension [UInt8] {
    mutating func appendOverhead(_ overhead: Duration) {
        let microseconds = Int(clamping: overhead.microseconds)
        appendLiteral("x-bulkhead-overhead-ms: ")
        appendDecimal(microseconds / 1000)
        append(UInt8(ascii: "."))
        let rest = microseconds % 1000
        if rest < 100 { append(UInt8(ascii: "0")) }
        if rest < 10 { append(UInt8(ascii: "0")) }
        appendDecimal(rest)
        appendLiteral("\r\n")
    }
}
