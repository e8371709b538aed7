import Synchronization
import Testing

/// One conversation of a client with the service, with all that it must lead to: the answers, what the upstream saw, and
/// what stands in the audit log.
struct Scenario: Sendable, CustomTestStringConvertible {
    let name: String
    var stage: Stage
    let steps: [Step]
    /// The requests that reach the upstream, in order.
    let upstream: [Sighting]
    /// What the audit log tells of this client, in order.
    let audit: [String]

    var testDescription: String { name }

    init(
        _ name: String, on stage: Stage = .ordinary, _ steps: [Step], upstream: [Sighting] = [],
        audit: [String]
    ) {
        (self.name, self.stage, self.steps, self.upstream, self.audit) = (name, stage, steps, upstream, audit)
    }

    /// What the client does and expects, one after the other. `%ID%` in what it sends stands for a name that no other
    /// scenario has.
    enum Step: Sendable {
        case send(String)
        /// A byte at a time.
        case dribble(String)
        case finishWriting
        case expect(Expectation)
        /// Nothing more comes but this.
        case end(Client.End)
        /// Another request on the same connection is served.
        case reuse
    }

    func run() throws {
        let number = Self.numbers.add(1, ordering: .relaxed).newValue
        let play = Play(
            scenario: self, service: try Stages.shared.service(stage), address: .number(number),
            mark: "scenario-\(number)-")
        try play.run()
    }

    private static let numbers = Atomic(0)

    /// What every admitted request that went well leaves.
    static let completed = ["request.admitted", "request.settled 200 completed"]
}

/// One performance of a scenario.
private struct Play {
    let scenario: Scenario
    let service: Service
    let address: LoopbackAddress
    let mark: String

    func run() throws {
        let client = try service.client(from: address)
        for step in scenario.steps { try take(step, client) }
        try checkAudit()
        try checkUpstream()
    }

    private func take(_ step: Scenario.Step, _ client: Client) throws {
        switch step {
        case .send(let text): try client.send(marked(text))
        case .dribble(let text): try client.dribble(marked(text))
        case .finishWriting: client.finishWriting()
        case .expect(let expectation):
            var answer = try client.readAnswer(isToHead: expectation.isToHead)
            // An interim response may come before any other (RFC 9110 15.2).
            while answer.status < 200, expectation.status >= 200 {
                answer = try client.readAnswer(isToHead: expectation.isToHead)
            }
            expectation.check(answer, mark: mark)
        case .end(let expected):
            let (bytes, end) = client.readToEnd()
            #expect(bytes.isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
            #expect(end == expected)
        case .reuse:
            try client.send("GET /health HTTP/1.1\r\nhost: bulkhead\r\n\r\n")
            #expect(try client.readAnswer().status == 200)
        }
    }

    private func marked(_ text: String) -> String { text.replacing("%ID%", with: mark) }

    /// The last records come when the client has its answer already.
    private func checkAudit() throws {
        var story: [String] = []
        try? waitUntil("\(scenario.audit) is in the log") {
            story = try service.audit().story(of: address)
            return story.count >= scenario.audit.count
        }
        #expect(story == scenario.audit)
    }

    private func checkUpstream() throws {
        let requests = try service.echo.requests(marked: mark)
        try #require(requests.count == scenario.upstream.count)
        for (sighting, request) in zip(scenario.upstream, requests) {
            sighting.check(request, credential: service.credential)
        }
    }
}
