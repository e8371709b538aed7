extension Configuration.Limits {
    init(reading section: inout ConfigurationSection, workerMemory: ByteCount) {
        let standard = Self.standard
        requestsPerMinute = section.integer(
            "requests_per_minute", in: ConfigurationLimits.requestsPerMinute,
            default: standard.requestsPerMinute)
        burst = section.integer(
            "burst", in: ConfigurationLimits.burst, default: min(standard.burst, requestsPerMinute))
        totalConcurrentRequests = section.integer(
            "total_concurrent_requests", in: ConfigurationLimits.totalConcurrentRequests,
            default: standard.totalConcurrentRequests)
        concurrentRequests = section.integer(
            "concurrent_requests", in: ConfigurationLimits.concurrentRequests,
            default: min(standard.concurrentRequests, totalConcurrentRequests))
        headSize = section.size("head_bytes", in: ConfigurationLimits.headSize, default: standard.headSize)
        headerCount = section.integer(
            "headers", in: ConfigurationLimits.headerCount, default: standard.headerCount)
        uriSize = section.size(
            "uri_bytes", in: ConfigurationLimits.uriSize, default: min(standard.uriSize, headSize))
        content = Configuration.ContentLimits(reading: &section, over: standard.content)
        headTimeout = section.duration(
            "head_timeout", in: ConfigurationLimits.headTimeout, default: standard.headTimeout)
        bodyTimeout = section.duration(
            "body_timeout", in: ConfigurationLimits.bodyTimeout, default: standard.bodyTimeout)
        keepAlive = section.duration(
            "keep_alive", in: ConfigurationLimits.keepAlive, default: standard.keepAlive)
        checkAgainstEachOther(section)
        content.check(in: section, workerMemory: workerMemory)
    }

    /// A limit that another one makes unreachable was not meant so.
    private func checkAgainstEachOther(_ section: ConfigurationSection) {
        if burst > requestsPerMinute {
            section.refuse("burst", "is more than requests_per_minute (\(requestsPerMinute))")
        }
        if concurrentRequests > totalConcurrentRequests {
            section.refuse(
                "concurrent_requests", "is more than total_concurrent_requests (\(totalConcurrentRequests))")
        }
        if uriSize > headSize {
            section.refuse("uri_bytes", "is more than head_bytes (\(headSize.configured))")
        }
    }
}

extension Configuration.ContentLimits {
    init(reading section: inout ConfigurationSection, over general: Self) {
        requestSize = section.size(
            "request_bytes", in: ConfigurationLimits.requestSize, default: general.requestSize)
        responseSize = section.size(
            "response_bytes", in: ConfigurationLimits.responseSize, default: general.responseSize)
        jsonDepth = section.integer(
            "json_depth", in: ConfigurationLimits.jsonDepth, default: general.jsonDepth)
        messageCharacters = section.integer(
            "message_chars", in: ConfigurationLimits.messageCharacters, default: general.messageCharacters)
        messages = section.integer("messages", in: ConfigurationLimits.messages, default: general.messages)
    }
    /// Refuses a body that a worker could not hold whole while it is inspected.
    func check(in section: ConfigurationSection, workerMemory: ByteCount) {
        let most = ByteCount(bytes: workerMemory.bytes / ConfigurationLimits.bodyFractionOfMemory)
        let sizes = [("request_bytes", requestSize), ("response_bytes", responseSize)]
        for (name, size) in sizes where size > most && section.isSet(name) {
            section.refuse(
                name,
                "is more than half of workers.memory_limit (\(workerMemory.configured)), where bodies are inspected"
            )
        }
    }
}
