import HTTP
import IPC
import Inspection

/// What a request's path leads to.
struct RoutedRequest {
    let index: Int
    let route: Route
    let endpoint: Endpoint
    /// What the client asked for behind the path.
    let query: RequestQuery
    /// What the upstream is asked for: its base path, the request's path and query.
    let target: [UInt8]
}

/// A configured route with what is made of it once.
final class Route: Sendable {
    let settings: RouteSettings
    let inspector: RequestInspector
    fileprivate let path: [UInt8]

    init(_ settings: RouteSettings, policy: InspectionPolicy) {
        self.settings = settings
        path = Array(settings.path.utf8)
        inspector = RequestInspector(policy: policy, limits: ContentLimits(settings))
    }

    var family: APIFamily { APIFamily(settings.api) }
    /// Whether anything on this route is read at all.
    var isInspected: Bool { settings.api != .opaque }
}

/// Finds the route of a path: the longest configured prefix, with the aliases by which clients know the same operation.
struct Router: Sendable {
    private let routes: [(index: Int, route: Route)]
    private let basePaths: [[UInt8]]
    private let forwardsCredential: [Bool]

    /// - Throws: which of the operator's patterns nobody could look for.
    init(_ settings: WorkerSettings) throws(UnusablePattern) {
        // An index stays what the supervisor knows; the order is the longest path first.
        var policies: [InspectionPolicy] = []
        for inspection in settings.inspections {
            policies.append(try InspectionPolicy(inspection, patterns: settings.patterns))
        }
        routes = settings.routes.enumerated().map { ($0, Route($1, policy: policies[Int($1.inspection)])) }
            .sorted { $0.1.path.count > $1.1.path.count }
        basePaths = settings.upstreams.map { Array($0.basePath.utf8) }
        forwardsCredential = settings.upstreams.map(\.forwardsCredential)
    }

    /// Where the request goes, or nil when no route has its path.
    func route(_ head: RequestHead) -> RoutedRequest? {
        let path = head.path.isEmpty ? [UInt8(ascii: "/")] : Array(head.bytes[head.path])
        if let found = match(path) {
            // "/v1/" takes "/v1/v1/…" too, but no upstream has anything there: the client is to learn of its slip.
            if PathAlias.isDoubled(path), !PathAlias.isDoubled(found.route.path) { return nil }
            return routed(found, path, head)
        }
        guard let canonical = PathAlias.canonical(path), let found = match(canonical) else { return nil }
        return routed(found, canonical, head)
    }

    private func match(_ path: [UInt8]) -> (index: Int, route: Route)? {
        routes.first { path.starts(with: $0.route.path) }
    }

    private func routed(_ found: (index: Int, route: Route), _ path: [UInt8], _ head: RequestHead)
        -> RoutedRequest
    {
        let upstream = Int(found.route.settings.upstream)
        let query = RequestQuery(head.query.map { head.bytes[$0] } ?? [])
        var target = basePaths[upstream]
        target.reserveCapacity(target.count + path.count + (head.query?.count ?? -1) + 1)
        target.append(contentsOf: path)
        if head.query != nil {
            // Google's API takes a key there too: a credential, which goes on only where the client's own may.
            let isKept = forwardsCredential[upstream] || found.route.family != .gemini
            query.append(withCredentials: isKept, to: &target)
        }
        let endpoint = Endpoint(family: found.route.family, path: path)
        return RoutedRequest(
            index: found.index, route: found.route, endpoint: endpoint, query: query, target: target)
    }
}

/// The spellings by which clients of other gateways ask for the same operations (`docs/api-compatibility.md`).
enum PathAlias {
    private static let prefixes: [StaticString] = ["/openai/v1/", "/anthropic/v1/"]
    private static let bare: [StaticString] = [
        "/chat/completions", "/completions", "/responses", "/embeddings", "/models", "/moderations",
        "/messages", "/files", "/images", "/audio", "/batches",
    ]

    /// The path under `/v1/`, or nil when `path` is no alias.
    static func canonical(_ path: [UInt8]) -> [UInt8]? {
        for prefix in prefixes where path.starts(with: prefix) {
            return Array("/v1/".utf8) + path[prefix.utf8CodeUnitCount...]
        }
        for name in bare where path.starts(with: name) {
            let rest = path[name.utf8CodeUnitCount...]
            if rest.isEmpty || rest.first == UInt8(ascii: "/") { return Array("/v1".utf8) + path }
        }
        return nil
    }

    /// Whether a base URL was given with `/v1` twice, a common slip that deserves a hint.
    static func isDoubled(_ path: [UInt8]) -> Bool { path.starts(with: Array("/v1/v1/".utf8)) }
}

extension [UInt8] {
    /// Whether the bytes begin with those of a literal.
    func starts(with literal: StaticString) -> Bool {
        guard count >= literal.utf8CodeUnitCount else { return false }
        // A literal's bytes are a constant of the program.
        return unsafe starts(
            with: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }
}

extension APIFamily {
    init(_ api: RouteAPI) {
        switch api {
        case .openai: self = .openAI
        case .anthropic: self = .anthropic
        case .gemini: self = .gemini
        case .json: self = .json
        case .opaque: self = .opaque
        }
    }
}

extension ContentLimits {
    init(_ route: RouteSettings) {
        self.init()
        // A body's object and its members are the API's own two levels; the limit is for what a client puts into them.
        json.depth = Int(route.jsonDepth) + 2
        messages = Int(route.messages)
        messageCharacters = Int(route.messageCharacters)
    }
}
