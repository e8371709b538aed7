/// What the weights were made of and how good they are: the readable file beside them.
enum Provenance {
    static func text(_ documents: [Document], figures: [String]) -> String {
        var counts: [String: (attacks: Int, harms: Int, ordinary: Int)] = [:]
        for document in documents where document.mayTrain {
            let key = "\(document.source) | \(document.licence)"
            if document.isAttack == true {
                counts[key, default: (0, 0, 0)].attacks += 1
            } else if document.isHarm == true {
                counts[key, default: (0, 0, 0)].harms += 1
            } else {
                counts[key, default: (0, 0, 0)].ordinary += 1
            }
        }
        var lines = [
            "# language.weights", "",
            "Written by `make train`; do not edit. Texts under licences that forbid commercial use were measured on, never",
            "learnt from. The file holds weights of hashed features: no text can be read out of it.", "",
            "| source | licence | attacks | harmful | ordinary |", "| --- | --- | --- | --- | --- |",
        ]
        for key in counts.keys.sorted() {
            let count = counts[key] ?? (0, 0, 0)
            lines.append("| \(key) | \(count.attacks) | \(count.harms) | \(count.ordinary) |")
        }
        lines += [
            "",
            "Recall in percent at shares of false positives on ordinary texts; every text judged by weights that",
            "never saw its source (the authored texts: its skeleton). `recall / false positives` by kind.",
            "", "```",
        ]
        lines += figures + ["```", ""]
        return lines.joined(separator: "\n")
    }
}
