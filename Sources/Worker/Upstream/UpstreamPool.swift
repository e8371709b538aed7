import HTTP
import IPC

/// The connections of this worker to one upstream: idle ones, those in use, and requests that wait for one.
@Loop final class UpstreamPool {
    let settings: UpstreamSettings
    private let index: UInt16
    private let dial: (DialRequest) -> Void
    private let headLimits: HeadLimits
    /// The last one used is used next: the others grow old and are closed by the upstream.
    private var idle: [UpstreamPipe] = []
    private var waiting: [PipeRequest] = []
    private var dialling = 0
    private var inUse = 0
    private var questions: UInt32 = 0
    /// Idle pipes signal it when the upstream closes them.
    private let sweeping = Wakeup()

    init(_ index: UInt16, _ settings: UpstreamSettings, dial: @escaping (DialRequest) -> Void) {
        self.index = index
        self.settings = settings
        self.dial = dial
        headLimits = HeadLimits(
            targetBytes: 1, headBytes: UpstreamLimits.headBytes, fieldCount: UpstreamLimits.headerCount)
        EventLoop.shared.start { [self] in await sweep() }
    }

    /// An idle connection, if there is one. It signals `wakeup` from now on.
    func idlePipe(for wakeup: Wakeup) -> UpstreamPipe? {
        guard let pipe = takeIdle() else { return nil }
        inUse += 1
        pipe.stream.watch.wakeup = wakeup
        return pipe
    }

    /// Asks for a connection as soon as there is one; `wakeup` is signalled then.
    func request(_ wakeup: Wakeup) -> PipeRequest {
        let request = PipeRequest(wakeup)
        waiting.append(request)
        dialIfNeeded()
        return request
    }

    /// Gives up on a request that was not answered in time.
    func cancel(_ request: PipeRequest) {
        if let pipe = request.take() { release(pipe) } else { waiting.removeAll { $0 === request } }
    }

    /// Takes back a connection whose response was read to its end.
    func release(_ pipe: UpstreamPipe) {
        inUse -= 1
        guard pipe.isUsable else { return discarded(pipe) }
        if let next = waiting.first {
            waiting.removeFirst()
            give(pipe, to: next)
        } else {
            pipe.stream.watch.wakeup = sweeping
            idle.append(pipe)
        }
    }

    /// Closes a connection in use that cannot be used again.
    func discard(_ pipe: UpstreamPipe) {
        inUse -= 1
        discarded(pipe)
    }

    private func discarded(_ pipe: UpstreamPipe) {
        pipe.close()
        dialIfNeeded()
    }

    /// The supervisor dialled.
    func adopt(_ descriptor: consuming FileDescriptor) {
        dialling -= 1
        guard let watch = try? Watch(descriptor, wakeup: sweeping) else { return dialIfNeeded() }
        inUse += 1
        release(UpstreamPipe(ByteStream(watch), limits: headLimits))
    }

    /// The supervisor could not dial. Whoever waits longest learns it.
    func fail(_ failure: DialFailure) {
        dialling -= 1
        guard let first = waiting.first else { return }
        waiting.removeFirst()
        first.answer(.failed(failure.reason))
        dialIfNeeded()
    }

    private func give(_ pipe: UpstreamPipe, to request: PipeRequest) {
        inUse += 1
        pipe.stream.watch.wakeup = request.wakeup
        request.answer(.ready(pipe))
    }

    private func takeIdle() -> UpstreamPipe? {
        while let pipe = idle.popLast() {
            if pipe.isUsable { return pipe }
            pipe.close()
        }
        return nil
    }

    private func dialIfNeeded() {
        while waiting.count > dialling, idle.count + inUse + dialling < Int(settings.connections) {
            dialling += 1
            questions &+= 1
            dial(DialRequest(question: QuestionID(UInt32(index) << 16 | questions & 0xffff), upstream: index))
        }
    }

    /// Closes idle pipes whose upstream is gone.
    private func sweep() async {
        while true {
            try? await sweeping.wait()
            idle.removeAll { pipe in
                // What comes uninvited on an idle connection makes it useless (RFC 9112 9.5).
                if pipe.isUsable && pipe.stream.fill() == .wouldBlock { return false }
                pipe.close()
                return true
            }
        }
    }
}

/// What a worker bounds in an upstream's response besides the route's limits.
enum UpstreamLimits {
    static let headBytes = 256 * 1024
    static let headerCount = 8192
    /// Interim responses (1xx) before the final one.
    static let interimResponses = 8
}

/// One request's wish for a connection.
@Loop final class PipeRequest {
    enum Answer {
        case ready(UpstreamPipe)
        case failed(DialFailureReason)
    }

    let wakeup: Wakeup
    private(set) var answer: Answer?

    init(_ wakeup: Wakeup) { self.wakeup = wakeup }

    func answer(_ answer: Answer) {
        self.answer = answer
        wakeup.signal()
    }

    /// Whether another try could end better: not where the upstream cannot prove who it is.
    var mayBeTriedAgain: Bool {
        if case .failed(.untrusted) = answer { false } else { true }
    }

    /// The connection, if it came; it is the caller's then.
    func take() -> UpstreamPipe? {
        guard case .ready(let pipe) = answer else { return nil }
        answer = nil
        return pipe
    }
}
