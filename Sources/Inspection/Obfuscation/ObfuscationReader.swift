/// Finds the texts that another one may hide, so that they are looked at as well.
///
/// Ordinary text costs a look at each token. What looks like a disguise is read closely, and proposed when it turns out to be a text;
/// what is proposed may hide another text in its turn. Everything together is bounded: views, depth, and decoded bytes.
struct ObfuscationReader {
    /// The most views of one text.
    static let mostViews = 16
    /// How often a text is decoded at most.
    static let deepest = 3
    /// Decoded bytes beyond twice the text's own.
    private static let allowance = 4096
    /// Words of so many letters are several.
    private static let longestWord = 20
    /// Runs of so many characters that are no text are counted as such.
    private static let opaqueLength = 40
    /// What stands around a disguise belongs to its view.
    private static let context = 96

    /// The views of the last text; `count` of them count.
    private(set) var views: [ObfuscatedView] = []
    private(set) var count = 0
    private var remaining = 0
    private var survey = TokenSurvey()
    private var written = TextEdits()
    private var normal = TextEdits()
    private var bases = BaseDecoder()
    private var codes = CodeDecoder()
    private var escapes = EscapeDecoder()
    private var runs = LetterRuns()
    private var leet = LeetReader()
    private var pigLatin = PigLatin()
    private let known = KnownWords()
    private var scratch: [UInt8] = []
    private var opaque: [Range<Int>] = []
    private var hidden = Hidden()

    /// What is to be thought of the text that was read.
    struct Hidden {
        /// Whether most of it says nothing as it stands: it is read in a view.
        var isMost = false
        /// Whether something that takes a program to read was decoded.
        var isDecoded = false
    }

    /// Forgets the views of the text before.
    mutating func begin(bytes: Int) {
        count = 0
        remaining = 2 * bytes + Self.allowance
    }

    /// Proposes what a text hides.
    /// - Parameters:
    ///   - source: Holds the text in `range`: the document, or a view's bytes.
    ///   - text: The text, normalised.
    ///   - tokens: The normalised text's tokens.
    ///   - parent: The view that is read; nil for the document.
    mutating func read(
        _ source: Span<UInt8>, _ range: Range<Int>, _ text: NormalizedText, _ tokens: [Token],
        in parent: Int? = nil
    ) -> Hidden {
        hidden = Hidden()
        let depth = parent.map { views[$0].depth } ?? 0
        guard depth < Self.deepest, count < Self.mostViews else { return hidden }
        let origin = Origin(parent: parent, depth: depth + 1)
        let bytes = text.bytes
        survey.read(bytes.span, tokens)
        if let unescaped = text.unescapedBytes {
            readWritten(unescaped.span, 0..<unescaped.count, text, tokens, origin)
        } else {
            readWritten(source, range, text, tokens, origin)
        }
        readNormal(bytes.span, text, tokens, origin)
        readCiphers(bytes.span, text, tokens, origin)
        readHidden(text, origin)
        return hidden
    }

    /// Where views come from.
    private struct Origin {
        let parent: Int?
        let depth: Int
    }

    /// The document's bytes that `range` of what was written came from.
    private func place(_ range: Range<Int>, _ text: NormalizedText, _ origin: Origin) -> Range<Int> {
        let range = text.sourceRange(ofWritten: range)
        guard let parent = origin.parent else { return range }
        return views[parent].sourceRange(range)
    }

    /// The document's bytes that `range` of the normalised text came from.
    private func placeNormal(_ range: Range<Int>, _ text: NormalizedText, _ origin: Origin) -> Range<Int> {
        place(text.writtenRange(range), text, origin)
    }
}

// MARK: What programs decode

