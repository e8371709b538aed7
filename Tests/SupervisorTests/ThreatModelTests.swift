import Foundation
import Testing

/// What the threat model calls a proof is one that runs.
@Suite struct ThreatModelTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static let sources: [String: String] = {
        let tests = root.appending(path: "Tests")
        let files = FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil)
        var sources: [String: String] = [:]
        for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
            sources[file.path] = try? String(contentsOf: file, encoding: .utf8)
        }
        return sources
    }()

    /// The rows of the tables.
    private static func rows() throws -> [Substring] {
        try String(contentsOf: root.appending(path: "docs/threat-model.md"), encoding: .utf8)
            .split(separator: "\n").filter { $0.hasPrefix("|") }
    }

    @Test func `every suite that the threat model names exists`() throws {
        let names = try Self.rows().flatMap { $0.matches(of: /`(?:([A-Za-z]+)\/)?([A-Za-z]+Tests)`/) }
        #expect(names.count > 50)
        for name in names {
            let (target, suite) = (name.1.map { "/Tests/\($0)/" } ?? "/Tests/", name.2)
            let isThere = Self.sources.contains { path, source in
                path.contains("/Tests/\(suite)/")
                    || path.contains(target) && source.contains("struct \(suite) {")
            }
            #expect(isThere, "\(name.0)")
        }
    }

    @Test func `every test that the threat model names exists`() throws {
        let names = try Self.rows().flatMap { $0.matches(of: /\*([^*]+)\*/) }.map(\.1)
        #expect(names.count > 40)
        let tests = Self.sources.values.flatMap { $0.components(separatedBy: "func `").dropFirst() }
            .map { $0.prefix { $0 != "`" }.lowercased() }
        for name in names {
            let parts = name.lowercased().split(separator: "…").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            let isThere = tests.contains { test in parts.allSatisfy { test.contains($0) } }
            #expect(isThere, "\(name)")
        }
    }
}
