/// Which placeholder stands for which value, for the length of one request and its answer.
///
/// The values are held in storage that is zeroed when the table is released; they are never logged or sent anywhere
/// else. Equal values of one type, however they are written, have one placeholder. Not `Sendable`: it belongs to one
/// connection.
public final class PlaceholderTable {
    private struct Entry {
        let placeholder: Placeholder
        /// As it was first written; restored so.
        let value: Range<Int>
        /// Without separators, in one case; compared so.
        let key: Range<Int>
        /// The entry with the same hash before this one.
        let previous: Int
    }

    private var arena = WipedBytes()
    private var entries: [Entry] = []
    private var latest: [UInt32: Int] = [:]
    private let hashSeed: UInt64
    private let digest: (any ValueDigest)?
    /// For each type the entry of each number, less the first number used.
    private var byNumber = [[Int]](repeating: [], count: PlaceholderType.count)
    private var firstNumber = [Int](repeating: 1, count: PlaceholderType.count)
    private var restorable = 0

    /// How many values have a placeholder.
    public var count: Int { entries.count }

    /// How many of them are the caller's own and are given back in the answer.
    public var restorableCount: Int { restorable }

    /// A table without values.
    /// - Parameters:
    ///   - hashSeed: Keys the hashes by which values are found again.
    ///   - digest: Makes the hashes that stand for values; without one they have placeholders.
    public init(hashSeed: UInt64, digest: (any ValueDigest)? = nil) {
        self.hashSeed = hashSeed
        self.digest = digest
    }

    /// Ours stay below `Placeholder.mostDigits` from here on: a body has no room for so many values.
    private static var highestAvoided: Int { 99_999_999 }

    /// Keeps clear of a placeholder that already stands in the client's text: it must not be taken for one of ours. Higher
    /// ones than any of ours need not be avoided.
    func avoid(_ placeholder: Placeholder) {
        let type = placeholder.type.ordinal
        guard byNumber[type].isEmpty, placeholder.number >= firstNumber[type],
            placeholder.number <= Self.highestAvoided
        else { return }
        firstNumber[type] = placeholder.number + 1
    }

    /// The placeholder of a value.
    /// - Parameters:
    ///   - value: As it is written, UTF-8.
    ///   - folded: The same as the detector read it.
    func placeholder(for type: PlaceholderType, value: Span<UInt8>, folded: Span<UInt8>) -> Placeholder {
        let start = arena.count
        let stored = arena.append(value, 0..<value.count)
        // Letters outside ASCII fold into one: addresses are compared as they are written.
        let key = appendKey(of: type, type.keepsLetters ? value : folded)
        let hash = arena.withSpan { $0.keyedHash(key, seed: hashSeed &+ UInt64(type.ordinal)) }
        var candidate = latest[hash] ?? -1
        while candidate >= 0 {
            if entries[candidate].placeholder.type == type, isEqual(entries[candidate].key, key) {
                arena.removeAll(after: start)
                return entries[candidate].placeholder
            }
            candidate = entries[candidate].previous
        }
        let number = firstNumber[type.ordinal] + byNumber[type.ordinal].count
        let placeholder = Placeholder(type: type, number: number)
        byNumber[type.ordinal].append(entries.count)
        entries.append(Entry(placeholder: placeholder, value: stored, key: key, previous: latest[hash] ?? -1))
        latest[hash] = entries.count - 1
        return placeholder
    }

    /// Appends a hash that stands for a value, `[EMAIL_k3h9…]`; false when nobody can make one. Equal values of one type,
    /// however they are written, have one hash.
    func appendHash(
        of type: PlaceholderType, value: Span<UInt8>, folded: Span<UInt8>, to output: inout [UInt8]
    ) -> Bool {
        guard let digest else { return false }
        let start = arena.count
        defer { arena.removeAll(after: start) }
        arena.append(UInt8(type.ordinal))
        let end = appendKey(of: type, type.keepsLetters ? value : folded).upperBound
        output.append("[")
        output.append(type.name)
        output.append("_")
        arena.withSpan { HashedValue.append(code: digest.code(of: $0.extracting(start..<end)), to: &output) }
        output.append("]")
        return true
    }

    /// Says that the values so far are the caller's own, and later ones are not.
    func finishRequest(restore: Bool) { restorable = restore ? entries.count : 0 }

    /// Appends the caller's own value to `output`; false when there is none behind the placeholder.
    func appendValue(of placeholder: Placeholder, to output: inout [UInt8]) -> Bool {
        guard let entry = entry(of: placeholder), isRestorable(entry) else { return false }
        arena.withSpan { output.append(contentsOf: $0, entries[entry].value) }
        return true
    }

    /// Whether the caller's own value stands behind the placeholder.
    func isRestorable(_ placeholder: Placeholder) -> Bool {
        entry(of: placeholder).map(isRestorable) ?? false
    }

    /// A secret that was taken away is not given back by a model.
    private func isRestorable(_ entry: Int) -> Bool {
        entry < restorable && entries[entry].placeholder.type != .secret
    }

    private func entry(of placeholder: Placeholder) -> Int? {
        let type = placeholder.type.ordinal
        let index = placeholder.number - firstNumber[type]
        guard index >= 0, index < byNumber[type].count else { return nil }
        return byNumber[type][index]
    }

    /// Appends what makes two ways of writing a value equal: letters in one case, no separators in numbers.
    private func appendKey(of type: PlaceholderType, _ value: Span<UInt8>) -> Range<Int> {
        let start = arena.count
        for position in 0..<value.count {
            let byte = value[position]
            if type == .secret {
                arena.append(byte)
            } else if type.keepsLetters {
                arena.append(byte.lowercasedASCII)
            } else if byte.isASCIILetterOrDigit {
                arena.append(byte.uppercasedASCII)
            }
        }
        return start..<arena.count
    }

    private func isEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        guard left.count == right.count else { return false }
        for offset in 0..<left.count where arena[left.lowerBound + offset] != arena[right.lowerBound + offset]
        {
            return false
        }
        return true
    }
}

extension PlaceholderType {
    /// Whether values are compared with every character they have.
    fileprivate var keepsLetters: Bool { self == .personalData(.email) || self == .secret }
}
