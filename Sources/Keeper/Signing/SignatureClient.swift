import IPC

/// A worker that asks for signatures. It may be in strangers' hands: what it does wrong ends its channel and nobody else's.
@Loop final class SignatureClient {
    private let worker: UInt64
    private let channel: Channel<SignatureQuestion, SignatureAnswer>
    private let keys: [SigningKey]
    private let report: (KeeperMisuse) -> Void
    private var allowance: SignatureAllowance
    private var hasReported = false
    private let turn = Wakeup()
    /// Questions that were refused for their number since the last signature.
    private var refusals = 0

    private enum Limits {
        /// Who is refused again and again is left alone for a moment after so many: asking shall not cost this process a core.
        static let refusals = 16
        static let pause = Duration.milliseconds(1)
    }

    /// - Parameter report: told of the first rule that it breaks.
    init(
        _ client: KeeperClient, _ descriptor: consuming FileDescriptor, keys: [SigningKey],
        perSecond: UInt32, report: @escaping (KeeperMisuse) -> Void
    ) throws(SystemError) {
        worker = client.worker
        channel = try Channel(descriptor)
        self.keys = keys
        self.report = report
        allowance = SignatureAllowance(perSecond: perSecond, at: .now())
    }

    /// Answers until the channel is over. One question a turn of the loop: however many one worker asks, another's next
    /// question waits for one signature of each.
    func serve() async {
        do throws(ChannelEnd) {
            while true {
                guard let received = try await channel.next() else { continue }
                if case .sign(let request) = received.message { channel.send(answer(to: request)) }
                try? await turn.wait(until: EventLoop.shared.now + pause)
            }
        } catch {
            ended(error)
        }
        turn.invalidate()
    }

    private var pause: Duration {
        guard refusals >= Limits.refusals else { return .zero }
        refusals = 0
        return Limits.pause
    }

    private func answer(to request: SignatureRequest) -> SignatureAnswer {
        do throws(SignatureRefusalReason) {
            var signature = Signature()
            signature.question = request.question
            signature.bytes = try sign(request)
            return .signed(signature)
        } catch {
            var refusal = SignatureRefusal()
            refusal.question = request.question
            refusal.reason = error
            return .refused(refusal)
        }
    }

    private func sign(_ request: SignatureRequest) throws(SignatureRefusalReason) -> [UInt8] {
        guard Int(request.key) < keys.count else {
            broke(.unknownKey)
            throw .unknownKey
        }
        let key = keys[Int(request.key)]
        guard let content = HandshakeContent(request.content) else {
            broke(.content)
            throw .content
        }
        guard key.allows(request.scheme, in: content) else { throw .scheme }
        guard allowance.take(key.cost, at: .now()) else {
            refusals += 1
            throw .rate
        }
        refusals = 0
        guard let signature = key.signature(of: request.content, by: request.scheme) else { throw .failed }
        return signature
    }

    private func ended(_ end: ChannelEnd) {
        switch end {
        case .closed, .failed: break
        case .breach: broke(.wire)
        case .overwhelmed: broke(.overwhelmed)
        }
    }

    /// Once: who breaks rules without end fills neither the log nor the supervisor's time.
    private func broke(_ rule: KeeperRule) {
        guard !hasReported else { return }
        hasReported = true
        ChildLog.write("worker \(worker) broke the rule \(rule)")
        report(KeeperMisuse(worker: worker, rule: rule))
    }
}
