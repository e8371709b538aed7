/// The texts of one message that stand in several parts. A model reads them as one, so an attack may be written across
/// them: they are judged together, once as if there were nothing between them and once with a line end.
struct JoinedParts {
    /// The token of the array of parts; `TextWalk.none` outside of any.
    private(set) var array = TextWalk.none
    private let policy: DirectionPolicy
    private let isNeeded: Bool
    private var sites: [Int] = []
    private var firstHit = 0

    init(_ policy: DirectionPolicy) {
        // Only what texts mean: a value that is cut in two is no value that anybody would write.
        self.policy = DirectionPolicy(injection: policy.injection, harm: policy.harm)
        isNeeded = self.policy.isScanning
    }

    /// Takes in a site that was inspected on its own.
    mutating func add(_ index: Int, _ inspection: DocumentInspection) {
        let site = inspection.walk.sites[index]
        guard isNeeded, site.parts != TextWalk.none, site.treatment == .text else { return }
        guard inspection.tape.tokens[site.token].kind == .string else { return }
        if let first = sites.first, inspection.walk.sites[first].role != site.role { return }
        array = site.parts
        sites.append(index)
    }

    /// Judges the texts of the array that has ended before the site at `next`.
    mutating func inspect(_ inspection: inout DocumentInspection, _ bytes: Span<UInt8>, before next: Int) {
        defer {
            sites.removeAll(keepingCapacity: true)
            array = next < inspection.walk.sites.count ? inspection.walk.sites[next].parts : TextWalk.none
            firstHit = inspection.hits.count
        }
        guard sites.count > 1, let last = sites.last else { return }
        let role = inspection.walk.sites[last].role
        let range = inspection.tape.tokens[inspection.walk.sites[last].token].range
        var detectors = TextDetectors(policy: policy)
        for separator in ["", "\n"] as [StaticString] {
            let text = joined(inspection, bytes, separator)
            detectors.inspect(text.span, 0..<text.count, .plain, role: role, label: 0..<0)
            let new = detectors.detections.filter { !isKnown($0, inspection.hits[firstHit...]) }
            inspection.add(new, detectors.scores, at: last, in: range)
        }
    }

    private func joined(
        _ inspection: DocumentInspection, _ bytes: Span<UInt8>, _ separator: StaticString
    ) -> [UInt8] {
        var text: [UInt8] = []
        for index in sites {
            if index != sites.first { text.append(separator) }
            JSONText.appendDecoded(
                bytes, inspection.tape.tokens[inspection.walk.sites[index].token].range, to: &text)
        }
        return text
    }

    private func isKnown(_ detection: Detection, _ hits: ArraySlice<Hit>) -> Bool {
        hits.contains {
            guard case .finding(let kind, let risk, _) = $0.kind else { return false }
            return kind == detection.kind && risk >= detection.risk
        }
    }
}
