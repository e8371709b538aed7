/// Values that are told by the words before them: a number of the right length after "passport" is a passport's.
struct NamedValue {
    /// The kinds that are looked for.
    let types: PersonalDataTypes

    /// Where the words stand that name a value.
    struct Naming {
        let classes: ContextClasses
        /// How many characters stand between the words and the value.
        let gap: Int
        /// Whether nothing but the value can be meant: no sentence ends, and no other number stands, between.
        let isNear: Bool
    }

    /// What `value` begins with, when its names say what it is and it has the form of that.
    func found(_ value: ValueWindow, _ naming: Naming) -> Candidate? {
        let line = ValueWindow.mask(value.firstLine + 1)
        return found(value, naming, value.ends & line) ?? found(value, naming, value.ends & ~line)
    }

    private func found(_ value: ValueWindow, _ naming: Naming, _ ends: UInt64) -> Candidate? {
        var ends = ends & ~0x1F
        var best: Candidate?
        while ends != 0 {
            let length = 63 - ends.leadingZeroBitCount
            ends &= ~(1 << UInt64(length))
            guard length <= 24, !value.continues(length) else { continue }
            guard let candidate = found(value, length, naming) else { continue }
            if candidate.confidence >= 0.8 { return candidate }
            if best.map({ $0.confidence < candidate.confidence }) ?? true { best = candidate }
        }
        return best
    }

    private func found(_ value: ValueWindow, _ length: Int, _ naming: Naming) -> Candidate? {
        let classes = naming.classes
        guard !isDate(value, length),
            value.separator != 0x09 || value.isOnePiece(length) || value.isDigits(length)
        else { return nil }
        if length == 9, value.isDigits(9), value.separator != UInt8(ascii: ".") || value.groupCount(9) != 4 {
            if let candidate = nineDigits(value, classes) { return candidate }
        }
        if classes.contains(.insurance), length == 9 || length == 8, BritishNumber.isInsurance(value) {
            return make(.insuranceNumber, value, length, 0.95)
        }
        if classes.contains(.healthService), length == 10, BritishNumber.isHealthService(value) {
            return make(.healthServiceNumber, value, length, 0.95)
        }
        if classes.contains(.employer), length == 9, value.isDigits(9),
            value.isGrouped(1 << 2, 9) || value.isOnePiece(9)
        {
            return make(.nationalID, value, length, 0.9)
        }
        if !classes.isDisjoint(with: [.health, .medical]), let candidate = health(value, length, naming) {
            return candidate
        }
        if classes.contains(.routing), isRouting(value, length) {
            return make(.routingNumber, value, length, 0.9)
        }
        if classes.contains(.nationalID), let candidate = SocialSecurityNumber.alone(value),
            types.holds(candidate)
        {
            return candidate
        }
        if classes.contains(.nationalID),
            let candidate = NationalNumber.named(
                value, length, gap: naming.gap, isNear: naming.isNear && naming.gap < 40)
        {
            return types.contains(.nationalID) ? candidate : nil
        }
        return loose(value, length, naming)
    }

    private func nineDigits(_ value: ValueWindow, _ classes: ContextClasses) -> Candidate? {
        if !classes.isDisjoint(with: [.taxpayer, .tax]), SocialSecurityNumber.isTaxpayer(value),
            classes.contains(.taxpayer) || value.separator != UInt8(ascii: " ")
                || !value.isGrouped(1 << 3 | 1 << 6, 9)
        {
            return make(.taxpayerNumber, value, 9, 0.95)
        }
        if classes.contains(.socialSecurity), SocialSecurityNumber.isIssued(value) {
            return make(.socialSecurityNumber, value, 9, 0.99)
        }
        if classes.contains(.tax), value.isGrouped(1 << 3 | 1 << 5, 9), SocialSecurityNumber.isIssued(value) {
            return make(.socialSecurityNumber, value, 9, 0.9)
        }
        return nil
    }

