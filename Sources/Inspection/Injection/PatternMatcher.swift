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

    private struct Place {
        let pattern: UInt16
        let slot: UInt8
    }

    private struct Compiled {
        let slots: Int
        let isOrdered: Bool
        /// In half words.
        let window: Int
        /// The first of its cells.
        let base: Int
    }

    /// The latest token of a place, or of the beginning of a match that reaches it.
    private struct Cell {
        var position = Int.min / 2
        var token = 0
    }

    private let places: [Place]
    /// Of a concept: its places' bounds in `places`.
    private let bounds: [UInt32]
    private let compiled: [Compiled]
    private var cells: [Cell]

    init(_ patterns: [Pattern]) {
        var compiled: [Compiled] = []
        var byConcept = [[Place]](repeating: [], count: 256)
        var cells = 0
        for (index, pattern) in patterns.enumerated() {
            compiled.append(
                Compiled(
                    slots: pattern.slots.count, isOrdered: pattern.order == .written,
                    window: pattern.window * 2, base: cells))
            cells += pattern.slots.count
            // Later places first: a word must not take two places of one match.
            for slot in pattern.slots.indices.reversed() {
                for concept in Set(pattern.slots[slot]) {
                    byConcept[Int(concept.rawValue)].append(
                        Place(pattern: UInt16(index), slot: UInt8(slot)))
                }
            }
        }
        var bounds: [UInt32] = [0]
        for places in byConcept { bounds.append(bounds[bounds.count - 1] + UInt32(places.count)) }
        places = byConcept.flatMap { $0 }
        self.bounds = bounds
        self.compiled = compiled
        self.cells = [Cell](repeating: Cell(), count: cells)
    }

    /// Takes the token `index`, which means `concept`, at `position` in half words; calls `body` with what it completes.
    @inline(__always)
    mutating func take(
        _ concept: Concept, _ index: Int, at position: Int, found body: (Match) -> Void
    ) {
        let concept = Int(concept.rawValue)
        for number in Int(bounds[concept])..<Int(bounds[concept + 1]) {
            let place = places[number]
            let pattern = compiled[Int(place.pattern)]
            let slot = Int(place.slot)
            let first =
                pattern.isOrdered
                ? advance(pattern, slot, index, position) : gather(pattern, slot, index, position)
            if let first { body(Match(pattern: Int(place.pattern), tokens: first...index)) }
        }
    }

    /// An ordered pattern's place was met. Returns the first token of the match when that was the last place.
    private mutating func advance(_ pattern: Compiled, _ slot: Int, _ index: Int, _ position: Int) -> Int? {
        let cell = pattern.base + slot
        var start = Cell(position: position, token: index)
        if slot > 0 {
            start = cells[cell - 1]
            guard position - start.position <= pattern.window, start.token != index else { return nil }
        }
        cells[cell] = start
        return slot == pattern.slots - 1 ? start.token : nil
    }

    /// An unordered pattern's place was met. Returns the first token of the match when all places are filled.
    private mutating func gather(_ pattern: Compiled, _ slot: Int, _ index: Int, _ position: Int) -> Int? {
        cells[pattern.base + slot] = Cell(position: position, token: index)
        var first = index
        for other in 0..<pattern.slots where other != slot {
            let cell = cells[pattern.base + other]
            guard position - cell.position <= pattern.window, cell.token != index else { return nil }
            for third in 0..<other where third != slot {
                if cells[pattern.base + third].position == cell.position { return nil }
            }
            first = Swift.min(first, cell.token)
        }
        return first
    }
}