extension ObfuscationReader {
    private mutating func readWritten(
        _ source: Span<UInt8>, _ range: Range<Int>, _ text: NormalizedText, _ tokens: [Token],
        _ origin: Origin
    ) {
        turn(source, range, text, origin)
        guard !survey.longWords.isEmpty || !survey.numbers.isEmpty || survey.escapes > 0 else { return }
        written.removeAll()
        readLongWords(source, range, text, tokens)
        let bytes = text.bytes
        for row in survey.numbers {
            let first = text.writtenRange(tokens[row.lowerBound].range).lowerBound
            let stretch = first..<text.writtenRange(tokens[row.upperBound - 1].range).upperBound
            scratch.removeAll(keepingCapacity: true)
            if codes.decode(source, stretch, to: &scratch) {
                written.replace(stretch, by: scratch)
                dropIntroduction(of: row.lowerBound, text, tokens, bytes.span, before: first)
            }
        }
        if survey.escapes > 1 { escapes.read(source, range, into: &written) }
        written.settle()
        addEdited(.encoded, source, range, written, text, origin)
    }

    private mutating func readLongWords(
        _ source: Span<UInt8>, _ range: Range<Int>, _ text: NormalizedText, _ tokens: [Token]
    ) {
        let bytes = text.bytes
        var end = range.lowerBound
        opaque.removeAll(keepingCapacity: true)
        for index in survey.longWords {
            let word = text.writtenRange(tokens[index].range)
            guard word.lowerBound >= end else { continue }
            let run = BaseDecoder.run(around: word, in: source, from: end, before: range.upperBound)
            end = run.upperBound
            scratch.removeAll(keepingCapacity: true)
            if bases.decode(source, run, to: &scratch) {
                written.replace(run, by: scratch)
                dropIntroduction(of: index, text, tokens, bytes.span, before: run.lowerBound)
            } else if splitCapitals(source, word) {
                written.replace(word, by: scratch)
            } else if run.count >= Self.opaqueLength {
                opaque.append(run)
            }
        }
        // Keys, pictures, certificates: bytes of no text say nothing.
        if opaque.reduce(0, { $0 + $1.count }) * 2 > range.count {
            for run in opaque { written.replace(run, by: []) }
        }
    }

    /// Leaves out the words that introduce the decoded text, which begins with the token at `index`, before `position`.
    private mutating func dropIntroduction(
        of index: Int, _ text: NormalizedText, _ tokens: [Token], _ bytes: Span<UInt8>, before position: Int
    ) {
        guard let first = Introduction.start(before: index, in: tokens, of: bytes) else { return }
        let start = text.writtenRange(tokens[first].range).lowerBound
        if start < position { written.replace(start..<position, by: []) }
    }

    /// Takes a word like `aWordOfWords` apart.
    private mutating func splitCapitals(_ source: Span<UInt8>, _ word: Range<Int>) -> Bool {
        scratch.removeAll(keepingCapacity: true)
        var capitals = 0
        for position in word {
            let byte = source[position]
            if position > word.lowerBound, byte &- 0x41 < 26, source[position - 1] &- 0x61 < 26 {
                capitals += 1
                scratch.append(0x20)
            }
            scratch.append(byte)
        }
        return capitals > 2
    }

    /// ROT47 leaves few letters: the text as a whole is turned back when words come out.
    private mutating func turn(
        _ source: Span<UInt8>, _ range: Range<Int>, _ text: NormalizedText, _ origin: Origin
    ) {
        guard survey.signCount > 5, survey.signCount * 2 > survey.words else { return }
        var head = range.lowerBound..<min(range.upperBound, range.lowerBound + 512)
        while head.upperBound < range.upperBound, source[head.upperBound].isUTF8Continuation {
            head = head.lowerBound..<head.upperBound - 1
        }
        scratch.removeAll(keepingCapacity: true)
        LetterCipher.appendTurned(source, head, to: &scratch)
        for index in scratch.indices { scratch[index] = scratch[index].lowercasedASCII }
        let coverage = known.coverage(scratch.span)
        guard coverage.known >= 12, coverage.known * 5 >= coverage.all * 2 else { return }
        scratch.removeAll(keepingCapacity: true)
        LetterCipher.appendTurned(source, range, to: &scratch)
        addView(.turned, place(range, text, origin), origin)
    }
}

// MARK: What a person reads with effort

