/// What the last stage of the language model weighs for one head: numbers of about one.
package struct LanguageInputs: Sendable {
    /// How many there are.
    package static let count = 16

    /// The numbers, in the order of the trained parameters.
    package var values = [16 of Float](repeating: 0)

    /// The inputs for `head`, after `reader` read the text.
    /// - Parameter step: The scores' worth of one step of the weights.
    package init(_ reader: LanguageReader, _ head: LanguageHead, step: Float) {
        let own = reader.evidence(head)
        let other = reader.evidence(head == .injection ? .harm : .injection)
        for index in 0..<3 { values[index] = Self.bounded(own.windows[index].score * step / 2) }
        values[3] = Self.bounded(own.whole * step / 2)
        values[4] = own.share
        values[5] = Self.logarithm(reader.tokens.count) / 6
        values[6] = Self.bounded(other.windows[1].score * step / 2)
        values[7] = Self.density(reader.tokens, own.windows[1].tokens) { $0.meanings.first != .none } * 2
        let all = 0..<reader.tokens.count
        values[8] = Self.density(reader.tokens, all) { $0.kind == .structure } * 2
        values[9] = Self.density(reader.tokens, all) { $0.kind == .ideograph }
        values[10] = Self.density(reader.tokens, all) { $0.kind == .number } * 2
    }

    private static func bounded(_ value: Float) -> Float { Swift.min(Swift.max(value, -4), 6) }

    private static func density(_ tokens: [Token], _ range: Range<Int>, _ isCounted: (Token) -> Bool) -> Float
    {
        guard !range.isEmpty else { return 0 }
        var count = 0
        for index in range where isCounted(tokens[index]) { count += 1 }
        return Float(count) / Float(range.count)
    }

    /// The logarithm to the base of two, in steps of an eighth: exact on every machine.
    private static func logarithm(_ count: Int) -> Float {
        let value = Swift.max(count, 1)
        let whole = Int.bitWidth - 1 - value.leadingZeroBitCount
        let eighths = whole >= 3 ? value >> (whole - 3) & 7 : value << (3 - whole) & 7
        return Float(whole) + Float(eighths) / 8
    }
}
