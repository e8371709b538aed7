import IPC
import Testing

@testable import Supervisor

@Suite struct CrashEvidenceTests {
    private static let first = ConnectionID(1)
    private static let second = ConnectionID(2)
    private static let third = ConnectionID(3)
    private static let nobody = ConnectionID()

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var evidence: CrashEvidence
        var suspect: ConnectionID?

        /// - Parameter open: the connections with requests, and the last number of the address that each is from.
        init(
            _ description: String, noted: ConnectionID, holds: Bool, open: [(ConnectionID, UInt64)],
            cause: ChildExitCause = .crashed, _ suspect: ConnectionID?
        ) {
            testDescription = description
            let requests = open.map {
                CrashEvidence.Request(
                    connection: $0, network: .network(high: 0, low: 0xffff_0a00_0000 + $1, ipv6Prefix: 64))
            }
            evidence = CrashEvidence(noted: noted, holdsNoted: holds, openRequests: requests, cause: cause)
            self.suspect = suspect
        }
    }

    static let cases: [Case] = [
        Case("its own connection, before any request", noted: first, holds: true, open: [], first),
        Case(
            "its own connection, while others have requests", noted: first, holds: true, open: [(second, 2)],
            first),
        Case(
            "it spins for its own connection", noted: first, holds: true, open: [(second, 2)], cause: .hung,
            first),
        Case(
            "somebody else's connection, one request", noted: second, holds: false, open: [(first, 1)], first),
        Case(
            "somebody else's connection, requests of two clients", noted: second, holds: false,
            open: [(first, 1), (third, 3)], nil),
        Case(
            "somebody else's connection, two requests of one client", noted: second, holds: false,
            open: [(first, 1), (third, 1)], first),
        Case("no such connection, no request", noted: ConnectionID(.max), holds: false, open: [], nil),
        Case("for nobody, one request", noted: nobody, holds: false, open: [(first, 1)], first),
        Case(
            "for nobody, requests of two clients", noted: nobody, holds: false,
            open: [(first, 1), (second, 2)], nil),
        Case(
            "for nobody, requests of one client and one of another", noted: nobody, holds: false,
            open: [(first, 1), (second, 1), (third, 3)], nil),
        Case(
            "for nobody, many requests of one client", noted: nobody, holds: false,
            open: [(first, 1), (second, 1), (third, 1)], first),
        Case(
            "it stood still while it waited", noted: nobody, holds: false, open: [(first, 1)], cause: .hung,
            nil),
        Case(
            "it stood still and notes what is not", noted: second, holds: false, open: [(first, 1)],
            cause: .hung,
            first),
        Case(
            "out of memory for one client, all requests are its own", noted: first, holds: true,
            open: [(first, 1), (second, 1)], cause: .memory, first),
        Case(
            "out of memory for one client, another has a request", noted: first, holds: true,
            open: [(first, 1), (second, 2)], cause: .memory, nil),
        Case(
            "out of memory for who has no request, all are another's", noted: first, holds: true,
            open: [(second, 2), (third, 2)], cause: .memory, second),
        Case(
            "out of memory in a handshake, no request", noted: first, holds: true, open: [], cause: .memory,
            nil),
        Case(
            "out of memory for nobody, one request", noted: nobody, holds: false, open: [(first, 1)],
            cause: .memory,
            first),
    ]

    @Test(arguments: cases) func `who is held responsible`(_ scene: Case) {
        #expect(scene.evidence.suspect == scene.suspect)
    }
}
