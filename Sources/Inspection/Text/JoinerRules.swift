/// Where invisible characters have work to do: joiners within emoji and between letters of scripts that join, selectors after
/// characters that have several shapes, directions in text from right to left.
///
/// Unicode 15.0, sections 9.2 (Arabic), 12.1 (Indic), 16.1 (South-East Asia), 23.2 (joiners), 23.4 (variation selectors),
/// 23.9 (tags); UTS #51 section 2 (emoji); UAX #9 section 2.6 (directions).
struct JoinerRules {
    /// The characters seen before and after a run of invisible ones; 0 when there is none.
    let previous: UInt32
    let next: UInt32
    /// Whether the text ends after the run: more may follow, of a text that comes in pieces.
    let isAtEnd: Bool
    /// Whether the text has letters written from right to left.
    var isRightToLeft = false

    init(previous: UInt32, next: UInt32, isAtEnd: Bool) {
        self.previous = previous
        self.next = next
        self.isAtEnd = isAtEnd
    }

    private static let blackFlag: UInt32 = 0x1F3F4
    private static let keycap: UInt32 = 0x20E3
    /// A run longer than this has no place anywhere, but for the tags of a flag.
    private static let longestRun = 4
    private static let longestTagRun = 16

    /// One bit for each character of `run` that belongs there.
    func keeps(_ run: [InvisibleCharacter]) -> UInt64 {
        if run[0].kind == .tag { return keepsTags(run) }
        guard run.count <= Self.longestRun else { return keeps(run[0], at: 0, run.count) ? 1 : 0 }
        var kept: UInt64 = 0
        for (index, character) in run.enumerated() {
            if index > 0, run[index - 1].scalar == character.scalar { continue }
            if keeps(character, at: index, run.count) { kept |= 1 << UInt64(index) }
        }
        return kept
    }

    private func keeps(_ character: InvisibleCharacter, at index: Int, _ count: Int) -> Bool {
        switch (character.kind, character.scalar) {
        case (.variationSelector, _): index == 0 && hasShapes(character.scalar)
        case (.zeroWidth, 0x200D): index + 1 == count && (joinsEmoji || joinsLetters(before: true))
        case (.zeroWidth, 0x200C): count == 1 && joinsLetters(before: false)
        case (.zeroWidth, 0x200B): count == 1 && isSouthEastAsian(previous) && isSouthEastAsian(next)
        case (.zeroWidth, 0x115F), (.zeroWidth, 0x1160): isJamo(previous) || isJamo(next)
        case (.zeroWidth, 0x180B...0x180F): isMongolian(previous)
        case (.direction, 0x202D), (.direction, 0x202E): false
        case (.direction, _): isRightToLeft
        default: false
        }
    }

    private var joinsEmoji: Bool {
        let isAfter = next == 0 ? isAtEnd : traits(next).contains(.emoji)
        return traits(previous).contains(.emoji) && isAfter
    }

    /// Between letters or marks of a script that joins; with `before` alone, also at the end of a word.
    private func joinsLetters(before: Bool) -> Bool {
        guard previous >= 0x80, traits(previous).contains(.joining) else { return false }
        return before || (next == 0 ? isAtEnd : traits(next).contains(.joining))
    }

    /// Whether the character before has a shape that `selector` selects.
    private func hasShapes(_ selector: UInt32) -> Bool {
        if selector >= 0xE0100 { return isIdeograph(previous) }
        guard selector >= 0xFE0E else {
            // Standardised variants: mathematical signs, ideographs, Myanmar, Mongolian, Phags-pa.
            return isIdeograph(previous) || isMongolian(previous) || 0x2200..<0x2300 ~= previous
                || 0x2A00..<0x2B00 ~= previous || 0x1000..<0x10A0 ~= previous || 0xA840..<0xA880 ~= previous
                || 0x3000..<0x3003 ~= previous || 0xFF01..<0xFF20 ~= previous
        }
        if previous < 0x80 {
            return next == Self.keycap || next == 0 && isAtEnd
        }
        let traits = traits(previous)
        return traits.contains(.emoji) || traits.isDisjoint(with: [.letter, .alphanumeric])
    }

    /// The tags of a flag of a region: after the black flag, lower-case letters and digits, closed (UTS #51, annex C).
    private func keepsTags(_ run: [InvisibleCharacter]) -> UInt64 {
        guard previous == Self.blackFlag, let end = run.firstIndex(where: { $0.scalar == 0xE007F }),
            3...Self.longestTagRun ~= end
        else { return 0 }
        let isRegion = run[..<end].allSatisfy {
            0xE0061...0xE007A ~= $0.scalar || 0xE0030...0xE0039 ~= $0.scalar
        }
        return isRegion ? (1 << UInt64(end + 1)) - 1 : 0
    }

    private func traits(_ scalar: UInt32) -> UnicodeRecord.Traits {
        scalar < 0x80 ? [] : UnicodeTable.shared.record(scalar).traits
    }

    private func isIdeograph(_ scalar: UInt32) -> Bool {
        0x3400..<0xA000 ~= scalar || 0xF900..<0xFB00 ~= scalar || 0x20000..<0x32000 ~= scalar
    }

    private func isJamo(_ scalar: UInt32) -> Bool { 0x1100..<0x1200 ~= scalar || 0xA960..<0xA980 ~= scalar }

    private func isMongolian(_ scalar: UInt32) -> Bool { 0x1800..<0x18B0 ~= scalar }

    /// Scripts without spaces, where a zero-width one tells where a line may break.
    private func isSouthEastAsian(_ scalar: UInt32) -> Bool {
        0x0E00..<0x0F00 ~= scalar || 0x1000..<0x10A0 ~= scalar || 0x1780..<0x1800 ~= scalar
            || 0x1950..<0x1AB0 ~= scalar || 0xA9E0..<0xAA80 ~= scalar
    }
}
