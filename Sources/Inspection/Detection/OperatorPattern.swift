/// Why a pattern of the operator's is refused.
public enum OperatorPatternError: Error, Sendable, Equatable {
    /// The name is empty, longer than `OperatorPattern.longestName`, or not printable ASCII.
    case name
    /// The category is empty, longer than `OperatorPattern.longestName`, or not printable ASCII.
    case category
    /// The pattern has no word, or begins or ends with a gap.
    case noWords
    /// A `*` stands elsewhere than at the end of a word, or after fewer than two letters.
    case star
    /// The pattern has too many words: a word counts one, a gap `OperatorPattern.longestGap`, and 64 are the most.
    case tooLong
}

/// One of the operator's own patterns: `inspection.deny` and `inspection.allow`.
///
/// A pattern is a row of words. They are looked for in the normalised text (lower case, look-alikes folded, invisible
/// characters left out), whole words only, one after the other whatever punctuation and white space is between them.
/// `stem*` stands for every word that begins so; `...` or `*` by itself for up to eight words, or none. A character of a script
/// without spaces counts as a word.
///
///     project bluebird
///     transfer* ... offshore account*
public struct OperatorPattern: Sendable, Hashable {
    /// What is seen where it matches.
    public enum Category: Sendable, Hashable {
        case injection(InjectionCategory)
        case harm(HarmCategory)
        /// One of the operator's own, acted upon like an attack.
        case own(String)
    }

    /// The most bytes of a name.
    public static let longestName = 64
    /// The most words that a gap stands for.
    public static let longestGap = 8

    /// What the operator calls it: the type of its findings.
    public let name: String
    /// The pattern as it was written.
    public let pattern: String
    /// What it is evidence of.
    public let category: Category
    /// How bad it is.
    public let risk: Risk
    let elements: [Element]

    /// One word of a text, or a place where any word may stand, or none.
    enum Element: Sendable, Hashable {
        case word(UInt64)
        case stem(UInt64)
        case anyOrNone
    }

    /// A pattern to deny or to allow.
    /// - Parameter category: The name of a category of attacks or of harm, or one of the operator's own.
    public init(name: String, pattern: String, category: String, risk: Risk)
        throws(OperatorPatternError)
    {
        guard Self.isName(name) else { throw .name }
        if let attack = InjectionCategory(rawValue: category) {
            self.category = .injection(attack)
        } else if let harm = HarmCategory(rawValue: category) {
            self.category = .harm(harm)
        } else {
            guard Self.isName(category) else { throw .category }
            self.category = .own(category)
        }
        self.name = name
        self.pattern = pattern
        self.risk = risk
        elements = try Self.elements(of: pattern)
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= longestName && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }

    private static func elements(of pattern: String) throws(OperatorPatternError) -> [Element] {
        var elements: [Element] = []
        var normalized = NormalizedText()
        for part in pattern.utf8.split(whereSeparator: { $0 <= 0x20 }) {
            if part.elementsEqual("...".utf8) || part.elementsEqual("*".utf8) {
                elements += [Element](repeating: .anyOrNone, count: longestGap)
                continue
            }
            let isStem = part.last == UInt8(ascii: "*")
            let word = [UInt8](isStem ? part.dropLast() : part)
            guard !word.contains(UInt8(ascii: "*")) else { throw .star }
            normalized.normalize(word.span, 0..<word.count, .plain)
            let bytes = normalized.bytes
            var words: [Element] = []
            OperatorWords.read(bytes.span) { range, hash in words.append(.word(hash)) }
            if isStem {
                guard word.count > 1, case .word(let hash)? = words.last else { throw .star }
                words[words.count - 1] = .stem(hash)
            }
            elements += words
        }
        guard let first = elements.first, let last = elements.last, first != .anyOrNone, last != .anyOrNone
        else { throw .noWords }
        guard elements.count <= 64 else { throw .tooLong }
        return elements
    }
}

/// The words of a normalised text as operators' patterns see them: runs of letters and digits, and each character of a
/// script without spaces.
enum OperatorWords {
    static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }

    /// FNV-1a, so that every beginning of a word has its hash on the way.
    @inline(__always)
    static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    /// Calls `body` with each word's bytes and hash.
    @inline(__always)
    static func read(_ text: Span<UInt8>, _ body: (Range<Int>, UInt64) -> Void) {
        var position = 0
        while position < text.count {
            let start = position
            var hash = seed
            let isSingle = take(text, &position, &hash) == .ideograph
            guard position > start else {
                skip(text, &position)
                continue
            }
            if !isSingle { while take(text, &position, &hash, isInside: true) != nil {} }
            body(start..<position, hash)
        }
    }

    /// Takes the character at `position` when it belongs to a word.
    @inline(__always)
    private static func take(
        _ text: Span<UInt8>, _ position: inout Int, _ hash: inout UInt64, isInside: Bool = false
    ) -> CharacterClass? {
        guard position < text.count else { return nil }
        let byte = text[position]
        if byte.isASCIILetterOrDigit {
            hash = step(hash, byte)
            position += 1
            return .letter
        }
        guard byte >= 0x80 else { return nil }
        var next = position
        let kind = CharacterClass(text.scalar(at: &next))
        guard kind == .letter || kind == .ideograph && !isInside else { return nil }
        for index in position..<next { hash = step(hash, text[index]) }
        position = next
        return kind
    }

    private static func skip(_ text: Span<UInt8>, _ position: inout Int) {
        position += 1
        while position < text.count, text[position].isUTF8Continuation { position += 1 }
    }
}
