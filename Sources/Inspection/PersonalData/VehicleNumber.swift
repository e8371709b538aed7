/// What tells a vehicle: its identification number (ISO 3779; 49 CFR 565 for the check digit) and its plate.
enum VehicleNumber {
    /// Whether the first seventeen characters are an identification number by form.
    static func isIdentification(_ value: ValueWindow) -> Bool {
        guard value.mayEnd(17), value.firstLine >= 17 else { return false }
        for index in 0..<17 {
            switch value.characters[index] {
            case UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "Q"): return false
            default: break
            }
        }
        let letters = value.letters(17).nonzeroBitCount
        return letters >= 2 && letters <= 15
    }

    /// The identification number that speaks for itself: in one piece, with a check digit that is right.
    static func alone(_ value: ValueWindow) -> Candidate? {
        guard isIdentification(value), value.isOnePiece(17), hasCheck(value),
            value.letters(17).nonzeroBitCount >= 3
        else {
            return nil
        }
        return Candidate(.vehicleID, range: value.start..<value.end(17), confidence: 0.85)
    }

    private static func hasCheck(_ value: ValueWindow) -> Bool {
        let weights: StaticString = "8765432:098765432"
        let letters: StaticString = "12345678012345070923456789"
        var sum = 0
        for index in 0..<17 {
            let byte = value.characters[index]
            // Safe: both indices are below the strings' counts.
            let number =
                unsafe byte.isASCIIDigit ? Int(byte) - 48 : Int(letters.utf8Start[Int(byte) - 65]) - 48
            sum += unsafe number * (Int(weights.utf8Start[index]) - 48)
        }
        let check = value.characters[8]
        return sum % 11 == 10 ? check == UInt8(ascii: "X") : check == UInt8(48 + sum % 11)
    }

    /// Whether the first `length` characters could be a plate of Latin letters and digits.
    static func isPlate(_ value: ValueWindow, _ length: Int) -> Bool {
        guard (4...10).contains(length), length <= value.firstLine, length <= value.uniform + 4 else {
            return false
        }
        let letters = value.letters(length).nonzeroBitCount
        return letters >= 1 && letters <= 7 && length - letters >= 1
    }

    /// The plate with characters of other scripts around the digits at `position`, where a word before names it.
    /// - Parameter floor: Where that word ends.
    static func plate(
        around position: Int, after floor: Int, in text: Span<UInt8>, _ codes: Span<UInt16>
    ) -> Candidate? {
        guard !codes.isEmpty else { return nil }
        var start = position
        while start > floor, position - start < 12, isPlateCharacter(start - 1, text, codes) { start -= 1 }
        while start < position, !text.isWord(at: start), codes[start] < 0x80 { start += 1 }
        var end = position
        while end < text.count, end - position < 12, isPlateCharacter(end, text, codes) { end += 1 }
        while end > position, !text[end - 1].isASCIILetterOrDigit { end -= 1 }
        var (digits, others) = (0, 0)
        for index in start..<end {
            if text[index].isASCIIDigit { digits += 1 }
            if codes[index] >= 0x80 { others += 1 }
        }
        guard (3...7).contains(digits), (1...4).contains(others), end - start <= 16 else { return nil }
        return Candidate(.vehicleID, range: start..<end, confidence: 0.8)
    }

    private static func isPlateCharacter(_ index: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Bool {
        if text[index].isASCIILetterOrDigit || text[index] == UInt8(ascii: " ")
            || text[index] == UInt8(ascii: "-")
            || text[index] == UInt8(ascii: ".")
        {
            return true
        }
        switch codes[index] {
        // Arabic and Cyrillic letters, kana, ideographs, hangul.
        case 0x410...0x44F, 0x621...0x64A, 0x3041...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xE01...0xE2E:
            return true
        default: return false
        }
    }
}
