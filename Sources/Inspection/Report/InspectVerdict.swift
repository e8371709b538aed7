extension InspectedText {
    /// Characters of context to either side of a finding.
    private static let contextCharacters = 24

    /// Appends the verdict as one line of JSON without a line end: the form of `bulkhead inspect`.
    ///
    /// Offsets are counted in Unicode scalars. The context of a finding shows its type in place of its value.
    public func appendJSON(to output: inout [UInt8]) {
        output.append("{\"action\":\"")
        output += Array(verdict.action.rawValue.utf8)
        output.append("\",\"risk\":\"")
        output.append(verdict.risk.name)
        output.append("\",\"score\":")
        output.appendThousandths(verdict.score)
        output.append(",\"findings\":[")
        var counter = ScalarCounter()
        for index in findings.indices {
            if index > 0 { output.append(",") }
            append(index, &counter, to: &output)
        }
        output.append("],\"scores\":{\"prompt_injection\":")
        output.appendThousandths(scores.promptInjection)
        output.append(",\"harmful\":")
        output.appendThousandths(scores.harmful)
        output.append("},\"text\":\"")
        JSONText.appendEscaped(forwarded, to: &output)
        output.append("\"}")
    }

    private func append(_ index: Int, _ counter: inout ScalarCounter, to output: inout [UInt8]) {
        let finding = findings[index]
        output.append("{\"detector\":\"")
        output.append(finding.detector.name)
        output.append("\",\"category\":\"")
        output.append(finding.kind.category)
        output.append("\",\"type\":\"")
        finding.kind.appendType(to: &output)
        output.append("\",\"risk\":\"")
        output.append(finding.risk.name)
        output.append("\",\"confidence\":")
        output.appendThousandths(finding.confidence)
        output.append(",\"start\":")
        output.appendDecimal(counter.scalars(of: source.span, before: finding.bytes.lowerBound))
        output.append(",\"end\":")
        output.appendDecimal(counter.scalars(of: source.span, before: finding.bytes.upperBound))
        output.append(",\"context\":\"")
        appendContext(index, to: &output)
        output.append("\",\"frameworks\":[")
        for (number, framework) in finding.kind.frameworks.enumerated() {
            output.append(number > 0 ? ",\"" : "\"")
            output.append(framework)
            output.append("\"")
        }
        output.append("]}")
    }

    /// The characters around a finding, up to the next finding.
    private func appendContext(_ index: Int, to output: inout [UInt8]) {
        let range = findings[index].bytes
        let floor = index > 0 ? findings[index - 1].bytes.upperBound : 0
        let ceiling = index + 1 < findings.count ? findings[index + 1].bytes.lowerBound : source.count
        var start = range.lowerBound
        var characters = 0
        while start > floor, characters < Self.contextCharacters {
            start -= 1
            if !source[start].isUTF8Continuation { characters += 1 }
        }
        var end = range.upperBound
        characters = 0
        while end < ceiling {
            if !source[end].isUTF8Continuation {
                guard characters < Self.contextCharacters else { break }
                characters += 1
            }
            end += 1
        }
        JSONText.appendEscaped(source.span.extracting(start..<range.lowerBound), to: &output)
        output.append("[")
        findings[index].kind.appendType(to: &output)
        output.append("]")
        JSONText.appendEscaped(source.span.extracting(range.upperBound..<end), to: &output)
    }
}

/// Counts Unicode scalars up to ever later bytes.
private struct ScalarCounter {
    private var byte = 0
    private var scalars = 0

    mutating func scalars(of text: Span<UInt8>, before end: Int) -> Int {
        while byte < end {
            if !text[byte].isUTF8Continuation { scalars += 1 }
            byte += 1
        }
        return scalars
    }
}

extension [UInt8] {
    /// Appends a number from 0 to 1, rounded to three digits.
    fileprivate mutating func appendThousandths(_ value: Double) {
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
