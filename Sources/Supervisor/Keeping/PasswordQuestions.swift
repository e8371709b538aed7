import IPC

/// What a keeper was asked about passwords and has not answered. Nothing waits for ever: a keeper that is lost answers
/// nothing, and who asked is told to ask again.
@Loop final class PasswordQuestions {
    private enum Limits {
        /// The keeper refuses long before.
        static let open = 256
    }

    private enum Answer {
        case hashed(PasswordHashed)
        case checked(PasswordChecked)
    }

    @Loop private final class Question {
        let keeper: Keeper
        let isCheck: Bool
        let answered = Wakeup()
        var answer: Answer?

        init(_ keeper: Keeper, isCheck: Bool) {
            self.keeper = keeper
            self.isCheck = isCheck
        }
    }

    private var open: [QuestionID: Question] = [:]
    private var last = QuestionID()

    /// - Parameter keeper: nil when none is there, which is as good as one that is busy.
    func hash(_ password: Secret, cost: UInt8, by keeper: Keeper?) async -> PasswordHashed {
        var answer = PasswordHashed()
        guard password.count <= MessageLimits.passwordBytes else {
            answer.outcome = .unusable
            return answer
        }
        let number = nextNumber()
        let question = ToKeeper.hash(PasswordHashing(question: number, password: password, cost: cost))
        if case .hashed(let given) = await ask(question, number, isCheck: false, of: keeper) {
            answer = given
        }
        return answer
    }

    func check(
        _ password: Secret, against hash: Secret, cost: UInt8, by keeper: Keeper?
    ) async -> PasswordChecked {
        var answer = PasswordChecked()
        guard password.count <= MessageLimits.passwordBytes, hash.count <= MessageLimits.passwordHashBytes
        else {
            answer.verdict = .unusable
            return answer
        }
        let number = nextNumber()
        let question = ToKeeper.check(
            PasswordCheck(question: number, password: password, hash: hash, cost: cost))
        if case .checked(let given) = await ask(question, number, isCheck: true, of: keeper) {
            answer = given
        }
        return answer
    }

    private func nextNumber() -> QuestionID {
        repeat { last.value &+= 1 } while open[last] != nil
        return last
    }

    /// Nil when there is no answer.
    private func ask(
        _ message: ToKeeper, _ number: QuestionID, isCheck: Bool, of keeper: Keeper?
    ) async -> Answer? {
        guard let keeper, open.count < Limits.open, keeper.channel.offerSecret(message) else { return nil }
        let question = Question(keeper, isCheck: isCheck)
        open[number] = question
        keeper.process.wasUsed = true
        keeper.questionsTotal += 1
        keeper.openQuestions += 1
        try? await question.answered.wait()
        keeper.openQuestions -= 1
        return question.answer
    }

    func take(_ answer: PasswordHashed, from keeper: Keeper) throws(ProtocolBreach) {
        try take(.hashed(answer), to: answer.question, isCheck: false, from: keeper)
    }

    func take(_ answer: PasswordChecked, from keeper: Keeper) throws(ProtocolBreach) {
        try take(.checked(answer), to: answer.question, isCheck: true, from: keeper)
    }

    private func take(
        _ answer: Answer, to number: QuestionID, isCheck: Bool, from keeper: Keeper
    ) throws(ProtocolBreach) {
        guard let question = open[number], question.keeper === keeper, question.isCheck == isCheck else {
            throw .keeping
        }
        open[number] = nil
        question.answer = answer
        question.answered.signal()
    }

    /// The keeper is gone: what it was asked stays without an answer.
    func giveUp(_ keeper: Keeper) {
        for (number, question) in open where question.keeper === keeper {
            open[number] = nil
            question.answered.signal()
        }
    }
}
