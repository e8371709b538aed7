import Testing

@testable import Inspection

@Suite struct `What a streamed answer means` {
    private static let ordinary = "The ferry leaves at noon and the sea is calm today. "

    /// The stream as it goes on when the model says `pieces` and words of the operator's are denied.
    private static func inspected(
        _ pieces: [String], _ action: FindingAction, _ form: StreamForm
    ) throws -> (text: String, stream: StreamInspector) {
        var policy = InspectionPolicy(
            request: DirectionPolicy(),
            response: DirectionPolicy(
                harm: RiskPolicy(action: action, threshold: .medium, categories: .all)))
        policy.patterns.deny = [
            try OperatorPattern(
                name: "recipe", pattern: "the forbidden recipe", category: "weapons", risk: .high)
        ]
        var stream = StreamInspector(
            policy: policy, endpoint: form.endpoint, limits: ContentLimits(), hashSeed: 1,
            placeholders: PlaceholderTable(hashSeed: 1))
        var output: [UInt8] = []
        if try stream.consume(Array(form.events(pieces).utf8).span, into: &output) == .flowing {
            _ = try stream.finish(into: &output)
        }
        return (String(decoding: output, as: UTF8.self), stream)
    }

    private static let said = ["So this is the for", "bidden rec", "ipe, mix it well."]

    @Test(arguments: StreamForm.all)
    func `is recorded, and changes nothing`(form: StreamForm) throws {
        let (text, stream) = try Self.inspected(Self.said, .log, form)
        #expect(text == form.events(Self.said))
        #expect(stream.findings.contains { $0.finding.kind.typeName == "recipe" && $0.role == .assistant })
        #expect(stream.verdict.risk >= .high)
    }

    @Test(arguments: StreamForm.all)
    func `ends the stream where that is the policy`(form: StreamForm) throws {
        let (text, stream) = try Self.inspected(Self.said, .block, form)
        #expect(stream.verdict.action == .block)
        #expect(text.contains("content_filter") || text.contains("refusal"), "\(text)")
    }

    @Test func `is judged while it is said, also across the pieces that are judged`() throws {
        for length in stride(from: 3_900, to: 4_300, by: 23) {
            let before = String(String(repeating: Self.ordinary, count: 100).prefix(length))
            let pieces = [before, " the forbidden", " recipe "] + Array(repeating: Self.ordinary, count: 200)
            let (text, stream) = try Self.inspected(pieces, .block, StreamForm.all[0])
            #expect(stream.verdict.action == .block, "\(length)")
            #expect(text.utf8.count < 60_000, "the rest is not sent")
        }
    }

    @Test func `is nothing where nothing is said`() throws {
        let pieces = Array(repeating: Self.ordinary, count: 400)
        let (text, stream) = try Self.inspected(pieces, .block, StreamForm.all[0])
        #expect(text == StreamForm.all[0].events(pieces))
        #expect(stream.findings.isEmpty)
    }
}
