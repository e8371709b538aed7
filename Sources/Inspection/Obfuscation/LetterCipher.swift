/// Texts whose letters were replaced or put in another order, read back.
enum LetterCipher {
    /// Appends `range` with its letters so many places further.
    static func appendShifted(
        _ text: Span<UInt8>, _ range: Range<Int>, _ places: UInt8, to output: inout [UInt8]
    ) {
        for position in range {
            let byte = text[position]
            output.append(byte &- 0x61 < 26 ? DisguisedWords.shift(byte, places) : byte)
        }
    }

    /// Appends `range` with the alphabet turned around.
    static func appendMirrored(_ text: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) {
        for position in range {
            let byte = text[position]
            output.append(byte &- 0x61 < 26 ? 0xDB &- byte : byte)
        }
    }

    /// Appends `range` from its end to its beginning, character by character.
    static func appendReversed(_ text: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) {
        var end = range.upperBound
        while end > range.lowerBound {
            var start = end - 1
            while start > range.lowerBound, text[start].isUTF8Continuation { start -= 1 }
            output.append(contentsOf: text, start..<end)
            end = start
        }
    }

    /// Appends `range` with each word from its end to its beginning.
    static func appendReversedWords(_ text: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) {
        var start = range.lowerBound
        for position in range.lowerBound...range.upperBound {
            if position < range.upperBound, text[position].isASCIILetterOrDigit || text[position] >= 0x80 {
                continue
            }
            appendReversed(text, start..<position, to: &output)
            if position < range.upperBound { output.append(text[position]) }
            start = position + 1
        }
    }

    /// Appends `range` as ROT47 has it: printable characters 47 places further.
    static func appendTurned(_ text: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) {
        for position in range {
            let byte = text[position]
            output.append(byte &- 0x21 < 94 ? (byte - 0x21 + 47) % 94 + 0x21 : byte)
        }
    }
}
