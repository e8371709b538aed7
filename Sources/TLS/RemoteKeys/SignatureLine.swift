public import IPC

/// The line to the keeper: what handshakes want signed goes out, and each is woken by its answer. The keeper may be replaced;
/// what it had not answered is asked of its successor.
@Loop public final class SignatureLine {
    private typealias Line = Channel<SignatureAnswer, SignatureQuestion>

    private struct Waiting {
        let wish: SignatureWish
        let wakeup: Wakeup
    }

    private var channel: Line?
    /// At most as many as handshakes may pause (`TLSLibrary`).
    private var waiting: [QuestionID: Waiting] = [:]
    private var questions: UInt32 = 0
    /// Refused since too much was asked at once: asked again, in their order.
    private var postponed: [QuestionID] = []

    private enum Limits {
        /// How long nothing is asked again, and how much is then.
        static let pause = Duration.milliseconds(10)
        static let askedAgain = 32
    }

    public init() {}

    /// From now on asks the keeper at the other end of `descriptor`.
    public func adopt(_ descriptor: consuming FileDescriptor) throws(SystemError) {
        let channel = try Line(descriptor)
        self.channel?.close()
        self.channel = channel
        for (question, waiting) in waiting { send(waiting.wish, question) }
        EventLoop.shared.start { await self.listen(to: channel) }
    }

    /// Asks for a signature; `wakeup` is signalled when the wish is fulfilled. Without a keeper it waits for one.
    public func ask(_ wish: SignatureWish, waking wakeup: Wakeup) -> QuestionID {
        questions &+= 1
        let question = QuestionID(questions)
        waiting[question] = Waiting(wish: wish, wakeup: wakeup)
        send(wish, question)
        return question
    }

    /// Nobody waits for this answer any more.
    public func forget(_ question: QuestionID) { waiting[question] = nil }

    private func send(_ wish: SignatureWish, _ question: QuestionID) {
        var request = SignatureRequest()
        request.question = question
        request.key = wish.key
        request.scheme = wish.scheme
        request.content = wish.content
        channel?.send(.sign(request))
    }

    private func listen(to channel: Line) async {
        do {
            while true {
                guard let received = try await channel.next() else { continue }
                switch received.message {
                case .signed(let signature): fulfil(signature.question, .signed(signature.bytes))
                case .refused(let refusal) where refusal.reason == .rate: postpone(refusal.question)
                case .refused(let refusal): fulfil(refusal.question, .refused)
                }
            }
        } catch {
            if self.channel === channel { self.channel = nil }
        }
    }

    /// A handshake has until its deadline: what the keeper has no time for now, it may have shortly.
    private func postpone(_ question: QuestionID) {
        postponed.append(question)
        if postponed.count == 1 { EventLoop.shared.start { await self.askAgain() } }
    }

    private func askAgain() async {
        let tick = Wakeup()
        while !postponed.isEmpty {
            try? await tick.wait(until: EventLoop.shared.now + Limits.pause)
            let again = postponed.prefix(Limits.askedAgain)
            postponed.removeFirst(again.count)
            for question in again {
                if let waiting = waiting[question] { send(waiting.wish, question) }
            }
        }
    }

    private func fulfil(_ question: QuestionID, _ answer: SignatureWish.Answer) {
        // An answer to a question that nobody waits for came too late.
        guard let waiting = waiting.removeValue(forKey: question) else { return }
        waiting.wish.fulfil(answer)
        waiting.wakeup.signal()
    }
}