    /// Provider numbers (45 CFR 162.406, 21 CFR 1301), insurance and record numbers.
    private func health(_ value: ValueWindow, _ length: Int, _ naming: Naming) -> Candidate? {
        guard naming.isNear, length <= value.firstLine, length <= value.uniform, isTight(value, length),
            value.isPlain(length)
        else { return nil }
        let digits = value.digitCount(length)
        if naming.classes.contains(.health), (8...16).contains(length), digits >= 4 {
            return make(.healthID, value, length, 0.75)
        }
        if naming.classes.contains(.medical), (5...15).contains(length), digits >= 4, length - digits <= 5 {
            return make(.medicalRecord, value, length, 0.75)
        }
        return nil
    }

    /// The American Bankers Association's check digit; sort codes, BSB and transit numbers, IFSC, BLZ.
    private func isRouting(_ value: ValueWindow, _ length: Int) -> Bool {
        switch length {
        case 6: value.isDigits(6)
        case 8:
            value.isDigits(8)
                && (value.isOnePiece(8) || value.isGrouped(1 << 3 | 1 << 6, 8) || value.isGrouped(1 << 5, 8))
        case 9: value.isDigits(9) && value.weighted(0, "371371371") % 10 == 0 && value.digit(0) < 9
        case 11: value.letters(11) & 0x7 == 0x7 && value.letters(11) & 0x10 == 0
        default: false
        }
    }

    private func loose(_ value: ValueWindow, _ length: Int, _ naming: Naming) -> Candidate? {
        let classes = naming.classes
        guard naming.isNear, length <= value.firstLine, value.isPlain(length) else { return nil }
        if classes.contains(.vehicle), let candidate = vehicle(value, length) { return candidate }
        guard isTight(value, length) else { return nil }
        let digits = value.digitCount(length)
        let letters = length - digits
        if classes.contains(.passport), naming.gap < 24 || digits > 5, (6...10).contains(length), digits >= 2,
            length <= value.uniform
        {
            return make(.passport, value, length, length >= 8 ? 0.8 : 0.75)
        }
        if classes.contains(.licence), (5...18).contains(length), digits >= 4 {
            return make(.drivingLicence, value, length, 0.75)
        }
        if classes.contains(.account), (6...20).contains(length), letters <= 1, naming.gap < 24 || digits >= 7
        {
            return make(.bankAccount, value, length, 0.75)
        }
        if classes.contains(.bankCode), length == 8 || length == 11, value.letters(6) == 0x3F {
            return make(.bankAccount, value, length, 0.9)
        }
        return nil
    }

    private func vehicle(_ value: ValueWindow, _ length: Int) -> Candidate? {
        if length == 17, VehicleNumber.isIdentification(value) {
            return make(.vehicleID, value, length, 0.95)
        }
        guard VehicleNumber.isPlate(value, length) else { return nil }
        return make(.vehicleID, value, length, 0.75)
    }

    /// Whether the groups hold together: not several numbers with spaces between them.
    private func isTight(_ value: ValueWindow, _ length: Int) -> Bool {
        if value.isOnePiece(length) || value.separator > 0x20 { return true }
        guard value.separator == UInt8(ascii: " ") else { return false }
        return value.longestGroup(length) <= 6 || value.groupCount(length) == 2 && length <= 16
    }

    /// Whether the groups are a day's.
    private func isDate(_ value: ValueWindow, _ length: Int) -> Bool {
        guard value.isDigits(length), length <= 8, value.groupCount(length) == 3 else { return false }
        var groups = (0, 0, 0)
        for index in 0..<length where value.breaks >> UInt64(index) & 1 == 1 {
            if groups.0 == 0 { groups.0 = index } else { groups.1 = index - groups.0 }
        }
        groups.2 = length - groups.0 - groups.1
        if groups.0 == 4 {
            return groups.1 <= 2 && groups.2 <= 2 && value.isYear(0) && value.number(4, groups.1) <= 12
        }
        guard groups.0 <= 2, groups.1 <= 2, groups.2 == 4 || groups.2 == 2 else { return false }
        let (first, second) = (value.number(0, groups.0), value.number(groups.0, groups.1))
        guard groups.2 == 2 || value.isYear(length - 4) else { return false }
        return first <= 31 && second <= 12 || first <= 12 && second <= 31
    }

    private func make(
        _ type: PersonalDataType, _ value: ValueWindow, _ length: Int, _ confidence: Double
    ) -> Candidate? {
        guard types.contains(type) else { return nil }
        return Candidate(type, range: value.start..<value.end(length), confidence: confidence)
    }
}
