import IPC

extension StatusReport {
    /// A row for each place of a child.
    var table: StatusTable {
        StatusTable(columns: ChildStatus.columns, rows: children.map(\.row))
    }
}

extension ChildStatus {
    fileprivate static let columns: [StatusTable.Column] = [
        .init(title: "ROLE"), .init(title: "PID", isNumber: true), .init(title: "GEN", isNumber: true),
        .init(title: "STATE"), .init(title: "UPTIME", isNumber: true),
        .init(title: "RESTARTS", isNumber: true),
        .init(title: "CONN", isNumber: true), .init(title: "REQUESTS", isNumber: true),
        .init(title: "REQ/S", isNumber: true), .init(title: "P50", isNumber: true),
        .init(title: "P90", isNumber: true), .init(title: "P99", isNumber: true),
        .init(title: "RSS", isNumber: true), .init(title: "CPU", isNumber: true),
        .init(title: "FDS", isNumber: true), .init(title: "SANDBOX"),
    ]

    fileprivate var row: [StatusCell] {
        [StatusCell(text: "\(role)")] + birth + work + use + [sandbox]
    }

    private static let nothing = StatusCell(text: "-", tone: .dim)

    private var isThere: Bool { state != .stopped }

    private func ifThere(_ text: @autoclosure () -> String) -> StatusCell {
        isThere ? StatusCell(text: text()) : Self.nothing
    }

    private var birth: [StatusCell] {
        [
            ifThere("\(pid)"), ifThere("\(generation)"), standing,
            ifThere(StatusQuantity.span(uptimeSeconds)),
            StatusCell(text: StatusQuantity.count(restarts), tone: restarts > 0 ? .warning : .plain),
        ]
    }

    /// What it does; or why nobody is here, and for how long.
    private var standing: StatusCell {
        guard !isThere else {
            return StatusCell(text: isSpare ? "\(state), spare" : "\(state)", tone: state.tone)
        }
        let reason = lastSystemCall.isEmpty ? lastExit : "\(lastExit) \(lastSystemCall)"
        let words = reason.isEmpty ? "\(state)" : "\(state) (\(reason))"
        guard backoffMilliseconds > 0 else { return StatusCell(text: words, tone: state.tone) }
        return StatusCell(
            text: "\(words), next start in \((backoffMilliseconds + 999) / 1000) s", tone: state.tone)
    }

    private var work: [StatusCell] {
        [
            ofRequests(StatusQuantity.count(UInt64(connections))),
            ofRequests(StatusQuantity.count(requestsTotal)),
            ofRequests(StatusQuantity.tenths(hundredths: requestsPerSecondTimes100)),
        ] + [latencyMicroseconds50, latencyMicroseconds90, latencyMicroseconds99].map(latency)
    }

    /// What a keeper does nothing of.
    private func ofRequests(_ text: @autoclosure () -> String) -> StatusCell {
        role == .keeper ? Self.nothing : ifThere(text())
    }

    /// None until something was settled.
    private func latency(_ microseconds: UInt64) -> StatusCell {
        isThere && settled > 0
            ? StatusCell(text: StatusQuantity.latency(microseconds: microseconds)) : Self.nothing
    }

    private var use: [StatusCell] {
        [
            ifThere(StatusQuantity.size(residentBytes)),
            ifThere("\(StatusQuantity.tenths(hundredths: processorPercentTimes100)) %"),
            ifThere(descriptors == .max ? "?" : "\(descriptors)"),
        ]
    }

    /// Whom it became and what holds it; in capitals what is missing.
    private var sandbox: StatusCell {
        guard isThere, isSealed else { return Self.nothing }
        let missing = [
            (!seal.noNewPrivileges, "NEW PRIVILEGES"), (!seal.capabilities.isEmpty, "CAPABILITIES"),
            (seal.seccomp != .filter, "NO SECCOMP"), (seal.landlockABI == 0, "NO LANDLOCK"),
            (seal.network != .none, "NETWORK"), (seal.filesystem != .none, "FILES"),
        ].filter(\.0).map(\.1)
        let words =
            ["uid \(seal.user)"] + (missing.isEmpty ? ["sealed", "landlock \(seal.landlockABI)"] : missing)
        return StatusCell(text: words.joined(separator: ", "), tone: missing.isEmpty ? .plain : .bad)
    }
}

extension ChildStatusState {
    fileprivate var tone: StatusTone {
        switch self {
        case .ready: .good
        case .starting, .draining: .warning
        case .stopped: .bad
        }
    }
}
