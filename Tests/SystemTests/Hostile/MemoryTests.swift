import Foundation
import Synchronization
import Testing

/// Many that send more than a worker can hold: it lives, and others are served.
@Suite(.serialized) struct MemoryTests {
    private static func service() throws -> Service {
        var settings = Settings()
        settings.workers = 1
        // Of it six are for bodies, and twenty-two for what inspecting them takes.
        settings.memoryLimit = "64MiB"
        return try Service(settings)
    }

    /// Each of some texts in a message of its own.
    private static func request(_ texts: [String]) -> String {
        let messages = texts.map { #"{"role":"user","content":"\#($0)"}"# }
        return Requests.post(
            Requests.chatPath, #"{"model":"echo;tokens=3","messages":[\#(messages.joined(separator: ","))]}"#)
    }

    private static let large = request(
        Array(repeating: String(repeating: "some ordinary words ", count: 100), count: 600))

    @Test func `Half-sent bodies end no worker and keep nobody else out`() throws {
        let service = try Self.service()
        let worker = try #require(try service.processes("worker").first)
        let senders = try (0..<32).map {
            Sender(try service.client(from: .number(1 + $0 % 2), seconds: 60), Self.large)
        }
        try waitUntil("who found no room was refused", seconds: 60) {
            // A client of its own address, with a body that comes later than its head.
            try Self.expectService(service)
            return senders.count { $0.status == 503 } >= 24
        }
        for sender in senders { sender.finish() }
        try waitUntil("all are answered", seconds: 60) { senders.allSatisfy { $0.status != nil } }
        #expect(senders.allSatisfy { $0.status == 200 || $0.status == 503 && $0.retryAfter == "1" })
        #expect(senders.contains { $0.status == 200 }, "there is room for some")
        let refused = senders.count { $0.status == 503 }
        try Self.expectAnswer(service, Self.large)
        #expect(try service.processes("worker") == [worker])
        #expect(try service.stop() == .exit(0))
        let audit = try service.audit()
        #expect(audit.unaccounted == [])
        let story = (1...2).flatMap { audit.story(of: .number($0)) }
        #expect(story.count { $0 == "request.settled 503 failed" } == refused)
        #expect(audit.events("child.exited").allSatisfy { $0["cause"].text == "drained" })
    }

    @Test
    func `Bodies of nothing but e-mail addresses are inspected as far as there is room for what that takes`()
        throws
    {
        let service = try Self.service()
        let worker = try #require(try service.processes("worker").first)
        let addresses = (0..<200).map { String($0, radix: 36) + "@a.de" }.joined(separator: " ")
        let request = Self.request(Array(repeating: addresses, count: 100))
        let senders = try (0..<16).map {
            Sender(try service.client(from: .number(1 + $0 % 4), seconds: 60), request)
        }
        try waitUntil("all are there", seconds: 60) {
            senders.allSatisfy { $0.isHalfSent || $0.status != nil }
        }
        for sender in senders { sender.finish() }
        try waitUntil("all are answered", seconds: 60) {
            try Self.expectService(service)
            return senders.allSatisfy { $0.status != nil }
        }
        #expect(senders.allSatisfy { $0.status == 200 || $0.status == 503 })
        #expect(senders.contains { $0.status == 200 })
        try Self.expectAnswer(service, request)
        #expect(try service.processes("worker") == [worker])
        #expect(try service.stop() == .exit(0))
        #expect(try service.audit().unaccounted == [])
    }

    private static func expectService(_ service: Service) throws {
        let client = try service.client(from: .number(9), seconds: 30)
        let request = request([String(repeating: "a", count: 30_000)])
        try client.send(String(request.dropLast(15_000)))
        try waitUntil("it is read") { client.isAllRead }
        try client.send(String(request.suffix(15_000)))
        #expect(try client.readAnswer().status == 200)
    }

    private static func expectAnswer(_ service: Service, _ request: String) throws {
        let client = try service.client(from: .number(1), seconds: 60)
        try client.send(request)
        #expect(try client.readAnswer().status == 200)
    }
}

/// A client that sends a request but for its last byte, and that one when it is told to or never.
private final class Sender: Sendable {
    private struct State {
        var isHalfSent = false
        var isToFinish = false
        var status: Int?
        var retryAfter: String?
    }

    private let state = Mutex(State())

    init(_ client: Client, _ request: String) {
        // Only the thread uses it from here on.
        nonisolated(unsafe) let client = client
        Thread { [self] in
            do {
                try client.send(String(request.dropLast()))
                state.withLock { $0.isHalfSent = true }
                try waitUntil("there is something to do", seconds: 120) {
                    client.hasReceived || state.withLock { $0.isToFinish }
                }
                if !client.hasReceived { try client.send(String(request.suffix(1))) }
                let answer = try client.readAnswer()
                state.withLock { ($0.status, $0.retryAfter) = (answer.status, answer["retry-after"]) }
            } catch {
                // No status that anybody expects.
                state.withLock { $0.status = 0 }
            }
        }.start()
    }

    func finish() { state.withLock { $0.isToFinish = true } }

    var isHalfSent: Bool { state.withLock { $0.isHalfSent } }
    var status: Int? { state.withLock { $0.status } }
    var retryAfter: String? { state.withLock { $0.retryAfter } }
}
