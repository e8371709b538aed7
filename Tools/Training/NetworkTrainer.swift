import Inspection

/// What the last stage learns from: the evidence of a text by weights that never saw its source.
struct Example {
    var document: Int
    var inputs: LanguageInputs
    var isPositive: Bool
    var weight: Float
}

/// Trains the last stage of one head: a network with one hidden layer, by Adam.
struct NetworkTrainer {
    private static let hidden = LanguageJudge.hidden
    private static let width = LanguageInputs.count + 1

    private(set) var parameters: [Float]
    private var gradient: [Float]
    private var first: [Float]
    private var second: [Float]
    private var steps: Float = 0
    private var dice = Dice(state: 7)

    init(step: Float) {
        let count = LanguageJudge.parameterCount
        parameters = [Float](repeating: 0, count: count)
        gradient = parameters
        first = parameters
        second = parameters
        parameters[0] = step
        for index in 0..<Self.hidden * (Self.width + 1) { parameters[1 + index] = dice.signed() * 0.4 }
        parameters[count - 6] = 1
    }

    mutating func train(_ examples: [Example], epochs: Int = 30) {
        var order = Array(examples.indices)
        for epoch in 0..<epochs {
            dice.shuffle(&order)
            let rate: Float = 0.004 * Float(epochs - epoch) / Float(epochs)
            for start in stride(from: 0, to: order.count, by: 64) {
                for number in order[start..<min(start + 64, order.count)] { add(examples[number]) }
                update(rate)
            }
        }
    }

    private mutating func add(_ example: Example) {
        let last = 1 + Self.hidden * Self.width
        var values = [12 of Float](repeating: 0)
        var sum = parameters[last + Self.hidden]
        for unit in 0..<Self.hidden {
            let row = 1 + unit * Self.width
            var value = parameters[row + LanguageInputs.count]
            for input in 0..<LanguageInputs.count { value += parameters[row + input] * example.inputs.values[input] }
            values[unit] = max(value, 0)
            sum += values[unit] * parameters[last + unit]
        }
        let error = (sigmoid(sum) - (example.isPositive ? 1 : 0)) * example.weight
        gradient[last + Self.hidden] += error
        for unit in 0..<Self.hidden where values[unit] > 0 {
            gradient[last + unit] += error * values[unit]
            let share = error * parameters[last + unit]
            let row = 1 + unit * Self.width
            for input in 0..<LanguageInputs.count { gradient[row + input] += share * example.inputs.values[input] }
            gradient[row + LanguageInputs.count] += share
        }
    }

    private mutating func update(_ rate: Float) {
        steps += 1
        let end = 1 + Self.hidden * Self.width + Self.hidden + 1
        let warm: Float = min(1, steps / 100)
        for index in 1..<end {
            let slope = gradient[index] / 64 + 1e-4 * parameters[index]
            first[index] += 0.1 * (slope - first[index])
            second[index] += 0.001 * (slope * slope - second[index])
            let correction = steps < 2000 ? 1 - power(0.999, steps) : 1
            parameters[index] -= warm * rate * first[index] / ((second[index] / correction).squareRoot() + 1e-7)
            gradient[index] = 0
        }
    }

    private func power(_ base: Float, _ exponent: Float) -> Float {
        var result: Float = 1
        for _ in 0..<Int(exponent) { result *= base }
        return result
    }
}
