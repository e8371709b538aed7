/// Follows quotation marks, token by token. A string of JSON is no quotation: nobody quotes there.
struct OpenQuotation {
    /// The first token within the quotation that is open; nil outside.
    private var start: Int?
    private var isString = false
    /// The byte that ends it.
    private var closing: UInt8 = 0

    /// A quotation mark that nobody closes quotes no more than this many tokens.
    private static var longest: Int { 80 }

    /// Whether the match that begins with token `first` and ends with `last` is within a quotation.
    func holds(_ first: Int, _ last: Int) -> Bool {
        guard let start, !isString else { return false }
        return first >= start && last - start < Self.longest
    }

    /// Takes in the token at `index`, a sign.
    @inline(__always)
    mutating func take(_ tokens: Span<Token>, _ index: Int, _ text: Span<UInt8>) {
        switch tokens[index].detail {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), 0xE3: toggle(tokens, index, text)
        default: break
        }
    }

    private mutating func toggle(_ tokens: Span<Token>, _ index: Int, _ text: Span<UInt8>) {
        let position = Int(tokens[index].start)
        let mark = text[position]
        if mark == 0xE3 {
            // Corner brackets: U+300C to U+300F.
            guard text[position + 1] == 0x80 else { return }
            switch text[position + 2] {
            case 0x8C, 0x8E: open(index, closing: mark)
            case 0x8D, 0x8F: start = nil
            default: break
            }
        } else if start != nil, index - (start ?? 0) < Self.longest || isString {
            if mark == closing { start = nil }
        } else if mark == UInt8(ascii: "\"") || position == 0 || text[position - 1] <= 0x20 {
            open(index, closing: mark)
            isString = Self.beginsString(tokens, index, text)
        }
    }

    private mutating func open(_ index: Int, closing mark: UInt8) {
        start = index + 1
        closing = mark
        isString = false
    }

    /// Whether a bracket, or a name in quotation marks and a colon, or a value and a comma, is before the mark.
    private static func beginsString(_ tokens: Span<Token>, _ index: Int, _ text: Span<UInt8>) -> Bool {
        guard index > 0 else { return false }
        let before = tokens[index - 1]
        if before.kind == .structure { return true }
        let sign = text[Int(before.start)]
        guard sign == UInt8(ascii: ":") || sign == UInt8(ascii: ","), index > 1 else { return false }
        return text[Int(tokens[index - 2].end) - 1] == UInt8(ascii: "\"")
    }
}
