import Foundation
import Inspection

/// A text of the corpus with its features.
struct Document {
    var source = ""
    var licence = ""
    /// `direct`, `embedded`, `multilingual`, `semantic`, `benign`, `harmful`, `safe` or `authored-…`.
    var kind = ""
    var category = ""
    var language = "en"
    /// What no two folds may share.
    var group = ""
    /// Whether its licence lets it be learnt from.
    var mayTrain = true
    /// Whether it attacks the model; nil where the head does not learn from it.
    var isAttack: Bool?
    /// Whether it asks for harm; nil where the head does not learn from it.
    var isHarm: Bool?
    var fold = 0
    var text: [UInt8] = []
    /// An attack inside the text.
    var attack: String?
    var features = FeatureList()
    /// Where the attack stands, in tokens; nil when the text as a whole is what its label says.
    var span: Range<Int>?
    /// How much it counts in training.
    var weight: Float = 1

    /// What the text is to `head`.
    func label(_ head: LanguageHead) -> Bool? { head == .injection ? isAttack : isHarm }
}

/// The rows of the corpus files.
struct Corpus {
    var documents: [Document] = []
    private var reader = TextFeatures()

    /// Reads a file of JSON lines; `describe` says what each row is.
    mutating func read(_ path: String, _ describe: (inout Document, [String: Any], Bool) -> Void) {
        guard let data = FileManager.default.contents(atPath: path) else {
            print("missing: \(path)")
            return
        }
        for line in data.split(separator: UInt8(ascii: "\n")) {
            guard let row = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
                let text = row["text"] as? String, let label = row["label"] as? Int
            else { continue }
            var document = Document()
            document.source = row["source"] as? String ?? ""
            document.licence = row["license"] as? String ?? ""
            document.category = row["category"] as? String ?? ""
            document.language = row["lang"] as? String ?? "en"
            document.group = row["group"] as? String ?? ""
            document.mayTrain = row["train"] as? Bool ?? true
            document.text = Array(text.utf8)
            document.attack = row["attack"] as? String
            describe(&document, row, label == 1)
            add(document)
        }
    }

    /// Adds a text with its features.
    mutating func add(_ document: Document) {
        var document = document
        document.features = reader.features(of: document.text)
        if let attack = document.attack, let bytes = Self.range(of: attack, in: document.text) {
            document.span = reader.tokens(in: bytes)
        }
        documents.append(document)
    }

    /// Where an attack, or the first part of one, stands in a text.
    private static func range(of attack: String, in text: [UInt8]) -> Range<Int>? {
        let first = Data(attack.components(separatedBy: " [...] ")[0].utf8)
        guard let range = Data(text).range(of: first) else { return nil }
        return range.lowerBound..<range.upperBound
    }
}
