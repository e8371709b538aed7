/// Decodes base 85 as PostScript and PDF write it, between `<~` and `~>` (PostScript Language Reference, ASCII85Decode).
///
/// Without these marks any text could be some: the alphabets of Z85 and RFC 1924 are not looked for.
enum Ascii85 {
    private static let opening: StaticString = "<~"
    private static let closing: StaticString = "~>"
    private static let first = UInt8(ascii: "!")
    private static let zeros = UInt8(ascii: "z")
    /// What a group is filled up with.
    private static let last: UInt32 = 84

    /// Where the first stretch of `range` begins, with its mark; nil when there is none.
    static func start(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        find(opening, in: text, range)
    }

    /// Adds an edit for each stretch from `start` to `end` that stands for a text.
    static func read(_ text: Span<UInt8>, from start: Int, to end: Int, into edits: inout TextEdits) {
        var next: Int? = start
        while let start = next, let stop = find(closing, in: text, start + 2..<end) {
            var decoded: [UInt8] = []
            if append(text, start + 2..<stop, to: &decoded),
                PlausibleText.isPlausible(decoded.span, 0..<decoded.count)
            {
                edits.replace(start..<stop + 2, by: decoded)
            }
            next = find(opening, in: text, stop + 2..<end)
        }
    }

    /// Where `mark` stands, one of two, which both have a tilde.
    private static func find(_ mark: StaticString, in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var position = range.lowerBound
        while position < range.upperBound {
            position = text.nextMarked(from: position, before: range.upperBound) {
                $0.marks(UInt8(ascii: "~"))
            }
            guard position < range.upperBound else { return nil }
            for start in [position - 1, position]
            where start >= range.lowerBound && start + 2 <= range.upperBound && text.stands(mark, at: start) {
                return start
            }
            position += 1
        }
        return nil
    }

    /// Appends what the digits in `range` stand for; false when others are among them.
    private static func append(_ text: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) -> Bool {
        var group: UInt64 = 0
        var count = 0
        for position in range {
            let byte = text[position]
            if byte <= 0x20 { continue }
            if byte == zeros, count == 0 {
                output.append(contentsOf: [0, 0, 0, 0])
                continue
            }
            guard byte >= first, UInt32(byte - first) <= last else { return false }
            group = group * 85 + UInt64(byte - first)
            count += 1
            guard count == 5 else { continue }
            guard append(group, bytes: 4, to: &output) else { return false }
            (group, count) = (0, 0)
        }
        guard count > 0 else { return true }
        for _ in count..<5 { group = group * 85 + UInt64(last) }
        return count > 1 && append(group, bytes: count - 1, to: &output)
    }

    private static func append(_ group: UInt64, bytes: Int, to output: inout [UInt8]) -> Bool {
        guard group <= UInt64(UInt32.max) else { return false }
        for index in 0..<bytes { output.append(UInt8(truncatingIfNeeded: group >> UInt64(24 - 8 * index))) }
        return true
    }
}
