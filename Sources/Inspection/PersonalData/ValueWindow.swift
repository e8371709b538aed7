/// The characters of a value as people write it, from one position on: letters and digits, with what stands between their
/// groups left out. Every end of a group could be the value's end.
///
/// It is an object, read again for one value after another: a structure of its size would be copied wherever it goes.
final class ValueWindow {
    /// The longest value that is looked at.
    static let most = 40
    /// The longest value that begins with digits.
    static let mostDigits = 24
    /// The longest separator: ` - `.
    static let longestSeparator = 3

    /// Where the window begins.
    private(set) var start = 0
    /// Upper-case letters and digits.
    private(set) var characters = InlineArray<40, UInt8>(repeating: 0)
    private(set) var count = 0
    /// One bit a character that stands in lower case.
    private(set) var small: UInt64 = 0
    /// One bit a character that is a letter.
    private(set) var letters: UInt64 = 0
    /// One bit a character that has a separator before it.
    private(set) var breaks: UInt64 = 0
    /// Bit `n`: a group ends after `n` characters.
    private(set) var ends: UInt64 = 0
    /// How many characters stand before the first separator that differs from those before it.
    private(set) var uniform = ValueWindow.most
    /// How many characters stand before the first line end.
    private(set) var firstLine = ValueWindow.most
    /// The byte that separates the first groups; 0 when there is one group.
    private(set) var separator: UInt8 = 0
    /// How many characters stand in the first group.
    private(set) var firstGroup = 0
    /// Whether the text goes on with more groups than a value has.
    private(set) var isCut = false
    /// Where each character stands after `start`: forty characters with separators are no more than 200.
    private var offsets = InlineArray<40, UInt8>(repeating: 0)
    /// How many characters are taken: a number without letters is shorter.
    private var limit = ValueWindow.most
    private var separatorRange = 0..<0

    /// Reads the value that begins at `start` of `text`, which is a letter or digit.
    func read(at start: Int, in text: Span<UInt8>) {
        self.start = start
        (count, small, letters, breaks, ends) = (0, 0, 0, 0, 0)
        (uniform, firstLine, limit) = (Self.most, Self.most, Self.most)
        (separator, firstGroup, isCut, separatorRange) = (0, 0, false, 0..<0)
        var position = start
        while true {
            position = takeGroup(text, position)
            guard !isCut, let next = separatorEnd(text, position) else { return }
            if count >= limit {
                isCut = true
                return
            }
            breaks |= 1 << UInt64(count)
            position = next
        }
    }

    /// The position after the first `length` characters.
    @inline(__always)
    func end(_ length: Int) -> Int { start + Int(offsets[length - 1]) + 1 }

    /// Where the character at `index` stands.
    @inline(__always)
    func position(_ index: Int) -> Int { start + Int(offsets[index]) }

    /// Whether a group ends after `length` characters.
    @inline(__always)
    func mayEnd(_ length: Int) -> Bool { length <= count && ends >> UInt64(length) & 1 == 1 }

    /// Whether the first `length` characters are digits.
    @inline(__always)
    func isDigits(_ length: Int) -> Bool { letters & Self.mask(length) == 0 }

    /// Whether exactly the characters in `pattern` are letters, of the first `length`.
    @inline(__always)
    func letters(_ length: Int) -> UInt64 { letters & Self.mask(length) }

    /// Whether the first `length` characters stand in one piece.
    @inline(__always)
    func isOnePiece(_ length: Int) -> Bool { breaks & Self.mask(length) == 0 }

    /// Whether the first `length` characters are grouped like this: one bit for each character that begins a later group.
    @inline(__always)
    func isGrouped(_ groups: UInt64, _ length: Int) -> Bool { breaks & Self.mask(length) == groups }

    /// The digit at `index`.
    @inline(__always)
    func digit(_ index: Int) -> Int { Int(characters[index]) - 48 }

    /// The number that the digits from `first` on make.
    func number(_ first: Int, _ length: Int) -> Int {
        var value = 0
        for index in first..<first + length { value = value * 10 + digit(index) }
        return value
    }

    /// How many digits stand in the first `length` characters.
    @inline(__always)
    func digitCount(_ length: Int) -> Int { length - letters(length).nonzeroBitCount }

    /// The longest group of the first `length` characters.
    func longestGroup(_ length: Int) -> Int {
        var (longest, begin) = (0, 0)
        for index in 1...length where index == length || breaks >> UInt64(index) & 1 == 1 {
            longest = max(longest, index - begin)
            begin = index
        }
        return longest
    }

