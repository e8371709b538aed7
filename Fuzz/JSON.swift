/// Fuzzes the JSON scanner and what stands on it: no trap, the same outcome whatever the hash seed, ranges that point at
/// what they say, and bodies that are still JSON after inspection.
@c(LLVMFuzzerTestOneInput)
public func fuzzJSON(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
    let first = Result { () throws(JSONRefusal) in try JSONDocument(bytes, hashSeed: 1) }
    let second = Result { () throws(JSONRefusal) in try JSONDocument(bytes, hashSeed: 0x9E37_79B9_7F4A_7C15) }
    switch (first, second) {
    case (.success(let document), .success): checkTokens(of: document)
    case (.failure(let one), .failure(let other)):
        precondition(one == other && (0...count).contains(one.offset), "a refusal depends on the seed")
    default: preconditionFailure("acceptance depends on the seed")
    }
    for path in ["/v1/chat/completions", "/v1/responses", "/v1/messages", "/v1/other"] {
        inspect(bytes, Endpoint(family: .openAI, path: path))
    }
    return 0
}

private func checkTokens(of document: JSONDocument) {
    var end = 0
    for (index, token) in document.tokens.enumerated() {
        precondition(token.range.upperBound <= document.bytes.count && token.range.lowerBound >= end)
        precondition(document.index(after: index) <= document.tokens.count)
        if token.kind == .object || token.kind == .array {
            end = token.range.lowerBound
        } else {
            end = token.range.upperBound
        }
    }
    precondition(document.index(after: 0) == document.tokens.count)
}

private func inspect(_ bytes: [UInt8], _ endpoint: Endpoint) {
    let inspector = RequestInspector(policy: InspectionPolicy(), limits: ContentLimits())
    guard let request = try? inspector.inspect(body: bytes, endpoint: endpoint, hashSeed: 7) else { return }
    precondition(request.isRewritten == (request.body != bytes))
    precondition((try? JSONDocument(request.body, hashSeed: 1)) != nil, "a replacement broke the body")
    let answers = ResponseInspector(
        policy: InspectionPolicy(), endpoint: endpoint, limits: ContentLimits(), hashSeed: 7,
        placeholders: request.placeholders)
    if let answer = try? answers.inspect(body: request.body) {
        precondition((try? JSONDocument(answer.body, hashSeed: 1)) != nil, "a restoration broke the body")
    }
}
