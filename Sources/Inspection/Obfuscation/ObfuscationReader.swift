/// Finds the texts that another one may hide, so that they are looked at as well.
///
/// Ordinary text costs a look at each token. What looks like a disguise is read closely, and proposed when it turns out to be a text;
/// what is proposed may hide another text in its turn. Everything together is bounded: views, depth, and decoded bytes.
struct ObfuscationReader: ~Copyable {
    /// The most views of one text.
    static let mostViews = 16
    /// How often a text is decoded at most.
    static let deepest = 3
    /// Decoded bytes beyond twice the text's own.
    static let allowance = 4096
    /// Words of so many letters are several.
    static let longestWord = 20
    /// Runs of so many characters that are no text are counted as such.
    static let opaqueLength = 40
    /// What stands around a disguise belongs to its view.
    static let context = 96

    /// The views of the last text; `count` of them count.
    private(set) var views: [ObfuscatedView] = []
    private(set) var count = 0
    var remaining = 0
    var survey = TokenSurvey()
    var written = TextEdits()
    var normal = TextEdits()
    var bases = BaseDecoder()
    var codes = CodeDecoder()
    var escapes = EscapeDecoder()
    var runs = LetterRuns()
    var leet = LeetReader()
    var pigLatin = PigLatin()
    let known = KnownWords()
    var scratch: [UInt8] = []
    var opaque: [Range<Int>] = []
    var hidden = Hidden()

    /// What is to be thought of the text that was read.
    struct Hidden {
        /// Whether most of it says nothing as it stands: it is read in a view.
        var isMost = false
        /// Whether something that takes a program to read was decoded.
        var isDecoded = false
    }

    /// Whether anything was read since the last `forget`.
    private(set) var isUsed = false

    /// Gives back what held text. Few texts are read closely, so little of it is asked for again.
    mutating func forget() {
        isUsed = false
        views = []
        count = 0
        written = TextEdits()
        normal = TextEdits()
        bases = BaseDecoder()
        codes = CodeDecoder()
        escapes = EscapeDecoder()
        runs.forget()
        leet = LeetReader()
        pigLatin = PigLatin()
        scratch = []
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
        isUsed = true
        let origin = Origin(parent: parent, depth: depth + 1)
        let bytes = text.bytes
        survey.read(bytes.span, tokens.span)
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
    struct Origin {
        let parent: Int?
        let depth: Int
    }

    /// The document's bytes that `range` of what was written came from.
    func place(_ range: Range<Int>, _ text: NormalizedText, _ origin: Origin) -> Range<Int> {
        let range = text.sourceRange(ofWritten: range)
        guard let parent = origin.parent else { return range }
        return views[parent].sourceRange(range)
    }

    /// The document's bytes that `range` of the normalised text came from.
    func placeNormal(_ range: Range<Int>, _ text: NormalizedText, _ origin: Origin) -> Range<Int> {
        place(text.writtenRange(range), text, origin)
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
    mutating func addView(_ disguise: Disguise, _ place: Range<Int>, _ origin: Origin) {
        guard scratch.count <= remaining, let index = nextView(disguise, place, origin) else { return }
        let text = scratch
        views[index].append(text.span, 0..<text.count, from: place)
        views[index].close()
        remaining -= scratch.count
    }

    /// Proposes `stretches` of `bytes`, read back one after another, as one text.
    mutating func addView(
        _ disguise: Disguise, _ bytes: Span<UInt8>, _ stretches: [Range<Int>], _ text: NormalizedText,
        _ origin: Origin, decode: (Span<UInt8>, Range<Int>, inout [UInt8]) -> Void
    ) {
        guard let first = stretches.first, let last = stretches.last else { return }
        let whole = first.lowerBound..<last.upperBound
        guard stretches.reduce(0, { $0 + $1.count }) <= remaining,
            let index = nextView(disguise, placeNormal(whole, text, origin), origin)
        else { return }
        for stretch in stretches {
            scratch.removeAll(keepingCapacity: true)
            if stretch.lowerBound > first.lowerBound { scratch.append(0x0A) }
            decode(bytes, stretch, &scratch)
            let read = scratch
            views[index].append(read.span, 0..<read.count, from: placeNormal(stretch, text, origin))
        }
        views[index].close()
        remaining -= views[index].bytes.count
    }

    /// Proposes `range` of `text` with `edits` made: what stands around each of them.
    mutating func addEdited(
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
        for index in 0..<2 {
            let piece = index == 0 ? gap.lowerBound..<end : start..<gap.upperBound
            guard !piece.isEmpty else { continue }
            view.append(bytes, asItIs: piece, of: gap) {
                isNormal ? placeNormal($0, text, origin) : place($0, text, origin)
            }
        }
    }
}