    /// How many groups the first `length` characters make.
    @inline(__always)
    func groupCount(_ length: Int) -> Int { (breaks & Self.mask(length)).nonzeroBitCount + 1 }

    @inline(__always)
    static func mask(_ length: Int) -> UInt64 { length >= 64 ? .max : 1 << UInt64(length) - 1 }

    private func takeGroup(_ text: Span<UInt8>, _ start: Int) -> Int {
        var position = start
        let last = min(text.count, start + limit - count)
        // Nothing but locals: this is done for every character near a number.
        var (count, letters, small) = (count, letters, small)
        while position < last {
            let byte = text[position]
            guard byte.isASCIILetterOrDigit else { break }
            characters[count] = byte.uppercasedASCII
            offsets[count] = UInt8(truncatingIfNeeded: position - self.start)
            let bit: UInt64 = 1 &<< UInt64(count)
            if byte >= 0x41 { letters |= bit }
            if byte >= 0x61 { small |= bit }
            count += 1
            position += 1
        }
        (self.count, self.letters, self.small) = (count, letters, small)
        if position == last, position < text.count, text[position].isASCIILetterOrDigit {
            // A longer word: it ends nowhere here.
            isCut = true
            return position
        }
        if breaks == 0 {
            firstGroup = count
            if letters == 0 { limit = Self.mostDigits }
        }
        let isWordLike = position < text.count && text[position] == FoldedText.letter
        if !isWordLike { ends |= 1 << UInt64(count) }
        return position
    }

    /// The position after the separator at `position`, when another group of a value follows.
    private func separatorEnd(_ text: Span<UInt8>, _ position: Int) -> Int? {
        var next = position
        while next < text.count, next - position < Self.longestSeparator, Self.isSeparator(text[next]) {
            next += 1
        }
        if next == position, next + 1 < text.count, text[next] == 0x09, firstGroup <= 4,
            text[next + 1].isASCIIDigit
        {
            // Cells of a table, if the groups were longer.
            next += 1
        }
        if next < text.count, text[next] == 0x0A || text[next] == 0x0D {
            guard let line = lineStart(text, next) else { return nil }
            firstLine = min(firstLine, count)
            return line
        }
        guard next > position, next < text.count, compareSeparators(text, position..<next) else { return nil }
        return belongs(text, next) ? next : nil
    }

    /// The first character of the next line, when it is a letter or digit.
    private func lineStart(_ text: Span<UInt8>, _ position: Int) -> Int? {
        guard firstLine == Self.most else { return nil }
        var next = position
        while next < text.count, next - position < 6, text[next] <= 0x20 { next += 1 }
        if next < text.count, text[next] != 0x20, Self.isSeparator(text[next]) { next += 1 }
        return next < text.count && text[next].isASCIIDigit ? next : nil
    }

    private func compareSeparators(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        if separatorRange.isEmpty {
            separatorRange = range
            separator = text[range.lowerBound + range.count / 2]
            return true
        }
        if range.count == 1, separatorRange.count == 1 {
            if text[range.lowerBound] != separator { uniform = min(uniform, count) }
            return true
        }
        var isSame = range.count == separatorRange.count
        if isSame {
            for offset in 0..<range.count
            where text[range.lowerBound + offset] != text[separatorRange.lowerBound + offset] {
                isSame = false
            }
        }
        return isSame
    }

    /// Whether the group at `position` may belong to a value: it holds a digit, or a few capitals.
    private func belongs(_ text: Span<UInt8>, _ position: Int) -> Bool {
        var end = position
        var isUpper = true
        while end < text.count, end - position < 20 {
            let byte = text[end]
            if byte.isASCIIDigit { return true }
            guard byte.isASCIILetter else { break }
            if byte >= 0x61 { isUpper = false }
            end += 1
        }
        let isAccount = count >= 4 && letters & 0xF == 0x3
        guard end > position, !text.isWord(at: end) else { return false }
        return end - position <= 4 && (isUpper || isAccount)
    }

    /// Whether `byte` may stand behind a group of a value that goes on: a separator, a tab, a line end.
    @inline(__always)
    static func mayStandBetween(_ byte: UInt8) -> Bool {
        isSeparator(byte) || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    /// Whether `byte` may stand between the groups of a value.
    @inline(__always)
    static func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"):
            true
        default: false
        }
    }
}
