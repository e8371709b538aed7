/// Reads values out of a document, writes what takes their place, and writes them back.
struct ValueReader {
    private var folded = FoldedText()
    private var value: [UInt8] = []
    private var inner: [UInt8] = []

    /// Wipes the last value.
    mutating func forget() {
        folded.forget()
        value.wipe()
        inner.wipe()
    }

    /// Appends what takes the place of a finding in `range`: ASCII that needs no escape in JSON at any depth.
    /// - Parameter quote: Put before and after it.
    mutating func appendReplacement(
        of kind: FindingKind, _ policy: DirectionPolicy, _ bytes: Span<UInt8>, _ range: Range<Int>,
        _ encoding: TextEncoding, _ table: PlaceholderTable, quotedWith quote: StaticString,
        to output: inout [UInt8]
    ) {
        output.append(quote)
        if let type = PlaceholderType(kind) {
            read(bytes, range, encoding)
            append(type, policy.replacement(of: kind), table, to: &output)
        } else {
            // What should not be said leaves its name.
            output.append("[")
            kind.appendType(to: &output)
            output.append("]")
        }
        output.append(quote)
    }

    private mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>, _ encoding: TextEncoding) {
        value.wipe()
        switch encoding {
        case .plain: value.append(contentsOf: bytes, range)
        case .json: JSONText.appendDecoded(bytes, range, to: &value)
        case .nestedJSON:
            inner.wipe()
            JSONText.appendDecoded(bytes, range, to: &inner)
            let once = inner
            JSONText.appendDecoded(once.span, 0..<once.count, to: &value)
        }
        folded.fold(bytes, range, encoding)
    }

    private func append(
        _ type: PlaceholderType, _ replacement: ValueReplacement, _ table: PlaceholderTable,
        to output: inout [UInt8]
    ) {
        let (value, read) = (value, folded.bytes)
        switch replacement {
        case .mask: MaskedValue.append(type, folded: read.span, to: &output)
        case .hash where table.appendHash(of: type, value: value.span, folded: read.span, to: &output): break
        case .hash, .placeholder:
            table.placeholder(for: type, value: value.span, folded: read.span).append(to: &output)
        }
    }

    /// Appends the value behind `placeholder` as it must be written in a text that stands in JSON as `encoding`.
    mutating func restore(
        _ placeholder: Placeholder, from table: PlaceholderTable, as encoding: TextEncoding,
        to output: inout [UInt8]
    ) {
        value.wipe()
        guard table.appendValue(of: placeholder, to: &value) else { return }
        guard encoding == .nestedJSON else {
            JSONText.appendEscaped(value.span, to: &output)
            return
        }
        inner.wipe()
        let plain = value
        JSONText.appendEscaped(plain.span, to: &inner)
        JSONText.appendEscaped(inner.span, to: &output)
    }
}
