public import IPC

/// The beginning of a client's connection to a listener that speaks TLS.
@Loop public struct ServerHandshake {
    private let watch: Watch
    private let line: SignatureLine
    private let deadline: MonotonicInstant

    private enum Limits {
        /// How long a handshake waits when as many as may pause do so.
        static let busyPause = Duration.milliseconds(5)
    }

    /// - Parameters:
    ///   - watch: the client's socket, of which nothing was read.
    ///   - line: where signatures come from.
    public init(_ watch: Watch, line: SignatureLine, until deadline: MonotonicInstant) {
        self.watch = watch
        self.line = line
        self.deadline = deadline
    }

    /// What a client's first byte says that it speaks.
    public enum Opening: Equatable, Sendable {
        case tls
        /// Something else: HTTP, most likely.
        case plain
    }

    /// Waits for the first byte and leaves it where it is. Nil when the client leaves or stays silent: nothing was asked, nothing
    /// is answered.
    public func opening() async -> Opening? {
        while true {
            switch watch.peek() {
            case .first(let byte): return byte == Self.handshakeRecord ? .tls : .plain
            case .ended: return nil
            case .wouldBlock:
                do { try await watch.wakeup.wait(until: deadline) } catch { return nil }
            }
        }
    }

    /// The type of a record that carries a handshake (RFC 8446 5.1).
    private static let handshakeRecord: UInt8 = 22

    /// Makes the handshake.
    public func complete(with context: ServerContext) async throws(HandshakeFailure) -> TLSStream {
        let stream: TLSStream
        do { stream = try context.stream(over: watch) } catch { throw .malformed }
        while true {
            switch stream.handshake() {
            case .done:
                guard !context.asksForCertificate || stream.hasCurrentCertificate else { throw .certificate }
                return stream
            case .failed(let error): throw failure(of: stream, error)
            case .wantsSignature: try await signature(for: stream)
            case .busy: try await pause(until: min(deadline, EventLoop.shared.now + Limits.busyPause))
            case .wouldBlock: try await wait()
            }
        }
    }

    private func wait() async throws(HandshakeFailure) {
        do { try await watch.wakeup.wait(until: deadline) } catch { throw .timedOut }
    }

    private func pause(until end: MonotonicInstant) async throws(HandshakeFailure) {
        try? await watch.wakeup.wait(until: end)
        if deadline <= EventLoop.shared.now { throw .timedOut }
    }

    /// Waits for the keeper's answer, whatever the client does meanwhile.
    private func signature(for stream: TLSStream) async throws(HandshakeFailure) {
        guard let wish = stream.wantedSignature else { throw .signature }
        let question = line.ask(wish, waking: watch.wakeup)
        defer { line.forget(question) }
        while wish.fulfilment == nil { try await wait() }
    }

    private func failure(of stream: TLSStream, _ error: OpenSSLError) -> HandshakeFailure {
        if stream.wantedSignature?.fulfilment == .refused { return .signature }
        return HandshakeFailure(reason: error.reason, concernsCertificate: stream.isReadingCertificate)
    }
}
