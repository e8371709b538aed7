import IPC
import Testing

@testable import Supervisor

@Suite struct CrashEvidenceTests {
    private static let first = ConnectionID(1)
    private static let second = ConnectionID(2)
    private static let nobody = ConnectionID()

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var evidence: CrashEvidence
        var suspect: ConnectionID?

        init(
            _ description: String, noted: ConnectionID, holds: Bool, open: [ConnectionID], hung: Bool = false,
            _ suspect: ConnectionID?
        ) {
            testDescription = description
            evidence = CrashEvidence(noted: noted, holdsNoted: holds, openRequests: open, wasHung: hung)
            self.suspect = suspect
        }
    }

    static let cases: [Case] = [
        Case("its own connection, before any request", noted: first, holds: true, open: [], first),
        Case(
            "its own connection, while others have requests", noted: first, holds: true, open: [second], first
        ),
        Case("it spins for its own connection", noted: first, holds: true, open: [second], hung: true, first),
        Case("somebody else's connection, one request", noted: second, holds: false, open: [first], first),
        Case(
            "somebody else's connection, two requests", noted: second, holds: false, open: [first, first], nil
        ),
        Case("no such connection, no request", noted: ConnectionID(.max), holds: false, open: [], nil),
        Case("for nobody, one request", noted: nobody, holds: false, open: [first], first),
        Case("for nobody, two requests", noted: nobody, holds: false, open: [first, second], nil),
        Case("it stood still while it waited", noted: nobody, holds: false, open: [first], hung: true, nil),
        Case(
            "it stood still and notes what is not", noted: second, holds: false, open: [first], hung: true,
            first),
    ]

    @Test(arguments: cases) func `who is held responsible`(_ scene: Case) {
        #expect(scene.evidence.suspect == scene.suspect)
    }
}
