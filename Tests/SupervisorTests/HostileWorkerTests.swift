import IPC
import Testing

@testable import Supervisor

/// What a worker in strangers' hands could say, and the rule that it breaks.
enum HostileAct: String, CaseIterable, Codable, Sendable {
    case speaksBeforeReady, readyTwice, unknownConnection, foreignConnection, closedConnection
    case finishedTwice, finishedWithOpenRequest, secondRequest, deniesDuringRequest
    case unknownTicket, foreignTicket, settlesTwice, unknownRoute, badRequestID, emptyRequestID
    case badDeniedRequestID, unknownUpstream, tooManyDials, unaskedHeartbeat
    case identifiesWhereNobodyIsAsked, identifiesTwice, identifiesLate, identifiesForeign
    case emptyKind, unknownKind, truncated, trailing, badValue, badText, descriptor, oversized

    var rule: String {
        switch self {
        case .speaksBeforeReady: "ready_first"
        case .readyTwice: "ready_once"
        case .unknownConnection, .foreignConnection, .closedConnection, .finishedTwice, .identifiesForeign:
            "own_connection"
        case .identifiesWhereNobodyIsAsked, .identifiesTwice, .identifiesLate:
            "identified_once_by_certificate"
        case .finishedWithOpenRequest, .secondRequest, .deniesDuringRequest: "one_request_a_connection"
        case .unknownTicket, .foreignTicket, .settlesTwice: "own_open_ticket"
        case .unknownRoute: "known_route"
        case .badRequestID, .emptyRequestID, .badDeniedRequestID: "request_id_characters"
        case .unknownUpstream: "known_upstream"
        case .tooManyDials: "dials_within_connections"
        case .unaskedHeartbeat: "heartbeat_asked_for"
        case .emptyKind, .unknownKind: "wire.kind"
        case .truncated: "wire.truncated"
        case .trailing: "wire.trailing"
        case .badValue: "wire.value"
        case .badText: "wire.text"
        case .descriptor: "wire.descriptors"
        case .oversized: "wire.oversized"
        }
    }
}

extension HostileAct {
    /// Whether a connection is left that is another worker's.
    fileprivate var isAboutAnother: Bool {
        self == .foreignConnection || self == .foreignTicket || self == .identifiesForeign
    }
}

@Suite struct HostileWorkerTests {
    @Test(arguments: HostileAct.allCases) func `who breaks a rule is ended for it`(_ act: HostileAct) async {
        await #expect(processExitsWith: .success) { [act = act as HostileAct] in
            onLoop {
                let scene = try DeskScene()
                if act != .speaksBeforeReady { scene.ready() }
                async let ending = scene.perform()
                try await play(act, in: scene)
                guard case .killed(.breach(let breach)) = await ending else { return 1 }
                guard breach.rule == act.rule else {
                    IPC.ChildLog.write("\(breach.rule) instead of \(act.rule)")
                    return 2
                }
                // Nothing of it is left.
                return scene.register.open == 0 || act.isAboutAnother ? 0 : 3
            }
        }
    }

    @Test func `a flood of questions is answered to nobody's loss`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try DeskScene(
                    limits: RequestLimits(requestsPerMinute: 10, burst: 10, concurrentRequests: 4))
                scene.ready()
                scene.begin()
                let connection = try scene.connection()
                var admitted = 0
                for round in 0..<500 {
                    scene.admit(connection, question: UInt32(round))
                    switch try await scene.stage.heard() {
                    case .admitted(let answer):
                        admitted += 1
                        scene.settle(answer.ticket)
                    case .refused(let answer):
                        guard answer.reason == .requests, answer.retryAfterMilliseconds > 0 else { return 1 }
                    default: return 2
                    }
                }
                guard admitted == 10, scene.desk.inFlight == 0 else { return 3 }
                return scene.worker.process.state == .ready ? 0 : 4
            }
        }
    }
}

