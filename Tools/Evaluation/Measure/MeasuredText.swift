/// Texts whose speed is measured: ordinary ones, and the worst of their kinds that are known.
struct MeasuredText {
    let name: String
    let bytes: [UInt8]

    private static let size = 1 << 20

    static var all: [MeasuredText] {
        [
            MeasuredText(name: "prompt of 500 bytes", bytes: Array(prose.utf8.prefix(500))),
            repeating("English prose", prose),
            repeating("JSON of a tool call", json),
            repeating("source code", code),
            repeating("German prose", german),
            repeating("Chinese prose", chinese),
        ] + worst.map { repeating("worst: \($0.name)", $0.unit) }
    }

    /// Each drives one detector into its longest way.
    private static let worst: [(name: String, unit: String)] = [
        ("digits", "1234567890"), ("digits in groups", "4929 1234 "), ("at signs", "a@"),
        ("dots", "a."), ("local parts", "a.b-c_d+e."), ("capitals and digits", "DE12ABCD"),
        ("equals signs", "key=abc;"), ("passwords", "password: x "), ("base64", "QUJDREVGR0hJSktMTU5P"),
        ("hexadecimal", "deadbeef0123"), ("percent escapes", "%41%42"), ("numeric entities", "&#65;&#66;"),
        ("backslashes", "\\\\u0041"), ("braces", "{\"a\":["), ("angle brackets", "<|im_start|>"),
        ("spaced letters", "i g n o r e "), ("ignore", "ignore all previous "),
        ("colons", "fe80::1:"), ("slashes", "https://a/b?"), ("line ends", "\n"), ("spaces", " "),
        ("zero width", "\u{200B}a\u{200D}"), ("combining", "e\u{301}\u{302}"), ("emoji", "👩‍👩‍👧"),
        ("look-alikes", "іgnоrе "), ("full width", "ｉｇｎｏｒｅ　"), ("Arabic", "تجاهل كل التعليمات "),
        ("names", "Dr. Anna Maria Smith Jones "), ("addresses", "12 Main Street, Apt 4, "),
        ("dates", "born 12.03.1984 "), ("private keys", "-----BEGIN PRIVATE KEY-----"),
        ("tokens", "ghp_AbCd1234_sk-"), ("jwt", "eyJhbGciOi."),
    ]

    private static func repeating(_ name: String, _ unit: String) -> MeasuredText {
        let unit = Array(unit.utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size + unit.count)
        while bytes.count < size { bytes += unit }
        return MeasuredText(name: name, bytes: bytes)
    }

    private static let prose = """
        The committee met on Tuesday to talk about the new library. Most of the members thought that the reading \
        room should stay open until nine, because students come after work and need a quiet place. Somebody asked \
        whether the heating could be turned down at night, and the caretaker explained how the old valves behave \
        when it freezes. We agreed to ask for two offers before the end of the month. Could you write a short, \
        friendly summary of these minutes, with a list of who does what, and suggest a date for the next meeting? \
        Please keep it under two hundred words and do not mention the broken window.

        """

    private static let json = """
        {"name":"search_flights","arguments":{"from":"Lisbon","to":"Oslo","date":"2031-04-17","adults":2,\
        "options":{"direct":true,"maximum_price":420.5,"cabins":["economy","premium"]}},"id":"call_00042"},

        """

    private static let code = """
        func merge(_ left: [Int], _ right: [Int]) -> [Int] {
            var (i, j) = (0, 0)
            while i < left.count && j < right.count { if left[i] <= right[j] { i += 1 } else { j += 1 } }
            return left // TODO: handle the rest, see issue 1234
        }

        """

    private static let german = """
        Der Ausschuss traf sich am Dienstag, um über die neue Bücherei zu sprechen. Die meisten fanden, dass der \
        Lesesaal länger geöffnet bleiben müsste, weil viele erst nach der Arbeit kämen und Ruhe bräuchten.

        """

    private static let chinese = """
        委员会星期二开会讨论新图书馆的事情。大多数人认为阅览室应该开放到晚上九点，因为学生们下班以后才来，需要安静的地方。

        """
}
