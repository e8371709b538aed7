/// Finds numbers that are said in words: "oh seven double nine one …". The words are read as figures, and the figures are
/// judged as any others, with the words around them.
///
/// A run of digits is much longer than the step from one look to the next: in ordinary text one word in several is looked
/// up, and hardly any is a digit.
struct SpelledNumberScanner: ~Copyable {
    /// The longest stretch between two words: ` ... `.
    static let longestGap = 5
    /// How far apart the looks are.
    private static let step = 16
    private static let joinedStep = 5
    /// How much of the text before and after a number is judged with it: as far as words are read.
    private static let before = ValueContext.reach + 24
    private static let after = 64

    private let types: PersonalDataTypes
    private let table = SpelledDigitTable.shared
    private var numbers: NumberScanner
    /// The number in figures, with what stands around it.
    private var bytes: [UInt8] = []
    private var codes: [UInt16] = []
    private var found: [Candidate] = []

    init(types: PersonalDataTypes) {
        self.types = types
        numbers = NumberScanner(types: types)
    }

    /// Appends the candidates of `text`: in order, none overlapping another of this scan.
    mutating func scan(
        _ text: Span<UInt8>, codes: Span<UInt16>, label: Span<UInt8>, into candidates: inout [Candidate]
    ) {
        var (floor, spaced) = (0, -1)
        while true {
            // Each script is gone over once.
            if spaced < floor { spaced = nextSpaced(text, codes, from: floor) }
            let position = codes.isEmpty ? spaced : nextJoined(text, codes, from: floor, before: spaced)
            guard position < text.count else { return }
            var next = start(text, codes, before: position, after: floor)
            while next <= position {
                let run = SpelledDigitRun(at: next, text, codes)
                if run.isValue, let value = value(run, text, codes, label) { candidates.append(value) }
                let end = run.count > 0 ? run.range.upperBound : afterWord(next, text, codes)
                next = text.endOfSpelledGap(from: end)
            }
            floor = next
        }
    }

    // MARK: Where numbers may be

    /// The beginning of a word at or after `position` that is probably a digit; the end when there is none.
    @inline(__always)
    private func nextSpaced(_ text: Span<UInt8>, _ codes: Span<UInt16>, from position: Int) -> Int {
        var position = position
        while position + 16 <= text.count {
            let gaps = Self.gaps(text.word(at: position))
            if gaps != 0 {
                let gap = position + gaps.trailingZeroBitCount >> 3
                if let start = digit(after: gap, text), SpelledWord(at: start, text, codes) != nil {
                    return start
                }
            }
            position += Self.step
        }
        return text.count
    }

    /// Where the word after the gap at `gap` begins, when it could be a digit.
    @inline(__always)
    private func digit(after gap: Int, _ text: Span<UInt8>) -> Int? {
        var start = gap + 1
        var end = Self.gaps(text.word(at: start))
        if end & 0x80 != 0 {
            // More than a space: `, `, ` ... `.
            start = text.endOfSpelledGap(from: start)
            guard start + 8 <= text.count else { return nil }
            end = Self.gaps(text.word(at: start))
        }
        // Of eight letters and more the first eight count.
        let mask = end == 0 ? UInt64.max : (end & (0 &- end)) >> 7 &- 1
        return table.mayBeDigit((text.word(at: start) | 0x2020_2020_2020_2020) & mask) ? start : nil
    }

    /// A bit in each byte that is no letter.
    @inline(__always)
    private static func gaps(_ word: UInt64) -> UInt64 {
        let low = (word | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
        // No byte's sum passes 0xFF, so none disturbs its neighbour: at least `a`, not above `z`, or not ASCII.
        let letters = (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505) | word
        return ~letters & 0x8080_8080_8080_8080
    }

    /// The same in scripts that write words together: two digits, one after the other.
    private func nextJoined(
        _ text: Span<UInt8>, _ codes: Span<UInt16>, from position: Int, before end: Int
    ) -> Int {
        var position = position
        while true {
            position = text.nextMarked(from: position, before: end) {
                $0 .== SIMD16(repeating: Int8(bitPattern: FoldedText.other))
            }
            guard position < end else { return end }
            if table.mayBeJoined(codes[position]) {
                let next = text.endOfSpelledGap(from: position + 1)
                if next < end, table.mayBeJoined(codes[next]) { return position }
            }
            position += Self.joinedStep
        }
    }

    /// Where the run begins that the digit at `position` belongs to.
    private func start(
        _ text: Span<UInt8>, _ codes: Span<UInt16>, before position: Int, after floor: Int
    ) -> Int {
        var (start, reader) = (position, PersonalReader())
        for _ in 0..<SpelledDigitRun.mostWords {
            let end = text.startOfSpelledGap(before: start)
            guard end > floor else { return start }
            var first = end
            if text.isJoined(at: end - 1, codes) {
                if table.mayBeJoined(codes[end - 1]) { first -= 1 }
            } else if text[end - 1].isASCIIDigit {
                while first > floor, end - first <= SpelledDigitRun.most, text[first - 1].isASCIIDigit {
                    first -= 1
                }
            } else {
                let word = reader.word(before: end, text, codes)
                if !table.entries(word.hash).isEmpty { first = word.range.lowerBound }
            }
            guard first < end, first >= floor else { return start }
            start = first
        }
        return start
    }

    private func afterWord(_ position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Int {
        SpelledWord(at: position, text, codes)?.range.upperBound ?? position + 1
    }

    // MARK: What they are

    /// What the number is, as far as it is anything.
    private mutating func value(
        _ run: SpelledDigitRun, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ label: Span<UInt8>
    ) -> Candidate? {
        let first = max(0, run.range.lowerBound - Self.before)
        write(run, text, codes, from: first)
        let position = run.range.lowerBound - first + (run.hasPlus ? 1 : 0)
        let digits = position..<position + run.count
        let found = judge(digits, label)
        bytes.wipe()
        self.codes.wipe()
        return found.map { candidate in
            Candidate(
                kind: candidate.kind, range: run.range(of: candidate.range, digits: digits),
                risk: candidate.risk, confidence: candidate.confidence)
        }
    }

    /// What the `digits` of what was written are.
    private mutating func judge(_ digits: Range<Int>, _ label: Span<UInt8>) -> Candidate? {
        let (text, codes) = (bytes, codes)
        found.removeAll(keepingCapacity: true)
        numbers.begin(label: label)
        _ = numbers.scan(text.span, codes.span, at: digits.lowerBound, from: 0, &found)
        guard let last = found.last, last.range.overlaps(digits) else { return nil }
        return last
    }

    /// Writes the number in figures, with the text from `first` on before it and a little after it.
    private mutating func write(
        _ run: SpelledDigitRun, _ text: Span<UInt8>, _ textCodes: Span<UInt16>, from first: Int
    ) {
        bytes.wipe()
        codes.wipe()
        let last = min(text.count, run.range.upperBound + Self.after)
        bytes.append(contentsOf: text, first..<run.range.lowerBound)
        if run.hasPlus { bytes.append(UInt8(ascii: "+")) }
        for index in 0..<run.count { bytes.append(run.digits[index]) }
        bytes.append(contentsOf: text, run.range.upperBound..<last)
        guard !textCodes.isEmpty else { return }
        for index in first..<run.range.lowerBound { codes.append(textCodes[index]) }
        for index in codes.count..<codes.count + run.count + (run.hasPlus ? 1 : 0) {
            codes.append(UInt16(bytes[index]))
        }
        for index in run.range.upperBound..<last { codes.append(textCodes[index]) }
    }
}
