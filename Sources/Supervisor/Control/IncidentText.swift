import IPC

extension IncidentList {
    /// For people: a line an incident.
    var text: String {
        if incidents.isEmpty { return "no incidents\n" }
        let rows = incidents.map(\.incident).map { incident in
            [
                "\(incident.id)", incident.state, incident.severity, incident.kind,
                Self.timestamp(incident.openedAt), "×\(incident.occurrences)",
                incident.clientAddress.isEmpty ? "-" : incident.clientAddress,
            ]
        }
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            row.indices.map { row[$0] + String(repeating: " ", count: widths[$0] - row[$0].count) }
                .joined(separator: "  ") + "\n"
        }.joined()
    }

    /// For programs: one object and a newline.
    var json: [UInt8] {
        var buffer = JSONBuffer()
        buffer.object { json in
            json.list("incidents", incidents) { json, incident in incident.append(to: &json) }
        }
        buffer.byte(UInt8(ascii: "\n"))
        return buffer.bytes
    }

    static func timestamp(_ microseconds: Int64) -> String {
        var buffer = JSONBuffer()
        var timestamp = AuditTimestamp()
        timestamp.append(AuditTime(microsecondsSince1970: microseconds), to: &buffer)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }
}

extension IncidentView {
    /// For people: everything, a fact a line.
    var text: String {
        let facts = incident.facts + [("kept out", keptOutUntil == 0 ? "no" : "until \(keptOutEnd)")]
        return CommandSyntax.table(facts) + "\n"
    }

    private var keptOutEnd: String { IncidentList.timestamp(keptOutUntil) }

    fileprivate func append(to json: inout JSONMembers) {
        incident.append(to: &json)
        if keptOutUntil == 0 { json.null("kept_out_until") } else { json.text("kept_out_until", keptOutEnd) }
    }
}

extension IncidentRecord {
    fileprivate var facts: [(String, String)] {
        [
            ("incident", "\(id)"), ("state", state), ("severity", severity), ("kind", kind),
            ("what", summary),
            ("client", clientAddress.isEmpty ? "none, or not known" : clientAddress),
            ("opened", IncidentList.timestamp(openedAt)), ("last", IncidentList.timestamp(lastAt)),
            ("times", "\(occurrences)"),
            ("pids", pids.map { "\($0.value)" }.joined(separator: " ")),
        ]
    }

    fileprivate func append(to json: inout JSONMembers) {
        json.number("id", id)
        json.text("state", state)
        json.text("severity", severity)
        json.text("kind", kind)
        json.text("summary", summary)
        if clientAddress.isEmpty {
            json.null("client")
        } else {
            json.object("client") { json in
                json.text("id", clientID)
                json.text("address", clientAddress)
            }
        }
        json.text("opened_at", IncidentList.timestamp(openedAt))
        json.text("last_at", IncidentList.timestamp(lastAt))
        json.number("occurrences", UInt64(occurrences))
        json.list("processes", pids) { json, pid in json.number("pid", UInt64(max(0, pid.value))) }
    }
}
