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
        /// The cell of the place; those of the pattern's other places stand beside it.
        let cell: UInt16
        /// In half words.
        let window: Int16
        let slot: UInt8
        let slots: UInt8
    }

    /// The latest token of a place, or of the beginning of a match that reaches it.
    private struct Cell {
        var position = Int32.min / 2
        var token: Int32 = 0
    }

    /// What is to be done about a place when its concept is met.
    private enum Kind: Int, CaseIterable {
        /// A later place of an ordered pattern: the match that reached the place before goes on.
        case later
        /// A place of a pattern in any order: the others are looked at.
        case unordered
        /// The first place of an ordered pattern: a match begins. Comes last: a word must not take two places of a match.
        case first

        init(_ pattern: Pattern, slot: Int) {
            self = pattern.order == .any || pattern.slots.count == 1 ? .unordered : slot > 0 ? .later : .first
        }
    }

    private let places: [Place]
    /// Of a concept and a kind: where the places begin in `places`, up to where the next ones do.
    private let bounds: [UInt32]
    private var cells: [Cell]

    init(_ patterns: [Pattern]) {
        var groups = [[Place]](repeating: [], count: 256 * Kind.allCases.count)
        var cells = 0
        for (index, pattern) in patterns.enumerated() {
            // Later places first: a word must not take two places of one match.
            for slot in pattern.slots.indices.reversed() {
                let place = Place(
                    pattern: UInt16(index), cell: UInt16(cells + slot), window: Int16(pattern.window * 2),
                    slot: UInt8(slot), slots: UInt8(pattern.slots.count))
                let kind = Kind(pattern, slot: slot)
                for concept in Set(pattern.slots[slot]) { groups[Self.group(concept, kind)].append(place) }
            }
            cells += pattern.slots.count
        }
        var bounds: [UInt32] = [0]
        for places in groups { bounds.append(bounds[bounds.count - 1] + UInt32(places.count)) }
        places = groups.flatMap { $0 }
        self.bounds = bounds
        self.cells = [Cell](repeating: Cell(), count: cells)
    }

    @inline(__always)
    private static func group(_ concept: Concept, _ kind: Kind) -> Int {
        Int(concept.rawValue) &* Kind.allCases.count &+ kind.rawValue
    }

    @inline(__always)
    private func places(of concept: Concept, _ kind: Kind) -> Range<Int> {
        let group = Self.group(concept, kind)
        return Int(bounds[group])..<Int(bounds[group + 1])
    }

    /// Takes the token `index`, which means `concept`, at `position` in half words; appends what it completes, in the order
    /// of the patterns.
    mutating func take(_ concept: Concept, _ index: Int, at position: Int, into matches: inout [Match]) {
        let met = Cell(
            position: Int32(truncatingIfNeeded: position), token: Int32(truncatingIfNeeded: index))
        let first = places(of: concept, .first)
        let later = places(of: concept, .later)
        let unordered = places(of: concept, .unordered)
        Self.advance(places, later, met, &cells, into: &matches)
        Self.gather(places, unordered, met, &cells, into: &matches)
        Self.begin(places, first, met, &cells)
        if matches.count > 1 { matches.sort { $0.pattern < $1.pattern } }
    }

    private static func begin(_ places: [Place], _ range: Range<Int>, _ met: Cell, _ cells: inout [Cell]) {
        var cells = cells.mutableSpan
        for number in range { cells[Int(places[number].cell)] = met }
    }

    /// Later places of ordered patterns were met.
    private static func advance(
        _ places: [Place], _ range: Range<Int>, _ met: Cell, _ cells: inout [Cell],
        into matches: inout [Match]
    ) {
        var cells = cells.mutableSpan
        for number in range {
            let place = places[number]
            let start = cells[Int(place.cell) &- 1]
            guard met.position &- start.position <= Int32(place.window), start.token != met.token else {
                continue
            }
            cells[Int(place.cell)] = start
            if place.slot &+ 1 == place.slots { matches.append(Match(place.pattern, start.token, met.token)) }
        }
    }

    /// Places of patterns in any order were met: each other place must be filled, by a token of its own.
    private static func gather(
        _ places: [Place], _ range: Range<Int>, _ met: Cell, _ cells: inout [Cell],
        into matches: inout [Match]
    ) {
        var cells = cells.mutableSpan
        for number in range {
            let place = places[number]
            cells[Int(place.cell)] = met
            let first = firstToken(place, met, cells.span)
            if first >= 0 { matches.append(Match(place.pattern, first, met.token)) }
        }
    }

    /// The first token of the match of `place` when all places are filled, else -1.
    @inline(__always)
    private static func firstToken(_ place: Place, _ met: Cell, _ cells: Span<Cell>) -> Int32 {
        let slots = Int(place.slots)
        let base = Int(place.cell) &- Int(place.slot)
        let earliest = met.position &- Int32(place.window)
        // Nearly always another place is not filled.
        for slot in 0..<slots where cells[base &+ slot].position < earliest { return -1 }
        return firstToken(of: cells.extracting(base..<base &+ slots), Int(place.slot), met)
    }

    /// The same of a pattern whose places all were met not long ago.
    private static func firstToken(of cells: Span<Cell>, _ slot: Int, _ met: Cell) -> Int32 {
        var first = met.token
        for other in 0..<cells.count where other != slot {
            if cells[other].token == met.token { return -1 }
            for third in 0..<other where third != slot && cells[third].position == cells[other].position {
                return -1
            }
            first = Swift.min(first, cells[other].token)
        }
        return first
    }
}

extension PatternMatcher.Match {
    fileprivate init(_ pattern: UInt16, _ first: Int32, _ last: Int32) {
        self.init(pattern: Int(pattern), tokens: Int(first)...Int(last))
    }
}
