/// Takes the features of a text, token by token.
package protocol FeatureSink {
    /// A feature of the token that is being read, by its hash.
    mutating func take(_ feature: UInt32)
    /// The token is read.
    /// - Parameter isCounted: Whether its features count.
    mutating func endToken(isCounted: Bool)
}

/// Turns tokens into features: what the language model adds up.
///
/// A feature is a hash of words, of what words mean, or of both. What is learnt from words
/// holds for one language; what is learnt from meanings holds for all languages of the lexicon. A token that `Repetition`
/// knows has none.
package struct FeatureReader {
    /// The last three tokens that are not mere punctuation.
    private var words = (UInt32(0), UInt32(0), UInt32(0))
    /// The same with what they mean in place of the words, where they mean something.
    private var classes = (UInt32(0), UInt32(0), UInt32(0))
    private var meanings = MeaningChain()
    private var harms = MeaningChain()
    private var repetition = Repetition()

    package init() {}

    /// Reads `tokens`; calls `sink.endToken` once a token.
    @inline(__always)
    mutating func read<Sink: FeatureSink>(_ tokens: Span<Token>, into sink: inout Sink) {
        (words, classes) = ((0, 0, 0), (0, 0, 0))
        (meanings, harms) = (MeaningChain(), MeaningChain())
        repetition.begin()
        for index in tokens.indices {
            let token = tokens[index]
            read(token, index, into: &sink)
            sink.endToken(isCounted: !repetition.take(token.hash, at: index))
        }
        repetition.end(after: tokens.count)
    }

    @inline(__always)
    private mutating func read<Sink: FeatureSink>(_ token: Token, _ index: Int, into sink: inout Sink) {
        switch token.kind {
        case .punctuation, .newline: sink.take(Self.hash(.word, token.hash, 0))
        case .word, .number, .ideograph, .structure: readWord(token, index, into: &sink)
        }
    }

    @inline(__always)
    private mutating func readWord<Sink: FeatureSink>(_ token: Token, _ index: Int, into sink: inout Sink) {
        let hash = token.hash
        sink.take(Self.hash(.word, hash, 0))
        sink.take(Self.hash(.pair, words.0, hash))
        sink.take(Self.hash(.triple, words.1 &* 31 &+ words.0, hash))
        sink.take(Self.hash(.gap, words.1, hash))
        let meaning = token.meanings.first != .none ? token.meanings.first : token.harm.first
        let isMeant = meaning != .none
        let itsClass = isMeant ? UInt32(meaning.rawValue) &* 0x85EB_CA6B : hash
        if isMeant || classes.0 != words.0 {
            sink.take(Self.hash(.classPair, classes.0, itsClass))
            sink.take(Self.hash(.classTriple, classes.1 &* 31 &+ classes.0, itsClass))
        } else if classes.1 != words.1 {
            sink.take(Self.hash(.classTriple, classes.1 &* 31 &+ classes.0, itsClass))
        }
        words = (hash, words.0, words.1)
        classes = (itsClass, classes.0, classes.1)
        guard isMeant else { return }
        meanings.read(token.meanings, index, into: &sink)
        harms.read(token.harm, index, into: &sink)
    }
}

/// The last four meanings of one detector's lexicon, the latest first, each with its token's number.
private struct MeaningChain {
    private var last = (MeaningAt(), MeaningAt(), MeaningAt(), MeaningAt())

    private struct MeaningAt {
        var concept = Concept.none
        var token = -1_000
    }

    @inline(__always)
    mutating func read<Sink: FeatureSink>(_ meanings: Lexicon.Meanings, _ index: Int, into sink: inout Sink) {
        guard meanings.first != .none else { return }
        read(meanings.first, index, into: &sink)
        if meanings.second != .none { read(meanings.second, index, into: &sink) }
    }

    private mutating func read<Sink: FeatureSink>(
        _ concept: Concept, _ index: Int, into sink: inout Sink
    ) {
        let value = UInt32(concept.rawValue)
        sink.take(FeatureReader.hash(.meaning, value, 0))
        pair(last.0, concept, index, into: &sink)
        pair(last.1, concept, index, into: &sink)
        pair(last.2, concept, index, into: &sink)
        if index - last.1.token < 16 {
            let before = UInt32(last.1.concept.rawValue) << 8 | UInt32(last.0.concept.rawValue)
            sink.take(FeatureReader.hash(.meaningTriple, before, value))
        }
        if index - last.2.token < 20 {
            let before = UInt32(last.2.concept.rawValue) << 8 | UInt32(last.0.concept.rawValue)
            sink.take(FeatureReader.hash(.meaningTriple, before | 0x10000, value))
        }
        last = (MeaningAt(concept: concept, token: index), last.0, last.1, last.2)
    }

