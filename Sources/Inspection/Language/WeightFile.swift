/// Writes a file of weights, for training.
package struct WeightFile {
    private let bits = 17
    private var entries: [UInt32]
    /// How many features found no place, for reports.
    package private(set) var lost = 0

    package init() { entries = [UInt32](repeating: 0, count: 2 << 17) }

    /// Adds a feature, the heaviest first: what finds its bucket full is left out.
    package mutating func insert(_ feature: UInt32, injection: Int8, harm: Int8) {
        let slot = (WeightTable.bucket(feature) & (1 << bits - 1)) * 2
        let key = WeightTable.key(feature) << 16
        let entry = key | UInt32(UInt8(bitPattern: injection)) << 8 | UInt32(UInt8(bitPattern: harm))
        if entries[slot] == 0 {
            entries[slot] = entry
        } else if entries[slot + 1] == 0, entries[slot] >> 16 != key >> 16 {
            entries[slot + 1] = entry
        } else {
            lost += 1
        }
    }

    /// The file.
    package func bytes(parameters: [Float]) -> [UInt8] {
        let padded = parameters.count.isMultiple(of: 2) ? parameters : parameters + [0]
        var words = [WeightTable.magic, WeightTable.version, UInt32(bits), Concept.fingerprint]
        words += [UInt32(padded.count), WeightTable.checksum(padded)]
        words += padded.map(\.bitPattern) + entries
        return words.flatMap { word in
            [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
        }
    }
}
