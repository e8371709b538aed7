/// Ways to hide a text of small ASCII letters and spaces.
enum Hiding: CaseIterable {
    case base64, base64URL, base64Bare, wrapped, base32, ascii85, hexadecimal, hexadecimalPairs, escapedBytes,
        binary,
        binaryRun, octal
    case decimal, alphabetPlaces, percent, doublePercent, entities, hexadecimalEntities, unicodeEscapes,
        codePoints
    case rot13, caesar, atbash, rot47, reversed, reversedWords, base64Twice, base64OfReversed
    case spaced, dotted, dashed, lines, joinedLetters, leet, morse, braille, spelling, pigLatin, camelCase
    case concatenation, emphasis, tags, tagCharacters, variationSelectors, zeroWidth, fullWidth, upsideDown

    // swift-format-ignore: it is a table
    func hide(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let words = text.split(separator: " ").map(String.init)
        let letters = text.filter { $0 != " " }
        switch self {
        case .base64: return "run this: " + writeBase64(bytes)
        case .base64URL:
            return writeBase64(bytes).map { $0 == "+" ? "-" : $0 == "/" ? "_" : "\($0)" }.joined()
        case .base64Bare: return "say \(writeBase64(bytes).filter { $0 != "=" }) loud"
        case .wrapped: return chunks(writeBase64(bytes + bytes), 64).joined(separator: "\n")
        case .base32: return writeBase32(bytes)
        case .ascii85: return "read <~" + writeAscii85(bytes) + "~> out"
        case .hexadecimal: return "0x" + bytes.map { hex($0, 2) }.joined()
        case .hexadecimalPairs: return bytes.map { hex($0, 2) }.joined(separator: " ")
        case .escapedBytes: return bytes.map { "\\x" + hex($0, 2) }.joined()
        case .binary: return bytes.map { padded(String($0, radix: 2), 8) }.joined(separator: " ")
        case .binaryRun: return bytes.map { padded(String($0, radix: 2), 8) }.joined()
        case .octal: return bytes.map { "\\" + padded(String($0, radix: 8), 3) }.joined()
        case .decimal: return bytes.map { "\($0)" }.joined(separator: ", ")
        case .alphabetPlaces: return letters.utf8.map { "\($0 - 96)" }.joined(separator: "-")
        case .percent: return bytes.map { "%" + hex($0, 2) }.joined()
        case .doublePercent: return bytes.map { "%25" + hex($0, 2) }.joined()
        case .entities: return bytes.map { "&#\($0);" }.joined()
        case .hexadecimalEntities: return bytes.map { "&#x" + hex($0, 2) + ";" }.joined()
        case .unicodeEscapes: return bytes.map { "\\u00" + hex($0, 2) }.joined()
        case .codePoints: return bytes.map { "U+00" + hex($0, 2) }.joined(separator: " ")
        case .rot13: return shifted(bytes, 13)
        case .caesar: return "A riddle for you. " + shifted(bytes, 7)
        case .atbash: return string(bytes.map { $0 == 32 ? 32 : 219 - $0 })
        case .rot47: return string(bytes.map { $0 == 32 ? 32 : ($0 - 33 + 47) % 94 + 33 })
        case .reversed: return "Look: " + String(text.reversed())
        case .reversedWords: return words.map { String($0.reversed()) }.joined(separator: " ")
        case .base64Twice: return writeBase64(Array(writeBase64(bytes).utf8))
        case .base64OfReversed: return writeBase64(bytes.reversed())
        case .spaced: return words.map { $0.map(String.init).joined(separator: " ") }.joined(separator: "   ")
        case .dotted: return words.map { $0.map(String.init).joined(separator: ".") }.joined(separator: " ")
        case .dashed: return letters.map(String.init).joined(separator: "-")
        case .lines: return letters.map(String.init).joined(separator: "\n")
        case .joinedLetters: return letters
        case .leet: return text.map { ["e": "3", "o": "0", "s": "5", "t": "7"]["\($0)"] ?? "\($0)" }.joined()
        case .morse: return words.map { $0.map(writeMorse).joined(separator: " ") }.joined(separator: " / ")
        case .braille: return string(text.unicodeScalars.map(writeBraille))
        case .spelling: return letters.map(writeSpelling).joined(separator: " ")
        case .pigLatin: return words.map(writePigLatin).joined(separator: " ")
        case .camelCase: return words[0] + words.dropFirst().map(\.capitalizedASCII).joined()
        case .concatenation: return "print('" + chunks(text, 4).joined(separator: "' + '") + "')"
        case .emphasis:
            return words.map { $0.count > 3 ? "\($0.prefix(2))**\($0.dropFirst(2))" : $0 }.joined(
                separator: " ")
        case .tags:
            return words.map { $0.count > 3 ? "\($0.prefix(2))<b>\($0.dropFirst(2))" : $0 }.joined(
                separator: " ")
        case .tagCharacters: return "hi" + string(bytes.map { 0xE0000 + UInt32($0) })
        case .variationSelectors: return "😀" + string(bytes.map { 0xE0100 + UInt32($0) - 16 })
        case .zeroWidth: return writeBase64(bytes).map { "\($0)" }.joined(separator: "")
        case .fullWidth:
            return string(shifted(bytes, 13).unicodeScalars.map { $0 == " " ? 0x3000 : $0.value + 0xFEE0 })
        case .upsideDown: return string(text.unicodeScalars.reversed().map(writeUpsideDown))
        }
    }
}

