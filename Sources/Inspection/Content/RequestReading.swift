public import HTTP

/// One request's body on its way through the detectors, a piece at a time: a thread that serves others too goes on with it
/// when they had their turn. Not `Sendable`: it belongs to the thread of its storage.
public final class RequestReading {
    private let inspector: RequestInspector
    private let body: [UInt8]
    private let endpoint: Endpoint
    private let boundary: MultipartBoundary?
    private let hashSeed: UInt64
    private let storage: InspectionStorage
    private let placeholders: PlaceholderTable
    private var inspection: DocumentInspection
    private var sites = SiteReading()
    private var form: FormInspection?
    private var hasBegun = false

    /// Begins with a body; the parameters are those of `RequestInspector.inspect`.
    public init(
        _ inspector: RequestInspector, _ body: [UInt8], _ endpoint: Endpoint, _ boundary: MultipartBoundary?,
        hashSeed: UInt64, _ storage: InspectionStorage
    ) {
        self.inspector = inspector
        self.body = body
        self.endpoint = endpoint
        self.boundary = boundary
        self.hashSeed = hashSeed
        self.storage = storage
        placeholders = PlaceholderTable(hashSeed: hashSeed, digest: storage.digest)
        inspection = storage.takeInspection(inspector.policy.request)
        inspection.isRequest = true
    }

    deinit { storage.giveBack(&inspection) }

    /// Inspects texts until there were `bytes` of them: a text is never divided.
    /// - Returns: What became of the body; nil when there is more to read.
    /// - Throws: What `RequestInspector.inspect` throws.
    public func advance(bytes: Int) throws(ContentRefusal) -> InspectedRequest? {
        guard let tree = RequestPlaces.tree(for: endpoint.operation) else {
            return InspectedRequest(passing: body, placeholders)
        }
        let body = body
        // Others read here before this body's next turn.
        defer { inspection.detectors.forget() }
        if !hasBegun { try begin(along: tree) }
        hasBegun = true
        var budget = bytes
        if form != nil { return try form?.advance(&inspection, placeholders, &budget) }
        guard
            try sites.advance(&inspection, body.span, inspector.limits, avoiding: placeholders, &budget)
        else { return nil }
        return InspectedRequest(
            body, &inspection, inspector.policy.request, inspector.limits, endpoint, sites.textBytes,
            placeholders)
    }

    private func begin(along tree: PlaceTree) throws(ContentRefusal) {
        let (policy, limits, body) = (inspector.policy.request, inspector.limits, body)
        if let boundary {
            form = try FormInspection(body, boundary, endpoint, policy, limits, hashSeed)
            return
        }
        inspection.begin()
        do throws(JSONRefusal) {
            try inspection.tape.scan(body.span, limits: limits.json, hashSeed: hashSeed)
        } catch {
            throw .json(error)
        }
        try inspection.walk.walk(inspection.tape, body.span, along: tree, WalkRules(policy, limits))
    }
}
