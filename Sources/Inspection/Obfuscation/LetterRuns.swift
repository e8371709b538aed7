/// Puts letters together that stand apart, and letters that words spell.
struct LetterRuns {
    private var breaker = WordBreaker()
    private var letters: [UInt8] = []
    /// How often each gap stands in a row; nothing but zeros between two rows.
    private var counts = [UInt32](repeating: 0, count: Gap.count)

    /// Begins another text.
    mutating func begin() { breaker.begin() }

    /// Gives back what held text; the counts never do.
    mutating func forget() {
        breaker = WordBreaker()
        letters = []
    }

    /// What stands between two letters of a row.
    private struct Gap {
        let length: Int
        let sign: UInt8

        /// How many gaps there may be, and which one it is.
        static var count: Int { 16 << 8 }
        var number: Int { length << 8 | Int(sign) }

        init(_ text: Span<UInt8>, _ range: Range<Int>) {
            length = min(range.count, 15)
            var sign: UInt8 = 0x20
            for position in range where text[position] != 0x20 && sign != 0x0A { sign = text[position] }
            self.sign = sign
        }
    }

    /// Appends the letters in `row` of `tokens`, together.
    mutating func join(_ text: Span<UInt8>, _ tokens: [Token], _ row: Range<Int>, to output: inout [UInt8]) {
        var most = Gap(text, 0..<0)
        var shortest = Int.max
        Self.forEachGap(text, tokens, row) { gap, _ in
            counts[gap.number] += 1
            if counts[gap.number] > counts[most.number] { most = gap }
            shortest = min(shortest, gap.length)
        }
        var breaks = 0
        var joined: [UInt8] = []
        Self.forEachGap(text, tokens, row) { gap, next in
            counts[gap.number] = 0
            let isBreak = most.sign == 0x20 ? gap.length > shortest : gap.sign == 0x20 && gap.length > 0
            if joined.isEmpty { joined.append(contentsOf: text, tokens[row.lowerBound].range) }
            if isBreak {
                joined.append(0x20)
                breaks += 1
            }
            joined.append(contentsOf: text, next.range)
        }
        if breaks == 0, joined.allSatisfy(\.isASCIILetter) {
            _ = breaker.appendWords(joined.span, 0..<joined.count, to: &output)
        } else {
            output += joined
        }
    }

    /// Appends the letters that the words in `row` begin with.
    mutating func spell(_ text: Span<UInt8>, _ tokens: [Token], _ row: Range<Int>, to output: inout [UInt8]) {
        letters.removeAll(keepingCapacity: true)
        for index in row where tokens[index].kind == .word {
            letters.append(text[tokens[index].range.lowerBound])
        }
        let spelt = letters
        _ = breaker.appendWords(spelt.span, 0..<spelt.count, to: &output)
    }

    /// Breaks a long word of letters into words; false when they are no words.
    mutating func breakWord(_ text: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) -> Bool {
        for position in range where text[position] &- 0x61 >= 26 { return false }
        let known = breaker.appendWords(text, range, to: &output)
        return known * 5 >= range.count * 4
    }

    private static func forEachGap(
        _ text: Span<UInt8>, _ tokens: [Token], _ row: Range<Int>, _ take: (Gap, Token) -> Void
    ) {
        var last = tokens[row.lowerBound]
        for index in row.dropFirst() where tokens[index].kind == .word || tokens[index].kind == .number {
            take(Gap(text, last.range.upperBound..<tokens[index].range.lowerBound), tokens[index])
            last = tokens[index]
        }
    }
}
