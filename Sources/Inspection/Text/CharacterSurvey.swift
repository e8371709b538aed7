/// How many characters of a text are not what they seem.
struct CharacterSurvey: Equatable {
    /// Zero-width characters and fillers.
    var zeroWidth = 0
    /// Bidirectional controls.
    var directions = 0
    /// Tag characters, which spell ASCII that nobody sees.
    var tags = 0
    /// Variation selectors.
    var variationSelectors = 0
    /// Control characters but white space.
    var controls = 0
    /// Combining marks that were left out.
    var marks = 0
    /// Full-width, mathematical, circled and other dressed-up letters and digits.
    var fancy = 0
    /// Braille patterns and letters turned upside down.
    var ciphers = 0
    /// Letters of other scripts that stand for Latin ones.
    var lookAlikes = 0
    /// Words that mixed Latin letters with look-alikes.
    var mixedWords = 0

    /// Counts an invisible character.
    mutating func count(_ kind: InvisibleKind) {
        switch kind {
        case .nullByte, .control: controls += 1
        case .zeroWidth: zeroWidth += 1
        case .direction: directions += 1
        case .tag: tags += 1
        case .variationSelector: variationSelectors += 1
        }
    }
}

/// A text that invisible characters of another text spell.
struct HiddenText {
    /// Its characters: ASCII of tags, or any bytes of variation selectors.
    private(set) var bytes: [UInt8] = []
    /// From the first to behind the last character that carries some of it.
    private(set) var source = 0..<0

    /// Forgets everything.
    mutating func removeAll() {
        bytes.wipe()
        source = 0..<0
    }

    /// Takes the byte that `scalar`, a tag or a variation selector, stands for.
    mutating func take(_ scalar: UInt32, from start: Int, to end: Int) {
        switch scalar {
        case 0xE0020...0xE007E: bytes.append(UInt8(scalar - 0xE0000))
        case 0xFE00...0xFE0F: bytes.append(UInt8(scalar - 0xFE00))
        case 0xE0100...0xE01EF: bytes.append(UInt8(scalar - 0xE0100 + 16))
        default: return
        }
        source = (source.isEmpty ? start : source.lowerBound)..<end
    }
}
