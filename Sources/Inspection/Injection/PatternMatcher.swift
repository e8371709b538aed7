/// Finds patterns in a stream of tokens: one pass, a fixed amount of work for each concept.
///
/// For each place of each pattern it keeps the latest token that could end a match there, and where that match began;
/// the latest beginning is always the best one. Positions only grow, from text to text too, so nothing is reset.
struct PatternMatcher {
    /// The most places of a pattern.
    static let longest = 4

    /// A match: a pattern and the tokens from its first to its last place.
    struct Match {
        let pattern: Int
        let tokens: ClosedRange<Int>
    }

    /// One place of a pattern, with all that is to be known of the pattern.
    private struct Place {
        let pattern: UInt16
        /// The first of the pattern's cells.
        let base: UInt16
        /// In half words.
        let window: UInt16
        let slot: UInt8
        let slots: UInt8
        let isOrdered: Bool
    }

    /// The latest token of a place, or of the beginning of a match that reaches it.
    private struct Cell {
        var position = Int.min / 2
        var token = 0
    }

    private let places: [Place]
    /// Of a concept: its places' bounds in `places`.
    private let bounds: [UInt32]
    private var cells: [Cell]

    init(_ patterns: [Pattern]) {
        var byConcept = [[Place]](repeating: [], count: 256)
        var cells = 0
        for (index, pattern) in patterns.enumerated() {
            // Later places first: a word must not take two places of one match.
            for slot in pattern.slots.indices.reversed() {
                let place = Place(
                    pattern: UInt16(index), base: UInt16(cells), window: UInt16(pattern.window * 2),
                    slot: UInt8(slot), slots: UInt8(pattern.slots.count),
                    isOrdered: pattern.order == .written)
                for concept in Set(pattern.slots[slot]) { byConcept[Int(concept.rawValue)].append(place) }
            }
            cells += pattern.slots.count
        }
        var bounds: [UInt32] = [0]
        for places in byConcept { bounds.append(bounds[bounds.count - 1] + UInt32(places.count)) }
        places = byConcept.flatMap { $0 }
        self.bounds = bounds
        self.cells = [Cell](repeating: Cell(), count: cells)
    }

    /// Takes the token `index`, which means `concept`, at `position` in half words; appends what it completes.
    @inline(__always)
    mutating func take(_ concept: Concept, _ index: Int, at position: Int, into matches: inout [Match]) {
        let concept = Int(concept.rawValue)
        let range = Int(bounds[concept])..<Int(bounds[concept + 1])
        Self.take(places, range, index, position, &cells, into: &matches)
    }

    @inline(__always)
    private static func take(
        _ places: [Place], _ range: Range<Int>, _ index: Int, _ position: Int, _ cells: inout [Cell],
        into matches: inout [Match]
    ) {
        var cells = cells.mutableSpan
        for number in range {
            let place = places[number]
            let first =
                place.isOrdered
                ? advance(place, index, position, &cells) : gather(place, index, position, &cells)
            if first >= 0 {
                matches.append(Match(pattern: Int(place.pattern), tokens: first...index))
            }
        }
    }

    /// An ordered pattern's place was met. Returns the first token of the match when that was the last place, else -1.
    @inline(__always)
    private static func advance(
        _ place: Place, _ index: Int, _ position: Int, _ cells: inout MutableSpan<Cell>
    ) -> Int {
        let cell = Int(place.base) + Int(place.slot)
        var start = Cell(position: position, token: index)
        if place.slot > 0 {
            start = cells[cell - 1]
            guard position - start.position <= Int(place.window), start.token != index else { return -1 }
        }
        cells[cell] = start
        return place.slot == place.slots - 1 ? start.token : -1
    }

    /// An unordered pattern's place was met. Returns the first token of the match when all places are filled, each by a
    /// token of its own, else -1.
    @inline(__always)
    private static func gather(
        _ place: Place, _ index: Int, _ position: Int, _ cells: inout MutableSpan<Cell>
    ) -> Int {
        let base = Int(place.base)
        let slot = Int(place.slot)
        cells[base + slot] = Cell(position: position, token: index)
        var first = index
        for other in 0..<Int(place.slots) where other != slot {
            let cell = cells[base + other]
            guard position - cell.position <= Int(place.window), cell.token != index else { return -1 }
            for third in 0..<other where third != slot && cells[base + third].position == cell.position {
                return -1
            }
            first = Swift.min(first, cell.token)
        }
        return first
    }
}
