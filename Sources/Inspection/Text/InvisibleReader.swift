/// One character that nobody sees.
struct InvisibleCharacter {
    let scalar: UInt32
    let kind: InvisibleKind
    let range: Range<Int>
}

/// What was said before a text that is a piece of a longer one.
struct TextBefore {
    /// The last character that is seen; 0 when there is none.
    var scalar: UInt32 = 0
    /// Whether letters that are written from right to left were seen.
    var isRightToLeft = false

    /// Goes on with what stands from `start` on at the end of `text`.
    mutating func follow(_ text: Span<UInt8>, from start: Int) {
        // Hebrew to Nko, U+0590 to U+07FF.
        for position in start..<text.count where 0xD6...0xDF ~= text[position] { isRightToLeft = true }
        var end = text.count
        while end > start {
            var first = end - 1
            while first > start, text[first].isUTF8Continuation { first -= 1 }
            end = first
            let last = text.scalar(at: &first)
            guard InvisibleReader.kind(last) != nil else {
                scalar = last
                return
            }
        }
    }
}

/// Goes through a text from one run of invisible characters to the next, and tells which of them belong there.
struct InvisibleReader {
    private var position: Int
    private let range: Range<Int>
    private let resolvesEscapes: Bool
    private let before: TextBefore
    /// The last character that stood as an escape, and where it ended: what is left of it cannot be read backwards.
    private var escaped: (scalar: UInt32, end: Int)
    private var previous: UInt32 = 0
    /// Whether the run found last is the rest of one that was too long for one.
    private var isRest = false
    /// Whether it was cut itself.
    private var isCut = false

    /// The most characters that are collected at once.
    private static let longestRun = 64
    private var isRightToLeft: Bool?

    init(_ range: Range<Int>, _ resolvesEscapes: Bool, _ before: TextBefore) {
        position = range.lowerBound
        self.range = range
        self.resolvesEscapes = resolvesEscapes
        self.before = before
        escaped = (before.scalar, range.lowerBound)
    }

    /// Bytes that may begin a character that nobody sees, in UTF-8.
    @inline(__always)
    private static func isSuspect(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0A, 0x0D: false
        case ..<0x20, 0x7F, 0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0, 0xF3: true
        default: false
        }
    }

    /// Collects the next run of invisible characters; false at the end of the text.
    mutating func findRun(_ source: Span<UInt8>, into run: inout [InvisibleCharacter]) -> Bool {
        run.removeAll(keepingCapacity: true)
        isRest = isCut
        isCut = false
        while position < range.upperBound {
            skipHarmless(source)
            guard position < range.upperBound else { return false }
            let start = position
            let (scalar, end) = character(at: start, source)
            guard let kind = Self.kind(scalar) else {
                if source[start] == UInt8(ascii: "\\"), resolvesEscapes { escaped = (scalar, end) }
                position = end
                continue
            }
            previous = seen(before: start, source)
            run.append(InvisibleCharacter(scalar: scalar, kind: kind, range: start..<end))
            position = end
            finishRun(source, into: &run)
            return true
        }
        return false
    }

    private mutating func finishRun(_ source: Span<UInt8>, into run: inout [InvisibleCharacter]) {
        while position < range.upperBound {
            let (scalar, end) = character(at: position, source)
            guard let kind = Self.kind(scalar) else { break }
            isCut = run.count == Self.longestRun
            if isCut { break }
            run.append(InvisibleCharacter(scalar: scalar, kind: kind, range: position..<end))
            position = end
        }
        // What stands before the run stands before what follows it, should that be invisible in its turn.
        escaped = (previous, position)
    }

    @inline(__always)
    private mutating func skipHarmless(_ source: Span<UInt8>) {
        while position < range.upperBound {
            position = source.endOfASCII(
                from: position, before: range.upperBound, stopsAtBackslash: resolvesEscapes)
            guard position < range.upperBound else { return }
            let byte = source[position]
            if byte == UInt8(ascii: "\\"), resolvesEscapes { return }
            if Self.isSuspect(byte) { return }
            position += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        }
        position = range.upperBound
    }

    private func character(at position: Int, _ source: Span<UInt8>) -> (UInt32, end: Int) {
        if resolvesEscapes, source[position] == UInt8(ascii: "\\") {
            let escape = JSONEscape(source, at: position, before: range.upperBound)
            return (escape.scalar, position + escape.length)
        }
        var end = position
        let scalar = source.scalar(at: &end)
        return (scalar, end)
    }

    /// The character that ends at `position`.
    private func seen(before position: Int, _ source: Span<UInt8>) -> UInt32 {
        if position == escaped.end { return escaped.scalar }
        var start = position - 1
        while start > range.lowerBound, source[start].isUTF8Continuation { start -= 1 }
        return source.scalar(at: &start)
    }

    /// Which kind of character nobody sees; nil for those that are seen, and for white space.
    static func kind(_ scalar: UInt32) -> InvisibleKind? {
        if scalar < 0x20 || scalar == 0x7F {
            return scalar == 0
                ? .nullByte : scalar == 0x09 || scalar == 0x0A || scalar == 0x0D ? nil : .control
        }
        if scalar == 0x85 { return .control }
        let record = UnicodeTable.shared.record(scalar)
        switch record.kind {
        case .invisible: return record.invisible
        case .control: return .control
        default: return nil
        }
    }

    /// Which characters of `run`, the last one found, belong where they stand: one bit each.
    mutating func keeps(_ run: [InvisibleCharacter], in source: Span<UInt8>) -> UInt64 {
        guard !isRest else { return 0 }
        let next = position < range.upperBound ? character(at: position, source).0 : 0
        var neighbours = JoinerRules(
            previous: previous, next: next, isAtEnd: position >= range.upperBound)
        if run.contains(where: { $0.kind == .direction }) {
            neighbours.isRightToLeft = isRightToLeftText(source)
        }
        return neighbours.keeps(run)
    }

    private mutating func isRightToLeftText(_ source: Span<UInt8>) -> Bool {
        if let isRightToLeft { return isRightToLeft }
        var found = before.isRightToLeft
        var place = range.lowerBound
        while place < range.upperBound, !found {
            if source[place] < 0x80, !(resolvesEscapes && source[place] == UInt8(ascii: "\\")) {
                place += 1
                continue
            }
            let (scalar, end) = character(at: place, source)
            let traits = UnicodeTable.shared.record(scalar).traits
            found = traits.isSuperset(of: [.rightToLeft, .letter])
            place = end
        }
        isRightToLeft = found
        return found
    }
}
