import Foundation

/// Reads every corpus file of a directory.
enum CorpusReader {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// All rows, file by file in the order of their names.
    static func read(directory: String) throws -> [CorpusRow] {
        let names = try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
        var rows: [CorpusRow] = []
        for name in names where name.hasSuffix(".jsonl") || name.hasSuffix(".jsonl.xz") {
            guard let kind = CorpusKind(fileName: name) else { continue }
            rows += try read("\(directory)/\(name)", name: name, kind: kind)
        }
        guard !rows.isEmpty else { throw Failure(description: "\(directory) has no corpus files") }
        return rows
    }

    private static func read(_ path: String, name: String, kind: CorpusKind) throws -> [CorpusRow] {
        let decoder = JSONDecoder()
        let bytes = path.hasSuffix(".xz") ? try unpacked(path) : try Data(contentsOf: URL(filePath: path))
        let short = name.replacing(".jsonl", with: "").replacing(".xz", with: "")
        return try bytes.split(separator: UInt8(ascii: "\n")).enumerated().map { number, line in
            do {
                return try decoder.decode(CorpusLine.self, from: line).row(kind: kind, file: short)
            } catch {
                throw Failure(description: "\(name):\(number + 1): \(error)")
            }
        }
    }

    private static func unpacked(_ path: String) throws -> Data {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["xz", "-dkc", path]
        process.standardOutput = pipe
        try process.run()
        let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(description: "xz cannot read \(path)") }
        return bytes
    }
}
