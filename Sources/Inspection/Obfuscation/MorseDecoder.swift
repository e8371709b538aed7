/// Decodes Morse code (ITU-R M.1677-1) from dots and dashes of a normalised text.
struct MorseDecoder {
    /// By a one before its signs, a dot as 0 and a dash as 1.
    private static let letters: [UInt8] = {
        var letters = [UInt8](repeating: 0, count: 128)
        let codes: [(StaticString, StaticString)] = [
            ("etianmsurwdkgohvf", ". - .. .- -. -- ... ..- .-. .-- -.. -.- --. --- .... ...- ..-."),
            ("lpjbxcyzq", ".-.. .--. .--- -... -..- -.-. -.-- --.. --.-"),
            ("5432167890", "..... ....- ...-- ..--- .---- -.... --... ---.. ----. -----"),
            (".,?'!/-:\"", ".-.-.- --..-- ..--.. .----. -.-.-- -..-. -....- ---... .-..-."),
        ]
        for (characters, signs) in codes {
            var (bytes, text): ([UInt8], [UInt8]) = ([], [])
            bytes.append(characters)
            text.append(signs)
            for (letter, code) in zip(bytes, text.split(separator: 0x20)) {
                letters[Int(code.reduce(1) { $0 << 1 | ($1 == UInt8(ascii: "-") ? 1 : 0) })] = letter
            }
        }
        return letters
    }()

    /// Fewer letters spell nothing.
    private static let fewest = 5

    /// Appends what `range` of `text` spells, when all of it is Morse code.
    static func decode(_ text: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) -> Bool {
        var (position, code, letters, gap) = (range.lowerBound, 1, 0, 0)
        func finishLetter() -> Bool {
            guard code > 1 else { return true }
            guard code < 128, Self.letters[code] != 0 else { return false }
            output.append(Self.letters[code])
            letters += 1
            code = 1
            return true
        }
        while position < range.upperBound {
            let scalar = text.scalar(at: &position)
            switch scalar {
            case 0x2E, 0xB7, 0x2022, 0x2219, 0x2D:
                if gap > 2, letters > 0 { output.append(0x20) }
                gap = 0
                code = code << 1 | (scalar == 0x2D ? 1 : 0)
                if code > 127 { return false }
            case 0x20:
                guard finishLetter() else { return false }
                gap += 1
            case 0x2F, 0x7C, 0x0A:
                guard finishLetter() else { return false }
                gap += 3
            default: return false
            }
        }
        return finishLetter() && letters >= fewest
    }
}
