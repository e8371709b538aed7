import IPC

extension StatusReport {
    /// For programs: one object and a newline.
    var json: [UInt8] {
        var buffer = JSONBuffer()
        buffer.object { json in
            json.text("version", version)
            json.number("pid", UInt64(pid))
            json.text("phase", phase.name)
            json.number("uptime_s", uptimeSeconds)
            json.number("generation", UInt64(generation))
            json.object("config") { json in
                json.text("path", configurationPath)
                json.text("loaded_at", Self.timestamp(configurationLoadedAt))
                json.text("fingerprint", configurationFingerprint)
            }
            json.list("listeners", listeners) { json, listener in json.text("address", listener.name) }
            json.object("state_backend") { json in
                json.text("kind", "embedded")
                json.text("directory", stateDirectory)
            }
            appendAudit(to: &json)
            appendLimits(to: &json)
            json.list("certificates", certificates) { json, certificate in certificate.append(to: &json) }
            json.object("incidents") { json in
                json.number("open", UInt64(openIncidents))
                json.number("banned_clients", UInt64(bannedClients))
            }
            json.list("children", children) { json, child in child.append(to: &json) }
        }
        buffer.byte(UInt8(ascii: "\n"))
        return buffer.bytes
    }

    private func appendAudit(to json: inout JSONMembers) {
        json.object("audit") { json in
            json.number("seq", auditSequence)
            json.text("head", auditHead)
            json.number("lag_ms", auditLagMilliseconds)
            json.number("lost", auditLost)
            json.flag("writing", isAuditWriting)
        }
    }

    private func appendLimits(to json: inout JSONMembers) {
        json.object("limits") { json in
            json.number("requests_in_flight", UInt64(inFlight))
            json.number("connections", UInt64(openConnections))
            json.number("requests_refused_total", refusedRequests)
            json.number("connections_denied_total", deniedConnections)
            json.number("handshakes_failed_total", failedHandshakes)
            json.number("dials_failed_total", failedDials)
            json.number("upstreams_refused_total", refusedUpstreams)
        }
    }

    static func timestamp(_ microseconds: Int64) -> String {
        var buffer = JSONBuffer()
        var timestamp = AuditTimestamp()
        timestamp.append(AuditTime(microsecondsSince1970: microseconds), to: &buffer)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }
}

extension KnownCertificate {
    fileprivate func append(to json: inout JSONMembers) {
        json.text("name", name)
        json.text("kind", "\(kind)")
        let microseconds = expiresAt.multipliedReportingOverflow(by: 1_000_000)
        json.text(
            "expires_at", StatusReport.timestamp(microseconds.overflow ? .max : microseconds.partialValue))
        json.literal("days", "\(days())")
    }
}

extension ChildStatus {
    fileprivate func append(to json: inout JSONMembers) {
        json.text("role", "\(role)")
        if state == .stopped && pid == 0 { json.null("pid") } else { json.number("pid", UInt64(pid)) }
        json.number("generation", UInt64(generation))
        json.text("state", "\(state)")
        json.flag("spare", isSpare)
        json.number("backoff_ms", backoffMilliseconds)
        appendLastExit(to: &json)
        json.number("uptime_s", uptimeSeconds)
        json.number("restarts", restarts)
        json.number("connections", UInt64(connections))
        json.number("requests_total", requestsTotal)
        json.literal("requests_per_s", Self.hundredths(requestsPerSecondTimes100))
        json.number("in_flight", UInt64(inFlight))
        appendLatency(to: &json)
        json.number("rss_bytes", residentBytes)
        json.literal("cpu_percent", Self.hundredths(processorPercentTimes100))
        if descriptors == .max { json.null("fds") } else { json.number("fds", UInt64(descriptors)) }
        appendSeal(to: &json)
    }

    private func appendLastExit(to json: inout JSONMembers) {
        guard !lastExit.isEmpty else { return json.null("last_exit") }
        json.object("last_exit") { json in
            json.text("cause", lastExit)
            if !lastSystemCall.isEmpty { json.text("system_call", lastSystemCall) }
        }
    }

    private func appendLatency(to json: inout JSONMembers) {
        guard settled > 0 else { return json.null("latency_ms") }
        json.object("latency_ms") { json in
            json.literal("p50", Self.thousandths(latencyMicroseconds50))
            json.literal("p90", Self.thousandths(latencyMicroseconds90))
            json.literal("p99", Self.thousandths(latencyMicroseconds99))
        }
    }

    private func appendSeal(to json: inout JSONMembers) {
        guard isSealed else { return json.null("sandbox") }
        json.object("sandbox") { json in
            json.number("uid", UInt64(seal.user))
            json.flag("no_new_privs", seal.noNewPrivileges)
            let capabilities = seal.capabilities.effective | seal.capabilities.permitted
            json.text("capabilities", seal.capabilities.isEmpty ? "none" : String(capabilities, radix: 16))
            json.text("seccomp", "\(seal.seccomp)")
            json.number("landlock_abi", UInt64(seal.landlockABI))
            json.text("network", "\(seal.network)")
            json.text("filesystem", "\(seal.filesystem)")
        }
    }

    /// A number of hundredths, as in "1.05".
    private static func hundredths(_ value: UInt64) -> String { decimal(value, digits: 2) }

    /// A number of thousandths, as in "0.250".
    private static func thousandths(_ value: UInt64) -> String { decimal(value, digits: 3) }

    private static func decimal(_ value: UInt64, digits: Int) -> String {
        let unit: UInt64 = digits == 2 ? 100 : 1000
        let text = String(value % unit)
        return "\(value / unit).\(String(repeating: "0", count: digits - text.count))\(text)"
    }
}
