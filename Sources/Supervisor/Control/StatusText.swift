import IPC

extension StatusReport {
    /// For people.
    var text: String {
        let audit =
            isAuditWriting ? "record \(auditSequence), \(auditLagMilliseconds) ms behind" : "NOT WRITTEN"
        let head = [
            "bulkhead \(version), pid \(pid), up \(Self.span(uptimeSeconds)), generation \(generation)",
            "listening on \(listeners.map(\.name).joined(separator: ", "))",
            "configuration \(configurationPath)",
            "audit log: \(audit)",
            "now: \(inFlight) requests in flight, \(openConnections) connections;"
                + " so far refused \(refusedRequests) requests, turned away \(deniedConnections) connections,"
                + " failed \(failedDials) dials, \(refusedUpstreams) of them for what the upstream is",
            "incidents: \(openIncidents) open; \(bannedClients) clients kept out",
            "",
        ]
        let ends = certificates.map { "certificate of \($0.kind) \($0.name): \($0.days()) days left" }
        return (head.dropLast() + ends + [""] + Self.aligned([Self.columns] + children.map(\.row))).joined(
            separator: "\n") + "\n"
    }

    private static let columns = [
        "ROLE", "PID", "STATE", "UP", "RESTARTS", "CONNS", "REQUESTS", "REQ/S", "P50 MS", "P99 MS", "RSS MB",
        "CPU %", "FDS", "SEAL",
    ]

    private static func aligned(_ rows: [[String]]) -> [String] {
        let widths = columns.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            row.indices.map { column in
                let blanks = String(repeating: " ", count: widths[column] - row[column].count)
                return row[column] + (column == row.count - 1 ? "" : blanks)
            }.joined(separator: "  ")
        }
    }

    fileprivate static func span(_ seconds: UInt64) -> String {
        switch seconds {
        case ..<60: "\(seconds)s"
        case ..<3600: "\(seconds / 60)m\(seconds % 60)s"
        case ..<86_400: "\(seconds / 3600)h\(seconds % 3600 / 60)m"
        default: "\(seconds / 86_400)d\(seconds % 86_400 / 3600)h"
        }
    }
}

extension ChildStatus {
    fileprivate var row: [String] {
        guard state != .stopped else {
            return ["\(role)", "-", absence, "-", "\(restarts)"] + Array(repeating: "-", count: 9)
        }
        return [
            "\(role)", "\(pid)", isSpare ? "\(state), spare" : "\(state)", StatusReport.span(uptimeSeconds),
            "\(restarts)",
            "\(connections)", "\(requestsTotal)", Self.hundredths(requestsPerSecondTimes100),
            settled > 0 ? Self.thousandths(latencyMicroseconds50) : "-",
            settled > 0 ? Self.thousandths(latencyMicroseconds99) : "-",
            Self.hundredths(residentBytes / 10_000), Self.hundredths(processorPercentTimes100),
            descriptors == .max ? "?" : "\(descriptors)", sealText,
        ]
    }

    /// Why nobody is here, and for how long.
    private var absence: String {
        let reason = lastSystemCall.isEmpty ? lastExit : "\(lastExit) \(lastSystemCall)"
        let words = reason.isEmpty ? "\(state)" : "\(state) (\(reason))"
        guard backoffMilliseconds > 0 else { return words }
        return "\(words), next start in \((backoffMilliseconds + 999) / 1000) s"
    }

    private var sealText: String {
        guard isSealed else { return "-" }
        return [
            "uid \(seal.user)", seal.capabilities.isEmpty ? "no capabilities" : "CAPABILITIES",
            seal.seccomp == .filter ? "seccomp" : "NO SECCOMP",
            seal.landlockABI > 0 ? "landlock \(seal.landlockABI)" : "NO LANDLOCK",
        ].joined(separator: ", ")
    }

    /// A number of hundredths, as in "1.05".
    static func hundredths(_ value: UInt64) -> String { "\(value / 100).\(padded(value % 100, 2))" }

    /// A number of thousandths, as in "0.250".
    static func thousandths(_ value: UInt64) -> String { "\(value / 1000).\(padded(value % 1000, 3))" }

    private static func padded(_ value: UInt64, _ digits: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
