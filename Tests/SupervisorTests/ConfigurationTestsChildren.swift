import IPC
import Testing

@testable import Supervisor

/// What a configuration may hold and what children can be told are the same: nothing that `check` accepts is refused later.
@Suite struct `What children are told` {
    typealias Fixture = ConfigurationFixture

    private static func routes(_ count: Int, pathBytes: Int = 12) -> String {
        let routes = (0..<count).map { number in
            let end = String(number)
            let path = "/" + String(repeating: "a", count: pathBytes - 1 - end.count) + end
            return "{ path: '\(path)', api: 'openai', upstream: 'echo' }"
        }
        return "routes: [\(routes.joined(separator: ","))],"
    }

    private static func upstream(_ url: String) -> String { "upstreams: { echo: { url: '\(url)' } }," }

    /// A host name of as many bytes, in labels of at most 63 (RFC 1035, section 2.3.4).
    private static func host(_ count: Int) -> String {
        String((1...count).map { $0 % 50 == 0 && $0 < count ? "." : "h" })
    }

    private static let longest = "http://\(host(250)):65535/\(String(repeating: "p", count: 255))"

    @Test(arguments: [
        routes(MessageLimits.routes), routes(1, pathBytes: MessageLimits.pathBytes),
        routes(MessageLimits.routes, pathBytes: MessageLimits.pathBytes),
    ])
    func `routes up to the bounds are accepted, and every child can be told`(routes: String) throws {
        let file = try Fixture.read(
            Fixture.file(upstreams: Self.upstream(Self.longest), routes: routes))
        let configuration = file.configuration
        let credentials = try Credentials(for: configuration.upstreams)
        let settings = try ChildSettings(
            configuration, credentials: credentials, keys: PrivateKeys(for: []),
            chains: CertificateFiles(for: configuration.listeners), generation: 1, drop: nil)
        #expect(settings.workerSettings.routes.count == configuration.routes.count)
    }

    @Test(arguments: [
        (routes(MessageLimits.routes + 1), "routes"),
        (routes(1, pathBytes: MessageLimits.pathBytes + 1), "path"),
    ])
    func `a route beyond the bounds is refused`(routes: String, place: String) {
        let sentences = Fixture.sentences(Fixture.file(routes: routes))
        #expect(sentences.count == 1 && sentences[0].contains(place), "\(sentences)")
    }

    @Test(arguments: [
        ("http://\(host(253)):65535", "host and port have at most 256 bytes"),
        ("http://a/\(String(repeating: "p", count: 256))", "a path has at most 256 bytes"),
    ])
    func `an upstream beyond the bounds is refused`(url: String, complaint: String) {
        let sentences = Fixture.sentences(Fixture.file(upstreams: Self.upstream(url)))
        #expect(sentences.count == 1 && sentences[0].contains(complaint), "\(sentences)")
    }

    @Test func `headers are bounded together`() {
        let headers = (0..<5).map { "'x-\($0)': '\(String(repeating: "v", count: 2000))'" }
        let sentences = Fixture.sentences(
            Fixture.file(adding: "headers: { \(headers.joined(separator: ",")) },"))
        #expect(sentences == ["headers: all headers have at most 8192 bytes together"])
    }
}
