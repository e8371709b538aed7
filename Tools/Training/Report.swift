import Foundation
import Inspection

/// A text's result by a model that never saw its source.
struct Judged {
    var document: Int
    var logit: Float
}

/// Tables of recall at rates of false positives.
struct Report {
    let documents: [Document]
    let judged: [Judged]
    let head: LanguageHead
    private(set) var lines: [String] = []

    init(_ documents: [Document], _ judged: [Judged], _ head: LanguageHead) {
        self.documents = documents
        self.judged = judged
        self.head = head
    }

    private func share(above threshold: Float, _ isCounted: (Document) -> Bool) -> (share: Double, count: Int)
    {
        let counted = judged.filter { isCounted(documents[$0.document]) }
        let over = counted.filter { $0.logit > threshold }.count
        return (counted.isEmpty ? 0 : Double(over) / Double(counted.count), counted.count)
    }

    private static func percent(_ value: Double) -> String { String(format: "%5.1f", value * 100) }

    /// One line a rate; with `isFull` one a source as well.
    mutating func write(isFull: Bool) {
        let ordinary = judged.filter { documents[$0.document].kind == "benign" }.map(\.logit)
        for rate in [0.001, 0.01, 0.05] {
            let threshold = Calibration.threshold(ordinary, rate: rate)
            let kinds =
                head == .injection
                ? [
                    "direct", "embedded", "multilingual", "authored-west", "authored-east",
                    "authored-embedded", "authored-ordinary", "authored-attacks", "authored-look-alikes",
                    "authored-documentation",
                ]
                : [
                    "harmful", "answer", "authored-harmful", "authored-blunt", "safe", "authored-safe",
                    "authored-ordinary", "authored-harms", "authored-harmless", "authored-look-alikes",
                    "authored-documentation",
                ]
            let all = share(above: threshold) {
                $0.label(head) == true && ["direct", "embedded", "multilingual", "harmful"].contains($0.kind)
            }
            var line = "at \(rate): all" + Self.percent(all.share)
            if isFull, rate == 0.01 { line = sources(threshold) + line }
            for kind in kinds {
                let positive = share(above: threshold) { $0.kind == kind && $0.label(head) == true }
                let negative = share(above: threshold) { $0.kind == kind && $0.label(head) == false }
                line += " | \(kind)"
                if positive.count > 0 { line += Self.percent(positive.share) }
                if negative.count > 0 { line += " /" + Self.percent(negative.share) }
            }
            line +=
                " | roleplay"
                + Self.percent(
                    share(above: threshold) { $0.kind == "benign" && $0.category == "roleplay" }.share)
            lines.append(line)
        }
    }

    private func sources(_ threshold: Float) -> String {
        var text = ""
        for source in CorpusFiles.foldOfSource.keys.sorted() {
            for label in [true, false] {
                let (share, count) = share(above: threshold) {
                    $0.source == source && $0.label(head) == label && $0.kind != "answer"
                }
                if count > 0 {
                    text += "  \(label ? "+" : "-") \(source) \(Self.percent(share)) % of \(count)\n"
                }
            }
        }
        return text
    }
}
