/// What the words before a value say of it.
struct SecretContext {
    /// How the words lead to the value.
    enum Link {
        /// `=`, `:`, a cell of a table, an argument.
        case assignment
        /// Nothing but a space or a verb.
        case phrase
    }

    /// How far before a value its name may begin.
    static let reach = 72

    private(set) var meaning: WordMeaning?
    private(set) var row: UInt16 = 0
    private(set) var link = Link.phrase
    /// The quote before the value; 0 when there is none.
    private(set) var quote: UInt8 = 0
    private var isHarmless = false
    /// Where the last word ends.
    private var end = 0

    /// Reads what stands before the value at `start`.
    init(before start: Int, in text: Span<UInt8>, _ codes: Span<UInt16>, _ tables: SecretTables) {
        var position = start
        skipLink(&position, start, text, codes)
        // A name and its value have a sign between.
        guard position < start else { return }
        for _ in 0..<2 {
            let last = position
            let first = Self.startOfPhrase(before: last, floor: max(0, start - Self.reach), text)
            read(first..<last, text, codes, tables)
            guard meaning == .holder else { break }
            meaning = nil
            position = first
            Self.skipSigns(&position, text)
        }
        if meaning == .holder || isHarmless { meaning = nil }
        // A phrase names its value last.
        if link == .phrase, meaning != nil, position - end > 12 { meaning = nil }
    }

    /// Reads a phrase.
    init(phrase: Range<Int>, in text: Span<UInt8>, _ codes: Span<UInt16>, _ tables: SecretTables) {
        read(phrase, text, codes, tables)
        if isHarmless { meaning = nil }
    }

    /// Moves before the signs between the value and its name.
    private mutating func skipLink(
        _ position: inout Int, _ start: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>
    ) {
        let first = max(0, start - 20)
        var lines = 0
        while position > first {
            let byte = text[position - 1]
            switch byte {
            case 0x20: break
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
                if quote == 0, position == start { quote = byte }
            case UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: ">"), UInt8(ascii: "|"),
                UInt8(ascii: "?"),
                UInt8(ascii: ","), UInt8(ascii: "\t"):
                link = .assignment
            case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
                UInt8(ascii: "\\"),
                UInt8(ascii: "*"), UInt8(ascii: "-"):
                break
            case 0x0A, 0x0D:
                lines += 1
                if lines > 2 || link == .assignment { return }
                // Only a name that ends its line with a sign leads to the next line.
                var before = position - 1
                while before > first, text[before - 1] <= 0x20 { before -= 1 }
                guard before > first,
                    text[before - 1] == UInt8(ascii: ":") || text[before - 1] == UInt8(ascii: "=")
                else { return }
            case FoldedText.other
            where codes[position - 1] < 0x2E80
                || codes[position - 1] >= 0x3000 && codes[position - 1] < 0x3040:
                // Arrows and quotation marks.
                if codes[position - 1] >= 0x2190, codes[position - 1] < 0x2200 { link = .assignment }
            default: return
            }
            position -= 1
        }
    }

    /// Moves before what separates a value's neighbour from it.
    private static func skipSigns(_ position: inout Int, _ text: Span<UInt8>) {
        let first = max(0, position - 32)
        while position > first, !text[position - 1].isASCIILetterOrDigit, text[position - 1] < 0x80 {
            position -= 1
        }
    }

    private static func startOfPhrase(before last: Int, floor: Int, _ text: Span<UInt8>) -> Int {
        var first = last
        while first > floor {
            switch text[first - 1] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), 0x20, UInt8(ascii: "_"), UInt8(ascii: "."),
                UInt8(ascii: "-"),
                UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "$"), 0x80...:
                first -= 1
            default: return first
            }
        }
        return first
    }

    /// Finds the words in `range`: the last decides.
    private mutating func read(
        _ range: Range<Int>, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ tables: SecretTables
    ) {
        var position = range.lowerBound
        while position < range.upperBound {
            let key = WordIndex.key(text, codes, at: position)
            for place in tables.context.candidates(key)
            where tables.context.mayStand(place, text.beginning(at: position)) {
                let word = tables.words[tables.context[place]]
                guard let end = word.end(at: position, in: text, codes), end <= range.upperBound,
                    word.meaning != .owner || !SecretWord.isDivided(position..<end, in: text)
                else { continue }
                take(word, end)
            }
            position += 1
        }
    }

    private mutating func take(_ word: SecretWord, _ end: Int) {
        switch word.meaning {
        case .scheme, .block, .object, .command, .account, .obstacle: return
        case .harmless: isHarmless = true
        case .contrary, .topic: meaning = nil
        case .holder:
            if meaning == nil { meaning = .holder }
        case .owner:
            row = word.row
            if meaning == nil || meaning == .holder { meaning = .owner }
            self.end = end
        case .key:
            if meaning == nil || meaning == .holder || meaning == .owner { meaning = .key }
            self.end = end
        default:
            meaning = word.meaning
            self.end = end
        }
    }
}
