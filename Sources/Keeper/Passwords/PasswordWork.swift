import IPC

/// A question about a password.
enum PasswordQuestion: Sendable {
    case hash(PasswordHashing)
    case check(PasswordCheck)

    /// What is answered when there is no room for it.
    var refusal: FromKeeper {
        switch self {
        case .hash(let question):
            var answer = PasswordHashed()
            answer.question = question.question
            return .hashed(answer)
        case .check(let question):
            var answer = PasswordChecked()
            answer.question = question.question
            return .checked(answer)
        }
    }
}

extension Bcrypt {
    func answer(to question: PasswordQuestion) -> FromKeeper {
        switch question {
        case .hash(let question): .hashed(answer(to: question))
        case .check(let question): .checked(answer(to: question))
        }
    }

    private func answer(to question: PasswordHashing) -> PasswordHashed {
        var answer = PasswordHashed()
        answer.question = question.question
        answer.outcome = .unusable
        guard Self.canHash(question.password), let hash = hash(question.password, cost: question.cost) else {
            return answer
        }
        answer.outcome = .hashed
        answer.hash = hash
        return answer
    }

    /// Takes as long whether there is such a user or not, and whatever the password: as one hash at today's cost, and longer
    /// only where the user's hash has a higher one.
    private func answer(to question: PasswordCheck) -> PasswordChecked {
        var answer = PasswordChecked()
        answer.question = question.question
        guard Self.canHash(question.password), let hash = BcryptHash(question.hash) else {
            _ = self.hash(.empty, cost: question.cost)
            let isNobody = question.hash.count == 0 && Self.canHash(question.password)
            answer.verdict = isNobody ? .differs : .unusable
            return answer
        }
        // 2ᶜ + 2ᶜ + 2ᶜ⁺¹ + … = 2ⁿ: a hash at an old cost takes as long as one at today's.
        for cost in hash.cost..<max(hash.cost, question.cost) { _ = self.hash(.empty, cost: cost) }
        answer.verdict = isHash(hash, of: question.password) ? .matches : .differs
        if answer.verdict == .matches, !hash.isCurrent || hash.cost != question.cost {
            answer.renewed = self.hash(question.password, cost: question.cost) ?? .empty
        }
        return answer
    }
}
