/// The fields of a head that is being received.
struct FieldCollection {
    /// Room for what clients usually send, so that the array is allocated once.
    private static let usualFieldCount = 24

    private var lines: [FieldLine] = []
    private var firstLines = InlineArray<64, UInt16>(repeating: 0)
    private var repeated: UInt64 = 0

    /// Takes in one line of the head.
    ///
    /// - Throws: when it is no field line (RFC 9112 5), or one too many.
    @inline(__always)
    mutating func add(
        _ line: Range<Int>, in input: Span<UInt8>, atMost fieldCount: Int
    ) throws(HTTPError) {
        guard lines.count < fieldCount else { throw .tooManyFields }
        if lines.isEmpty { lines.reserveCapacity(min(fieldCount, Self.usualFieldCount)) }
        let colon = try Self.nameEnd(of: line, in: input)
        let value = input.trimmed(colon + 1..<line.upperBound)
        let known = KnownField(name: line.lowerBound..<colon, in: input)
        lines.append(
            FieldLine(
                nameStart: UInt32(line.lowerBound), nameEnd: UInt32(colon),
                valueStart: UInt32(value.lowerBound), valueEnd: UInt32(value.upperBound), known: known))
        guard let known else { return }
        if firstLines[Int(known.rawValue)] == 0 {
            firstLines[Int(known.rawValue)] = UInt16(lines.count)
        } else {
            repeated |= 1 &<< UInt64(known.rawValue)
        }
    }

    /// Where the colon is; before it stands a token and nothing else (RFC 9112 5.1).
    @inline(__always)
    private static func nameEnd(of line: Range<Int>, in input: Span<UInt8>) throws(HTTPError) -> Int {
        let end = input.firstNonToken(from: line.lowerBound, to: line.upperBound)
        guard end > line.lowerBound, end < line.upperBound, input[end] == ASCII.colon else {
            throw .malformedFieldName
        }
        return end
    }

    /// The whole section, once its empty line was read. What was collected is given away.
    ///
    /// - Parameter byteCount: the length of the head.
    mutating func section(of input: Span<UInt8>, byteCount: Int) -> FieldSection {
        let section = FieldSection(
            bytes: [UInt8](copying: input.extracting(first: byteCount)), lines: lines, firstLines: firstLines,
            repeated: repeated)
        self = FieldCollection()
        return section
    }
}
