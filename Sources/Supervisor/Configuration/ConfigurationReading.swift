extension Configuration {
    /// Reads the whole of a file, what others build on first. It can be run if the reader has met no problem.
    init(reading top: inout ConfigurationSection) {
        requireTLS = top.flag("require_tls", default: true)
        listeners = Listener.read(from: &top, requireTLS: requireTLS)
        let workers = top.inner("workers") { Workers(reading: &$0) }
        upstreams = Upstream.read(from: &top)
        network = top.inner("network") { Network(reading: &$0) }
        top.inner("auth") { Self.readAuthentication(&$0) }
        let limits = top.inner("limits") { Limits(reading: &$0, workerMemory: workers.memoryLimit) }
        let inspection = top.inner("inspection") { Inspection(reading: &$0, over: .standard) }
        let general = Route.General(
            limits: limits.content, inspection: inspection, workerMemory: workers.memoryLimit)
        routes = Route.read(from: &top, general: general)
        headers = ResponseHeader.read(from: &top)
        state = top.inner("state") { State(reading: &$0) }
        audit = top.inner("audit") { Audit(reading: &$0) }
        monitoring = top.inner("monitoring") { Monitoring(reading: &$0) }
        (self.workers, self.limits, self.inspection) = (workers, limits, inspection)
        top.refuseUnknownKeys()
        warnOfUnusedUpstreams(top.reader)
    }

    private func warnOfUnusedUpstreams(_ reader: ConfigurationReader) {
        for upstream in upstreams where !routes.contains(where: { $0.upstream == upstream.name }) {
            reader.warn(
                .top.appending("upstreams").appending(upstream.name), "no route leads to this upstream")
        }
    }

    /// Authentication has no settings yet but the admission that there is none.
    private static func readAuthentication(_ section: inout ConfigurationSection) {
        let key = section.key.appending("required")
        let required = section.flag("required", default: false)
        if required {
            section.reader.refuse(
                key,
                Complaint(
                    "client authentication is not available in this version; false is the honest setting"))
        } else if !section.reader.isSet(key) {
            section.reader.warn(
                key, "clients are not authenticated; set it to false to say that this is meant")
        }
    }
}

extension ConfigurationSection {
    /// Reads the object at `name` and refuses what `read` did not ask for.
    mutating func inner<Value>(
        _ name: String, recordsDefaults: Bool? = nil, read: (inout ConfigurationSection) -> Value
    ) -> Value {
        var section = section(name, recordsDefaults: recordsDefaults)
        let value = read(&section)
        section.refuseUnknownKeys()
        return value
    }
}

extension Configuration.Workers {
    fileprivate init(reading section: inout ConfigurationSection) {
        let standard = Self.standard
        count = section.value("count", default: standard.count, shown: \.shown) { (value) throws(Complaint) in
            try Count(value)
        }
        user = section.value("user", default: standard.user, shown: { .text($0) }) {
            (value) throws(Complaint) in try value.text().checkedAccountName()
        }
        sandbox = section.choice("sandbox", default: standard.sandbox)
        maximumConnections = section.integer(
            "max_connections", in: ConfigurationLimits.workerConnections, default: standard.maximumConnections
        )
        memoryLimit = section.size(
            "memory_limit", in: ConfigurationLimits.workerMemory, default: standard.memoryLimit)
        drainTimeout = section.duration(
            "drain_timeout", in: ConfigurationLimits.drainTimeout, default: standard.drainTimeout)
        hangTimeout = section.duration(
            "hang_timeout", in: ConfigurationLimits.hangTimeout, default: standard.hangTimeout)
    }
}

extension Configuration.Workers.Count {
    fileprivate init(_ value: ConfigurationValue) throws(Complaint) {
        switch value {
        case .string("auto"): self = .automatic
        case .integer: self = .exactly(try value.integer(in: ConfigurationLimits.workerCount))
        default: throw Complaint("expected \"auto\" or a whole number, found \(value.found)")
        }
    }

    fileprivate var shown: ConfigurationSetting.Value {
        switch self {
        case .automatic: .text("auto")
        case .exactly(let count): .integer(count)
        }
    }
}

extension String {
    /// A name that useradd(8) would give an account, and not the one account that workers must never have.
    fileprivate func checkedAccountName() throws(Complaint) -> String {
        let isValid =
            ConfigurationLimits.accountNameLength.contains(utf8.count)
            && utf8.first.map { $0.isASCIILetter || $0 == UInt8(ascii: "_") } == true
            && utf8.allSatisfy {
                $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
            }
        guard isValid else { throw Complaint("\(quoted) is not the name of an account") }
        guard self != "root" else { throw Complaint("workers never run as root") }
        return self
    }
}

extension Configuration.Network {
    fileprivate init(reading section: inout ConfigurationSection) {
        maximumConnectionsPerAddress = section.integer(
            "max_connections_per_ip", in: ConfigurationLimits.connectionsPerAddress,
            default: Self.standard.maximumConnectionsPerAddress)
        ipv6PrefixLength = section.integer(
            "ipv6_prefix", in: ConfigurationLimits.ipv6PrefixLength, default: Self.standard.ipv6PrefixLength)
    }
}

extension Configuration.State {
    fileprivate init(reading section: inout ConfigurationSection) {
        directory = section.directory("directory", default: Self.standard.directory)
    }
}

extension Configuration.Audit {
    fileprivate init(reading section: inout ConfigurationSection) {
        let standard = Self.standard
        directory = section.directory("directory", default: standard.directory)
        durability = section.choice("durability", default: standard.durability)
        rotateSize = section.size(
            "rotate", in: ConfigurationLimits.rotateSize, default: standard.rotateSize)
        retention = section.duration(
            "retain", in: ConfigurationLimits.retention, default: standard.retention)
        checkpointInterval = section.duration(
            "checkpoint", in: ConfigurationLimits.checkpointInterval, default: standard.checkpointInterval)
        onFailure = section.choice("on_failure", default: standard.onFailure)
    }
}
