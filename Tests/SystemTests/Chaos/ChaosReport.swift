/// What a chaos run found, for people.
struct ChaosReport {
    private(set) var checks: [(sentence: String, holds: Bool)] = []
    var repairs: [String: [Duration]] = [:]
    var aborted: [String: Int] = [:]
    var admitted = 0
    var records = 0
    var bans = 0
    var banned: LoopbackAddress?
    var disk = ""
    private var lines: [String] = []
    private var outages: [String: [Duration]] = [:]
    private var deeds: [String: Int] = [:]

    /// What a process may grow by after its first two seconds: what it keeps between requests is bounded (rooms for messages and
    /// bodies, the queue of the audit log, up to eight generations that finish), and not all of it was used by then.
    private static let growth = 24 << 20
    /// The supervisor's counters are a table that is there from the start and touched page by page: each address that was not
    /// seen before may take one, up to the whole table.
    private static func counters(_ addresses: Int) -> Int { min(addresses * 4096, 128 << 20) }

    var failures: [String] { checks.filter { !$0.holds }.map(\.sentence) }

    mutating func check(_ sentence: String, _ holds: Bool) { checks.append((sentence, holds)) }

    mutating func examine(_ tally: Tally) {
        let complaints = tally.complaints
        for complaint in complaints.prefix(10) { lines.append("  complaint: \(complaint)") }
        check("every answer is its request's own, and whole or known to be not", complaints.isEmpty)
        let counts = Tally.Outcome.allCases.map { "\($0.rawValue) \(tally.counts[$0] ?? 0)" }
        lines.append("  clients: \(counts.joined(separator: ", "))")
        (outages, deeds) = (tally.outages, tally.deeds)
        for victim in tally.victims.prefix(10) { lines.append("  hit by \(victim)") }
        let reload = "\(Mischief.reload.rawValue):"
        check("no reload was noticed by a client", !tally.victims.contains { $0.hasPrefix(reload) })
    }

    /// - Parameter addresses: how many the clients came from.
    mutating func examine(_ memory: MemoryWatch, addresses: Int) {
        for (name, processes, most, growth) in memory.programs {
            lines.append(
                "  \(name): \(processes) processes, at most \(most >> 20) MiB, grew by at most \(growth >> 20) MiB"
            )
            let bound = Self.growth + (name == "bulkhead" ? Self.counters(addresses) : 0)
            check("\(name) does not grow by more than \(bound >> 20) MiB", growth < bound)
        }
        let course = memory.course(of: "bulkhead").map { "\($0 >> 20)" }
        lines.append("  the supervisor over time, in MiB: \(course.joined(separator: " "))")
    }

    func text(seed: UInt64) -> String {
        let names = Set(deeds.keys).union(repairs.keys).sorted()
        let table = names.map { name in
            let hit = outages[name] ?? []
            return
                "  \(Self.padded(name, 22))\(Self.padded("\(deeds[name] ?? 0)", 7))\(Self.padded("\(hit.count)", 7))"
                + "\(Self.padded(Self.median(hit), 12))\(Self.padded(Self.longest(hit), 12))"
                + "\(Self.padded(Self.median(repairs[name] ?? []), 12))\(Self.longest(repairs[name] ?? []))"
        }
        let causes = aborted.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        return """
            Chaos, seed \(seed); disk: \(disk)
              deed                  times  hit    answer p50  answer max  crew p50    crew max
            \(table.joined(separator: "\n"))
              (hit: clients whose request failed; answer: from the deed, or its end, to their next one; crew: until all places
              are filled again, in ms)
              log: \(records) records, \(admitted) admitted, aborted: \(causes.joined(separator: ", ")); bans \(bans)
            \(lines.joined(separator: "\n"))
            \(checks.map { "  \($0.holds ? "ok    " : "FAILED") \($0.sentence)" }.joined(separator: "\n"))

            """
    }

    private static func median(_ times: [Duration]) -> String {
        times.isEmpty ? "-" : milliseconds(times.sorted()[times.count / 2])
    }

    private static func longest(_ times: [Duration]) -> String { times.max().map(milliseconds) ?? "-" }

    private static func milliseconds(_ time: Duration) -> String { "\(Int(time / .milliseconds(1)))" }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}
