/// Reads digits and signs that stand for letters within words.
struct LeetReader {
    private let words = KnownWords()
    private var word: [UInt8] = []
    /// Places of `word` that may be an i or an l.
    private var strokes: [Int] = []

    /// More of them are not tried both ways.
    private static let mostStrokes = 4

    /// Adds an edit for each word of `text` that digits and signs are letters of, when words come out.
    /// - Parameter isHeavy: Whether most words have digits: those that nobody knows are read too.
    mutating func read(_ text: Span<UInt8>, isHeavy: Bool, into edits: inout TextEdits) {
        let before = edits
        var (position, edited, known) = (0, 0, 0)
        while true {
            // Ordinary words have letters only: they are passed over.
            let sign = text.nextLeetSign(from: position)
            guard sign < text.count else { break }
            var start = sign
            while start > position, text[start - 1].isLeet { start -= 1 }
            position = sign + 1
            while position < text.count, text[position].isLeet { position += 1 }
            var end = position
            while end > start, text[end - 1].isOuterSign { end -= 1 }
            while start < end, text[start].isOuterSign { start += 1 }
            var letters = 0
            for place in start..<end where text[place].isASCIILetter { letters += 1 }
            let signs = end - start - letters
            // Numbers alone are numbers; "w17h0u7" has both.
            guard signs > 0, end - start > 1, end - start <= 24 else { continue }
            guard letters > 0 || end - start > 2 else { continue }
            let isKnown = read(text, start..<end)
            guard isKnown || letters > 0 else { continue }
            edits.replace(start..<end, by: word)
            edited += 1
            known += isKnown ? 1 : 0
        }
        // Names and versions have digits too.
        if !isHeavy, known < 2 || known * 4 < edited { edits = before }
    }

    /// Reads one word; tells whether it is known.
    private mutating func read(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        word.removeAll(keepingCapacity: true)
        strokes.removeAll(keepingCapacity: true)
        for position in range {
            if text[position].isStroke { strokes.append(word.count) }
            word.append(text[position].leetLetter)
        }
        return isKnown()
    }

    /// Tries the strokes as i and as l until a word comes out; else all are i.
    private mutating func isKnown() -> Bool {
        let count = min(strokes.count, Self.mostStrokes)
        for choice in 0..<(1 << count) {
            for place in 0..<count {
                word[strokes[place]] = choice >> place & 1 == 1 ? UInt8(ascii: "l") : UInt8(ascii: "i")
            }
            if words.contains(word.span, 0..<word.count) { return true }
        }
        for place in strokes { word[place] = UInt8(ascii: "i") }
        return false
    }
}

extension Span<UInt8> {
    /// The next position from `start` on with a digit or sign that stands for a letter; else the end.
    @inline(__always)
    fileprivate func nextLeetSign(from start: Int) -> Int {
        var position = start
        while position < count, !self[position].isLeetSign {
            position = nextMarked(from: position + 1, before: count) { vector in
                vector.marks(UInt8(ascii: "0"), through: UInt8(ascii: "9")) .| vector.marks(UInt8(ascii: "!"))
                    .| vector.marks(UInt8(ascii: "$")) .| vector.marks(UInt8(ascii: "("))
                    .| vector.marks(UInt8(ascii: "+")) .| vector.marks(UInt8(ascii: "@"))
                    .| vector.marks(UInt8(ascii: "|"))
            }
        }
        return position
    }
}

extension UInt8 {
    /// The letter it stands for; itself when it is one.
    @inline(__always)
    fileprivate var leetLetter: UInt8 {
        switch self {
        case UInt8(ascii: "0"): UInt8(ascii: "o")
        case UInt8(ascii: "1"), UInt8(ascii: "!"), UInt8(ascii: "|"): UInt8(ascii: "i")
        case UInt8(ascii: "2"): UInt8(ascii: "z")
        case UInt8(ascii: "3"): UInt8(ascii: "e")
        case UInt8(ascii: "4"), UInt8(ascii: "@"): UInt8(ascii: "a")
        case UInt8(ascii: "5"), UInt8(ascii: "$"): UInt8(ascii: "s")
        case UInt8(ascii: "6"), UInt8(ascii: "9"): UInt8(ascii: "g")
        case UInt8(ascii: "7"), UInt8(ascii: "+"): UInt8(ascii: "t")
        case UInt8(ascii: "8"): UInt8(ascii: "b")
        case UInt8(ascii: "("): UInt8(ascii: "c")
        default: self
        }
    }

    fileprivate var isStroke: Bool {
        self == UInt8(ascii: "1") || self == UInt8(ascii: "!") || self == UInt8(ascii: "|")
    }

    /// A letter, or what may stand for one.
    @inline(__always)
    fileprivate var isLeet: Bool { self &- 0x61 < 26 || isLeetSign }

    /// What stands for a letter and is none.
    @inline(__always)
    fileprivate var isLeetSign: Bool {
        isASCIIDigit || self == UInt8(ascii: "!") || self == UInt8(ascii: "$") || self == UInt8(ascii: "(")
            || self == UInt8(ascii: "+") || self == UInt8(ascii: "@") || self == UInt8(ascii: "|")
    }

    /// At either end of a word it is more likely itself.
    fileprivate var isOuterSign: Bool {
        self == UInt8(ascii: "!") || self == UInt8(ascii: "|") || self == UInt8(ascii: "(")
            || self == UInt8(ascii: "+")
    }
}
