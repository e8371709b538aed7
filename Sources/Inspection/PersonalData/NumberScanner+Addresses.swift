/// Addresses of machines, and the codes of banks, which have no digits.
extension NumberScanner {
    /// An address of a network or of a device that begins at `start`, or in whose groups it stands.
    mutating func network(_ text: Span<UInt8>, _ codes: Span<UInt16>, _ start: Int, _ floor: Int)
        -> Candidate?
    {
        guard types.contains(.ipAddress) || types.contains(.macAddress) else { return nil }
        if types.contains(.macAddress),
            let found = DeviceAddress.starting(
                at: text.startOfPairs(start, after: floor), in: text, isNamed: false)
        {
            return found
        }
        guard types.contains(.ipAddress) else { return nil }
        if let four = NetworkAddress.four(at: start, in: text), !text.isInsideNumber(start) {
            return isAddress(four, start, text, codes)
                ? Candidate(.ipAddress, range: start..<four.end, confidence: 0.9) : nil
        }
        guard text.isBesideColon(start) else { return nil }
        groupRun = text.groupRun(before: start, known: groupRun)
        guard start - groupRun.lowerBound <= NetworkAddress.longest,
            let groups = NetworkAddress.groups(at: groupRun.lowerBound, in: text),
            groups.range.lowerBound >= floor
        else {
            return nil
        }
        let isNamed = context.classes(before: groups.range.lowerBound, within: 40).union(context.label)
            .contains(.network)
        switch groups.reach {
        case .none: return nil
        case .local where !isNamed: return nil
        default: break
        }
        guard groups.digits >= 6 || isNamed else { return nil }
        return Candidate(.ipAddress, range: groups.range, confidence: 0.9)
    }

    private func isAddress(
        _ four: NetworkAddress.FourNumbers, _ start: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>
    ) -> Bool {
        guard four.reach != .none else { return false }
        if !column.isDisjoint(with: [.network, .contrary, .version]) { return column.contains(.network) }
        let word = nearest(start)
        let isNamed =
            word.map { $0.classes.contains(.network) && start - $0.end < 32 } ?? false
            || context.label.contains(.network)
        if isNamed { return true }
        guard four.reach == .open, !four.isSmall else { return false }
        if context.classes(after: four.end, text, codes).contains(.version) { return false }
        guard let word, start - word.end < 64 else { return !context.label.contains(.contrary) }
        if word.classes.contains(.version) { return false }
        return !word.classes.contains(.contrary) || start - word.end > 24
    }

    /// A bank's code in letters after a word that names it.
    func bankCode(_ text: Span<UInt8>, _ floor: Int, before end: Int) -> Candidate? {
        guard types.contains(.bankAccount), context.namesBankCode(within: Self.bankReach) else { return nil }
        for back in 0..<min(context.remembered, Self.bankReach) {
            let word = context.word(back)
            guard word.classes.contains(.bankCode), word.end >= floor else { continue }
            var start = word.end
            while start < end, start - word.end < 16, !text.isBankCode(at: start) { start += 1 }
            guard start < end, text.isBankCode(at: start) else { continue }
            var stop = start
            while text.isWord(at: stop) { stop += 1 }
            guard stop <= end, start >= floor else { continue }
            return Candidate(.bankAccount, range: start..<stop, confidence: 0.9)
        }
        return nil
    }
}
