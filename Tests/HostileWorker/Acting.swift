import Glibc
import IPC

extension HostileWorker {
    /// Plays the act, in the name of a client that it really serves where the act needs one.
    func play(for connection: ConnectionID) async {
        switch act {
        case .passDescriptor:
            var bytes: [UInt8] = []
            try? FromWorker.finished(connection).encode(to: &bytes)
            say(bytes, descriptors: 1)
        case .settleEverything: eachNumber { supervisor.send(.settle(Self.settlement(of: Ticket($0)))) }
        case .claimIdentity:
            supervisor.send(.identified(Identification(connection: connection, name: "alice")))
        case .blameAnother:
            // The neighbour's number: whoever was let in just before.
            note.write(connection.value - 1)
            say([200])
        case .standStill: while true {}
        case .openFile: _ = open("/etc/passwd", O_RDONLY)
        case .endAtBirth, .sleepAtBirth: break
        case .deny, .floodUnread: await flood(connection)
        case .dialWithoutEnd, .dialAndHangUp, .askForForbidden: await dial()
        case .signNonsense, .signInALoop, .signUnread: await askToSign()
        }
    }

    /// Numbers that somebody may have: the supervisor numbers by place and by how often the place was used.
    private func eachNumber(_ body: (UInt64) -> Void) {
        for place in UInt64(0)..<32 { for use in UInt64(1)..<8 { body(use << 32 | place) } }
    }

    private static func settlement(of ticket: Ticket) -> Settlement {
        var settlement = Settlement()
        settlement.ticket = ticket
        settlement.outcome = .completed
        settlement.status = 200
        return settlement
    }

    // MARK: - Floods

    private func flood(_ connection: ConnectionID) async {
        var denial = Denial()
        denial.connection = connection
        denial.requestID = "flood"
        denial.status = 400
        var bytes: [UInt8] = []
        try? FromWorker.deny(denial).encode(to: &bytes)
        while true {
            for _ in 0..<64 { say(bytes) }
            // Who never comes here reads nothing either, and answers no heartbeat.
            if act == .deny { await pause() }
        }
    }

    /// The upstream that answers: the tests' configuration has it second, by name.
    private static let model: UInt16 = 1

    private func dial() async {
        var question: UInt32 = 0
        func ask(_ upstream: UInt16) {
            question &+= 1
            supervisor.send(.dial(DialRequest(question: QuestionID(question), upstream: upstream)))
        }
        switch act {
        case .dialWithoutEnd: for _ in 0..<10_000 { ask(0) }
        case .askForForbidden:
            ask(Self.model)
            guard let pipe = await dialled() else { return }
            request("GET /admin HTTP/1.1\r\nhost: elsewhere.example\r\n\r\n", over: pipe)
            // The pipe stays open for as long as this waits.
            while true { await pause(for: .seconds(1)) }
        default:
            while true {
                ask(Self.model)
                // Closed as soon as it is here.
                _ = await dialled()
            }
        }
    }

    private func request(_ head: String, over pipe: borrowing FileDescriptor) {
        var bytes: [UInt8] = []
        RequestFrame(headBytes: head.utf8.count, bodyBytes: 0).encode(to: &bytes)
        bytes += Array(head.utf8)
        _ = bytes.withUnsafeBytes { write(pipe.rawValue, $0.baseAddress, $0.count) }
    }

    // MARK: - Signatures

    private func askToSign() async {
        guard let descriptor = keeper.take() else { return }
        var question = SignatureRequest()
        question.content =
            act == .signNonsense
            ? [1, 2, 3]
            : [UInt8](repeating: 0x20, count: 64) + Array("TLS 1.3, server CertificateVerify".utf8) + [0]
                + [UInt8](repeating: 3, count: 32)
        if act == .signUnread { return await ask(question, unread: descriptor) }
        guard let keeper = try? Channel<SignatureAnswer, SignatureQuestion>(descriptor) else { return }
        while keeper.isOpen {
            // More than this own program would keep for it would end the channel from this side.
            if keeper.bytesWaiting < 16_384 { for _ in 0..<32 { keeper.send(.sign(question)) } }
            await pause()
            while (try? keeper.nextAlreadyHere()) != nil {}
            if act == .signNonsense { await pause(for: .seconds(60)) }
        }
    }

    private func ask(_ question: SignatureRequest, unread socket: borrowing FileDescriptor) async {
        var bytes: [UInt8] = []
        try? SignatureQuestion.sign(question).encode(to: &bytes)
        while true {
            if !say(bytes, to: socket.rawValue) { await pause(for: .milliseconds(1)) }
        }
    }
}
