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
let model = Model(documents: corpus.documents)
let examples = model.heldOutExamples()
print("held out: \(clock.now - began)")
var parameters: [Float] = []
for head in LanguageHead.allCases {
    for index in [0, 1, 2, 3] {
        let raw = examples[head.rawValue].map { Judged(document: $0.document, logit: $0.inputs.values[index]) }
        var report = Report(corpus.documents, raw, head)
        report.write(isFull: false)
        print("input \(index)")
        for line in report.lines { print(line) }
    }
    let judged = model.judged(examples[head.rawValue], head)
    var report = Report(corpus.documents, judged, head)
    report.write(isFull: Settings.number("full", 0) > 0)
    print(head)
    for line in report.lines { print(line) }
}
print("\(clock.now - began)")
if let path = Settings.text("examples") {
    var text = ""
    for head in LanguageHead.allCases {
        for example in examples[head.rawValue] {
            let document = corpus.documents[example.document]
            var fields = ["\(head.rawValue)", "\(document.fold)", document.source, document.kind, document.category]
            fields.append(document.label(head).map { $0 ? "1" : "0" } ?? "-")
            fields += ["\(document.weight)", document.mayTrain ? "1" : "0"]
            for index in 0..<LanguageInputs.count { fields.append("\(example.inputs.values[index])") }
            text += fields.joined(separator: "\t") + "\n"
        }
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
}
