/// What a person reads with effort: words in pieces, ciphers of letters, other alphabets, and what nobody sees.
extension ObfuscationReader {
    mutating func readNormal(
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

    mutating func readCiphers(
        _ bytes: Span<UInt8>, _ text: NormalizedText, _ tokens: [Token], _ origin: Origin
    ) {
        for code in 1..<28 where survey.hasRegions && !survey.regions[code].isEmpty && !isUndone(code, origin)
        {
            let stretches = survey.regions[code].map { stretch($0, tokens) }
            switch code {
            case 26:
                addView(.atbash, bytes, stretches, text, origin) {
                    LetterCipher.appendMirrored($0, $1, to: &$2)
                }
            case 27:
                addView(.reversed, bytes, stretches, text, origin) {
                    LetterCipher.appendReversed($0, $1, to: &$2)
                }
                addView(.reversedWords, bytes, stretches, text, origin) {
                    LetterCipher.appendReversedWords($0, $1, to: &$2)
                }
            default:
                addView(.shifted(UInt8(code)), bytes, stretches, text, origin) {
                    LetterCipher.appendShifted($0, $1, UInt8(code), to: &$2)
                }
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
    mutating func readHidden(_ text: NormalizedText, _ origin: Origin) {
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
