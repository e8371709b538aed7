/// One field line of a head: where its name and its value lie in ``FieldSection/bytes``.
public struct FieldLine: Sendable, Equatable {
    var nameStart: UInt32
    var nameEnd: UInt32
    var valueStart: UInt32
    var valueEnd: UInt32
    /// The field, if it is one that somebody asks for.
    public var known: KnownField?

    /// Where the name is, in the case its sender chose.
    public var name: Range<Int> { Int(nameStart)..<Int(nameEnd) }
    /// Where the value is, without the white space around it (RFC 9112 5).
    public var value: Range<Int> { Int(valueStart)..<Int(valueEnd) }
}

/// The bytes of a parsed head and where its fields lie in them.
///
/// Every byte was checked when it was parsed: names are tokens, values hold no control character but tab. So a line may
/// be copied into another head as it is.
public struct FieldSection: Sendable {
    /// The head as it was received, from its start line to its empty line.
    public let bytes: [UInt8]
    /// The field lines in the order they were received.
    public let lines: [FieldLine]
    /// For each known field one more than the index of its first line, or zero.
    var firstLines: InlineArray<64, UInt16>
    /// A bit for each known field that occurred more than once.
    var repeated: UInt64

    /// Where the value of the field's first line is, or nil if it did not occur.
    public func first(_ field: KnownField) -> Range<Int>? {
        let line = Int(firstLines[Int(field.rawValue)])
        return line == 0 ? nil : lines[line - 1].value
    }

    /// Whether the field occurred on more than one line.
    public func isRepeated(_ field: KnownField) -> Bool {
        (repeated &>> UInt64(field.rawValue)) & 1 == 1
    }

    /// Where the value of the first line of any name is, which must be given in lower case. Compares every line: for
    /// names that the configuration brings, not for those of ``KnownField``.
    public func first(named lowercased: [UInt8]) -> Range<Int>? {
        lines.first { line in hasName(line, lowercased) }?.value
    }

    /// Whether the value in `range` is `lowercased`, ignoring the case of ASCII letters.
    public func value(_ range: Range<Int>, equals lowercased: StaticString) -> Bool {
        bytes.span.matches(lowercased, in: range)
    }

    private func hasName(_ line: FieldLine, _ lowercased: [UInt8]) -> Bool {
        let name = line.name
        guard name.count == lowercased.count else { return false }
        for index in lowercased.indices
        where ASCII.lowercased(bytes[name.lowerBound + index]) != lowercased[index] {
            return false
        }
        return true
    }
}
