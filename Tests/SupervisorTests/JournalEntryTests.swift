import Testing

@testable import Supervisor

@Suite struct `An entry of the journal` {
    private static func text(_ entry: JournalEntry) -> String { String(decoding: entry.bytes, as: UTF8.self) }

    @Test func `has its message, its priority and each field in a line`() {
        let entry = JournalEntry(
            .warning, "A child has ended", ["role": "worker", "pid": 42, "reason": "left as asked"])
        #expect(
            Self.text(entry) == """
                MESSAGE=A child has ended role=worker pid=42 reason="left as asked"
                PRIORITY=4
                SYSLOG_IDENTIFIER=bulkhead
                BULKHEAD_ROLE=worker
                BULKHEAD_PID=42
                BULKHEAD_REASON=left as asked

                """)
    }

    @Test(arguments: [(.info, 6), (.warning, 4), (.error, 3)] as [(Log.Level, Int)])
    func `has the priorities of syslog`(level: Log.Level, priority: Int) {
        #expect(Self.text(JournalEntry(level, "", [:])).contains("\nPRIORITY=\(priority)\n"))
    }

    @Test func `has the length before a value with line ends, so that no value can add a field`() {
        let entry = JournalEntry(.info, "one\nPRIORITY=0", [:])
        #expect(
            entry.bytes.starts(
                with: Array("MESSAGE\n".utf8) + [14, 0, 0, 0, 0, 0, 0, 0]
                    + Array("one\nPRIORITY=0\nPRIORITY=6\n".utf8)))
    }

    @Test(arguments: [
        ("pid", "BULKHEAD_PID"), ("Exit code", "BULKHEAD_EXIT_CODE"), ("a.b-c=d", "BULKHEAD_A_B_C_D"),
        ("_trusted", "BULKHEAD__TRUSTED"), ("9", "BULKHEAD_9"), ("é", "BULKHEAD___"), ("", "BULKHEAD_"),
        (String(repeating: "a", count: 100), "BULKHEAD_" + String(repeating: "A", count: 55)),
    ])
    func `has names that the journal takes`(name: String, field: String) {
        #expect(JournalEntry.fieldName(of: name) == field)
    }

    @Test(arguments: [("a", 2048, 2048), ("a", 2049, 2048 + 3), ("é", 1025, 2048 + 3), ("𝄞", 1000, 2048 + 3)])
    func `has a bounded message of whole characters`(letter: String, count: Int, bytes: Int) throws {
        let text = Self.text(JournalEntry(.info, String(repeating: letter, count: count), [:]))
        let message = try #require(text.split(separator: "\n").first).dropFirst("MESSAGE=".count)
        #expect(message.utf8.count == bytes)
        #expect(!message.contains("\u{fffd}"))
    }

    @Test func `has no more fields than a datagram holds`() {
        let fields: Log.Fields = [
            "a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6, "g": 7, "h": 8, "i": 9, "j": 10, "k": 11, "l": 12,
            "m": 13,
            "n": 14, "o": 15, "p": 16, "q": 17,
        ]
        let text = Self.text(JournalEntry(.info, "", fields))
        #expect(text.contains("BULKHEAD_P=16"))
        #expect(!text.contains("BULKHEAD_Q"))
    }

    @Test(arguments: [
        ("8:1234", true), ("8:12345", false), ("9:1234", false), ("", false), ("8:1234 ", false),
        ("1234", false),
    ])
    func `is for the standard error that systemd opened, not for one that was redirected`(
        variable: String, isJournal: Bool
    ) {
        #expect(JournalSocket.names(variable, device: 8, inode: 1234) == isJournal)
    }
}
