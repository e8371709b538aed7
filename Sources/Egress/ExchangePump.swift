import HTTP
import IPC

/// One connection to an upstream and the pipe to the worker that uses it. Towards the upstream go framed requests, each
/// checked and given the credential; back goes whatever comes, unread.
@Loop final class ExchangePump {
    private enum Phase {
        case frame
        case head(RequestFrame)
        case body(remaining: Int)
    }

    private let upstream: ByteStream
    private let worker: ByteStream
    private let wakeup: Wakeup
    private let rules: UpstreamRules
    private let limits: HeadFrameLimits
    private var phase = Phase.frame
    private var violated: ViolatedRule?
    private var hasUpstreamEnded = false

    init(
        upstream: ByteStream, worker: ByteStream, wakeup: Wakeup, rules: UpstreamRules,
        limits: HeadFrameLimits
    ) {
        self.upstream = upstream
        self.worker = worker
        self.wakeup = wakeup
        self.rules = rules
        self.limits = limits
    }

    /// Pumps until one side ends. Returns the rule the worker broke, if that was the end.
    func run() async -> ViolatedRule? {
        while !pump() {
            do { try await wakeup.wait() } catch { break }
        }
        let isWhole = hasUpstreamEnded && !upstream.isCut
        // A goodbye, where there is one beyond closing (RFC 8446 6.1).
        if upstream.transport !== upstream.watch { upstream.transport.finishWriting() }
        upstream.watch.close()
        if isWhole { await sayEnd() }
        worker.watch.close()
        return violated
    }

    /// Lets the worker tell an upstream's end, after which an answer of unknown length is whole, from a connection that
    /// broke: the one finishes writing and waits for the worker to close, the other closes.
    private func sayEnd() async {
        worker.transport.finishWriting()
        while worker.fill() != .ended {
            worker.input.removeAll()
            guard worker.watch.readiness.isDisjoint(with: .readable) else { continue }
            do { try await wakeup.wait() } catch { return }
        }
    }

    /// Steps of one exchange before the others get their turn.
    private static let stepsPerTurn = 16

    /// Moves what can be moved, both ways. True when the exchange is over.
    private func pump() -> Bool {
        for _ in 0..<Self.stepsPerTurn {
            let forward = pumpRequests()
            if forward == .gone { return true }
            let back = pumpAnswers()
            if back == .gone { return true }
            if forward == .wouldBlock && back == .wouldBlock { return false }
        }
        wakeup.signal()
        return false
    }

    /// One step from the worker to the upstream; `done` means that there may be more.
    private func pumpRequests() -> Flushing {
        let flushed = upstream.flush()
        guard flushed == .done else { return flushed }
        switch worker.fill() {
        case .wouldBlock: return .wouldBlock
        case .ended: return .gone
        case .more: break
        }
        while !worker.input.isEmpty {
            guard let progressed = step() else { return .gone }
            if !progressed { break }
        }
        return upstream.flush() == .gone ? .gone : .done
    }

    /// Consumes one part of what the worker sent. False when more bytes are needed, nil when a rule was broken.
    private func step() -> Bool? {
        switch phase {
        case .frame: return beginRequest()
        case .head(let frame): return passHead(frame)
        case .body(let remaining):
            let count = min(remaining, worker.input.count)
            passBody(count)
            phase = remaining == count ? .frame : .body(remaining: remaining - count)
            return true
        }
    }

    private func beginRequest() -> Bool? {
        guard worker.input.count >= RequestFrame.encodedBytes else { return false }
        guard let frame = RequestFrame(decoding: worker.input.bytes, at: worker.input.start),
            frame.headBytes > 0, frame.headBytes <= limits.headBytes
        else { return breach(.frame) }
        worker.input.drop(RequestFrame.encodedBytes)
        phase = .head(frame)
        return true
    }

    private func passHead(_ frame: RequestFrame) -> Bool? {
        guard worker.input.count >= frame.headBytes else { return false }
        let start = worker.input.start
        guard let head = parse(start..<start + frame.headBytes) else { return breach(.head) }
        if let rule = rules.violation(of: head, bodyBytes: frame.bodyBytes) { return breach(rule) }
        upstream.output.withBytes { output in
            // Before the empty line that ends the head.
            output.append(contentsOf: head.bytes[..<(head.bytes.count - 2)])
            rules.credentialLine.append(to: &output)
            output.append(contentsOf: [0x0D, 0x0A])
        }
        worker.input.drop(frame.headBytes)
        phase = frame.bodyBytes == 0 ? .frame : .body(remaining: frame.bodyBytes)
        return true
    }

    /// The head that fills the range exactly, or nil.
    private func parse(_ range: Range<Int>) -> RequestHead? {
        var parser = RequestHeadParser(
            limits: HeadLimits(
                targetBytes: limits.headBytes, headBytes: limits.headBytes, fieldCount: limits.headerCount))
        let bytes = worker.input.bytes
        guard let head = try? parser.parse(bytes.span.extracting(range)),
            head.consumedBytes == range.count, head.bytes.count == range.count
        else { return nil }
        return head
    }

    private func passBody(_ count: Int) {
        let range = worker.input.start..<worker.input.start + count
        unsafe worker.input.bytes.withUnsafeBytes { bytes in
            // The range lies within the bytes.
            unsafe upstream.output.append(UnsafeRawBufferPointer(rebasing: bytes[range]))
        }
        worker.input.drop(count)
    }

    /// One step from the upstream to the worker.
    private func pumpAnswers() -> Flushing {
        let flushed = worker.flush()
        guard flushed == .done else { return flushed }
        switch upstream.relay(to: worker) {
        case .more: return .done
        case .wouldBlock: return .wouldBlock
        case .ended:
            hasUpstreamEnded = true
            return .gone
        }
    }

    private func breach(_ rule: ViolatedRule) -> Bool? {
        violated = rule
        return nil
    }
}
