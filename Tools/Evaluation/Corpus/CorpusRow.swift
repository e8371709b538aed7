import Inspection

/// What the rows of a file are about: told by the file's name.
enum CorpusKind: String, CaseIterable, Sendable {
    case injection, benign, obfuscation, pii, secrets, harmful

    /// Nil when no kind stands in the name.
    init?(fileName: String) {
        guard let kind = Self.allCases.first(where: { fileName.contains($0.rawValue) }) else { return nil }
        self = kind
    }
}

/// One labelled text.
struct CorpusRow: Sendable {
    let kind: CorpusKind
    let file: String
    let text: [UInt8]
    /// Whether there is what the file is about.
    let isPositive: Bool
    let category: String
    let source: String
    let language: String
    /// A family of attacks, or of texts made from one skeleton.
    let group: String
    /// How an obfuscated text was made.
    let transform: String
    let role: TextRole
    let spans: [LabelledSpan]
}

/// A stretch of a text with a value in it, in bytes.
struct LabelledSpan: Sendable {
    let type: String
    let range: Range<Int>
}
