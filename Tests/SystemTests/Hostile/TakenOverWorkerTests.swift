import Foundation
import Glibc
import Testing

/// A worker in strangers' hands, beside honest ones, before the real supervisor, keeper and egress.
@Suite(.serialized) struct TakenOverWorkerTests {
    /// What it does, and how that ends.
    struct Attack: Sendable, CustomTestStringConvertible {
        enum Ending: Sendable {
            case breach(String)
            case exit(String)
            /// It goes on for as long as it is let: what it may do is bounded otherwise.
            case none
        }

        let act: String
        let ending: Ending
        var testDescription: String { act }
    }

    /// What has no end is bounded by what any worker may do: see "What remains" of the threat model.
    static let attacks = [
        Attack(act: "passDescriptor", ending: .breach("wire.descriptors")),
        Attack(act: "settleEverything", ending: .breach("own_open_ticket")),
        Attack(act: "claimIdentity", ending: .breach("identified_once_by_certificate")),
        Attack(act: "blameAnother", ending: .breach("wire.kind")),
        Attack(act: "dialWithoutEnd", ending: .breach("dials_within_connections")),
        Attack(act: "askForForbidden", ending: .breach("pipe.host")),
        Attack(act: "signNonsense", ending: .breach("signatures.content")),
        Attack(act: "signUnread", ending: .breach("signatures.overwhelmed")),
        Attack(act: "signInALoop", ending: .none),
        Attack(act: "dialAndHangUp", ending: .none),
        Attack(act: "deny", ending: .none),
        Attack(act: "floodUnread", ending: .exit("hung")),
        Attack(act: "standStill", ending: .exit("hung")),
        Attack(act: "openFile", ending: .exit("sandbox")),
    ]

    @Test(arguments: attacks)
    func `it is ended for what it does, and the clients of others do not notice`(_ attack: Attack) throws {
        let programs = try HostilePrograms(acts: [attack.act])
        let service = try Service(try Self.settings(), programs: programs.path)
        var scene = try AttackScene(service, programs)
        let before = try scene.measure(seconds: 0.3)
        try scene.attack()
        let during = try scene.measureDuringAttack(lasts: attack.isEnded)
        print("\(attack.act): before \(before), during \(during)")
        #expect(during.failed == 0)
        // The supervisor may learn of an end later than this test.
        try waitUntil("whoever comes next is served") { (try? service.client().isServed()) == true }
        #expect(try service.stop() == .exit(0))
        try expect(attack.ending, of: scene.hostile, in: try service.audit())
        #expect(try service.audit().unaccounted == [])
        #expect(try service.verifiesAudit())
    }

    private func expect(_ ending: Attack.Ending, of hostile: pid_t, in trail: AuditTrail) throws {
        let exit = try #require(
            trail.events("child.exited").first { $0["pid"].number == Int(hostile) })
        #expect(!exit["client"].exists, "nobody is blamed")
        let incidents = trail.events("incident.opened").compactMap { $0["kind"].text }
        switch ending {
        case .breach(let rule):
            let breach = trail.events("child.breach").first { $0["pid"].number == Int(hostile) }
            #expect(breach?["rule"].text == rule)
            #expect(exit["cause"].text == "breach")
            #expect(incidents == ["protocol_breach"])
        case .exit(let cause):
            #expect(exit["cause"].text == cause)
            #expect(incidents == (cause == "sandbox" ? ["sandbox_violation"] : []))
        case .none:
            #expect(exit["cause"].text == "killed")
            #expect(incidents == [])
        }
    }

    @Test func `one that ends at its birth is started later and later, and the status says so`() throws {
        let programs = try HostilePrograms()
        let service = try Service(try Self.settings(), programs: programs.path)
        let spare = try service.spare("worker")
        try programs.list(["endAtBirth", "endAtBirth"])
        // It was of no use before its end, and so are its two successors.
        kill(spare, SIGKILL)
        try waitUntil("its place is empty") {
            try service.children("worker").contains {
                ($0["backoff_ms"].number ?? 0) > 0 && $0["last_exit", "cause"].text == "exited"
            }
        }
        _ = try service.spare("worker")
        #expect(try service.client().isServed())
        #expect(try service.stop() == .exit(0))
        let pauses = try service.audit().events("child.postponed").compactMap { $0["delay_ms"].number }
        #expect(pauses.count == 3)
        for (pause, full) in zip(pauses, [1000, 2000, 4000]) {
            #expect((full * 3 / 4...full).contains(pause))
        }
    }

    private static func settings() throws -> Settings {
        let authority = try Identity("authority.test")
        let server = try Identity("bulkhead.test", issuer: authority)
        var settings = Settings()
        settings.hangTimeout = "1500ms"
        // So that dials wait; one that fails at once does not.
        settings.isDeadSilent = true
        settings.firstListener =
            "{ address: '127.0.0.2:0', tls: { certificate: 'DIRECTORY/server.crt', key: 'file:DIRECTORY/server.key' } }"
        settings.files = ["server.crt": server.certificateText, "server.key": server.keyText]
        return settings
    }
}

extension TakenOverWorkerTests.Attack {
    fileprivate var isEnded: Bool { if case .none = ending { false } else { true } }
}