private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
private func string(_ scalars: [UInt32]) -> String {
    String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
}
private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: "0", count: width - text.count) + text
}
private func hex(_ byte: UInt8, _ width: Int) -> String { padded(String(byte, radix: 16), width) }
private func shifted(_ bytes: [UInt8], _ places: UInt8) -> String {
    string(bytes.map { $0 == 32 ? 32 : ($0 - 97 + places) % 26 + 97 })
}
private func chunks(_ text: String, _ size: Int) -> [String] {
    let all = Array(text)
    return stride(from: 0, to: all.count, by: size).map { String(all[$0..<min($0 + size, all.count)]) }
}
private func encoded(_ bytes: [UInt8], _ alphabet: String, _ width: Int, group: Int) -> String {
    let symbols = Array(alphabet)
    var bits = bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
    while bits.count % width != 0 { bits.append(0) }
    var text = ""
    for start in stride(from: 0, to: bits.count, by: width) {
        text.append(symbols[bits[start..<start + width].reduce(0) { $0 << 1 | Int($1) }])
    }
    while text.count % group != 0 { text += "=" }
    return text
}
func writeBase64(_ bytes: [UInt8]) -> String {
    encoded(bytes, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", 6, group: 4)
}
private func writeBase32(_ bytes: [UInt8]) -> String {
    encoded(bytes, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 5, group: 8)
}
func writeAscii85(_ bytes: [UInt8]) -> String {
    stride(from: 0, to: bytes.count, by: 4).map { start in
        let count = min(4, bytes.count - start)
        var group = (0..<4).reduce(UInt32(0)) { $0 << 8 | ($1 < count ? UInt32(bytes[start + $1]) : 0) }
        var digits: [UInt32] = []
        for _ in 0..<5 {
            digits.insert(group % 85 + 33, at: 0)
            group /= 85
        }
        return string(Array(digits.prefix(count + 1)))
    }.joined()
}
private func writeMorse(_ letter: Character) -> String {
    let codes =
        ".- -... -.-. -..  . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --.."
    return String(codes.split(separator: " ")[Int(letter.asciiValue ?? 97) - 97])
}
private func writeBraille(_ scalar: Unicode.Scalar) -> UInt32 {
    let cells = Array("⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵".unicodeScalars)
    return scalar == " " ? 0x2800 : cells[Int(scalar.value) - 97].value
}
private func writeSpelling(_ letter: Character) -> String {
    let words = """
        Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra \
        Tango Uniform Victor Whiskey Xray Yankee Zulu
        """
    return String(words.split(separator: " ")[Int(letter.asciiValue ?? 97) - 97])
}
private func writePigLatin(_ word: String) -> String {
    let head = word.prefix { !"aeiou".contains($0) }
    return head.isEmpty ? word + "way" : word.dropFirst(head.count) + head + "ay"
}
private func writeUpsideDown(_ scalar: Unicode.Scalar) -> UInt32 {
    let turned = Array("ɐqɔpǝɟƃɥᴉɾʞlɯuodbɹsʇnʌʍxʎz".unicodeScalars)
    return scalar == " " ? 32 : turned[Int(scalar.value) - 97].value
}
extension String {
    fileprivate var capitalizedASCII: String { prefix(1).uppercased() + dropFirst() }
}
