/// Finds member names that occur twice in one object (RFC 8259 section 4; two parsers may pick different ones).
///
/// Names are compared by a keyed 32-bit hash of their unescaped bytes and, only where hashes agree, in full. The key is
/// unknown to the sender, so it cannot choose names that collide; should it be known all the same, a run of more than
/// `longestRun` different names with one hash is refused, which keeps the cost at n log n.
struct DuplicateNames {
    private static let pairwiseAtMost = 12
    private static let longestRun = 32

    private var entries: [UInt64] = []

    /// For how many names there is room.
    var capacity: Int { entries.capacity }

    /// The keyed hash of the name that `range` stands for.
    static func hash(
        of range: Range<Int>, _ traits: TextTraits, in bytes: Span<UInt8>, seed: UInt64
    ) -> UInt32 {
        guard traits.contains(.escapes) else { return bytes.keyedHash(range, seed: seed) }
        var decoded: [UInt8] = []
        JSONText.appendDecoded(bytes, range, to: &decoded)
        return decoded.span.keyedHash(0..<decoded.count, seed: seed)
    }

    /// Begins the names of another object.
    fileprivate mutating func begin() {
        entries.removeAll(keepingCapacity: true)
    }

    fileprivate mutating func add(hash: UInt32, index: Int) {
        entries.append(UInt64(hash) << 32 | UInt64(index))
    }

    /// The index of a name that an earlier one of the entries equals.
    fileprivate mutating func duplicate(in tape: [JSONToken], of bytes: Span<UInt8>) throws(JSONRefusal)
        -> Int?
    {
        if entries.count > Self.pairwiseAtMost {
            entries.sort()
            return try duplicateInRuns(tape, bytes)
        }
        for later in entries.indices.dropFirst() {
            for earlier in 0..<later where entries[earlier] >> 32 == entries[later] >> 32 {
                if isEqual(entries[earlier], entries[later], tape, bytes) { return index(entries[later]) }
            }
        }
        return nil
    }

    private func duplicateInRuns(_ tape: [JSONToken], _ bytes: Span<UInt8>) throws(JSONRefusal) -> Int? {
        var start = 0
        for later in entries.indices.dropFirst() {
            if entries[later] >> 32 != entries[start] >> 32 { start = later }
            guard later - start <= Self.longestRun else {
                throw JSONRefusal(.tooLarge, at: Int(tape[index(entries[later])].start))
            }
            for earlier in start..<later where isEqual(entries[earlier], entries[later], tape, bytes) {
                return index(entries[later])
            }
        }
        return nil
    }

    private func index(_ entry: UInt64) -> Int { Int(entry & 0xFFFF_FFFF) }

    private func isEqual(_ left: UInt64, _ right: UInt64, _ tape: [JSONToken], _ bytes: Span<UInt8>) -> Bool {
        let (left, right) = (tape[index(left)], tape[index(right)])
        if !left.hasEscapes, !right.hasEscapes {
            return left.range.count == right.range.count
                && bytes.areEqual(left.range, bytes, at: right.range.lowerBound)
        }
        var (first, second): ([UInt8], [UInt8]) = ([], [])
        JSONText.appendDecoded(bytes, left.range, to: &first)
        JSONText.appendDecoded(bytes, right.range, to: &second)
        return first == second
    }
}

extension JSONTape {
    /// Checks the members of the closed object at `object`.
    mutating func refuseDuplicates(in object: Int, of bytes: Span<UInt8>) throws(JSONRefusal) {
        guard mayRepeatName(in: object) else { return }
        var member = object + 1
        let end = tokens.count
        names.begin()
        while member < end {
            names.add(hash: tokens[member].link, index: member)
            member = index(after: member + 1)
        }
        if let duplicate = try names.duplicate(in: tokens, of: bytes) {
            throw JSONRefusal(.duplicateName, at: Int(tokens[duplicate].start) - 1)
        }
    }

    /// Whether two hashes leave the same remainder: where none do, no two names are equal, which most often is so.
    private func mayRepeatName(in object: Int) -> Bool {
        var member = object + 1
        var seen: UInt64 = 0
        while member < tokens.count {
            let bit: UInt64 = 1 &<< UInt64(tokens[member].link)
            guard seen & bit == 0 else { return true }
            seen |= bit
            member = index(after: member + 1)
        }
        return false
    }
}