    @inline(__always)
    private func pair<Sink: FeatureSink>(
        _ other: MeaningAt, _ concept: Concept, _ index: Int, into sink: inout Sink
    ) {
        let gap = index - other.token
        guard gap < 14, other.concept != concept else { return }
        let both = UInt32(other.concept.rawValue) << 8 | UInt32(concept.rawValue)
        sink.take(FeatureReader.hash(.meaningPair, both, 0))
        if gap <= 4 { sink.take(FeatureReader.hash(.meaningPair, both, 1)) }
    }
}

extension FeatureReader {
    fileprivate enum Kind: UInt64 {
        case word = 0x9E37_79B9_7F4A_7C15
        case pair = 0xC2B2_AE3D_27D4_EB4F
        case triple = 0x1656_67B1_9E37_79F9
        case gap = 0x27D4_EB2F_1656_67C5
        case classPair = 0xD6E8_FEB8_6659_FD93
        case classTriple = 0xA076_1D64_78BD_642F
        case meaning = 0xE703_7ED1_A0B4_28DB
        case meaningPair = 0x8EBC_6AF0_9C88_C6E3
        case meaningTriple = 0x5896_36E1_4F3D_5B9D
    }

    @inline(__always)
    fileprivate static func hash(_ kind: Kind, _ left: UInt32, _ right: UInt32) -> UInt32 {
        var hash = (UInt64(left) << 32 | UInt64(right)) ^ kind.rawValue
        hash = (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9
        return UInt32(truncatingIfNeeded: hash >> 32)
    }
}

/// The features of one text as a list, for training.
package struct FeatureList: FeatureSink {
    /// All features, in the order of the tokens.
    package var features: [UInt32] = []
    /// For each token the end of its features in `features`.
    package var ends: [UInt32] = []

    package init() {}

    package mutating func take(_ feature: UInt32) { features.append(feature) }
    package mutating func endToken(isCounted: Bool) {
        if !isCounted { features.removeLast(features.count - Int(ends.last ?? 0)) }
        ends.append(UInt32(features.count))
    }
}

/// Makes the features of whole texts, for training: exactly what the detectors see.
package struct TextFeatures {
    private var normalized = NormalizedText()
    private var stream = TokenStream()
    private var reader = FeatureReader()

    package init() {}

    /// The features of `text`, well-formed UTF-8.
    package mutating func features(of text: [UInt8]) -> FeatureList {
        normalized.normalize(text.span, 0..<text.count, .plain)
        let bytes = normalized.bytes
        stream.read(bytes.span)
        var list = FeatureList()
        let tokens = stream.tokens
        reader.read(tokens.span, into: &list)
        return list
    }

    /// The tokens that the last text's bytes `range` became.
    package func tokens(in range: Range<Int>) -> Range<Int> {
        let first = stream.tokens.firstIndex {
            normalized.sourceRange($0.range).upperBound > range.lowerBound
        }
        let end = stream.tokens.firstIndex { normalized.sourceRange($0.range).lowerBound >= range.upperBound }
        let from = first ?? 0
        return from..<Swift.max(from, end ?? stream.tokens.count)
    }
}

/// Reads whole texts with given weights, for training: exactly as the detectors do.
package struct TextReader {
    private var normalized = NormalizedText()
    private var reader: LanguageReader
    private var patterns = InjectionReader()

    package init(_ table: WeightTable?) { reader = LanguageReader(table) }

    /// Reads `text`, well-formed UTF-8.
    package mutating func read(_ text: [UInt8]) {
        normalized.normalize(text.span, 0..<text.count, .plain)
        let bytes = normalized.bytes
        reader.read(bytes.span)
        patterns.read(reader.tokens, of: bytes.span)
    }

    /// What the last stage of `head` would weigh.
    package func inputs(_ head: LanguageHead, step: Float) -> LanguageInputs {
        switch head {
        case .injection: LanguageInputs(reader, patterns.evidence, step: step)
        case .harm: LanguageInputs(reader, HarmEvidence(reader.tokens), step: step)
        }
    }
}
