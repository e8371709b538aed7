import Inspection

/// Trains one head: logistic regression on the best window of each length of each text.
struct LinearTrainer {
    let head: LanguageHead
    private(set) var weights: [Float]
    private var squares: [Float]
    private var biases = [Float](repeating: -2, count: LanguageReader.lengths.count)
    private var biasSquares = [Float](repeating: 1, count: LanguageReader.lengths.count)
    private var prefix: [Float] = []
    private var dice: Dice

    private let epochs = Int(Settings.number("epochs", 4))
    private let rate = Float(Settings.number("rate", 0.06))
    private let decay = Float(Settings.number("decay", 2e-6))
    private let dropout = Int(Settings.number("dropout", 20))

    init(_ head: LanguageHead, features: Int, seed: UInt64) {
        self.head = head
        dice = Dice(state: seed)
        weights = [Float](repeating: 0, count: features)
        squares = weights
    }

    /// Learns from `order`, numbers of documents that have a label.
    mutating func train(_ documents: [Document], _ order: [Int]) {
        var order = order
        for epoch in 0..<epochs {
            dice.shuffle(&order)
            for number in order where !documents[number].features.ends.isEmpty {
                step(documents[number], epoch)
            }
        }
    }

    /// The mean weights of `trainers` as signed bytes, and what one step of them is worth.
    static func quantized(_ trainers: [LinearTrainer]) -> (weights: [Int8], step: Float) {
        let count = Float(trainers.count)
        let weights = trainers[0].weights.indices.map { index in
            trainers.reduce(Float(0)) { $0 + $1.weights[index] } / count
        }
        let sorted = weights.map { abs($0) }.sorted()
        let step = max(sorted[sorted.count - 1 - sorted.count / 20_000], 1e-3) / 127
        return (weights.map { Int8(max(-127, min(127, ($0 / step).rounded()))) }, step)
    }

    private mutating func step(_ document: Document, _ epoch: Int) {
        guard let isPositive = document.label(head) else { return }
        readPrefix(document.features)
        let count = document.features.ends.count
        for index in 0..<LanguageReader.lengths.count {
            let length = LanguageReader.lengths[index]
            var window = best(length, count)
            if epoch < 2, let span = document.span, isPositive { window = Self.around(span, length, count) }
            learn(document.features, window, index, isPositive, document.weight)
            guard count > length * 2, !isPositive else { continue }
            let start = dice.below(count - length)
            learn(document.features, start..<start + length, index, false, document.weight)
        }
    }

    private mutating func readPrefix(_ features: FeatureList) {
        prefix.removeAll(keepingCapacity: true)
        prefix.append(0)
        var sum: Float = 0
        var position = 0
        for end in features.ends {
            while position < Int(end) {
                sum += weights[Int(features.features[position])]
                position += 1
            }
            prefix.append(sum)
        }
    }

    private func best(_ length: Int, _ count: Int) -> Range<Int> {
        let size = min(length, count)
        var best: (score: Float, start: Int) = (-.infinity, 0)
        for start in 0...(count - size) where prefix[start + size] - prefix[start] > best.score {
            best = (prefix[start + size] - prefix[start], start)
        }
        return best.start..<best.start + size
    }

    private static func around(_ span: Range<Int>, _ length: Int, _ count: Int) -> Range<Int> {
        let middle = (span.lowerBound + span.upperBound) / 2
        let start = max(0, min(middle - length / 2, count - length))
        return start..<min(count, start + length)
    }

    /// One step on a window, with a part of the features left out: the rest must do without them.
    private mutating func learn(
        _ features: FeatureList, _ tokens: Range<Int>, _ length: Int, _ isPositive: Bool, _ weight: Float
    ) {
        let from = tokens.lowerBound == 0 ? 0 : Int(features.ends[tokens.lowerBound - 1])
        let range = from..<Int(features.ends[tokens.upperBound - 1])
        let seed = dice.next()
        var sum: Float = 0
        for position in range where isKept(features.features[position], seed) {
            sum += weights[Int(features.features[position])]
        }
        let scale = 100 / Float(100 - dropout) * LanguageReader.scale(tokens: tokens.count)
        let probability = sigmoid(sum * scale + biases[length])
        let gradient = (probability - (isPositive ? 1 : 0)) * weight
        biasSquares[length] += gradient * gradient
        biases[length] -= 0.05 * gradient / biasSquares[length].squareRoot()
        if abs(gradient) < 1e-3 * weight { return }
        for position in range where isKept(features.features[position], seed) {
            let index = Int(features.features[position])
            let change = gradient * scale + decay * weights[index]
            squares[index] += change * change
            weights[index] -= rate * change / (squares[index].squareRoot() + 1e-3)
        }
    }

    @inline(__always)
    private func isKept(_ slot: UInt32, _ seed: UInt64) -> Bool {
        let mixed = (UInt64(slot) &* 0x9E37_79B9_7F4A_7C15 ^ seed) &* 0xBF58_476D_1CE4_E5B9
        return mixed >= UInt64(dropout) &* (UInt64.max / 100)
    }
}
