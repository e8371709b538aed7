import Foundation

/// What stands in an audit log.
struct AuditTrail {
    let records: [JSON]

    init(directory: String) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: directory)
            .filter { $0.hasPrefix("audit-") && $0.hasSuffix(".jsonl") }.sorted()
        records = try names.flatMap { name in
            let bytes = FileManager.default.contents(atPath: "\(directory)/\(name)") ?? Data()
            // The last line may be on its way.
            return try bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
                .map { try JSON($0) }
        }
    }

    /// What happened to one client, in a few words an event.
    func story(of address: LoopbackAddress) -> [String] {
        records.filter { $0["client", "address"].text == address.description }.map(Self.words)
    }

    private static func words(_ record: JSON) -> String {
        var words = [record["event"].text ?? ""]
        if let status = record["status"].number { words.append("\(status)") }
        for name in ["outcome", "reason", "cause", "blocked_by"] {
            if let word = record[name].text { words.append(word) }
        }
        words += record["findings"].list.compactMap {
            record["event"].text == "finding" ? $0["type"].text : nil
        }
        return words.joined(separator: " ")
    }

    func events(_ name: String) -> [JSON] { records.filter { $0["event"].text == name } }

    /// Requests that were admitted since the last start and have no end, or have two.
    var unaccounted: [Int] {
        var ends: [Int: Int] = [:]
        for record in records {
            switch record["event"].text {
            case "service.started": ends = [:]
            case "request.admitted": ends[record["admission"].number ?? 0, default: 0] += 0
            case "request.settled": ends[record["admission"].number ?? 0, default: 0] += 1
            case "request.aborted" where record["cause"].text != "supervisor_restarted":
                ends[record["admission"].number ?? 0, default: 0] += 1
            default: break
            }
        }
        return ends.filter { $0.value != 1 }.keys.sorted()
    }

    /// The same over all runs of the service, a request that its death left open counted by the end that the next start gave
    /// it; as `run/admission`.
    var unaccountedInAnyRun: [String] {
        var (run, ends, found): (Int, [Int: Int], [String]) = (0, [:], [])
        for record in records {
            let admission = record["admission"].number ?? 0
            switch record["event"].text {
            case "service.started":
                found += ends.filter { $0.value != 1 }.keys.sorted().map { "\(run)/\($0)" }
                (run, ends) = (run + 1, [:])
            // The number is given once in a run: a second admission of it is never accounted for.
            case "request.admitted": ends[admission] = ends[admission] == nil ? 0 : 2
            case "request.settled", "request.aborted": ends[admission, default: 2] += 1
            default: break
            }
        }
        return found + ends.filter { $0.value != 1 }.keys.sorted().map { "\(run)/\($0)" }
    }
}
