/// Finds placeholders in a text, also as models write them anew: in other letters (`[Email_1]`), or escaped for Markdown
/// (`\[EMAIL\_1\]`).
///
/// A bare `EMAIL_1` is none: it could be the name of a variable. One that is escaped for HTML or a URL
/// (`&#91;EMAIL_1&#93;`, `%5BEMAIL_1%5D`) is none either: the value would stand there without its escapes.
struct PlaceholderReader {
    /// What begins at a position.
    enum Reading: Equatable {
        case none
        /// The text ends before it can be told.
        case cut
        case whole(Placeholder, Range<Int>)
    }

    private static let openings: [StaticString] = ["[", "\\["]
    private static let closings: [StaticString] = ["]", "\\]"]
    private static let joints: [StaticString] = ["_", "\\_", " ", "-"]

    private var position: Int
    /// How many bytes stand for one backslash.
    private let backslash: Int
    private var isCut = false

    /// The first place at or after `position` where a placeholder may begin, else the end.
    static func opening(in text: Span<UInt8>, from position: Int) -> Int {
        var position = text.nextMarked(from: position, before: text.count) {
            $0.marks(UInt8(ascii: "[")) .| $0.marks(UInt8(ascii: "\\"))
        }
        while position < text.count, text[position] != UInt8(ascii: "["), text[position] != UInt8(ascii: "\\")
        {
            position += 1
        }
        return position
    }

    /// Reads what begins at `position` of `folded`, one that `opening` found.
    static func read(_ folded: FoldedText, at position: Int) -> Reading {
        let text = folded.bytes
        return read(text.span, at: position, backslash: folded.hasPairedEscapes ? 2 : 1)
    }

    /// Reads what begins at `position`, where so many bytes stand for one backslash.
    static func read(_ text: Span<UInt8>, at position: Int, backslash: Int = 1) -> Reading {
        var reader = PlaceholderReader(position, backslash)
        guard reader.take(openings, text) else { return reader.isCut ? .cut : .none }
        let name = reader.position
        var isCut = false
        for type in PlaceholderType.allCases {
            reader = PlaceholderReader(name, backslash)
            if let number = reader.number(of: type, text), reader.take(closings, text) {
                return .whole(Placeholder(type: type, number: number), position..<reader.position)
            }
            isCut = isCut || reader.isCut
        }
        return isCut ? .cut : .none
    }

    private init(_ position: Int, _ backslash: Int) {
        self.position = position
        self.backslash = backslash
    }

    /// Takes the type's name and a number.
    private mutating func number(of type: PlaceholderType, _ text: Span<UInt8>) -> Int? {
        let name = type.name
        for offset in 0..<name.utf8CodeUnitCount {
            // Safe: `offset` is below the string's count.
            let expected = unsafe name.utf8Start[offset]
            if expected == UInt8(ascii: "_") {
                guard take(Self.joints, text) else { return nil }
                continue
            }
            guard position < text.count else { isCut = true; return nil }
            guard text[position].uppercasedASCII == expected else { return nil }
            position += 1
        }
        guard take(Self.joints, text) else { return nil }
        let first = position
        var number = 0
        while position < text.count, text[position].isASCIIDigit, position - first < Placeholder.mostDigits {
            number = number * 10 + Int(text[position] - UInt8(ascii: "0"))
            position += 1
        }
        if position == text.count { isCut = true }
        return position > first && text[first] != UInt8(ascii: "0") ? number : nil
    }

    /// Takes the first of `forms` that stands here, in letters of either case.
    private mutating func take(_ forms: [StaticString], _ text: Span<UInt8>) -> Bool {
        for form in forms {
            var end = position
            var isSame = true
            for offset in 0..<form.utf8CodeUnitCount where isSame {
                // Safe: `offset` is below the string's count.
                let byte = unsafe form.utf8Start[offset]
                for _ in 0..<(byte == UInt8(ascii: "\\") ? backslash : 1) where isSame {
                    if end == text.count {
                        isCut = true
                        isSame = false
                    } else if text[end].lowercasedASCII == byte {
                        end += 1
                    } else {
                        isSame = false
                    }
                }
            }
            if isSame {
                position = end
                return true
            }
        }
        return false
    }
}
