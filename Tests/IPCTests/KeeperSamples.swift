@testable import IPC

// The same of what is said to and by a keeper.
extension Samples {
    static func secret(_ text: String) -> Secret {
        var bytes = Array(text.utf8)
        return Secret(wiping: &bytes, keeping: 0..<bytes.count)
    }

    static var keeperSettings: KeeperSettings {
        var settings = KeeperSettings()
        settings.generation = 2
        settings.seal = plan
        settings.signaturesPerSecond = 2000
        settings.hashThreads = 2
        settings.keys = [PrivateKeySettings(pem: secret("pem")), PrivateKeySettings(pem: secret("other"))]
        return settings
    }

    static var passwordHashed: PasswordHashed {
        var answer = PasswordHashed()
        answer.question = QuestionID(4)
        answer.outcome = .hashed
        answer.hash = secret("$2b$04$")
        return answer
    }

    static var passwordChecked: PasswordChecked {
        var answer = PasswordChecked()
        answer.question = QuestionID(5)
        answer.verdict = .matches
        answer.renewed = secret("$2b$05$")
        return answer
    }

    static var signatureRequest: SignatureRequest {
        var request = SignatureRequest()
        request.question = QuestionID(9)
        request.key = 1
        request.scheme = .rsaPSSSHA384
        request.content = [1, 2, 3]
        return request
    }

    static var signature: Signature {
        var signature = Signature()
        signature.question = QuestionID(9)
        signature.bytes = [4, 5]
        return signature
    }

    static var signatureRefusal: SignatureRefusal {
        var refusal = SignatureRefusal()
        refusal.question = QuestionID(9)
        refusal.reason = .content
        return refusal
    }

    static let fromKeeper: [FromKeeper] = [
        .ready(report), .pong(Heartbeat(number: 3)), .hashed(passwordHashed), .checked(passwordChecked),
        .misuse(KeeperMisuse(worker: 7, rule: .content)),
    ]

    static let toKeeper: [ToKeeper] = [
        .settings(keeperSettings), .ping(Heartbeat(number: 3)), .worker(KeeperClient(worker: 7)),
        .hash(PasswordHashing(question: QuestionID(4), password: secret("p"), cost: 12)),
        .check(
            PasswordCheck(
                question: QuestionID(5), password: secret("p"), hash: secret("$2b$"), cost: 12)),
        .drain,
    ]

    static let signatureQuestions: [SignatureQuestion] = [.sign(signatureRequest)]
    static let signatureAnswers: [SignatureAnswer] = [.signed(signature), .refused(signatureRefusal)]
}
