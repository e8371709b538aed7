import IPC
import Testing

@testable import EchoModel

struct BehaviourTests {
    @Test(arguments: [
        ("", Behaviour()), (" , ", Behaviour()),
        ("tokens=3", Behaviour(words: 3)),
        ("delay=20, think=5", Behaviour(delayMilliseconds: 20, thinkMilliseconds: 5)),
        ("status=429,retry=7", Behaviour(status: 429, retryAfterSeconds: 7)),
        ("body=1000,head=64", Behaviour(bodyBytes: 1000, fillerHeaderBytes: 64)),
        ("chunked=1,close=1,characters=2", Behaviour(charactersPerPiece: 2, isChunked: true, closes: true)),
        ("fault=reset:2,fault=cr", Behaviour(faults: [Fault(.reset, 2), Fault(.cr)])),
        ("tokens=3,tokens=4", Behaviour(words: 4)),
    ])
    func `Wishes are read`(_ text: String, _ expected: Behaviour) throws {
        var behaviour = Behaviour()
        try behaviour.apply(text, separator: ",")
        #expect(behaviour == expected)
    }

    @Test(arguments: [
        ("tokens", BehaviourError.notKeyAndValue("tokens")), ("colour=1", .unknownKey("colour")),
        ("tokens=", .badNumber("tokens", allowed: 0...Limits.fillerBytes)),
        ("tokens=-1", .badNumber("tokens", allowed: 0...Limits.fillerBytes)),
        ("body=99999999999999999999", .badNumber("body", allowed: 0...Limits.fillerBytes)),
        ("status=200", .badNumber("status", allowed: 300...599)),
        ("status=304", .badNumber("status", allowed: 300...599)),
        ("chunked=2", .badNumber("chunked", allowed: 0...1)),
        ("fault=boom", .unknownFault("boom")), ("fault=", .unknownFault("")),
        ("fault=reset", .badNumber("reset:N", allowed: 0...Limits.fillerBytes)),
        ("fault=reset:x", .badNumber("reset:N", allowed: 0...Limits.fillerBytes)),
        ("fault=huge:0", .badNumber("huge:BYTES", allowed: 1...Limits.fillerBytes)),
        ("fault=cr:1", .surplusNumber(.cr)),
        (String(repeating: "fault=cr,", count: 9), .tooManyFaults),
    ])
    func `What is not understood is refused`(_ text: String, _ expected: BehaviourError) {
        #expect(throws: expected) {
            var behaviour = Behaviour()
            try behaviour.apply(text, separator: ",")
        }
    }

    @Test func `The help tells of every key and fault`() {
        for key in BehaviourKey.allCases { #expect(Help.text.contains("  \(key.rawValue) ")) }
        for kind in FaultKind.allCases { #expect(Help.text.contains("  \(kind.form) ")) }
    }

    @Test(arguments: [
        (["--listen", "127.0.0.1:0"], Settings(source: .address(.init("127.0.0.1:0")!))),
        (["--record", "--descriptor", "3"], Settings(source: .descriptor(3), records: true)),
        (
            ["--tokens", "4", "--delay", "5", "--think", "6", "--listen", "[::1]:80"],
            Settings(
                source: .address(.init("[::1]:80")!),
                behaviour: Behaviour(words: 4, delayMilliseconds: 5, thinkMilliseconds: 6))
        ),
    ])
    func `Arguments are read`(_ arguments: [String], _ expected: Settings) throws {
        #expect(try Invocation(arguments: arguments) == .serve(expected))
    }

    @Test(arguments: [
        ([], UsageError.noSource), (["--listen"], .missingValue("--listen")),
        (["--listen", "localhost:1"], .badValue("--listen", "localhost:1")),
        (["--descriptor", "-1"], .badValue("--descriptor", "-1")),
        (["--listen", "127.0.0.1:0", "--descriptor", "3"], .twoSources),
        (["--tokens", "x", "--listen", "127.0.0.1:0"], .badValue("--tokens", "x")),
        (["serve"], .unknownArgument("serve")),
    ])
    func `Arguments that are not understood are refused`(_ arguments: [String], _ expected: UsageError) {
        #expect(throws: expected) { try Invocation(arguments: arguments) }
    }
}
