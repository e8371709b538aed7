import Inspection

/// The features that training knows: those that texts of several origins have. One that a single origin has tells that
/// origin's habits, not an attack.
struct Vocabulary {
    /// The hash of each feature, by its number.
    private(set) var hashes: [UInt32] = []
    private var table = [Entry](repeating: Entry(), count: 1 << 24)

    private struct Entry {
        var hash: UInt32 = 0
        var origin: UInt32 = 0
        /// Distinct runs of origins, as documents come sorted by origin.
        var origins: UInt32 = 0
        var number: UInt32 = .max
    }

    /// The vocabulary of `documents`, in which it replaces hashes by numbers.
    init(_ documents: inout [Document], leastOrigins: Int) {
        let origins = documents.map(\.origin)
        let order = documents.indices.sorted { (origins[$0], $0) < (origins[$1], $1) }
        var origin: UInt32 = 0
        var name = ""
        for index in order {
            if origins[index] != name || origin == 0 {
                name = origins[index]
                origin += 1
            }
            guard documents[index].mayTrain else { continue }
            for feature in documents[index].features.features { count(feature, origin) }
        }
        for slot in table.indices where table[slot].origins >= leastOrigins {
            table[slot].number = UInt32(hashes.count)
            hashes.append(table[slot].hash)
        }
        for index in documents.indices { renumber(&documents[index].features) }
        table = []
    }

    private func slot(_ feature: UInt32) -> Int {
        var slot = Int((feature &* 0x9E37_79B1) >> 8)
        while table[slot].origins != 0, table[slot].hash != feature { slot = (slot + 1) & (table.count - 1) }
        return slot
    }

    private mutating func count(_ feature: UInt32, _ origin: UInt32) {
        let slot = slot(feature)
        guard table[slot].origin != origin else { return }
        table[slot].hash = feature
        table[slot].origin = origin
        table[slot].origins += 1
    }

    private func renumber(_ list: inout FeatureList) {
        var known: [UInt32] = []
        var ends: [UInt32] = []
        var position = 0
        for end in list.ends {
            while position < Int(end) {
                let entry = table[slot(list.features[position])]
                if entry.number != .max { known.append(entry.number) }
                position += 1
            }
            ends.append(UInt32(known.count))
        }
        list.features = known
        list.ends = ends
    }
}

extension Document {
    /// Texts of one origin are not independent of each other: a skeleton of the authored texts, an eighth of a source.
    var origin: String {
        if kind.hasPrefix("authored"), !group.isEmpty { return group }
        return "\(source) \(language) \(String(decoding: text, as: UTF8.self).stableHash % 8)"
    }
}
