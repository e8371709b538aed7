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
print("read \(corpus.documents.count) texts in \(clock.now - began)")
let vocabulary = Vocabulary(&corpus.documents, leastOrigins: Int(Settings.number("origins", 2)))
print("features \(vocabulary.hashes.count) \(clock.now - began)")
let model = Model(documents: corpus.documents, features: vocabulary.hashes)
let examples = model.heldOutExamples()
print("held out: \(clock.now - began)")
for head in LanguageHead.allCases {
    var report = Report(corpus.documents, LastStage.judged(examples[head.rawValue], head), head)
    report.write(isFull: Settings.number("full", 0) > 0)
    print(head)
    for line in report.lines { print(line) }
}
if let directory = Settings.text("write") {
    let (weights, steps) = model.weights { _ in true }
    let parameters = LanguageHead.allCases.flatMap { head in
        LastStage.parameters(head, step: steps[head.rawValue], examples[head.rawValue], corpus.documents)
    }
    print("parameters \(parameters)")
    let file = weights.bytes(parameters: parameters)
    try Data(file).write(to: URL(fileURLWithPath: directory + "/language.weights"))
}
if let path = Settings.text("examples") {
    var text = ""
    for head in LanguageHead.allCases {
        for example in examples[head.rawValue] {
            let document = corpus.documents[example.document]
            var fields = [
                "\(head.rawValue)", "\(document.fold)", document.source, document.kind, document.category,
            ]
            fields.append(document.label(head).map { $0 ? "1" : "0" } ?? "-")
            fields += ["\(document.weight)", document.mayTrain ? "1" : "0"]
            for index in 0..<3 { fields.append("\(example.inputs.windows[index])") }
            for index in 0..<LanguageInputs.others { fields.append("\(example.inputs.others[index])") }
            text += fields.joined(separator: "\t") + "\n"
        }
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
}
if let path = Settings.text("dump") {
    var text = ""
    for one in LastStage.judged(examples[0], .injection).sorted(by: { $0.logit > $1.logit }) {
        let document = corpus.documents[one.document]
        text +=
            "\(one.logit)\t\(document.isAttack == true ? 1 : 0)\t\(document.source)\t\(document.category)\t\(document.kind)\t"
        text +=
            String(decoding: document.text.prefix(260), as: UTF8.self).replacingOccurrences(
                of: "\n", with: "⏎"
            ).replacingOccurrences(of: "\t", with: " ") + "\n"
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
}
print("\(clock.now - began)")