@Loop private func play(_ act: HostileAct, in scene: DeskScene) async throws {
    let say = scene.stage.channel
    switch act {
    case .speaksBeforeReady: scene.admit(try scene.connection())
    case .readyTwice: say.send(.ready(SealReport()))
    case .unknownConnection: scene.admit(ConnectionID(77))
    case .foreignConnection:
        let stranger = try scene.stranger()
        scene.admit(try scene.register.open(from: IPAddress(ipv4: 1), for: stranger))
    case .closedConnection:
        let connection = try scene.connection()
        say.send(.finished(connection))
        scene.admit(connection)
    case .finishedTwice:
        let connection = try scene.connection()
        say.send(.finished(connection))
        say.send(.finished(connection))
    case .finishedWithOpenRequest:
        let connection = try scene.connection()
        scene.admit(connection)
        say.send(.finished(connection))
    case .secondRequest:
        let connection = try scene.connection()
        scene.admit(connection, question: 1)
        scene.admit(connection, question: 2)
    case .deniesDuringRequest:
        let connection = try scene.connection()
        scene.admit(connection)
        say.send(.deny(denial(of: connection)))
    case .unknownTicket: scene.settle(Ticket(1 << 32))
    case .foreignTicket: scene.settle(try foreignTicket(in: scene))
    case .settlesTwice:
        scene.admit(try scene.connection())
        let ticket = try await scene.ticket() ?? Ticket()
        scene.settle(ticket)
        scene.settle(ticket)
    case .unknownRoute:
        var admission = Admission()
        admission.connection = try scene.connection()
        admission.route = 1
        admission.requestID = "r"
        say.send(.admit(admission))
    case .badRequestID: scene.admit(try scene.connection(), requestID: "a b\n")
    case .emptyRequestID: scene.admit(try scene.connection(), requestID: "")
    case .badDeniedRequestID: say.send(.deny(denial(of: try scene.connection(), requestID: "\u{1b}[2J")))
    case .unknownUpstream: say.send(.dial(DialRequest(question: QuestionID(1), upstream: 1)))
    case .tooManyDials:
        for question in 0..<3 {
            say.send(.dial(DialRequest(question: QuestionID(UInt32(question)), upstream: 0)))
        }
    case .identifiesWhereNobodyIsAsked: say.send(identified(try scene.connection()))
    case .identifiesTwice:
        let connection = try scene.connection(at: 1)
        for _ in 0..<2 { say.send(identified(connection)) }
    case .identifiesLate:
        let connection = try scene.connection(at: 1)
        scene.admit(connection)
        guard let ticket = try await scene.ticket() else { return }
        scene.settle(ticket)
        say.send(identified(connection))
    case .identifiesForeign:
        let stranger = try scene.stranger()
        say.send(identified(try scene.register.open(from: IPAddress(ipv4: 1), at: 1, for: stranger)))
    case .unaskedHeartbeat: say.send(.pong(Heartbeat(number: 1)))
    default: try babble(act, in: scene)
    }
}

private func identified(_ connection: ConnectionID) -> FromWorker {
    .identified(Identification(connection: connection, name: "alice"))
}

/// Datagrams that are no messages.
@Loop private func babble(_ act: HostileAct, in scene: DeskScene) throws {
    var finished: [UInt8] = []
    try FromWorker.finished(try scene.connection()).encode(to: &finished)
    var admitted: [UInt8] = []
    var admission = Admission()
    admission.requestID = "abc"
    try FromWorker.admit(admission).encode(to: &admitted)
    switch act {
    case .emptyKind: scene.stage.say([0])
    case .unknownKind: scene.stage.say([200, 1, 2, 3])
    case .truncated: scene.stage.say(Array(finished.dropLast()))
    case .trailing: scene.stage.say(finished + [0])
    case .badValue:
        var bytes: [UInt8] = []
        try FromWorker.deny(denial(of: ConnectionID(1), requestID: "")).encode(to: &bytes)
        // The cause is the third byte from the end.
        bytes[bytes.count - 3] = 99
        scene.stage.say(bytes)
    case .badText: scene.stage.say(Array(admitted.dropLast()) + [0xff])
    case .descriptor: scene.stage.say(finished, descriptors: 1)
    case .oversized: scene.stage.say([UInt8](repeating: 5, count: ChannelLimits.messageBytes + 1))
    default: break
    }
}

private func denial(of connection: ConnectionID, requestID: String = "req-1") -> Denial {
    var denial = Denial()
    denial.connection = connection
    denial.requestID = requestID
    denial.status = 400
    return denial
}

/// A ticket that another worker was given.
@Loop private func foreignTicket(in scene: DeskScene) throws -> Ticket {
    let stranger = try scene.stranger()
    let connection = try scene.register.open(from: IPAddress(ipv4: 1), for: stranger)
    var admission = Admission()
    admission.connection = connection
    admission.requestID = "other"
    try scene.desk.receive(.admit(admission), from: stranger)
    guard let ticket = try scene.register.entry(connection, of: stranger).openTicket else {
        throw ProtocolBreach.ticket
    }
    return ticket
}
