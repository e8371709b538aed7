/// Numbers that words before them, the label or the heading of the column name.
extension NumberScanner {
    /// What words say it is: with as many of the capitals before it as belong to it.
    mutating func byNames(
        _ starts: inout NumberStarts, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ position: Int,
        _ floor: Int
    ) -> Candidate? {
        guard mayBeNamed(starts.first) else { return nil }
        for index in (0..<starts.count).reversed() {
            if index > 0, text.isLead(starts[index]) { continue }
            if let found = byName(index, &starts, text, codes, position, floor) { return found }
        }
        return nil
    }

    /// What the words before say it is: the nearest word first, and nothing beyond a word that says it is nobody's.
    private mutating func byName(
        _ index: Int, _ starts: inout NumberStarts, _ text: Span<UInt8>, _ codes: Span<UInt16>,
        _ position: Int, _ floor: Int
    ) -> Candidate? {
        let start = starts[index]
        if !column.isEmpty {
            if column.contains(.contrary) { return nil }
            let naming = NamedValue.Naming(classes: column, gap: 2, isNear: true)
            if let found = byName(naming, index, &starts, text, codes, position, floor) { return found }
        }
        var tried: ContextClasses = []
        for back in 0..<context.remembered {
            let word = context.word(back)
            guard start - word.start <= ValueContext.reach else { break }
            guard word.end <= start, !isPlatePrefix(back), !isNamedBefore(back) else { continue }
            if word.classes.contains(.contrary) || text.isBlank(word.end..<start) { return nil }
            guard !tried.isSuperset(of: word.classes) else { continue }
            tried.formUnion(word.classes)
            let gap = start - word.end
            let isNear = gap < 48 && lastNumber <= word.end && !text.endsSentence(word.end..<start)
            let naming = NamedValue.Naming(classes: word.classes, gap: gap, isNear: isNear)
            if let found = byName(naming, index, &starts, text, codes, position, floor) { return found }
        }
        guard !context.label.isEmpty, start <= 24, !context.label.contains(.contrary) else {
            return nil
        }
        let naming = NamedValue.Naming(classes: context.label, gap: 2, isNear: true)
        return byName(naming, index, &starts, text, codes, position, floor)
    }

    private mutating func byName(
        _ naming: NamedValue.Naming, _ index: Int, _ starts: inout NumberStarts, _ text: Span<UInt8>,
        _ codes: Span<UInt16>, _ position: Int, _ bound: Int
    ) -> Candidate? {
        let start = starts[index]
        let floor = max(bound, start - naming.gap)
        let isFirst = start == position
        if naming.classes.contains(.initial) {
            guard isFirst, naming.gap <= 3, types.contains(.phone), text.isSignature(position - naming.gap)
            else {
                return nil
            }
            return PhoneNumber.signed(at: position, after: floor, in: text)
        }
        if naming.classes.contains(.vehicle), types.contains(.vehicleID), naming.isNear,
            let found = VehicleNumber.plate(around: position, after: floor, in: text, codes)
        {
            return found
        }
        if naming.classes.isSuperset(of: [.phone, .tax]),
            let found = named.found(window(index, &starts, text), naming),
            found.confidence >= 0.9,
            text[position] != UInt8(ascii: "0"), position == 0 || text[position - 1] != UInt8(ascii: "+")
        {
            return found
        }
        if naming.classes.contains(.phone), types.contains(.phone), isFirst, naming.isNear,
            let found = PhoneNumber.named(at: position, after: floor, in: text)
        {
            return found
        }
        if naming.classes.contains(.position), types.contains(.geoPosition), isFirst,
            let found = GeoPosition.starting(at: position, after: bound, in: text, codes, isNamed: true)
        {
            return found
        }
        if naming.classes.contains(.hardware), types.contains(.macAddress),
            let found = DeviceAddress.starting(at: start, in: text, isNamed: true)
        {
            return found
        }
        return named.found(window(index, &starts, text), naming)
    }

    /// Whether a word of the table stands at `position`.
    func isName(_ position: Int) -> Bool {
        for back in 0..<context.remembered {
            let word = context.word(back)
            if word.end <= position { return false }
            if word.start <= position, word.classes != .initial, word.end - word.start > 2 { return true }
        }
        return false
    }

    /// `DL 3C AB 1234` after a word for vehicles: the letters are Delhi's, and no licence.
    private func isPlatePrefix(_ back: Int) -> Bool {
        let word = context.word(back)
        guard word.classes == .licence, word.end - word.start == 2, back + 1 < context.remembered else {
            return false
        }
        let before = context.word(back + 1)
        return before.classes.contains(.vehicle) && word.start - before.end <= 12
    }

    /// `kimlik numaram`: the word before says whose number it is.
    private func isNamedBefore(_ back: Int) -> Bool {
        let word = context.word(back)
        guard word.classes.contains(.unnamed), back + 1 < context.remembered else { return false }
        let before = context.word(back + 1)
        return word.start - before.end <= 1
            && !before.classes.isDisjoint(with: ContextClasses.naming.union(.contrary))
    }
}
