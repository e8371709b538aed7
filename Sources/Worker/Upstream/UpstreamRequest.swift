import HTTP
import IPC

/// The head of a request as an upstream gets it: the client's, without what is the connection's, the client's secrets and
/// what others may not claim.
enum UpstreamRequest {
    static func head(
        _ head: RequestHead, method: HTTP.Method, target: RequestTarget, upstream: UpstreamSettings,
        bodyBytes: Int
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(head.bytes.count + 128)
        bytes.appendRequestLine(method, target)
        bytes.appendLiteral("host: ")
        bytes.append(contentsOf: upstream.authority.utf8)
        bytes.appendLiteral("\r\n")
        for line in head.fields.lines
        where FieldPolicy.forwards(line, of: head, credentials: upstream.forwardsCredential) {
            bytes.appendLine(line, of: head.fields)
        }
        // What comes back must be readable here (RFC 9110 12.5.3).
        bytes.appendField("accept-encoding", "identity")
        if bodyBytes > 0 || method == .post || method == .put || method == .patch {
            bytes.appendField("content-length", decimal: bodyBytes)
        }
        bytes.appendHeadEnd()
        return bytes
    }
}
