import HTTP

/// The lists of models of both families.
enum Models {
    /// Every model that is listed. A request may name any other one as well.
    static let identifiers: [StaticString] = ["echo", "echo-embedding"]

    static func list(_ family: Family, created: Int) -> [UInt8] {
        var body: [UInt8] = []
        body.append(family == .openAI ? #"{"object":"list","data":["# : #"{"data":["#)
        for (index, identifier) in identifiers.enumerated() {
            if index > 0 { body.append(",") }
            append(identifier, family, created, to: &body)
        }
        body.append(
            family == .openAI
                ? "]}" : #"],"has_more":false,"first_id":"echo","last_id":"echo-embedding"}"#)
        return body
    }

    /// One model, or nil when there is none of that name.
    static func model(_ identifier: String, _ family: Family, created: Int) -> [UInt8]? {
        guard let known = identifiers.first(where: { $0.description == identifier }) else { return nil }
        var body: [UInt8] = []
        append(known, family, created, to: &body)
        return body
    }

    private static func append(
        _ identifier: StaticString, _ family: Family, _ created: Int, to body: inout [UInt8]
    ) {
        body.append(family == .openAI ? #"{"object":"model","id":""# : #"{"type":"model","id":""#)
        body.append(identifier)
        if family == .openAI {
            body.append(#"","owned_by":"bulkhead","created":"#)
            body.appendDecimal(created)
            body.append("}")
        } else {
            body.append(#"","display_name":"Echo","created_at":"2026-01-01T00:00:00Z"}"#)
        }
    }
}
