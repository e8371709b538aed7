/// Finds the sentences that make a text what it was judged to be: those are replaced, and what stands between them stays.
///
/// The strongest sentences are taken, and their neighbours that speak for the head at all; what remains is to be judged
/// again, as if they had not been there, and gives up its own until nothing is found in it. So no more is lost than speaks
/// for the finding, and nothing that does is left. Where nothing is replaced, the strongest are enough to be shown.
struct CarryingSentences {
    /// So many times sentences are taken where they are replaced; the last time whatever remains goes.
    private static var mostRounds: Int { 6 }

    /// How often sentences are to be taken.
    static func rounds(for action: FindingAction) -> Int { action == .redact ? mostRounds : 1 }

    /// Of the strongest sentence, what another must have to be taken for itself.
    private static var leastShare: Float { 0.5 }
    /// Of the strongest sentence, what a neighbour of a taken one must have to go with it. Less of it and an order that
    /// follows an override stays; more of it, and innocent neighbours go.
    private static var leastOfNeighbours: Float { 0.05 }

    /// A stretch of a text's bytes that carries a finding.
    struct Run {
        var bytes: Range<Int>
        /// In which round its strongest sentence was taken, from 0 on.
        var round: Int
    }

    /// What remains of the text.
    private(set) var rest: LanguageReader
    private let head: LanguageHead
    private let step: Float
    private let sentences: SentenceList
    /// The tokens of the whole text, and in which round each was taken; `remaining` for those that were not.
    private let tokens: [Token]
    private var rounds: [UInt8]
    /// For each token of the rest its place among all.
    private var places: [Int]
    private var round = 0
    private static var remaining: UInt8 { .max }

    /// - Parameters:
    ///   - reader: Has read `text`.
    ///   - step: The scores' worth of one step of the weights.
    init(_ reader: borrowing LanguageReader, of text: Span<UInt8>, _ head: LanguageHead, step: Float) {
        rest = copy reader
        self.head = head
        self.step = step
        tokens = rest.tokens
        sentences = SentenceList(tokens, text)
        rounds = [UInt8](repeating: Self.remaining, count: tokens.count)
        places = Array(tokens.indices)
    }

    /// Takes the sentences that carry what was found in the rest.
    /// - Parameter marks: What rules say for the finding: tokens of the rest, and how much they weigh.
    mutating func take(_ marks: [EvidenceMark]) {
        if round == Self.mostRounds - 1 {
            for place in places { rounds[place] = UInt8(round) }
        } else {
            take(weights(marks))
        }
        round += 1
    }

    /// Makes the rest what was not taken.
    mutating func leaveOutTaken() {
        places.removeAll { rounds[$0] != Self.remaining }
        rest.keep(places.map { tokens[$0] })
    }

    /// How much each sentence speaks for the head, in logits.
    private func weights(_ marks: [EvidenceMark]) -> [Float] {
        let sums = rest.weights(for: head)
        var weights = [Float](repeating: 0, count: sentences.ranges.count)
        var counts = [Int](repeating: 0, count: sentences.ranges.count)
        for (index, place) in places.enumerated() {
            guard let sentence = sentences.sentence(of: place) else { continue }
            weights[sentence] += Float(sums[index])
            counts[sentence] += 1
        }
        for sentence in weights.indices {
            weights[sentence] *= LanguageReader.scale(tokens: counts[sentence]) * step
        }
        for mark in marks {
            for sentence in Set(mark.tokens.compactMap { sentences.sentence(of: places[$0]) }) {
                weights[sentence] += mark.weight
            }
        }
        return weights
    }

    private mutating func take(_ weights: [Float]) {
        let left = weights.indices.filter { isLeft($0) }
        guard let best = left.max(by: { weights[$0] < weights[$1] }) else { return }
        take(best)
        let least = max(0, weights[best] * Self.leastOfNeighbours)
        for seed in left where weights[seed] > 0 && weights[seed] >= weights[best] * Self.leastShare {
            take(seed)
            var next = seed + 1
            while next < weights.count, weights[next] > least, isLeft(next), sentences.follows(next) {
                take(next)
                next += 1
            }
            next = seed
            while next > 0, weights[next - 1] > least, isLeft(next - 1), sentences.follows(next) {
                next -= 1
                take(next)
            }
        }
    }

    private func isLeft(_ sentence: Int) -> Bool {
        rounds[sentences.ranges[sentence].lowerBound] == Self.remaining
    }

    private mutating func take(_ sentence: Int) {
        for place in sentences.ranges[sentence] { rounds[place] = UInt8(round) }
    }

    /// What was taken, in order: sentences that follow one another are one run.
    var runs: [Run] {
        var runs: [Run] = []
        var last = -1
        for sentence in sentences.ranges.indices where !isLeft(sentence) {
            let range = sentences.ranges[sentence]
            let round = Int(rounds[range.lowerBound])
            let bytes =
                tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
            if last == sentence - 1, last >= 0, sentences.follows(sentence) {
                let before = runs.removeLast()
                runs.append(
                    Run(
                        bytes: before.bytes.lowerBound..<bytes.upperBound, round: min(before.round, round)))
            } else {
                runs.append(Run(bytes: bytes, round: round))
            }
            last = sentence
        }
        return runs
    }
}

/// Tokens by which a rule says something, and how much.
struct EvidenceMark {
    let tokens: Range<Int>
    let weight: Float
}
