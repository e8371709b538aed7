import Foundation
import Glibc
import Synchronization
import Testing

/// Reloads and upgrades while clients come and go: none of them may see any of it.
@Suite(.serialized) struct ChangeUnderLoadTests {
    /// Asks until it is told to stop, and remembers what went wrong.
    private final class Crowd: Sendable {
        private let isOver = Atomic(false)
        private let served = Atomic(0)
        private let failures = Mutex<[String]>([])
        private let running = DispatchGroup()

        var answers: Int { served.load(ordering: .relaxed) }

        /// Adds a client that does the same again and again.
        func add(_ visit: @escaping @Sendable () throws -> Void) {
            running.enter()
            Thread.detachNewThread {
                while !self.isOver.load(ordering: .relaxed) {
                    do {
                        try visit()
                        self.served.add(1, ordering: .relaxed)
                    } catch {
                        self.failures.withLock { $0.append("\(error)") }
                    }
                }
                self.running.leave()
            }
        }

        /// What went wrong.
        func disperse() -> [String] {
            isOver.store(true, ordering: .relaxed)
            running.wait()
            return failures.withLock { $0 }
        }
    }

    /// Asks on one connection after the other, each for as long as it is kept.
    private static func visit(_ service: Service, words: String, streams: Bool, wishes: String = "") throws {
        let client = try service.client(from: .number(Int.random(in: 1...50)))
        for _ in 0..<20 {
            try client.send(Requests.chat(words, streams: streams, wishes: wishes))
            let answer = try client.readAnswer()
            guard answer.status == 200, answer.isWhole, SaidText.of(answer) == words else {
                throw Failure("\(answer.status), whole: \(answer.isWhole): \(answer.text)")
            }
            if answer["connection"] == "close" { return }
        }
    }

    @Test func `Ten reloads and three upgrades cost nobody an answer`() throws {
        let service = try Service()
        let crowd = Crowd()
        for number in 0..<2 {
            crowd.add { try Self.visit(service, words: "short \(number) and sweet", streams: false) }
        }
        // So slow that each lasts over several changes.
        for number in 0..<4 {
            let words = (0..<12).map { "word \(number)\($0)" }.joined(separator: " ")
            crowd.add { try Self.visit(service, words: words, streams: true, wishes: ";delay=100") }
        }
        var previous: [Program] = []
        for change in 1...13 {
            let before = crowd.answers
            if change.isMultiple(of: 4) {
                previous.append(try service.upgrade())
            } else {
                let (end, output) = try service.reload()
                #expect(end == .exit(0), "\(output)")
            }
            try waitUntil("clients are served") { crowd.answers > before }
        }
        #expect(crowd.disperse() == [])
        #expect(try service.status()["generation"].number == 14)
        for process in previous { #expect(process.wait(seconds: 20) != nil) }
        #expect(try service.stop() == .gone)
        #expect(try service.audit().unaccounted == [])
        #expect(try service.verifiesAudit())
    }
}
