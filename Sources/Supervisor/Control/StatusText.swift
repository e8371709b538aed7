import IPC

extension StatusReport {
    /// For people, line by line.
    func lines(inColour: Bool) -> [String] {
        let title = StatusCell(text: "bulkhead \(version)", tone: .heading).rendered(inColour: inColour)
        let head =
            "\(title)  \(doing)up \(StatusQuantity.span(uptimeSeconds)), generation \(generation), pid \(pid)"
        let width = facts.map(\.name.count).max() ?? 0
        let body = facts.map { fact in
            let name = StatusCell(
                text: fact.name + String(repeating: " ", count: width - fact.name.count), tone: .dim)
            return "  \(name.rendered(inColour: inColour))  \(fact.value.rendered(inColour: inColour))"
        }
        return [head] + body + [""] + table.lines(inColour: inColour)
    }

    func text(inColour: Bool = false) -> String {
        lines(inColour: inColour).map { $0 + "\n" }.joined()
    }

    /// Nothing where all is as it should be.
    private var doing: String { phase == .serving ? "" : "\(phase.name), " }

    private typealias Fact = (name: String, value: StatusCell)

    private var facts: [Fact] {
        [
            ("configuration", configurationCell),
            ("listening", StatusCell(text: listeners.map(\.name).joined(separator: ", "))),
            ("audit", auditCell),
            ("now", StatusCell(text: load)),
            ("refused", StatusCell(text: refusals)),
            ("incidents", incidentsCell),
        ] + certificates.map { ("certificate", cell(of: $0)) }
    }

    private var configurationCell: StatusCell {
        let fingerprint = configurationFingerprint.prefix(Self.shownFingerprint)
        return StatusCell(
            text: "\(configurationPath) (\(fingerprint)), loaded \(Self.time(configurationLoadedAt))")
    }

    /// As many digits as tell two configurations apart by eye.
    private static let shownFingerprint = 12

    /// `2026-11-23 09:12:04 UTC`.
    private static func time(_ microseconds: Int64) -> String {
        let text = timestamp(microseconds)
        return "\(text.prefix(10)) \(text.dropFirst(11).prefix(8)) UTC"
    }

    private var auditCell: StatusCell {
        let lost = auditLost > 0 ? ", \(StatusQuantity.count(auditLost, "record")) lost" : ""
        guard isAuditWriting else { return StatusCell(text: "NOT WRITTEN\(lost)", tone: .bad) }
        return StatusCell(
            text: "record \(StatusQuantity.count(auditSequence)), \(auditLagMilliseconds) ms behind\(lost)",
            tone: auditLost > 0 ? .bad : .plain)
    }

    private var load: String {
        "\(StatusQuantity.count(UInt64(inFlight), "request")) in flight, "
            + StatusQuantity.count(UInt64(openConnections), "connection")
    }

    private var refusals: String {
        "\(StatusQuantity.count(refusedRequests, "request")), "
            + "\(StatusQuantity.count(deniedConnections, "connection")), "
            + "\(StatusQuantity.count(failedHandshakes, "handshake")), "
            + "\(StatusQuantity.count(failedDials, "dial")) failed, "
            + "\(StatusQuantity.count(refusedUpstreams)) of them for what the upstream is"
    }

    private var incidentsCell: StatusCell {
        let kept = "\(StatusQuantity.count(UInt64(bannedClients), "client")) kept out"
        guard openIncidents > 0 else { return StatusCell(text: "none open, \(kept)") }
        return StatusCell(text: "\(StatusQuantity.count(UInt64(openIncidents))) open, \(kept)", tone: .bad)
    }

    private func cell(of certificate: KnownCertificate) -> StatusCell {
        let days = certificate.days()
        return StatusCell(
            text: "\(certificate.kind) \(certificate.name): \(days) days left",
            tone: days < 0 ? .bad : days <= KnownCertificate.Limits.warningDays ? .warning : .plain)
    }
}
