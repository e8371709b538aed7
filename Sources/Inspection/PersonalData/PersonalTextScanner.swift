/// Finds the personal data that is words and not numbers: names, addresses, dates of birth, credentials in locators,
/// spelled addresses of mail. Capital letters, digits, the marks after a label and letters beyond ASCII are looked at,
/// and from there a bounded stretch to either side. It is called once a text; what it finds may overlap what
/// `PersonalDataScanner` finds in numbers.
struct PersonalTextScanner: ~Copyable {
    /// The kinds that are looked for.
    let types: PersonalDataTypes
    /// From where on the last text could be read differently if it went on.
    private(set) var open = 0
    /// The same, where something has begun that is probably personal.
    private(set) var started = 0
    private var reader = PersonalReader()
    private var label: WordRoles = []
    private var first = 0
    private var columns = TableColumns()

    init(types: PersonalDataTypes) { self.types = types }

    private static let kinds: [PersonalDataType] = [.email, .person, .address, .dateOfBirth, .urlCredentials]

    /// Appends the candidates of `text` to `candidates`: in order, none overlapping another of this scan.
    /// - Parameters:
    ///   - text: A folded text.
    ///   - codes: Its codes (`LetterFold`); empty when they are the bytes of the text.
    ///   - label: What stands before the text without belonging to it, like the name of a JSON member: context only.
    mutating func scan(
        _ text: Span<UInt8>, codes: Span<UInt16>, label: Span<UInt8>, into candidates: inout [Candidate]
    ) {
        (open, started) = (text.count, text.count)
        guard Self.kinds.contains(where: types.contains) else { return }
        first = candidates.count
        columns.begin()
        reader.remember()
        defer { reader.forget() }
        self.label = label.isEmpty ? [] : reader.roles(ofLabel: label)
        var position = self.label.isEmpty ? 0 : value(at: 0, self.label, text, codes, &candidates)
        while true {
            position = text.nextTextTrigger(from: position)
            guard position < text.count else { return }
            let byte = text[position]
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): position = number(position, text, codes, &candidates)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): position = word(position, text, codes, &candidates)
            case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: ">"):
                position = mark(position, text, codes, &candidates)
            case 0x80...0xFF: position = letter(position, text, codes, &candidates)
            case UInt8(ascii: ";"), UInt8(ascii: "<"), UInt8(ascii: "?"): position += 1
            default: position = spelled(position, text, &candidates)
            }
        }
    }

    // MARK: What was found

    /// Appends what was found, in place of what it covers; returns where to go on.
    private mutating func append(_ found: Candidate, _ candidates: inout [Candidate]) -> Int {
        while candidates.count > first, let last = candidates.last,
            last.range.lowerBound >= found.range.lowerBound
        {
            candidates.removeLast()
        }
        let end = candidates.count > first ? candidates.last?.range.upperBound ?? 0 : 0
        if end <= found.range.lowerBound { candidates.append(found) }
        return found.range.upperBound
    }

    /// Ends an attempt that began at `start`: it is open when it asked for what is not there yet.
    private mutating func settle(_ start: Int, isStarted: Bool = true) {
        if reader.touchedEnd {
            open = min(open, start)
            if isStarted { started = min(started, start) }
        }
        reader.touchedEnd = false
        reader.hasBegun = false
    }

    /// Ends an attempt that found something: open when it, or the few characters after it, could go on.
    private mutating func settle(_ found: Candidate, _ text: Span<UInt8>) {
        if found.range.upperBound + 3 > text.count { reader.touchedEnd = true }
        settle(found.range.lowerBound)
    }

    // MARK: What to look for where

    private mutating func number(
        _ position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ candidates: inout [Candidate]
    ) -> Int {
        if types.contains(.dateOfBirth), !text.isWord(at: position - 1) || text[position - 1] >= 0x80,
            let found = DateOfBirth.around(position, text, codes, label: label, &columns, &reader)
        {
            settle(found, text)
            return append(found, &candidates)
        }
        if types.contains(.address),
            let found = PostalAddress.around(
                position, after: lastFixed(candidates), text, codes, label: label, &reader)
        {
            settle(found, text)
            return append(found, &candidates)
        }
        let end = text.endOfDigits(from: position)
        // `12, rue` is rarer than a list of numbers.
        let isListed = end < text.count && text[end] == UInt8(ascii: ",")
        let start = reader.touchedEnd ? startOfNumber(position, text, codes) : position
        settle(start, isStarted: !isListed || start < position)
        return end
    }

    /// Where a date or an address would begin that the number at `position` belongs to.
    private func startOfNumber(_ position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Int {
        let before = text.extracting(0..<position)
        return min(
            OpenWords.month(before, codes), OpenWords.street(before, codes),
            PostalAddress.startOfUnit(before: position, text, codes))
    }

    /// The end of the last candidate that an address cannot take in: a name it can.
    private func lastFixed(_ candidates: [Candidate]) -> Int {
        for index in stride(from: candidates.count - 1, through: max(first, candidates.count - 4), by: -1)
        where candidates[index].kind != .personalData(.person) {
            return candidates[index].range.upperBound
        }
        return 0
    }

    private mutating func word(
        _ position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ candidates: inout [Candidate]
    ) -> Int {
        if types.contains(.person), !text.isLetter(at: position - 1, codes), !text.isWord(at: position - 1),
            let found = PersonNameFinder.starting(
                at: position, text, codes, label: label, lowercase: false, &reader)
        {
            settle(found, text)
            return append(found, &candidates)
        }
        settle(position, isStarted: reader.hasBegun)
        return endOfWord(position, text)
    }

    private func endOfWord(_ position: Int, _ text: Span<UInt8>) -> Int {
        var end = position + 1
        while end + 8 <= text.count {
            let marks = text.word(at: end).notLetters
            if marks != 0 { return end + marks.unmarkedBytes }
            end += 8
        }
        while end < text.count, text[end].isASCIILetter { end += 1 }
        return end
    }

    /// A mark that ends a label.
    private mutating func mark(
        _ position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ candidates: inout [Candidate]
    ) -> Int {
        if text[position] == UInt8(ascii: ":"), types.contains(.urlCredentials),
            let found = URLCredentials.after(position, in: text, &reader)
        {
            settle(found, text)
            return append(found, &candidates)
        }
        reader.touchedEnd = false
        var end = position
        while end > 0, position - end < 4, text.endsLabel(end - 1) { end -= 1 }
        guard end > 0, text.isLetter(at: end - 1, codes) else { return position + 1 }
        let roles =
            text[position] == UInt8(ascii: ">")
            ? reader.tagRoles(endingAt: position, text, codes) : reader.labelRoles(before: end, text, codes)
        reader.touchedEnd = false
        guard !roles.isDisjoint(with: [.personLabel, .addressNoun]) else { return position + 1 }
        return value(at: position + 1, roles, text, codes, &candidates)
    }

    /// The value of a label: an address, or a name in small letters or of a script that has no capitals.
    private mutating func value(
        at position: Int, _ roles: WordRoles, _ text: Span<UInt8>, _ codes: Span<UInt16>,
        _ candidates: inout [Candidate]
    ) -> Int {
        var start = position
        while start - position < 4, text.opensValue(start) { start += 1 }
        if roles.contains(.addressNoun), roles.isDisjoint(with: [.nameNoun, .thing]),
            types.contains(.address),
            let found = LabelledAddress.value(at: start, text, codes, &reader)
        {
            settle(start)
            return append(found, &candidates)
        }
        let context = PersonNameContext.label(roles)
        guard types.contains(.person), context == .record || context == .named || context == .part else {
            settle(start)
            return start
        }
        let found: Candidate?
        if text.isIdeograph(at: start, codes) {
            found = IdeographScanner.name(at: start, text, codes, &reader)
        } else if text.isLetter(at: start, codes), codes.count > start, codes[start] >= 0x590 {
            found = UncasedName.at(start, text, codes, &reader)
        } else {
            found = PersonNameFinder.starting(
                at: start, text, codes, label: roles, lowercase: true, &reader)
        }
        if let found { settle(found, text) } else { settle(start) }
        guard let found else { return start }
        return append(found, &candidates)
    }

    /// A letter, or something else, outside ASCII.
    private mutating func letter(
        _ position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ candidates: inout [Candidate]
    ) -> Int {
        if text.isIdeograph(at: position, codes) {
            let found = IdeographScanner.starting(at: position, types: types, text, codes, &reader)
            if let found { settle(found, text) } else { settle(position, isStarted: reader.hasBegun) }
            if let found { return max(position + 1, append(found, &candidates)) }
            var end = position
            while end < position + IdeographScanner.longest, text.isIdeograph(at: end, codes) { end += 1 }
            return end
        }
        guard text.isLetter(at: position, codes) else { return position + 1 }
        guard !text.isLetter(at: position - 1, codes) else { return endOfLetters(position, text, codes) }
        if text.isCapital(at: position, codes) {
            return max(endOfLetters(position, text, codes), word(position, text, codes, &candidates))
        }
        guard codes[position] >= 0x590 else { return endOfLetters(position, text, codes) }
        let found = UncasedName.around(position, types: types, text, codes, &reader)
        if let found { settle(found, text) } else { settle(position, isStarted: reader.hasBegun) }
        if let found { return max(position + 1, append(found, &candidates)) }
        return endOfLetters(position, text, codes)
    }

    private func endOfLetters(_ position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Int {
        var end = position + 1
        while end < text.count, text.isLetter(at: end, codes), !text.isIdeograph(at: end, codes) { end += 1 }
        return end
    }

    /// A bracket, an `@` or a `dot` with which a spelled address may go on.
    private mutating func spelled(
        _ position: Int, _ text: Span<UInt8>, _ candidates: inout [Candidate]
    ) -> Int {
        guard types.contains(.email) else { return position + 1 }
        let start = position > 0 && text[position - 1] == UInt8(ascii: " ") ? position - 1 : position
        let mark = SpelledEmailAddress.Mark(at: position, text)
        var found = mark.maySayAt ? SpelledEmailAddress.around(start, text, &reader) : nil
        if found == nil, mark.maySayDot { found = SpelledEmailAddress.beforeDot(position, text, &reader) }
        guard let found else {
            reader.touchedEnd = false
            return position + 1
        }
        settle(found, text)
        return max(position + 1, append(found, &candidates))
    }
}

extension Span<UInt8> {
    /// Whether the byte at `position` may stand between the words of a label and the mark that ends it.
    @inline(__always)
    fileprivate func endsLabel(_ position: Int) -> Bool {
        switch self[position] {
        case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: ")"),
            UInt8(ascii: "]"), UInt8(ascii: "\\"):
            true
        default: false
        }
    }

    /// Whether the byte at `position` may stand between a label and its value.
    @inline(__always)
    fileprivate func opensValue(_ position: Int) -> Bool {
        guard position < count else { return false }
        switch self[position] {
        case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "`"),
            UInt8(ascii: "\t"),
            UInt8(ascii: "["):
            return true
        default: return false
        }
    }
}
