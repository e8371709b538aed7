import HTTP
import Testing

struct UTF8ValidationTests {
    @Test(
        arguments: [
            ([0xC0, 0x80], 0), ([0xC1, 0xBF], 0), ([0xE0, 0x9F, 0xBF], 0), ([0xF0, 0x8F, 0xBF, 0xBF], 0),
            ([0xED, 0xA0, 0x80], 0), ([0xED, 0xBF, 0xBF], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
            ([0xF5, 0x80], 0),
            ([0xFF], 0), ([0x80], 0), ([0x61, 0xBF], 1), ([0xC3, 0x28], 0), ([0xC3, 0xA9, 0xE2, 0x82], 2),
            ([0xE2, 0x82, 0x28], 0), ([0xF0, 0x9F, 0x98, 0x28], 0), ([0xF0, 0x9F, 0x98], 0),
        ] as [([UInt8], Int)])
    func `Ill-formed text is found where it begins, at every distance from the start`(
        _ bad: [UInt8], _ offset: Int
    ) {
        for prefix in 0..<40 {
            let bytes = [UInt8](repeating: 0x61, count: prefix) + bad
            let found = UTF8Validation.firstInvalid(in: bytes.span)
            #expect(found == prefix + offset)
            #expect(!isWellFormed(bytes, inPieces: 1))
        }
    }

    @Test(arguments: [
        "", "plain", "Grüße, 漢字, 😀", "\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}",
    ])
    func `Well-formed text passes, however it is cut`(_ text: String) {
        let bytes = [UInt8](String(repeating: text, count: 9))
        let found = UTF8Validation.firstInvalid(in: bytes.span)
        #expect(found == nil)
        for length in 1...20 { #expect(isWellFormed(bytes, inPieces: length)) }
    }

    @Test func `Every sequence of up to three bytes is judged as the standard library judges it`() {
        for first in stride(from: UInt32(0), to: 1 << 24, by: 251) {
            let bytes = [UInt8(first >> 16), UInt8(first >> 8 & 0xFF), UInt8(first & 0xFF)]
            let expected = String(validating: bytes, as: UTF8.self) != nil
            let found = UTF8Validation.firstInvalid(in: bytes.span)
            #expect((found == nil) == expected, "\(bytes)")
        }
    }

    @Test func `Nothing makes up for a byte that was wrong`() {
        var validation = UTF8Validation()
        let isPossible = validation.accept([UInt8]([0xFF]).span)
        let isPossibleAgain = validation.accept([UInt8]("a").span)
        #expect(!isPossible)
        #expect(!isPossibleAgain)
        #expect(!validation.isComplete)
    }

    private func isWellFormed(_ bytes: [UInt8], inPieces length: Int) -> Bool {
        var validation = UTF8Validation()
        for start in stride(from: 0, to: bytes.count, by: length) {
            let piece = bytes.span.extracting(start..<min(start + length, bytes.count))
            if !validation.accept(piece) { return false }
        }
        return validation.isComplete
    }
}
