import Foundation
import Glibc
import Synchronization
import TestSupport

/// Clients that ask without pause, each from ever new addresses, and look at every answer.
final class Load: Sendable {
    private let service: Service
    private let authority: Identity
    private let tally: Tally
    private let numbers = Atomic(0)
    private let addresses = Atomic(0)
    private let isOver = Atomic(false)
    private let isPaused = Atomic(false)
    private let resting = Atomic(0)
    private let running = Atomic(0)

    /// A client that waited so long was forgotten: no timeout of the service or of the upstream is longer.
    private static let patience = 40.0

    /// - Parameters:
    ///   - plain: clients over HTTP, with connections that they keep.
    ///   - secure: clients over TLS, with a handshake for each request.
    init(_ service: Service, authority: Identity, tally: Tally, plain: Int, secure: Int, seed: UInt64) {
        (self.service, self.authority, self.tally) = (service, authority, tally)
        for number in 0..<(plain + secure) {
            running.add(1, ordering: .relaxed)
            let own = seed &+ UInt64(number) &* 7919
            Thread { [self] in
                number < plain ? askPlainly(SeededGenerator(seed: own)) : askSecretly()
                running.subtract(1, ordering: .relaxed)
            }.start()
        }
    }

    private func nextNumber() -> Int { numbers.add(1, ordering: .relaxed).newValue }
    private func nextAddress() -> LoopbackAddress { .number(addresses.add(1, ordering: .relaxed).newValue) }

    /// How many addresses they came from so far.
    var addressCount: Int { addresses.load(ordering: .relaxed) }

    // MARK: - When they ask

    /// Nobody asks, and every connection is closed.
    func pause() throws {
        isPaused.store(true, ordering: .relaxed)
        try waitUntil("the clients rest", seconds: Self.patience) {
            resting.load(ordering: .relaxed) == running.load(ordering: .relaxed)
        }
    }

    func resume() { isPaused.store(false, ordering: .relaxed) }

    func stop() throws {
        isOver.store(true, ordering: .relaxed)
        resume()
        try waitUntil("the clients leave", seconds: Self.patience) { running.load(ordering: .relaxed) == 0 }
    }

    /// Waits until clients were answered so many times from now on.
    func answered(_ count: Int, within seconds: Double = 60) throws {
        let before = tally.answered
        try waitUntil("the clients are answered", seconds: seconds) { tally.answered >= before + count }
    }

    private func rest() {
        guard isPaused.load(ordering: .relaxed) else { return }
        resting.add(1, ordering: .relaxed)
        while isPaused.load(ordering: .relaxed) { usleep(2_000) }
        resting.subtract(1, ordering: .relaxed)
    }

    // MARK: - What they do

    private func askPlainly(_ seeded: SeededGenerator) {
        var chance = seeded
        var client: Client?
        var hitBy: String?
        while !isOver.load(ordering: .relaxed) {
            if isPaused.load(ordering: .relaxed) { client = nil }
            rest()
            // Who was hit asks for something simple, so that the time until its answer is the service's alone.
            let request =
                hitBy == nil
                ? LoadRequest(nextNumber(), chance: &chance) : LoadRequest(plain: nextNumber())
            follow(ask(request, over: &client), of: request, hitBy: &hitBy)
            usleep(.random(in: 0...20_000, using: &chance))
        }
    }

    private func ask(_ request: LoadRequest, over client: inout Client?) -> Tally.Outcome {
        let begun = ContinuousClock.now
        defer {
            if ContinuousClock.now - begun >= .seconds(Self.patience) {
                tally.complain("\(request.id) was forgotten: neither an answer nor an end")
            }
        }
        guard let connection = client ?? connected({ try? service.client(from: $0, seconds: Self.patience) }),
            (try? connection.send(request.text)) != nil, let answer = try? connection.readAnswer()
        else {
            defer { client = nil }
            return tally.saw(
                .unanswered, of: request, client == nil ? "over a new connection" : "over one it had")
        }
        client = answer.isWhole && answer["connection"] != "close" ? connection : nil
        if let complaint = request.complaint(about: answer) { tally.complain(complaint) }
        if request.isAnswered(by: answer) { return tally.saw(.answered, of: request, "") }
        return tally.saw(
            answer.isWhole ? .refused : .cut, of: request, "\(answer.status) \(answer.text.suffix(120))")
    }

    /// Tries again while nobody listens; nil when that lasts too long.
    private func connected(_ connect: (LoopbackAddress) -> Client?) -> Client? {
        let deadline = ContinuousClock.now + .seconds(Self.patience)
        while ContinuousClock.now < deadline {
            if let client = connect(nextAddress()) { return client }
            usleep(2_000)
        }
        return nil
    }

    private func askSecretly() {
        var hitBy: String?
        while !isOver.load(ordering: .relaxed) {
            rest()
            let request = LoadRequest(plain: nextNumber())
            let begun = ContinuousClock.now
            follow(askSecretly(request), of: request, hitBy: &hitBy)
            if ContinuousClock.now - begun > .seconds(14) {
                tally.complain("\(request.id) over TLS was forgotten: \(tally.deed)")
            }
            usleep(30_000)
        }
    }

    private func askSecretly(_ request: LoadRequest) -> Tally.Outcome {
        let text = request.text.replacing("host: bulkhead", with: "host: bulkhead.test\r\nconnection: close")
        guard
            let client = try? SecureClient(
                service.firstPort, host: "bulkhead.test", trust: authority, from: nextAddress(), to: .second),
            let whole = try? client.exchange(text)
        else { return tally.saw(.unanswered, of: request, "over TLS") }
        let strange = LoadRequest.marks(in: whole).filter { $0 != request.mark }
        if !strange.isEmpty { tally.complain("\(request.id) was answered with \(strange)") }
        guard whole.hasPrefix("HTTP/1.1 200 ") else {
            return tally.saw(.refused, of: request, "over TLS: \(whole.prefix(12)) \(whole.suffix(120))")
        }
        if whole.contains(request.said) { return tally.saw(.answered, of: request, "") }
        tally.complain(
            "\(request.id) over TLS was told that this is all: \(whole.suffix(200).debugDescription)")
        return tally.saw(.refused, of: request, "over TLS")
    }

    private func follow(_ outcome: Tally.Outcome, of request: LoadRequest, hitBy: inout String?) {
        if outcome == .answered {
            if let name = hitBy { tally.recovered(from: name) }
            hitBy = nil
        } else if !request.isFaulty, hitBy == nil {
            hitBy = tally.deed
        }
    }
}
