import Foundation

guard let arguments = Arguments(Array(CommandLine.arguments.dropFirst())) else {
    FileHandle.standardError.write(Data(Arguments.usage.utf8))
    exit(2)
}
do {
    switch arguments {
    case .measure(let corpus, let output):
        try await Evaluation(corpus: try CorpusReader.read(directory: corpus)).write(to: output)
    case .verdicts: try VerdictLines.run()
    case .evidence(let meanings): try EvidenceLines.run(meanings: meanings)
    case .throughput(let files, let isJSON): try ThroughputRun.run(files: files, isJSON: isJSON)
    }
} catch {
    FileHandle.standardError.write(Data("Evaluation: \(error)\n".utf8))
    exit(1)
}
