@testable import Supervisor

/// Small configuration files, written where they are needed.
enum ConfigurationFixture {
    static let listeners = #"listeners: [{ address: "127.0.0.1:8080" }],"#
    static let upstreams = #"upstreams: { echo: { url: "http://127.0.0.1:9000" } },"#
    static let routes = #"routes: [{ path: "/v1/", api: "openai", upstream: "echo" }],"#
    static let auth = "auth: { required: false },"

    /// A valid file in which `replacing` stands for the part of its name, and `adding` is put at the end.
    static func file(
        listeners: String = listeners, upstreams: String = upstreams, routes: String = routes,
        auth: String = auth, adding rest: String = ""
    ) -> String {
        "{\(listeners)\(upstreams)\(routes)\(auth)\(rest)}"
    }

    static func read(_ text: String) throws(ConfigurationError) -> ConfigurationFile {
        try ConfigurationFile(path: "test.json5", bytes: Array(text.utf8)) { "\($0.count) bytes" }
    }

    /// The problems of a file as they are printed; none for a valid one.
    static func problems(_ text: String) -> [String] {
        do throws(ConfigurationError) {
            _ = try read(text)
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    /// The problems without the name of the file and the place.
    static func sentences(_ text: String) -> [String] {
        problems(text).map { problem in
            problem.split(separator: ": ", maxSplits: 1).dropFirst().joined()
        }
    }
}
