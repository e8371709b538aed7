/// Requests as clients send them.
enum Requests {
    static let chatPath = "/v1/chat/completions"

    /// A whole request with a body of JSON.
    static func post(_ path: String = chatPath, _ body: String, _ fields: String = "") -> String {
        """
        POST \(path) HTTP/1.1\r\nhost: bulkhead\r\nx-request-id: %ID%\r\ncontent-type: application/json\r
        content-length: \(body.utf8.count)\r\n\(fields)\r\n\(body)
        """
    }

    static func chat(
        _ text: String, streams: Bool = false, wishes: String = "", fields: String = ""
    ) -> String {
        post(chatPath, chatBody(text, streams: streams, wishes: wishes), fields)
    }

    static func chatBody(_ text: String, streams: Bool = false, wishes: String = "") -> String {
        #"{"model":"echo\#(wishes)","stream":\#(streams),"messages":[{"role":"user","content":"\#(text)"}]}"#
    }

    static func responses(_ text: String, streams: Bool = false, wishes: String = "") -> String {
        post("/v1/responses", #"{"model":"echo\#(wishes)","stream":\#(streams),"input":"\#(text)"}"#)
    }

    static func messages(_ text: String, streams: Bool = false, wishes: String = "") -> String {
        let body =
            #"{"model":"echo\#(wishes)","max_tokens":64,"stream":\#(streams),"messages":[{"role":"user","content":"\#(text)"}]}"#
        return post("/v1/messages", body, "anthropic-version: 2023-06-01\r\n")
    }

    static func chunked(_ pieces: [String], path: String = chatPath, trailer: String = "") -> String {
        let chunks = pieces.map { "\(String($0.utf8.count, radix: 16))\r\n\($0)\r\n" }.joined()
        return
            "POST \(path) HTTP/1.1\r\nhost: bulkhead\r\nx-request-id: %ID%\r\ncontent-type: application/json\r\n"
            + "transfer-encoding: chunked\r\n\r\n\(chunks)0\r\n\(trailer)\r\n"
    }
}
