extension InspectedText {
    /// Appends the verdict as one line of JSON without a line end: the form of `bulkhead inspect`.
    ///
    /// Offsets are counted in Unicode scalars. A context shows the types of values in place of the values.
    public func appendJSON(to output: inout [UInt8]) {
        output.append("{\"action\":\"")
        output.append(verdict.action.name)
        output.append("\",\"risk\":\"")
        output.append(verdict.risk.name)
        output.append("\",\"score\":")
        output.appendThousandths(verdict.score)
        output.append(",\"findings\":[")
        var counter = ScalarCounter()
        let context = FindingContext(findings)
        for index in findings.indices {
            if index > 0 { output.append(",") }
            append(index, &counter, context, to: &output)
        }
        output.append("],\"scores\":{\"prompt_injection\":")
        output.appendThousandths(scores.promptInjection)
        output.append(",\"harmful\":")
        output.appendThousandths(scores.harmful)
        output.append("},\"text\":\"")
        JSONText.appendEscaped(forwarded, to: &output)
        output.append("\"}")
    }

    private func append(
        _ index: Int, _ counter: inout ScalarCounter, _ context: FindingContext, to output: inout [UInt8]
    ) {
        let finding = findings[index]
        output.append("{\"detector\":\"")
        output.append(finding.detector.name)
        output.append("\",\"category\":\"")
        finding.kind.appendCategory(to: &output)
        output.append("\",\"type\":\"")
        finding.kind.appendType(to: &output)
        output.append("\",\"risk\":\"")
        output.append(finding.risk.name)
        output.append("\",\"confidence\":")
        output.appendThousandths(finding.confidence)
        let scalars = counter.scalars(of: source.span, in: finding.bytes)
        output.append(",\"start\":")
        output.appendDecimal(scalars.lowerBound)
        output.append(",\"end\":")
        output.appendDecimal(scalars.upperBound)
        output.append(",\"context\":\"")
        appendContext(index, context, to: &output)
        output.append("\",\"frameworks\":[")
        for (number, framework) in finding.kind.frameworks.enumerated() {
            output.append(number > 0 ? ",\"" : "\"")
            output.append(framework)
            output.append("\"")
        }
        output.append("]}")
    }

    private func appendContext(_ index: Int, _ context: FindingContext, to output: inout [UInt8]) {
        context.pieces(index, of: source.span) { piece, name in
            if let name {
                output.append("[")
                output.append(name)
                output.append("]")
            } else {
                JSONText.appendEscaped(source.span.extracting(piece), to: &output)
            }
        }
    }
}

/// Counts Unicode scalars up to ever later bytes.
struct ScalarCounter {
    private var byte = 0
    private var scalars = 0

    /// The scalars before the range's beginning and before its end. Each range begins where the one before it did, or
    /// later.
    mutating func scalars(of text: Span<UInt8>, in range: Range<Int>) -> Range<Int> {
        scalars += text.scalars(in: byte..<range.lowerBound)
        byte = range.lowerBound
        return scalars..<scalars + text.scalars(in: range)
    }
}

extension Span<UInt8> {
    /// How many Unicode scalars begin in the range.
    fileprivate func scalars(in range: Range<Int>) -> Int {
        var count = 0
        for position in range where !self[position].isUTF8Continuation { count += 1 }
        return count
    }
}

extension [UInt8] {
    /// Appends a number from 0 to 1, rounded to three digits.
    mutating func appendThousandths(_ value: Double) {
        let thousandths = Int((Swift.min(Swift.max(value, 0), 1) * 1000).rounded())
        appendDecimal(thousandths / 1000)
        append(UInt8(ascii: "."))
        var rest = thousandths % 1000
        var divisor = 100
        repeat {
            append(UInt8(ascii: "0") + UInt8(rest / divisor))
            rest %= divisor
            divisor /= 10
        } while rest > 0 && divisor > 0
    }
}
