import HTTP

/// The last requests, as they were received, for tests that ask what the upstream saw.
struct RequestRecord: Sendable {
    struct Entry: Sendable {
        /// Which connection it came on, counted from 1.
        let connection: Int
        let method: [UInt8]
        let target: [UInt8]
        /// From the request line to the empty line.
        let head: [UInt8]
        /// Without the chunked coding.
        let body: [UInt8]

        var byteCount: Int { method.count + target.count + head.count + body.count }
    }

    private var entries: [Entry] = []
    private var byteCount = 0

    mutating func add(_ entry: Entry) {
        entries.append(entry)
        byteCount += entry.byteCount
        while entries.count > Limits.recordedRequests || byteCount > Limits.recordedBytes && entries.count > 1
        {
            byteCount -= entries.removeFirst().byteCount
        }
    }

    mutating func clear() { self = RequestRecord() }

    /// A JSON array, the oldest request first. What is no UTF-8 stands as base64 in a member `…_base64`.
    var body: [UInt8] {
        var body: [UInt8] = []
        body.append("[")
        for (index, entry) in entries.enumerated() {
            if index > 0 { body.append(",") }
            body.append(#"{"connection":"#)
            body.appendDecimal(entry.connection)
            Self.append("method", entry.method, to: &body)
            Self.append("target", entry.target, to: &body)
            Self.append("head", entry.head, to: &body)
            Self.append("body", entry.body, to: &body)
            body.append("}")
        }
        body.append("]")
        return body
    }

    private static func append(_ name: StaticString, _ bytes: [UInt8], to body: inout [UInt8]) {
        body.append(",\"")
        body.append(name)
        if let text = String(validating: bytes, as: UTF8.self) {
            body.append("\":")
            body.append(quoting: text)
        } else {
            body.append("_base64\":\"")
            body.append(base64: bytes)
            body.append("\"")
        }
    }
}

/// What `GET /__stats` tells.
struct Statistics: Sendable {
    /// Connections accepted.
    var connections = 0
    /// Connections open now.
    var open = 0
    /// Requests read whole.
    var requests = 0
    /// Requests whose client left, or stalled, before it had been answered whole.
    var aborted = 0

    var body: [UInt8] {
        var body: [UInt8] = []
        body.append(#"{"connections":"#)
        body.appendDecimal(connections)
        body.append(#","open":"#)
        body.appendDecimal(open)
        body.append(#","requests":"#)
        body.appendDecimal(requests)
        body.append(#","aborted":"#)
        body.appendDecimal(aborted)
        body.append("}")
        return body
    }
}
