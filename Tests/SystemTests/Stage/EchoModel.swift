import Foundation

/// The upstream: a model that repeats the question and remembers what it was sent.
final class EchoModel: Sendable {
    let program: Program
    let port: UInt16
    private let directory: Directory

    init() throws {
        let directory = try Directory()
        let program = try Program(
            "bulkhead-echo", ["--listen", "127.0.0.1:0", "--record"], output: directory.path + "/output")
        port = try soon("the echo model listens") {
            let line = String(decoding: try directory.read("output"), as: UTF8.self)
            guard let colon = line.lastIndex(of: ":"), line.hasSuffix("\n") else { return nil }
            return UInt16(line[line.index(after: colon)...].dropLast())
        }
        (self.program, self.directory) = (program, directory)
    }

    /// One request as it was received.
    struct Received {
        let target: String
        let head: String
        let body: String

        /// The values of a field, in the order of the lines.
        func values(of name: String) -> [String] {
            head.components(separatedBy: "\r\n").filter { $0.lowercased().hasPrefix("\(name):") }
                .map { $0.dropFirst(name.utf8.count + 1).trimmingCharacters(in: .whitespaces) }
        }
    }

    /// The requests that carry this mark in their head, the oldest first.
    func requests(marked mark: String) throws -> [Received] {
        try ask("/__requests").list.map {
            Received(
                target: $0["target"].text ?? "", head: $0["head"].text ?? "", body: $0["body"].text ?? "")
        }.filter { $0.head.contains(mark) }
    }

    /// `requests`, `aborted`, `open`, `connections`.
    func statistic(_ name: String) throws -> Int { try ask("/__stats")[name].number ?? 0 }

    private func ask(_ path: String) throws -> JSON {
        let client = try Client(port)
        try client.send("GET \(path) HTTP/1.1\r\nhost: echo\r\n\r\n")
        return try JSON(try client.readAnswer().body)
    }
}
