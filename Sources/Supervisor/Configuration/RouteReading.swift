extension Configuration.Route {
    /// Reads the routes, the longest path first, with the general settings where they have none of their own.
    static func read(
        from top: inout ConfigurationSection, general: General
    ) -> [Self] {
        let upstreams = top.names(in: "upstreams")
        var routes: [Self] = []
        for var section in top.sections("routes", count: ConfigurationLimits.routes) {
            let route = Self(reading: &section, general: general, upstreams: upstreams)
            section.refuseUnknownKeys()
            guard let route else { continue }
            if routes.contains(where: { $0.path == route.path }) {
                section.refuse("path", "another route has this path")
            }
            routes.append(route)
        }
        return routes.sorted { ($1.path.utf8.count, $0.path) < ($0.path.utf8.count, $1.path) }
    }

    private init?(
        reading section: inout ConfigurationSection, general: General, upstreams: Set<String>
    ) {
        let path = section.required("path", shown: { .text($0) }) { (value) throws(Complaint) in
            try value.text().checkedRoutePath()
        }
        let api = section.required("api", shown: { .text($0.rawValue) }) { (value) throws(Complaint) in
            try value.choice(of: API.self)
        }
        let upstream = section.required("upstream", shown: { .text($0) }) { (value) throws(Complaint) in
            let name = try value.text()
            guard !upstreams.contains(name) else { return name }
            throw Complaint(
                "there is no upstream \(name.quoted)",
                suggestion: nearestWord(to: name, among: upstreams.sorted()))
        }
        limits = section.inner("limits", recordsDefaults: false) { section in
            let limits = Configuration.ContentLimits(reading: &section, over: general.limits)
            limits.check(in: section, workerMemory: general.workerMemory)
            return limits
        }
        inspection = section.inner("inspection", recordsDefaults: false) {
            Configuration.Inspection(reading: &$0, over: general.inspection)
        }
        guard let path, let api, let upstream else { return nil }
        (self.path, self.api, self.upstream) = (path, api, upstream)
    }

    /// What holds where a route says nothing of its own, and what its own is measured by.
    struct General {
        let limits: Configuration.ContentLimits
        let inspection: Configuration.Inspection
        let workerMemory: ByteCount
    }
}
