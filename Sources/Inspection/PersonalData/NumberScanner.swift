/// Finds the personal data that is numbers: asks each kind what begins at a number, in the order of how little doubt is left.
struct NumberScanner: ~Copyable {
    /// The kinds that are looked for.
    let types: PersonalDataTypes
    let named: NamedValue
    var context = ValueContext()
    private var columns = TableColumns()
    private var storage = FoldedText()
    /// What the heading of the number's column says.
    var column: ContextClasses = []
    /// The hexadecimal digits and colons that were passed over last.
    var groupRun = 0..<0
    /// Where the last number ended that was looked at.
    var lastNumber = 0
    /// The values that were read from where the number at hand may begin: reading one costs more than looking at it.
    private let windows = (0..<NumberStarts.most).map { _ in ValueWindow() }
    /// How many of them were.
    private var windowCount = 0

    /// The fewest characters of an account or a card.
    private static let shortestChecked = 12
    /// How many words before it may stand between a bank's code and the word that names it.
    static let bankReach = 4
    /// How far before a card the words stand that name it.
    private static let cardReach = 64
    /// One bit for how many letters stand before the digits of what speaks for itself in more than one piece: two in an
    /// insurance number.
    private let lettersApart = NationalForms.lettersApart | 1 << 2
    /// One bit a length of a national number that speaks for itself.
    private let lengthsAlone = NationalForms.lengthsAlone

    init(types: PersonalDataTypes) {
        self.types = types
        named = NamedValue(types: types)
    }

    /// Forgets the last text.
    mutating func begin(label: Span<UInt8>) {
        context.begin(label: label, &storage)
        columns.begin()
        groupRun = 0..<0
        lastNumber = 0
    }

    /// Looks at the number that begins with the digits at `position`; returns where to go on.
    mutating func scan(
        _ text: Span<UInt8>, _ codes: Span<UInt16>, at position: Int, from first: Int,
        _ candidates: inout [Candidate]
    ) -> Int {
        let floor = candidates.count > first ? candidates[candidates.count - 1].range.upperBound : 0
        let word = text.wordAround(position, after: floor)
        defer { lastNumber = word.upperBound }
        context.search(text, codes, to: word.lowerBound)
        if let code = bankCode(text, floor, before: word.lowerBound) { candidates.append(code) }
        guard word.count <= CryptoWallet.longest, !text.isGluedToLetter(word) else { return word.upperBound }
        column = columns.classes(at: word.lowerBound, in: text, codes)
        // Most short numbers stand alone, and nothing says what they are.
        if text.standsAlone(word), !mayBeNamed(word.lowerBound) { return word.upperBound }
        guard let found = found(text, codes, position, word, floor) else {
            return skip(text, word)
        }
        candidates.append(found)
        return found.range.upperBound
    }

    /// Looks for an address in groups that has no digit before the colon at `position`; returns where to go on.
    mutating func scanGroups(
        _ text: Span<UInt8>, _ codes: Span<UInt16>, at position: Int, from first: Int,
        _ candidates: inout [Candidate]
    ) -> Int {
        let floor = candidates.count > first ? candidates[candidates.count - 1].range.upperBound : 0
        guard position + 1 < text.count,
            text[position + 1].isHexadecimal || text[position + 1] == UInt8(ascii: ":"),
            position > floor, !text[position - 1].isASCIIDigit,
            text[position - 1].isHexadecimal || text[position + 1] == UInt8(ascii: ":")
        else { return position + 1 }
        var start = position
        while start > floor, position - start < 5, text[start - 1].isHexadecimal { start -= 1 }
        context.search(text, codes, to: start)
        column = columns.classes(at: start, in: text, codes)
        if let found = network(text, codes, start, floor) {
            candidates.append(found)
            return found.range.upperBound
        }
        return position + 1
    }

    /// Looks at what stands after the last number.
    mutating func finish(
        _ text: Span<UInt8>, _ codes: Span<UInt16>, from first: Int, _ candidates: inout [Candidate]
    ) {
        let floor = candidates.count > first ? candidates[candidates.count - 1].range.upperBound : 0
        guard types.contains(.bankAccount),
            context.namesBankCode(within: Self.bankReach) || text.mayEndWithBankCode
        else { return }
        context.search(text, codes, to: text.count)
        if let code = bankCode(text, floor, before: text.count) { candidates.append(code) }
    }

    // MARK: One number

    private mutating func found(
        _ text: Span<UInt8>, _ codes: Span<UInt16>, _ position: Int, _ word: Range<Int>, _ floor: Int
    ) -> Candidate? {
        windowCount = 0
        if let found = network(text, codes, word.lowerBound, floor) { return found }
        if types.contains(.passport), let found = MachineReadableZone.around(word, after: floor, in: text) {
            return found
        }
        if word.count >= CryptoWallet.shortest, types.contains(.cryptoWallet),
            let found = CryptoWallet.found(
                word, in: text,
                isNamed: context.classes(before: word.lowerBound, within: 48).union(context.label).contains(
                    .wallet))
        {
            return found
        }
        if NetworkAddress.four(at: word.lowerBound, in: text) != nil { return nil }
        var values = NumberStarts(text, word, after: floor) { isName($0) }
        if let found = byCheck(&values, text, floor) ?? byNames(&values, text, codes, position, floor)
            ?? byForms(&values, text)
        {
            return found
        }
        guard position == word.lowerBound else { return nil }
        if types.contains(.geoPosition), text.mayBeAngle(word.upperBound),
            let found = GeoPosition.starting(at: position, after: floor, in: text, codes, isNamed: false)
        {
            return found
        }
        guard types.contains(.phone), PhoneNumber.mayBegin(at: position, in: text), !isContrary(position)
        else { return nil }
        return PhoneNumber.alone(at: position, after: floor, in: text)
    }

