/// The form of a token: literal characters and runs of characters, one after another. It is matched from left to right,
/// every run taking as much as it may, so that nothing is read twice.
///
/// The notation: `x{5}`, `x{5,9}`, `x{5,}` is a run, where `x` names the characters; everything else stands for itself.
/// `d` digits, `h` and `H` hexadecimal digits in lower and any case, `a` letters, `l` and `U` lower- and upper-case
/// letters and digits, `w` letters and digits, `W` with `_`, `b` with `_-`, `s` with `_-=.`, `B` with `+/`, `e` with
/// whatever may stand in a token.
struct TokenShape {
    /// The longest token; the rest of a longer one is not read.
    static let longest = 4096

    private enum Element {
        case literal([UInt8])
        case run(ByteSet, ClosedRange<Int>)
    }

    private let elements: [Element]
    /// How many literal characters it begins with.
    let prefixLength: Int
    /// A certain character, where runs of a fixed length lead to it.
    let landmark: Landmark

    /// A character that must stand so far after the beginning; none when anything may.
    struct Landmark {
        var offset = -1
        var byte: UInt8 = 0

        /// Whether the token may begin at `start`: told by one character.
        @inline(__always)
        func mayStand(after start: Int, in text: Span<UInt8>) -> Bool {
            offset < 0 || start + offset < text.count && text[start + offset] == byte
        }
    }

    /// Reads the notation.
    init(_ notation: [UInt8]) {
        var elements: [Element] = []
        var literal: [UInt8] = []
        var position = 0
        while position < notation.count {
            let byte = notation[position]
            position += 1
            guard position < notation.count, notation[position] == UInt8(ascii: "{"),
                let set = Self.set(byte)
            else {
                literal.append(byte)
                continue
            }
            if !literal.isEmpty { elements.append(.literal(literal)) }
            literal = []
            elements.append(.run(set, Self.count(notation, after: &position)))
        }
        if !literal.isEmpty { elements.append(.literal(literal)) }
        self.elements = elements
        if case .literal(let literal)? = elements.first {
            prefixLength = literal.count
        } else {
            prefixLength = 0
        }
        landmark = Self.landmark(elements)
    }

    private static func landmark(_ elements: [Element]) -> Landmark {
        var offset = 0
        for element in elements {
            switch element {
            case .literal(let literal): return Landmark(offset: offset, byte: literal[0])
            case .run(_, let count):
                guard count.lowerBound == count.upperBound else { return Landmark() }
                offset += count.lowerBound
            }
        }
        return Landmark()
    }

    private static func set(_ name: UInt8) -> ByteSet? {
        switch name {
        case UInt8(ascii: "d"): .digits
        case UInt8(ascii: "h"): .lowerHexadecimal
        case UInt8(ascii: "H"): .hexadecimal
        case UInt8(ascii: "a"): .letters
        case UInt8(ascii: "l"): .lowerAlphanumeric
        case UInt8(ascii: "U"): .upperAlphanumeric
        case UInt8(ascii: "w"): .alphanumeric
        case UInt8(ascii: "W"): .word
        case UInt8(ascii: "b"): .base64URL
        case UInt8(ascii: "B"): .base64
        case UInt8(ascii: "s"): .base64URLDotted
        case UInt8(ascii: "e"): .token
        default: nil
        }
    }

    /// Reads `{5}`, `{5,9}` or `{5,}`.
    private static func count(_ notation: [UInt8], after position: inout Int) -> ClosedRange<Int> {
        var bounds = [0]
        var isOpen = false
        position += 1
        while position < notation.count, notation[position] != UInt8(ascii: "}") {
            if notation[position] == UInt8(ascii: ",") {
                isOpen = true
                bounds.append(0)
            } else {
                isOpen = false
                bounds[bounds.count - 1] = bounds[bounds.count - 1] * 10 + Int(notation[position] - 0x30)
            }
            position += 1
        }
        position += 1
        return bounds[0]...(isOpen ? longest : bounds[bounds.count - 1])
    }

    /// The fewest characters before the first that joins parts, `:` or `|`; of the whole token when it has none.
    var leastBeforeJoint: Int {
        var least = 0
        for element in elements {
            switch element {
            case .literal(let literal):
                for byte in literal {
                    if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "|") { return least }
                    least += 1
                }
            case .run(_, let count): least += count.lowerBound
            }
        }
        return least
    }

    /// The literal characters at the beginning.
    var prefix: [UInt8] {
        if case .literal(let literal)? = elements.first { literal } else { [] }
    }

    /// Where the token that begins at `start` ends; nil when none does. One that a longer word goes on from is none.
    /// - Parameter reached: Moves to where the text was read to.
    func end(from start: Int, in text: Span<UInt8>, reached: inout Int) -> Int? {
        var position = start
        defer { reached = max(reached, position) }
        for element in elements {
            switch element {
            case .literal(let literal):
                guard position + literal.count <= text.count else { return nil }
                for byte in literal {
                    guard text[position] == byte else { return nil }
                    position += 1
                }
            case .run(let set, let count):
                let first = position
                let last = min(text.count, first + count.upperBound)
                while position < last, set.contains(text[position]) { position += 1 }
                guard position - first >= count.lowerBound else { return nil }
            }
        }
        position = text.endOfToken(start..<position)
        return text.isTokenPart(at: position) ? nil : position
    }
}

extension Span<UInt8> {
    /// Whether a letter, a digit or `_` stands at `position`.
    @inline(__always)
    func isTokenPart(at position: Int) -> Bool {
        position >= 0 && position < count
            && (self[position].isASCIILetterOrDigit || self[position] == UInt8(ascii: "_"))
    }

    /// The end of `range` without the punctuation of the sentence around it.
    func endOfToken(_ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound + 1 {
            switch self[end - 1] {
            case UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "%"): end -= 1
            default: return end
            }
        }
        return end
    }
}