extension ObfuscationReader {
    private mutating func readNormal(
        _ bytes: Span<UInt8>, _ text: NormalizedText, _ tokens: [Token], _ origin: Origin
    ) {
        normal.removeAll()
        runs.begin()
        for row in survey.letters { join(bytes, tokens, row, isSpelling: false) }
        for row in survey.spellings { join(bytes, tokens, row, isSpelling: true) }
        for row in survey.signs {
            let range = tokens[row.lowerBound].range.lowerBound..<tokens[row.upperBound - 1].range.upperBound
            scratch.removeAll(keepingCapacity: true)
            if MorseDecoder.decode(bytes, range, to: &scratch) { normal.replace(range, by: scratch) }
        }
        for index in survey.longWords {
            scratch.removeAll(keepingCapacity: true)
            let range = tokens[index].range
            guard range.count >= Self.longestWord else { continue }
            if runs.breakWord(bytes, range, to: &scratch) { normal.replace(range, by: scratch) }
        }
        if survey.mixedWords > 1 {
            leet.read(bytes, isHeavy: survey.mixedWords * 3 > survey.words, into: &normal)
        }
        if survey.splits > 1 { SplitWords.read(bytes, into: &normal) }
        normal.settle()
        addEdited(.mended, bytes, 0..<bytes.count, normal, text, origin)
    }

    private mutating func join(_ bytes: Span<UInt8>, _ tokens: [Token], _ row: Range<Int>, isSpelling: Bool) {
        scratch.removeAll(keepingCapacity: true)
        if isSpelling {
            runs.spell(bytes, tokens, row, to: &scratch)
        } else {
            runs.join(bytes, tokens, row, to: &scratch)
        }
        normal.replace(
            tokens[row.lowerBound].range.lowerBound..<tokens[row.upperBound - 1].range.upperBound, by: scratch
        )
    }

    private mutating func readCiphers(
        _ bytes: Span<UInt8>, _ text: NormalizedText, _ tokens: [Token], _ origin: Origin
    ) {
        for code in 1..<28 where !survey.regions[code].isEmpty && !isUndone(code, origin) {
            let range = stretch(survey.regions[code], tokens)
            let place = placeNormal(range, text, origin)
            scratch.removeAll(keepingCapacity: true)
            switch code {
            case 26:
                LetterCipher.appendMirrored(bytes, range, to: &scratch)
                addView(.atbash, place, origin)
            case 27:
                LetterCipher.appendReversed(bytes, range, to: &scratch)
                addView(.reversed, place, origin)
                scratch.removeAll(keepingCapacity: true)
                LetterCipher.appendReversedWords(bytes, range, to: &scratch)
                addView(.reversedWords, place, origin)
            default:
                LetterCipher.appendShifted(bytes, range, UInt8(code), to: &scratch)
                addView(.shifted(UInt8(code)), place, origin)
            }
        }
        guard survey.pigLatinWords > 2, survey.pigLatinWords * 5 > survey.words * 2 else { return }
        scratch.removeAll(keepingCapacity: true)
        pigLatin.append(bytes, 0..<bytes.count, to: &scratch)
        addView(.pigLatin, placeNormal(0..<bytes.count, text, origin), origin)
    }

    /// Whether the view that is read came about by a cipher of the same kind.
    private func isUndone(_ code: Int, _ origin: Origin) -> Bool {
        guard let parent = origin.parent else { return false }
        return switch views[parent].disguise {
        case .reversed, .reversedWords: code == 27
        case .shifted, .atbash: code < 27
        default: false
        }
    }

    /// The bytes of a region of tokens with what stands around it.
    private func stretch(_ region: Range<Int>, _ tokens: [Token]) -> Range<Int> {
        let first = max(0, region.lowerBound - 16)
        let last = min(tokens.count - 1, region.upperBound + 16)
        return tokens[first].range.lowerBound..<tokens[last].range.upperBound
    }

