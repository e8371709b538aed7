/// Whether bytes are well-formed UTF-8: no overlong form, no surrogate, nothing above U+10FFFF (Unicode 16, table 3-7;
/// RFC 3629 3).
///
/// It may be fed in pieces that are cut anywhere.
public struct UTF8Validation: Sendable, Equatable {
    private var state = UTF8Automaton.boundary

    /// A validation of a text that begins now.
    public init() {}

    /// Checks more bytes of the text.
    ///
    /// - Returns: false as soon as no continuation could make the text well-formed; then every later call is false too.
    public mutating func accept(_ bytes: Span<UInt8>) -> Bool {
        let transitions = UTF8Automaton.transitions
        var position = 0
        while position < bytes.count {
            if state == UTF8Automaton.boundary {
                position = bytes.skippingASCII(from: position)
                if position == bytes.count { break }
            }
            state = UTF8Automaton.next(state, bytes[position], transitions)
            if state == UTF8Automaton.rejected { break }
            position += 1
        }
        return state != UTF8Automaton.rejected
    }

    /// Whether the text may end here: it is well-formed and its last character is whole.
    public var isComplete: Bool { state == UTF8Automaton.boundary }

    /// The position of the first byte that does not belong to well-formed UTF-8, or nil if all do.
    ///
    /// For a text cut off within a character it is where that character begins.
    public static func firstInvalid(in bytes: Span<UInt8>) -> Int? {
        let transitions = UTF8Automaton.transitions
        var position = 0
        while true {
            position = bytes.skippingASCII(from: position)
            let start = position
            var state = UTF8Automaton.boundary
            repeat {
                guard position < bytes.count else { return position == start ? nil : start }
                state = UTF8Automaton.next(state, bytes[position], transitions)
                if state == UTF8Automaton.rejected { return start }
                position += 1
            } while state != UTF8Automaton.boundary
        }
    }
}

/// The automaton of Unicode's table 3-7. A state is the amount by which the word of the next byte is shifted to read the
/// state after it, so a step is one load and one shift.
enum UTF8Automaton {
    static let rejected: UInt64 = 0
    static let boundary: UInt64 = 6
    private static let oneMore: UInt64 = 12
    private static let twoMore: UInt64 = 18
    private static let threeMore: UInt64 = 24
    private static let afterE0: UInt64 = 30
    private static let afterED: UInt64 = 36
    private static let afterF0: UInt64 = 42
    private static let afterF4: UInt64 = 48

    @inline(__always)
    static func next(_ state: UInt64, _ byte: UInt8, _ transitions: [UInt64]) -> UInt64 {
        (transitions[Int(byte)] &>> state) & 63
    }

    /// For each byte, at the bits that a state names, the state after it.
    static let transitions: [UInt64] = {
        var words = [UInt64](repeating: 0, count: 256)
        func add(_ bytes: ClosedRange<Int>, from state: UInt64, to next: UInt64) {
            for byte in bytes { words[byte] |= next << state }
        }
        add(0x00...0x7F, from: boundary, to: boundary)
        add(0xC2...0xDF, from: boundary, to: oneMore)
        add(0xE0...0xE0, from: boundary, to: afterE0)
        add(0xE1...0xEC, from: boundary, to: twoMore)
        add(0xED...0xED, from: boundary, to: afterED)
        add(0xEE...0xEF, from: boundary, to: twoMore)
        add(0xF0...0xF0, from: boundary, to: afterF0)
        add(0xF1...0xF3, from: boundary, to: threeMore)
        add(0xF4...0xF4, from: boundary, to: afterF4)
        add(0x80...0xBF, from: oneMore, to: boundary)
        add(0x80...0xBF, from: twoMore, to: oneMore)
        add(0x80...0xBF, from: threeMore, to: twoMore)
        add(0xA0...0xBF, from: afterE0, to: oneMore)
        add(0x80...0x9F, from: afterED, to: oneMore)
        add(0x90...0xBF, from: afterF0, to: twoMore)
        add(0x80...0x8F, from: afterF4, to: twoMore)
        return words
    }()
}
