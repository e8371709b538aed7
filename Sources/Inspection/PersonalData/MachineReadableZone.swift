/// The machine readable zone of passports and cards (ICAO Doc 9303): two or three lines of capitals, digits and `<`.
enum MachineReadableZone {
    private static let longestLine = 48

    /// The zone whose second line holds the word in `range`.
    static func around(_ range: Range<Int>, after floor: Int, in text: Span<UInt8>) -> Candidate? {
        let filler = UInt8(ascii: "<")
        let isFilled =
            range.upperBound + 1 < text.count && text[range.upperBound] == filler
            && text[range.upperBound + 1] == filler
            || range.lowerBound > floor + 1 && text[range.lowerBound - 1] == filler
                && text[range.lowerBound - 2] == filler
        guard isFilled else { return nil }
        var start = range.lowerBound
        while start > floor, range.lowerBound - start < longestLine, isPart(text[start - 1]) { start -= 1 }
        var end = range.upperBound
        while end < text.count, end - start <= longestLine, isPart(text[end]) { end += 1 }
        guard (28...longestLine).contains(end - start), fillers(start..<end, text) > 1 else { return nil }
        if let first = lineBefore(start, floor, text) { start = first }
        return Candidate(.passport, range: start..<end, confidence: 0.95)
    }

    /// Where the line of the zone begins that stands before `position`.
    private static func lineBefore(_ position: Int, _ floor: Int, _ text: Span<UInt8>) -> Int? {
        var end = position
        while end > floor, position - end < 6, text[end - 1] <= 0x20 { end -= 1 }
        var start = end
        while start > floor, end - start <= longestLine, isPart(text[start - 1]) { start -= 1 }
        guard end < position, (28...longestLine).contains(end - start), fillers(start..<end, text) > 1 else {
            return nil
        }
        return start
    }

    private static func fillers(_ range: Range<Int>, _ text: Span<UInt8>) -> Int {
        var count = 0
        for index in range where text[index] == UInt8(ascii: "<") { count += 1 }
        return count
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        byte &- 0x41 < 26 || byte.isASCIIDigit || byte == UInt8(ascii: "<")
    }
}
