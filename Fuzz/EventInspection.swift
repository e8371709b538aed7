/// Fuzzes the inspection of streams: no trap, and the same bytes come out however the stream is cut.
@c(LLVMFuzzerTestOneInput)
public func fuzzEventInspection(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
    for path in ["/v1/chat/completions", "/v1/responses", "/v1/messages"] {
        let endpoint = Endpoint(family: .openAI, path: path)
        precondition(
            inspected(bytes, endpoint, piece: max(1, count)) == inspected(bytes, endpoint, piece: 1),
            "a cut changed what came out")
    }
    return 0
}

private let request = #"{"messages":[{"role":"user","content":"ann@corp.example 4111 1111 1111 1111"}]}"#

private func inspected(_ bytes: [UInt8], _ endpoint: Endpoint, piece: Int) -> [UInt8]? {
    let chat = Endpoint(family: .openAI, path: "/v1/chat/completions")
    let inspector = RequestInspector(policy: InspectionPolicy(), limits: ContentLimits())
    guard let request = try? inspector.inspect(body: Array(request.utf8), endpoint: chat, hashSeed: 7) else {
        preconditionFailure("the request is well-formed")
    }
    var stream = StreamInspector(
        policy: InspectionPolicy(), endpoint: endpoint, limits: ContentLimits(), hashSeed: 7,
        placeholders: request.placeholders)
    var output: [UInt8] = []
    do {
        for start in stride(from: 0, to: bytes.count, by: piece) {
            _ = try stream.consume(
                bytes.span.extracting(start..<min(bytes.count, start + piece)), into: &output)
        }
        _ = try stream.finish(into: &output)
    } catch {
        return nil
    }
    return output
}
