/// Sentences with choices in them: what the trainer makes many texts of.
///
/// A line `name = one | other` says what may take the place of `{name}`; a line `> …` is a form. A line that ends in `|`
/// goes on in the next one. `\n` is a line end, `~` nothing. Parts may have parts in them.
struct PhraseGrammar {
    let language: String
    let forms: [String]
    private var parts: [String: [String]] = [:]

    /// The most parts within a part.
    private static let deepest = 6

    /// - Parameter shared: A grammar whose parts this one has too.
    init(_ language: String, with shared: PhraseGrammar? = nil, _ text: String) {
        self.language = language
        parts = shared?.parts ?? [:]
        var forms: [String] = []
        let joined = text.split(separator: "|\n").map { String($0.drop { $0 == " " }) }.joined(separator: "|")
        for line in joined.split(separator: "\n") {
            if line.hasPrefix("> ") {
                forms.append(String(line.dropFirst(2)).unescaped)
            } else if let equals = line.firstIndex(of: "=") {
                let name = line[..<equals].filter { $0 != " " }
                parts[name] = line[line.index(after: equals)...].split(separator: "|").map {
                    $0.trimmed == "~" ? "" : $0.trimmed.unescaped
                }
            }
        }
        self.forms = forms
    }

    /// Up to `count` different texts of `form`.
    func texts(of form: String, count: Int) -> [String] {
        var dice = Dice(state: UInt64(form.stableHash))
        var seen: Set<String> = []
        var texts: [String] = []
        for _ in 0..<count {
            let text = filled(form, &dice, 0)
            if seen.insert(text).inserted { texts.append(text) }
        }
        return texts
    }

    /// `form` with a part in every place, in upper case where a sentence begins.
    private func filled(_ form: String, _ dice: inout Dice, _ depth: Int) -> String {
        var text = ""
        var rest = form[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            guard let choices = parts[name], depth < Self.deepest else {
                fatalError("no part \(name): \(form)")
            }
            let part = filled(choices[dice.below(choices.count)], &dice, depth + 1)
            let begins = depth == 0 && (text.isEmpty || text.hasSuffix(". ") || text.hasSuffix("\n"))
            text += begins ? part.prefix(1).uppercased() + part.dropFirst() : part
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }
}

extension StringProtocol {
    fileprivate var trimmed: String {
        var text = self[...]
        while text.first == " " { text = text.dropFirst() }
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }

    /// With line ends where it says `\n`.
    fileprivate var unescaped: String {
        split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n")
    }
}
