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
        let order = documents.indices.sorted { (documents[$0].origin, $0) < (documents[$1].origin, $1) }
        var origin: UInt32 = 0
        var name = ""
        for index in order {
            if documents[index].origin != name || origin == 0 {
                name = documents[index].origin
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
    /// Texts of one origin are not independent of each other: a source, or what is told apart within one.
    var origin: String {
        group.isEmpty || group == "direct" || group.hasPrefix("indirect")
            ? source + (isHarm == true ? category : "") : group
    }
}
