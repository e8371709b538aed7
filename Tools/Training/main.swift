import Foundation
import Inspection

guard let folder = Settings.folder else {
    print("usage: Training CORPUS [write=DIRECTORY] [full=1]")
    exit(2)
}
let clock = ContinuousClock()
let began = clock.now
var corpus = CorpusFiles.corpus(in: folder)
corpus.balance()
let vocabulary = Vocabulary(&corpus.documents, leastOrigins: Int(Settings.number("origins", 2)))
print("\(corpus.documents.count) texts, \(vocabulary.hashes.count) features, \(clock.now - began)")
let model = Model(documents: corpus.documents, features: vocabulary.hashes)
let examples = model.heldOutExamples()
var figures: [String] = []
var parameters: [Float] = []
for head in LanguageHead.allCases {
    let own = examples[head.rawValue]
    var report = Report(corpus.documents, LastStage.judged(own, head), head)
    report.write(isFull: Settings.number("full", 0) > 0)
    let fitted = LastStage.parameters(head, step: 1, own, corpus.documents)
    let error = LastStage.calibrationError(head, fitted, own, corpus.documents)
    figures += ["\(head)"] + report.lines + ["calibration error \(String(format: "%.3f", error))"]
    parameters += fitted
}
for line in figures { print(line) }
if let directory = Settings.text("write") {
    let (weights, steps) = model.weights { _ in true }
    for head in LanguageHead.allCases {
        parameters[head.rawValue * LanguageJudge.parameterCount] = steps[head.rawValue]
    }
    let file = Data(weights.bytes(parameters: parameters))
    try file.write(to: URL(fileURLWithPath: directory + "/language.weights"))
    let text = Provenance.text(corpus.documents, figures: figures)
    try Data(text.utf8).write(to: URL(fileURLWithPath: directory + "/language.weights.md"))
}
if let path = Settings.text("dump") {
    try Dump.text(corpus.documents, examples).write(toFile: path, atomically: true, encoding: .utf8)
}
print("\(clock.now - began)")
