/// What programs decode: encodings, numbers, escapes, and ROT47.
extension ObfuscationReader {
    mutating func readWritten(
        _ source: Span<UInt8>, _ range: Range<Int>, _ text: NormalizedText, _ tokens: [Token],
        _ origin: Origin
    ) {
        turn(source, range, text, origin)
        let framed = Ascii85.start(in: source, range)
        guard !survey.longWords.isEmpty || !survey.numbers.isEmpty || survey.escapes > 0 || framed != nil
        else { return }
        written.removeAll()
        if let framed { Ascii85.read(source, from: framed, to: range.upperBound, into: &written) }
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
            scratch.append(byte.lowercasedASCII)
        }
        guard capitals > 2 else { return false }
        // Keys have capitals anywhere.
        let coverage = known.coverage(scratch.span)
        return coverage.known * 2 >= coverage.all
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
