/// Takes the features of a text, token by token.
package protocol FeatureSink {
    /// A feature of the token that is being read.
    mutating func take(_ slot: Int)
    /// The token is read.
    mutating func endToken()
}

/// Turns tokens into features: what the language model adds up.
///
/// A feature is a hash of words, of what words mean, or of both, in a table of fixed size. What is learnt from words
/// holds for one language; what is learnt from meanings holds for all languages of the lexicon.
package struct FeatureReader {
    /// The number of features as a power of two.
    package static var slotBits: UInt64 { 18 }
    /// The number of features.
    package static var slots: Int { 1 << Int(slotBits) }

    /// The last three tokens that are not mere punctuation.
    private var words = (UInt32(0), UInt32(0), UInt32(0))
    /// The same with what they mean in place of the words, where they mean something.
    private var classes = (UInt32(0), UInt32(0), UInt32(0))
    /// The last four meanings, the latest first, each with its token's number.
    private var meanings = (MeaningAt(), MeaningAt(), MeaningAt(), MeaningAt())

    private struct MeaningAt {
        var concept = Concept.none
        var token = -1_000
    }

    package init() {}

    /// Reads `tokens`; calls `sink.endToken()` once a token.
    @inline(__always)
    mutating func read<Sink: FeatureSink>(_ tokens: [Token], into sink: inout Sink) {
        self = FeatureReader()
        for index in tokens.indices {
            let token = tokens[index]
            switch token.kind {
            case .punctuation, .newline: sink.take(Self.slot(.word, token.hash, 0))
            case .word, .number, .ideograph, .structure: readWord(token, index, into: &sink)
            }
            sink.endToken()
        }
    }

    @inline(__always)
    private mutating func readWord<Sink: FeatureSink>(_ token: Token, _ index: Int, into sink: inout Sink) {
        let hash = token.hash
        sink.take(Self.slot(.word, hash, 0))
        sink.take(Self.slot(.pair, words.0, hash))
        sink.take(Self.slot(.triple, words.1 &* 31 &+ words.0, hash))
        sink.take(Self.slot(.gap, words.1, hash))
        let meaning = token.meanings.first
        let isMeant = meaning != .none
        let itsClass = isMeant ? UInt32(meaning.rawValue) &* 0x85EB_CA6B : hash
        if isMeant || classes.0 != words.0 {
            sink.take(Self.slot(.classPair, classes.0, itsClass))
            sink.take(Self.slot(.classTriple, classes.1 &* 31 &+ classes.0, itsClass))
        } else if classes.1 != words.1 {
            sink.take(Self.slot(.classTriple, classes.1 &* 31 &+ classes.0, itsClass))
        }
        words = (hash, words.0, words.1)
        classes = (itsClass, classes.0, classes.1)
        if isMeant {
            readMeaning(meaning, index, into: &sink)
            if token.meanings.second != .none { readMeaning(token.meanings.second, index, into: &sink) }
        }
    }

    private mutating func readMeaning<Sink: FeatureSink>(
        _ concept: Concept, _ index: Int, into sink: inout Sink
    ) {
        let value = UInt32(concept.rawValue)
        sink.take(Self.slot(.meaning, value, 0))
        pair(meanings.0, concept, index, into: &sink)
        pair(meanings.1, concept, index, into: &sink)
        pair(meanings.2, concept, index, into: &sink)
        if index - meanings.1.token < 16 {
            let before = UInt32(meanings.1.concept.rawValue) << 8 | UInt32(meanings.0.concept.rawValue)
            sink.take(Self.slot(.meaningTriple, before, value))
        }
        if index - meanings.2.token < 20 {
            let before = UInt32(meanings.2.concept.rawValue) << 8 | UInt32(meanings.0.concept.rawValue)
            sink.take(Self.slot(.meaningTriple, before | 0x10000, value))
        }
        meanings = (MeaningAt(concept: concept, token: index), meanings.0, meanings.1, meanings.2)
    }

    @inline(__always)
    private func pair<Sink: FeatureSink>(
        _ other: MeaningAt, _ concept: Concept, _ index: Int, into sink: inout Sink
    ) {
        let gap = index - other.token
        guard gap < 14, other.concept != concept else { return }
        let both = UInt32(other.concept.rawValue) << 8 | UInt32(concept.rawValue)
        sink.take(Self.slot(.meaningPair, both, 0))
        if gap <= 4 { sink.take(Self.slot(.meaningPair, both, 1)) }
    }
}

extension FeatureReader {
    private enum Kind: UInt64 {
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
    private static func slot(_ kind: Kind, _ left: UInt32, _ right: UInt32) -> Int {
        var hash = (UInt64(left) << 32 | UInt64(right)) ^ kind.rawValue
        hash = (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9
        return Int(truncatingIfNeeded: hash >> (64 - slotBits))
    }
}

/// The features of one text as a list, for training.
package struct FeatureList: FeatureSink {
    /// All features, in the order of the tokens.
    package private(set) var slots: [UInt32] = []
    /// For each token the end of its features in `slots`.
    package private(set) var ends: [UInt32] = []

    package init() {}

    package mutating func take(_ slot: Int) { slots.append(UInt32(slot)) }
    package mutating func endToken() { ends.append(UInt32(slots.count)) }
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
        reader.read(stream.tokens, into: &list)
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