    /// Accounts and cards: their check digits leave little doubt.
    private mutating func byCheck(_ starts: inout NumberStarts, _ text: Span<UInt8>, _ floor: Int)
        -> Candidate?
    {
        for index in 0..<starts.count {
            // An account has two letters before its digits.
            guard index == 0 || starts.letters(index) == 2, mayHaveCheck(starts[index], text) else {
                continue
            }
            let value = window(index, &starts, text)
            guard value.count >= Self.shortestChecked else { continue }
            if types.contains(.iban), let found = AccountNumber.found(value) { return found }
            if index == 0, types.contains(.creditCard), let found = card(value, text, floor) { return found }
        }
        return nil
    }

    /// Whether an account or a card may begin at `position`: told by a few characters, as most numbers are neither.
    private func mayHaveCheck(_ position: Int, _ text: Span<UInt8>) -> Bool {
        if text[position].isASCIILetter { return AccountNumber.mayBegin(at: position, in: text) }
        let end = text.endOfDigits(from: position)
        guard end - position < Self.shortestChecked else { return true }
        guard end + 1 < text.count, ValueWindow.mayStandBetween(text[end]) else { return false }
        guard end - position != 4, text[end] == UInt8(ascii: " "), text[end + 1].isASCIILetterOrDigit else {
            return true
        }
        // Groups of other sizes with spaces between them: only words make a card of them.
        return classes(before: position, within: Self.cardReach).contains(.card)
    }

    /// What the words before `position`, the label and the heading of the column say.
    func classes(before position: Int, within distance: Int) -> ContextClasses {
        context.classes(before: position, within: distance).union(context.label).union(column)
    }

    /// Whether any word could say what a value is that begins at `position` or after it.
    func mayBeNamed(_ position: Int) -> Bool {
        if !column.isEmpty || !context.label.isEmpty { return true }
        return context.remembered > 0 && position - context.word(0).start <= ValueContext.reach
    }

    /// What speaks for itself by its form.
    private mutating func byForms(_ starts: inout NumberStarts, _ text: Span<UInt8>) -> Candidate? {
        for index in 0..<starts.count {
            guard index == 0 || lettersApart >> UInt64(starts.letters(index)) & 1 == 1,
                NationalForms.mayBegin(text, starts[index])
            else { continue }
            let value = window(index, &starts, text)
            guard value.count >= 8, let found = form(value), !isContrary(value.start) else { continue }
            return found
        }
        return nil
    }

    /// The value that begins at a start; it is read when it is asked for first.
    @inline(__always)
    mutating func window(_ index: Int, _ starts: inout NumberStarts, _ text: Span<UInt8>)
        -> ValueWindow
    {
        if let place = starts.place(index) { return windows[place] }
        let value = windows[windowCount]
        value.read(at: starts[index], in: text)
        starts.keep(index, at: windowCount)
        windowCount += 1
        return value
    }

    private func form(_ value: ValueWindow) -> Candidate? {
        if let found = SocialSecurityNumber.alone(value), types.holds(found) { return found }
        if types.contains(.insuranceNumber), let found = BritishNumber.insuranceAlone(value) { return found }
        if types.contains(.vehicleID), let found = VehicleNumber.alone(value) { return found }
        return types.contains(.nationalID) ? national(value) : nil
    }

    private func national(_ value: ValueWindow) -> Candidate? {
        var ends = value.ends & lengthsAlone
        while ends != 0 {
            let length = 63 - ends.leadingZeroBitCount
            ends &= ~(1 << UInt64(length))
            if let found = NationalNumber.alone(value, length), !value.continues(length) {
                return found
            }
        }
        return nil
    }

    private func card(_ value: ValueWindow, _ text: Span<UInt8>, _ floor: Int) -> Candidate? {
        guard value.count >= 12, value.isDigits(12) else { return nil }
        let classes = self.classes(before: value.start, within: Self.cardReach)
        guard classes.contains(.card) || !text.isLaterGroup(value.start, after: floor),
            let found = PaymentCard.found(value, isNamed: classes.contains(.card))
        else { return nil }
        if !classes.contains(.card), let word = nearest(value.start), word.classes.contains(.contrary),
            value.start - word.end <= 12
        {
            return nil
        }
        let length = value.length(before: found.range.upperBound)
        if PaymentCard.isPublished(value, length),
            classes.contains(.trial) || text.mentionsTrial(after: found.range.upperBound)
        {
            return nil
        }
        return found
    }

    /// The last word of the table before `position`.
    func nearest(_ position: Int) -> ValueContext.Word? {
        for back in 0..<context.remembered {
            let word = context.word(back)
            guard position - word.start <= ValueContext.reach else { return nil }
            if word.end <= position, word.classes != .trial { return word }
        }
        return nil
    }

    /// Whether the last word says that the number at `position` is nobody's.
    private func isContrary(_ position: Int) -> Bool {
        if !column.isEmpty { return column.contains(.contrary) || column.contains(.version) }
        if let word = nearest(position), position - word.end < 40 {
            return !word.classes.isDisjoint(with: [.contrary, .version]) && lastNumber <= word.end
        }
        return context.label.contains(.contrary)
    }

    /// Passes over a long list of short numbers at once.
    private func skip(_ text: Span<UInt8>, _ word: Range<Int>) -> Int {
        guard word.count <= 2 else { return word.upperBound }
        let value = windows[0]
        if windowCount == 0 || value.start != word.lowerBound { value.read(at: word.lowerBound, in: text) }
        return value.isCut ? value.position(value.count / 2) : word.upperBound
    }
}
