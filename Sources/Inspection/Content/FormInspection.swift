import HTTP

/// Inspects a `multipart/form-data` body: fields and files that are text as such, or as JSON, line by line where they are
/// lines of JSON; everything else is counted.
struct FormInspection {
    private let body: [UInt8]
    private let endpoint: Endpoint
    private let policy: DirectionPolicy
    private let limits: ContentLimits
    private let hashSeed: UInt64

    private var splice = Splice()
    private var values = ValueReader()
    private var findings: [PlacedFinding] = []
    private var verdict = Verdict()
    private var scores = TextScores()
    private var uninspected = UninspectedParts()
    private var textBytes = 0
    private var model: String?
    private var wantsStream = false

    private let form: MultipartForm
    /// The next part.
    private var next = 0
    /// The part that is being read.
    private var open: OpenPart?

    private struct OpenPart {
        let part: MultipartPart
        let name: String
        let path: String
        /// How much longer the body had become when the part began.
        let growth: Int
        /// Its lines of JSON that are still to be read.
        var lines = 0..<0
        /// The JSON that is being read.
        var document: Range<Int>?
        var sites = SiteReading()
    }

    init(
        _ body: [UInt8], _ boundary: MultipartBoundary, _ endpoint: Endpoint, _ policy: DirectionPolicy,
        _ limits: ContentLimits, _ hashSeed: UInt64
    ) throws(ContentRefusal) {
        self.body = body
        self.endpoint = endpoint
        self.policy = policy
        self.limits = limits
        self.hashSeed = hashSeed
        do throws(MultipartError) { form = try MultipartForm(body.span, boundary) } catch {
            throw .multipart(part: error.part, reason: error.kind.rawValue)
        }
    }

    /// Reads on until `budget` is used up; nil when there is more.
    mutating func advance(
        _ inspection: inout DocumentInspection, _ placeholders: PlaceholderTable, _ budget: inout Int
    ) throws(ContentRefusal) -> InspectedRequest? {
        while true {
            if var part = open {
                open = nil
                if try read(&part, &inspection, placeholders, &budget) {
                    end(part, &inspection)
                } else {
                    open = part
                }
            } else if next < form.parts.count {
                try begin(form.parts[next], &inspection, placeholders, &budget)
                next += 1
            } else {
                return request(placeholders)
            }
            guard budget > 0 else { return nil }
        }
    }

    private mutating func begin(
        _ part: MultipartPart, _ inspection: inout DocumentInspection, _ placeholders: PlaceholderTable,
        _ budget: inout Int
    ) throws(ContentRefusal) {
        let name = String(decoding: part.name, as: UTF8.self)
        let path = part.name.span.isIdentifier(0..<part.name.count) ? name : "*"
        guard !ForbiddenMembers.names.contains(where: { "\($0)" == name }) else {
            throw .redirect(path: path)
        }
        // Names are the sender's words too.
        inspectPlain(part.nameRange, path, &inspection, placeholders)
        if let fileName = part.fileName { inspectPlain(fileName, path, &inspection, placeholders) }
        var begun = OpenPart(part: part, name: name, path: path, growth: splice.growth)
        budget -= part.content.count
        try beginContent(&begun, &inspection, placeholders)
        open = begun
    }

    /// A part is read.
    private mutating func end(_ open: OpenPart, _ inspection: inout DocumentInspection) {
        let part = open.part
        // A part that says how long it is must not be wrong about it after a replacement.
        if let stated = part.contentLength, splice.growth != open.growth {
            let length = max(0, part.content.count + splice.growth - open.growth)
            splice.replace(stated) { $0.appendDecimal(length) }
        }
        note(part, open.name, &inspection)
    }

    /// What the proxy itself wants to know of the fields.
    private mutating func note(
        _ part: MultipartPart, _ name: String, _ inspection: inout DocumentInspection
    ) {
        guard part.fileName == nil, part.content.count <= 256 else { return }
        let value = String(decoding: body[part.content], as: UTF8.self)
        if name == "model" { model = inspection.recordable(value) }
        if name == "stream" { wantsStream = value == "true" }
    }

    /// Reads what is a text as a whole, and finds out what of the rest is JSON.
    private mutating func beginContent(
        _ open: inout OpenPart, _ inspection: inout DocumentInspection, _ placeholders: PlaceholderTable
    ) throws(ContentRefusal) {
        let (part, path) = (open.part, open.path)
        let body = body
        let content = body.span.extracting(part.content)
        guard content.isPrintableText() else {
            // A field is a text, and so is what is called one: nobody may hide it behind a byte that no text has.
            guard part.fileName != nil, !part.isCalledText(in: body.span) else { throw .schema(path: path) }
            if policy.refusesUninspected { throw .uninspected(path: path) }
            return uninspected.add(part.kind(in: body.span))
        }
        textBytes += content.count
        if !content.beginsLikeJSON {
            inspectPlain(part.content, path, &inspection, placeholders)
        } else if try beginJSON(part.content, &inspection) {
            open.document = part.content
        } else if areLinesOfJSON(part.content, &inspection) {
            open.lines = part.content
        } else {
            inspectPlain(part.content, path, &inspection, placeholders, .json)
        }
    }

