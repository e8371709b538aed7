import Inspection

/// The evidence of every text, as a table for those who look for better last stages.
enum Dump {
    static func text(_ documents: [Document], _ examples: [[Example]]) -> String {
        var text = ""
        for head in LanguageHead.allCases {
            for example in examples[head.rawValue] {
                let document = documents[example.document]
                var fields = [
                    "\(head.rawValue)", "\(document.fold)", document.source, document.kind, document.category,
                ]
                fields.append(document.label(head).map { $0 ? "1" : "0" } ?? "-")
                fields += ["\(document.weight)", document.mayTrain ? "1" : "0"]
                for index in 0..<3 { fields.append("\(example.inputs.windows[index])") }
                for index in 0..<LanguageInputs.others { fields.append("\(example.inputs.others[index])") }
                fields.append(String(decoding: document.text.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self))
                text += fields.joined(separator: "\t") + "\n"
            }
        }
        return text
    }
}
