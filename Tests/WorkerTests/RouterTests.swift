import HTTP
import IPC
import Testing

@testable import Worker

private let routing = Result {
    try Router(
        {
            var settings = WorkerSettings()
            settings.routes = [
                ("/v1/", RouteAPI.openai, 0), ("/v1/messages", .anthropic, 1), ("/raw", .opaque, 2),
            ].map { path, api, upstream in
                var route = RouteSettings()
                route.path = path
                route.api = api
                route.upstream = UInt16(upstream)
                return route
            }
            settings.inspections = [InspectionSettings()]
            settings.upstreams = ["", "", "/base"].map { path in
                var upstream = UpstreamSettings()
                upstream.basePath = path
                return upstream
            }
            return settings
        }())
}

@Suite struct RouterTests {
    @Test(arguments: [
        ("/v1/chat/completions", 0, "/v1/chat/completions"),
        ("/v1/messages", 1, "/v1/messages"),
        ("/v1/messages/count_tokens", 1, "/v1/messages/count_tokens"),
        ("/v1/models?limit=5", 0, "/v1/models?limit=5"),
        ("/openai/v1/responses", 0, "/v1/responses"),
        ("/anthropic/v1/messages", 1, "/v1/messages"),
        ("/chat/completions", 0, "/v1/chat/completions"),
        ("/models/m", 0, "/v1/models/m"),
        ("/raw/x?y=z", 2, "/base/raw/x?y=z"),
        ("http://here/v1/embeddings", 0, "/v1/embeddings"),
    ]) func `the longest prefix wins, and aliases mean the same operation`(
        target: String, route: Int, forwarded: String
    ) throws {
        let routed = try #require(try routing.get().route(try head(target)))
        #expect(routed.index == route)
        #expect(String(decoding: routed.target, as: UTF8.self) == forwarded)
    }

    @Test(arguments: [
        "/", "/v2/x", "/chat/completionsx", "/openai/v2/x", "*", "/v1/v1/chat/completions", "/v1/v1/",
    ])
    func `what no route names is unknown`(target: String) throws {
        #expect(try routing.get().route(try head(target)) == nil)
    }

    private func head(_ target: String) throws -> RequestHead {
        var parser = RequestHeadParser(limits: .standard)
        let method = target == "*" ? "OPTIONS" : "POST"
        return try #require(
            try parser.parse(Array("\(method) \(target) HTTP/1.1\r\nHost: here\r\n\r\n".utf8).span))
    }
}