    // Texts.

    /// Inspects the text in `range` as it stands, or with JSON's escapes.
    private mutating func inspectPlain(
        _ range: Range<Int>, _ path: String, _ inspection: inout DocumentInspection,
        _ placeholders: PlaceholderTable, _ encoding: TextEncoding = .plain
    ) {
        guard policy.isScanning, !range.isEmpty else { return }
        let body = body
        inspection.detectors.inspect(body.span, range, encoding, role: .user, label: 0..<0)
        scores.merge(inspection.detectors.scores)
        if policy.replacesValues { inspection.readPlaceholders(0, nil, placeholders) }
        for removal in inspection.detectors.removals { splice.remove(removal.range) }
        for detection in inspection.detectors.detections {
            let action = policy.action(for: detection.kind, risk: detection.risk)
            record(
                Finding(
                    kind: detection.kind, risk: detection.risk, confidence: detection.confidence,
                    action: action, bytes: detection.range), .user, path)
            guard action == .redact, detection.kind.detector != .invisible else { continue }
            splice.replace(detection.range) { output in
                values.appendReplacement(
                    of: detection.kind, policy, body.span, detection.range, encoding, placeholders,
                    quotedWith: "", to: &output)
            }
        }
    }

    private mutating func record(_ finding: Finding, _ role: TextRole, _ path: String) {
        verdict.add(finding)
        guard findings.count < limits.findings else { return }
        findings.append(PlacedFinding(finding: finding, role: role, path: path))
    }

    // JSON.

    /// Reads on in the part's JSON; true when all of it is read.
    private mutating func read(
        _ open: inout OpenPart, _ inspection: inout DocumentInspection, _ placeholders: PlaceholderTable,
        _ budget: inout Int
    ) throws(ContentRefusal) -> Bool {
        let body = body
        while true {
            if let range = open.document {
                let text = body.span.extracting(range)
                guard try open.sites.advance(&inspection, text, limits, avoiding: placeholders, &budget)
                else { return false }
                endJSON(range, open.path, &inspection, placeholders)
                open.document = nil
                open.sites = SiteReading()
            }
            guard !open.lines.isEmpty else { return true }
            let line = body.span.line(of: open.lines)
            open.lines = min(line.upperBound + 1, open.lines.upperBound)..<open.lines.upperBound
            if try beginJSON(line, &inspection) { open.document = line }
        }
    }

    /// Takes `range` for one JSON text; false when it is none.
    private func beginJSON(
        _ range: Range<Int>, _ inspection: inout DocumentInspection
    ) throws(ContentRefusal) -> Bool {
        let text = body.span.extracting(range)
        inspection.begin()
        do throws(JSONRefusal) {
            try inspection.tape.scan(text, limits: limits.json, hashSeed: hashSeed)
        } catch {
            return false
        }
        try inspection.walk.walk(
            inspection.tape, text, along: RequestPlaces.otherOfAPI, WalkRules(policy, limits))
        return true
    }

    /// All texts of the JSON in `range` are read.
    private mutating func endJSON(
        _ range: Range<Int>, _ path: String, _ inspection: inout DocumentInspection,
        _ placeholders: PlaceholderTable
    ) {
        let body = body
        let text = body.span.extracting(range)
        for place in inspection.placedFindings(in: text, limits.findings, &verdict)
        where findings.count < limits.findings {
            findings.append(
                PlacedFinding(finding: place.finding, role: place.role, path: "\(path): \(place.path)"))
        }
        scores.merge(inspection.scores)
        uninspected.add(inspection.walk.uninspected)
        var edits = Splice()
        inspection.replace(in: text, table: placeholders, splice: &edits)
        guard !edits.isEmpty else { return }
        splice.replace(range) { edits.apply(to: text, into: &$0) }
    }

    /// Whether every line is JSON: else the whole is one text, and no line hides what the lines say together.
    private func areLinesOfJSON(_ range: Range<Int>, _ inspection: inout DocumentInspection) -> Bool {
        let body = body
        var rest = range
        while !rest.isEmpty {
            let line = body.span.line(of: rest)
            if !body.span.extracting(line).isBlank {
                do throws(JSONRefusal) {
                    try inspection.tape.scan(
                        body.span.extracting(line), limits: limits.json, hashSeed: hashSeed)
                } catch { return false }
            }
            rest = min(line.upperBound + 1, rest.upperBound)..<rest.upperBound
        }
        return true
    }

    private mutating func request(_ placeholders: PlaceholderTable) -> InspectedRequest {
        placeholders.finishRequest(restore: policy.personalData.restore)
        let body = body
        var rewritten: [UInt8] = []
        let isRewritten = verdict.action != .block && !splice.isEmpty
        if isRewritten { splice.apply(to: body.span, into: &rewritten) }
        return InspectedRequest(
            body: isRewritten ? rewritten : body, isRewritten: isRewritten, model: model,
            wantsStream: wantsStream,
            wantsStreamUsage: false, estimatedTokens: max(1, textBytes / 4), findings: findings,
            verdict: verdict, scores: scores, placeholders: placeholders, uninspected: uninspected)
    }
}
