/// A few concepts that together mean an attack: what `InjectionPatterns` is a table of.
struct Pattern: Sendable {
    /// One place of a pattern: any of these concepts.
    typealias Slot = [Concept]

    /// In any order, or in the order they are written.
    enum Order: Sendable {
        case any, written
    }

    /// What it is evidence of; nil for talk about attacks, which speaks against one.
    let category: InjectionCategory?
    /// How much it says: about the logarithm of the odds.
    let weight: Float
    let slots: [Slot]
    /// As it is written in the table.
    let text: String
    let order: Order
    /// The most words from the first place to the last one.
    let window: Int
    /// Whether a "not" just before says the opposite.
    let isNegatable: Bool

    /// The pattern spelt by `text`: concepts in a row, alternatives with `|`, names of groups with `$`. `&` before them
    /// lets them come in any order; a number at the end is the window.
    ///
    ///     ignore|forget previous $rules 6
    ///     & you $rules discard 8
    init(_ text: String, _ category: InjectionCategory?, _ weight: Float, negatable: Bool = false) {
        var words = Substring(text).parts(at: UInt8(ascii: " "))
        order = words.first == "&" ? .any : .written
        if order == .any { words.removeFirst() }
        window = words.last.flatMap { Int($0) } ?? 0
        slots = words.dropLast().map { $0.parts(at: UInt8(ascii: "|")).flatMap(Self.concepts) }
        precondition(
            window > 0 && slots.allSatisfy { !$0.isEmpty } && slots.count <= PatternMatcher.longest,
            "pattern: \(text)")
        self.text = text
        self.category = category
        self.weight = weight
        isNegatable = negatable
    }

    private static func concepts(_ name: Substring) -> [Concept] {
        if name.utf8.first == UInt8(ascii: "$") { return groups[String(name.dropFirst())] ?? [] }
        return named[String(name)].map { [$0] } ?? []
    }

    private static let named = [String: Concept](uniqueKeysWithValues: zip(Concept.names, Concept.allCases))

    /// Names for concepts that stand for each other in many patterns.
    private static let groups: [String: [Concept]] = [
        "drop": [.ignore, .forget, .discard, .override, .disable, .delete],
        "rules": [.instruction, .rule, .systemPrompt, .prompt, .restriction, .safety],
        "core": [.instruction, .systemPrompt, .prompt],
        "soft": [.rule, .restriction, .safety],
        "which": [.previous, .given, .all, .your],
        "machine": [.ai, .assistant],
        "become": [.youAre, .actAs, .pretend],
        "say": [.reveal, .show, .echo],
        "act": [.send, .transfer, .delete, .execute, .click, .install, .grant],
        "me": [.you, .your, .youAre],
    ]
}

extension Substring {
    /// What stands between the signs; byte by byte, since patterns are many and a process starts with them.
    fileprivate func parts(at sign: UInt8) -> [Substring] {
        utf8.split(separator: sign).map { Substring($0) }
    }
}
