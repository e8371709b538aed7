extension InspectedText {
    /// Appends the verdict for people: what would happen, why, and the text that would go on.
    public func appendText(to output: inout [UInt8]) {
        output.append("action: ")
        output.append(verdict.action.name)
        output.append("\nrisk: ")
        output.append(verdict.risk.name)
        output.append("\nscores: prompt_injection ")
        output.appendThousandths(scores.promptInjection)
        output.append(", harmful ")
        output.appendThousandths(scores.harmful)
        output.append("\n")
        var counter = ScalarCounter()
        let context = FindingContext(findings)
        for index in findings.indices { append(index, &counter, context, to: &output) }
        // Of a blocked text nothing goes on; what would be replaced in it is shown all the same.
        output.append("\n")
        output.append(contentsOf: forwarded)
        output.append("\n")
    }

    private func append(
        _ index: Int, _ counter: inout ScalarCounter, _ context: FindingContext, to output: inout [UInt8]
    ) {
        let finding = findings[index]
        let scalars = counter.scalars(of: source.span, in: finding.bytes)
        output.append("\n")
        output.append(finding.detector.name)
        output.append(": ")
        finding.kind.appendType(to: &output)
        output.append(" (")
        finding.kind.appendCategory(to: &output)
        output.append("), risk ")
        output.append(finding.risk.name)
        output.append(", confidence ")
        output.appendDecimal(Int((finding.confidence * 100).rounded()))
        output.append(" %, characters ")
        output.appendDecimal(scalars.lowerBound)
        output.append("-")
        output.appendDecimal(scalars.upperBound)
        output.append(", action ")
        output.append(finding.action.name)
        output.append("\n    ")
        context.pieces(index, of: source.span) { piece, name in
            if let name {
                output.append("[")
                output.append(name)
                output.append("]")
            } else {
                output.appendShown(source.span.extracting(piece))
            }
        }
        output.append("\n")
    }
}

extension [UInt8] {
    /// Appends text on one line, without anything that a terminal would obey.
    fileprivate mutating func appendShown(_ text: Span<UInt8>) {
        for position in 0..<text.count {
            let byte = text[position]
            append(byte < 0x20 || byte == 0x7F ? UInt8(ascii: " ") : byte)
        }
    }
}