    /// What other alphabets and invisible characters spell.
    private mutating func readHidden(_ text: NormalizedText, _ origin: Origin) {
        let bytes = text.bytes
        let isUndone = origin.parent.map { views[$0].disguise == .alphabet } ?? false
        if text.survey.ciphers > 3, !isUndone {
            let place = placeNormal(0..<bytes.count, text, origin)
            scratch.removeAll(keepingCapacity: true)
            AlphabetDecoder.appendBraille(bytes.span, to: &scratch)
            if scratch != bytes { addView(.alphabet, place, origin) }
            scratch.removeAll(keepingCapacity: true)
            AlphabetDecoder.appendTurned(bytes.span, to: &scratch)
            addView(.alphabet, place, origin)
        }
        for hidden in [text.tagText, text.selectorText] where hidden.bytes.count > 3 {
            guard hidden.bytes.span.isWellFormed else { continue }
            scratch.removeAll(keepingCapacity: true)
            scratch += hidden.bytes
            addView(.invisible, place(hidden.source, text, origin), origin)
        }
    }
}

// MARK: Views

extension ObfuscationReader {
    /// The next view, begun; nil when there were enough.
    private mutating func nextView(_ disguise: Disguise, _ place: Range<Int>, _ origin: Origin) -> Int? {
        guard count < Self.mostViews, remaining > 0 else { return nil }
        if count == views.count { views.append(ObfuscatedView()) }
        views[count].begin(disguise, depth: origin.depth, in: place)
        count += 1
        return count - 1
    }

    /// Proposes the text in `scratch`, which came from `place`.
    private mutating func addView(_ disguise: Disguise, _ place: Range<Int>, _ origin: Origin) {
        guard scratch.count <= remaining, let index = nextView(disguise, place, origin) else { return }
        let text = scratch
        views[index].append(text.span, 0..<text.count, from: place)
        views[index].close()
        remaining -= scratch.count
    }

    /// Proposes `range` of `text` with `edits` made: what stands around each of them.
    private mutating func addEdited(
        _ disguise: Disguise, _ bytes: Span<UInt8>, _ range: Range<Int>, _ edits: TextEdits,
        _ text: NormalizedText,
        _ origin: Origin
    ) {
        guard let first = edits.list.first, let last = edits.list.last else { return }
        let isNormal = disguise == .mended
        let whole = first.range.lowerBound..<last.range.upperBound
        let documentRange = isNormal ? placeNormal(whole, text, origin) : place(whole, text, origin)
        guard let index = nextView(disguise, documentRange, origin) else { return }
        var view = ObfuscatedView()
        swap(&view, &views[index])
        var position = range.lowerBound
        for edit in edits.list {
            appendBetween(&view, bytes, position..<edit.range.lowerBound, isNormal, text, origin, range)
            let source = isNormal ? placeNormal(edit.range, text, origin) : place(edit.range, text, origin)
            view.append(edits.bytes.span, edit.replacement, from: source)
            position = edit.range.upperBound
            if view.bytes.count > remaining { break }
        }
        appendBetween(&view, bytes, position..<range.upperBound, isNormal, text, origin, range)
        view.close()
        remaining -= view.bytes.count
        swap(&view, &views[index])
        let covered = edits.list.reduce(0) { $0 + $1.range.count }
        hidden.isMost = hidden.isMost || covered * 2 > range.count
        hidden.isDecoded = hidden.isDecoded || !isNormal
    }

    /// Appends what stands between two edits: all of it when it is short, else its ends.
    private func appendBetween(
        _ view: inout ObfuscatedView, _ bytes: Span<UInt8>, _ gap: Range<Int>, _ isNormal: Bool,
        _ text: NormalizedText,
        _ origin: Origin, _ whole: Range<Int>
    ) {
        guard !gap.isEmpty else { return }
        var (end, start) = (gap.upperBound, gap.upperBound)
        if gap.count > 2 * Self.context {
            end = gap.lowerBound == whole.lowerBound ? gap.lowerBound : gap.lowerBound + Self.context
            start = gap.upperBound == whole.upperBound ? gap.upperBound : gap.upperBound - Self.context
            while end > gap.lowerBound, bytes[end].isUTF8Continuation { end -= 1 }
            while start < gap.upperBound, bytes[start].isUTF8Continuation { start += 1 }
        }
        for piece in [gap.lowerBound..<end, start..<gap.upperBound] where !piece.isEmpty {
            let source = isNormal ? placeNormal(piece, text, origin) : place(piece, text, origin)
            view.append(bytes, piece, from: source, isDecoded: false)
        }
    }
}
