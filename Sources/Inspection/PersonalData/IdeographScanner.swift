/// Names and addresses in runs of ideographs and kana, where no space shows the words.
enum IdeographScanner {
    /// The longest run that is read as one.
    static let longest = 64

    /// What the run that begins at `position` holds first, from there on.
    static func starting(
        at position: Int, types: PersonalDataTypes, _ text: Span<UInt8>, _ codes: Span<UInt16>,
        _ reader: inout PersonalReader
    ) -> Candidate? {
        var index = position
        var seeksAddress = types.contains(.address)
        while index < position + longest, text.isIdeograph(at: index, codes) {
            if seeksAddress, index - position >= 2, isArea(codes[index]) {
                seeksAddress = false
                reader.hasBegun = true
                if let found = address(at: index, from: position, text, codes, &reader) { return found }
            }
            if types.contains(.person), let found = person(at: index, from: position, text, codes, &reader) {
                return found
            }
            index += 1
        }
        if index >= text.count { reader.touchedEnd = true }
        return nil
    }

    private static func person(
        at index: Int, from start: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>,
        _ reader: inout PersonalReader
    ) -> Candidate? {
        if let found = addressed(at: index, from: start, text, codes) { return found }
        guard text.isIdeograph(at: index + 1, codes) else { return nil }
        // 者 ends words for people in records: 患者, 搭乗者, 申請者.
        let isPerson = codes[index + 1] == 0x8005 && index > start
        guard isPerson || !pair(index, codes).isDisjoint(with: [.record, .nameNoun]) else { return nil }
        reader.hasBegun = true
        var next = index + 2
        // 的, は, の, 是: between the word and the name.
        while next < index + 6, text.isIdeograph(at: next, codes), joins.contains(codes[next]) { next += 1 }
        if reader.byte(next, text) == UInt8(ascii: ":") { next += 1 }
        next = reader.afterSpaces(next, text)
        return name(at: next, text, codes, &reader)
    }

    private static let joins: [UInt16] = [0x7684, 0x306F, 0x306E, 0x662F, 0x304C, 0x53EB, 0x4E3A]

    private static func pair(_ index: Int, _ codes: Span<UInt16>) -> WordRoles {
        var hash = WordHash()
        hash.take(codes[index])
        hash.take(codes[index + 1])
        return WordTable.shared[hash.value]
    }

