/// How far the texts of one document of a request are read: as many of them at a time as fit into a turn.
struct SiteReading {
    /// Bytes of text so far.
    private(set) var textBytes = 0
    private var next = 0
    private var parts = JoinedParts()

    /// Reads on until `budget` is used up; true when all texts are read.
    mutating func advance(
        _ inspection: inout DocumentInspection, _ bytes: Span<UInt8>, _ limits: ContentLimits,
        avoiding placeholders: PlaceholderTable, _ budget: inout Int
    ) throws(ContentRefusal) -> Bool {
        let avoiding = inspection.policy.replacesValues ? placeholders : nil
        while next < inspection.walk.sites.count {
            guard budget > 0 else { return false }
            try read(next, &inspection, bytes, limits, avoiding, &budget)
            next += 1
        }
        budget -= parts.end(&inspection, bytes, before: next)
        return true
    }

    private mutating func read(
        _ index: Int, _ inspection: inout DocumentInspection, _ bytes: Span<UInt8>, _ limits: ContentLimits,
        _ avoiding: PlaceholderTable?, _ budget: inout Int
    ) throws(ContentRefusal) {
        let site = inspection.walk.sites[index]
        let range = inspection.tape.tokens[site.token].range
        textBytes += range.count
        budget -= range.count
        if range.count > limits.messageCharacters, site.treatment != .embedded,
            bytes.characters(in: range, limit: limits.messageCharacters) > limits.messageCharacters
        {
            throw .textTooLong(path: TokenPath.path(of: site.token, in: inspection.tape, bytes))
        }
        if site.parts != parts.array { budget -= parts.end(&inspection, bytes, before: index) }
        if site.treatment == .embedded {
            try inspection.collectEmbedded(index, of: bytes, limits, avoiding: avoiding)
        } else {
            inspection.collect(index, of: bytes, restoring: nil, avoiding: avoiding)
        }
        budget -= parts.add(index, &inspection, bytes)
    }
}