    /// The name at `position`, where a word before it announces one.
    static func name(
        at position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Candidate? {
        guard text.isIdeograph(at: position, codes), !joins.contains(codes[position]) else { return nil }
        var end = run(position, most: 5, text, codes, &reader)
        if reader.byte(end, text) == UInt8(ascii: " ") {
            let given = run(end + 1, most: 4, text, codes, &reader)
            if given > end + 1, given - position <= 8, !reader.isFollowed(given, text, codes) {
                return Candidate(.person, range: position..<given, confidence: 0.85)
            }
        }
        let isSurname = isSurname(codes[position])
        if end - position > 4 || end - position > 3 && isSurname && reader.isFollowed(end, text, codes) {
            guard isSurname else { return nil }
            end = position + (particles.contains(codes[position + 2]) ? 2 : 3)
        }
        guard end - position >= 2 else { return nil }
        guard isSurname || end - position >= 3 else { return nil }
        return Candidate(.person, range: position..<end, confidence: isSurname ? 0.85 : 0.7)
    }

    /// The position after at most `most` ideographs, before a title.
    private static func run(
        _ position: Int, most: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Int {
        var end = position
        while end - position < most, text.isIdeograph(at: end, codes) {
            if end > position, particles.contains(codes[end]) || isTitle(end, text, codes) > 0 { break }
            end += 1
        }
        if end >= text.count { reader.touchedEnd = true }
        return end
    }

    /// Words of one character that no name goes on with.
    private static let particles: [UInt16] = [
        0x7684, 0x662F, 0x548C, 0x5728, 0x4E86, 0x8BF4, 0x4E8E, 0x65BC, 0x4E0E, 0x53BB, 0x5BF9, 0x5C06,
        0x6709, 0x4E5F,
        0x60A8, 0x4F60, 0x5DF2, 0x6628, 0x306E, 0x306F, 0x3068, 0x304C, 0x3092, 0x306B, 0x3067, 0x3082,
        0x69D8, 0x540C,
    ]

    /// The length of the title at `position`: さん, 先生, 女士, 様.
    private static func isTitle(_ position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Int {
        let first = codes[position]
        if first == 0x69D8 { return 1 }
        guard text.isIdeograph(at: position + 1, codes) else { return 0 }
        switch (first, codes[position + 1]) {
        case (0x3055, 0x3093), (0x5148, 0x751F), (0x5973, 0x58EB), (0x5C0F, 0x59D0), (0x533B, 0x751F),
            (0x8001, 0x5E08),
            (0x6559, 0x6388), (0x8001, 0x5E2B), (0x3061, 0x3083), (0x3055, 0x307E), (0x60A8, 0x597D):
            return 2
        default: return 0
        }
    }

    /// The name before a title at `index`.
    private static func addressed(
        at index: Int, from start: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>
    ) -> Candidate? {
        guard index > start, isTitle(index, text, codes) > 0 else { return nil }
        var first = index
        while first > start, index - first < 5, !particles.contains(codes[first - 1]) { first -= 1 }
        if first == start, start > 1, text[start - 1] == UInt8(ascii: " "), index - first <= 4 {
            var before = start - 1
            while before > 0, start - 1 - before < 4, text.isIdeograph(at: before - 1, codes) { before -= 1 }
            if before < start - 1, index - before <= 8 { first = before }
        }
        // The surname nearest to a usual length.
        for length in [3, 2, 4] where index - first > length {
            if isSurname(codes[index - length]) {
                first = index - length
                break
            }
        }
        // お客様, 皆様: nobody by name.
        guard index - first >= 2, codes[index - 1] != 0x5BA2, codes[index - 1] != 0x7686 else { return nil }
        return Candidate(.person, range: first..<index, confidence: 0.8)
    }

    private static func isSurname(_ code: UInt16) -> Bool { surnames.contains(code) }

    private static let surnames: Set<UInt16> = {
        var codes: Set<UInt16> = []
        for scalar in "\(SurnameTable.ideographs)".unicodeScalars { codes.insert(UInt16(scalar.value)) }
        return codes
    }()

    // MARK: Addresses

    /// An address whose province, prefecture or city ends at `index`.
    private static func address(
        at index: Int, from start: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>,
        _ reader: inout PersonalReader
    ) -> Candidate? {
        var end = index + 1
        var last = end
        var streets = 0
        var digits = 0
        while end - index < longest {
            let byte = reader.byte(end, text)
            if text.isIdeograph(at: end, codes) {
                if isEnd(codes[end]) { break }
                if isStreet(codes[end]) { streets += 1 }
                last = end + 1
            } else if byte.isASCIILetterOrDigit {
                if byte.isASCIIDigit { digits += 1 }
                last = end + 1
            } else if byte == UInt8(ascii: " ") {
                guard streets > 0, reader.byte(end + 1, text) != UInt8(ascii: " ") else { break }
            } else if byte != UInt8(ascii: "-") {
                break
            }
            end += 1
        }
        guard digits > 0 || streets > 1, streets > 0, last - index > 3 else { return nil }
        return Candidate(.address, range: startOfAddress(start, index, text, codes)..<last, confidence: 0.85)
    }

    private static func startOfAddress(_ start: Int, _ index: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>)
        -> Int
    {
        var first = start
        for position in start..<index
        where [0x306F, 0x5728, 0x4F4F, 0x662F, 0x4E8E].contains(codes[position]) {
            first = position + 1
        }
        return first
    }

    /// 省市县區州都府道町村
    private static func isArea(_ code: UInt16) -> Bool {
        [0x7701, 0x5E02, 0x53BF, 0x7E23, 0x533A, 0x5340, 0x90FD, 0x5E9C, 0x770C, 0x5DDE].contains(code)
    }

    /// 路街道巷弄丁目番号町村区室
    private static func isStreet(_ code: UInt16) -> Bool {
        [
            0x8DEF, 0x8857, 0x9053, 0x5DF7, 0x5F04, 0x4E01, 0x756A, 0x53F7, 0x865F, 0x753A, 0x6751, 0x5EA7,
            0x533A,
        ].contains(code)
    }

    /// です, に, の, を, で, 的, と.
    private static func isEnd(_ code: UInt16) -> Bool {
        [0x3067, 0x306B, 0x3092, 0x7684, 0x3078, 0x306F].contains(code)
    }
}

extension PersonalReader {
    /// Whether an ideograph stands at `position`.
    mutating func isFollowed(_ position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Bool {
        _ = byte(position, text)
        return text.isIdeograph(at: position, codes)
    }
}
