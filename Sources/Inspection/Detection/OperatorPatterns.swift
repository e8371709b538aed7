/// `inspection.deny` and `inspection.allow`.
public struct OperatorPatterns: Sendable, Hashable {
    /// The most patterns of either list.
    public static let most = 256

    /// What is a finding.
    public var deny: [OperatorPattern]
    /// In whose sentences nothing is found that a text means.
    public var allow: [OperatorPattern]

    /// Two lists of patterns.
    public init(deny: [OperatorPattern] = [], allow: [OperatorPattern] = []) {
        self.deny = deny
        self.allow = allow
    }

    /// Whether there is any.
    public var isEmpty: Bool { deny.isEmpty && allow.isEmpty }
}

/// Finds operators' patterns in normalised texts: all at once, in one pass, without going back. The work for a word is
/// one step for each pattern that has begun or that the word can begin.
struct OperatorMatcher {
    /// A pattern, by its place in the list, and the bytes of the normalised text that match.
    struct Match: Equatable {
        let pattern: Int
        let range: Range<Int>
    }

    /// Where in a pattern a word may stand: one bit a place.
    private struct Places {
        let pattern: Int
        let bits: UInt64
    }

    private struct State {
        /// The places reached so far.
        var reached: UInt64 = 0
        /// The last place, as a bit.
        var last: UInt64
        /// The places where any word may stand, or none.
        var gaps: UInt64
    }

    /// More matches in one text than this say nothing new.
    private static let mostMatches = 256

    /// What was found in the last text, in the order of their ends.
    private(set) var matches: [Match] = []
    private var words: [UInt64: [Places]] = [:]
    private var stems: [UInt64: [Places]] = [:]
    private var states: [State] = []
    private var active: [Int] = []
    /// For the word that is being read: the places of each pattern where it may stand.
    private var fitting: [UInt64]
    private var touched: [Int] = []
    /// For each place of each pattern that is reached, where that match began.
    private var starts: [[Int]]

    init(_ patterns: [OperatorPattern]) {
        fitting = [UInt64](repeating: 0, count: patterns.count)
        starts = [[Int]](repeating: [Int](repeating: 0, count: 64), count: patterns.count)
        for (index, pattern) in patterns.enumerated() {
            var state = State(last: 1 << UInt64(pattern.elements.count - 1), gaps: 0)
            var places: [OperatorPattern.Element: UInt64] = [:]
            for (place, element) in pattern.elements.enumerated() {
                if element == .anyOrNone {
                    state.gaps |= 1 << UInt64(place)
                } else {
                    places[element, default: 0] |= 1 << UInt64(place)
                }
            }
            states.append(state)
            for (element, bits) in places {
                switch element {
                case .word(let hash): words[hash, default: []].append(Places(pattern: index, bits: bits))
                case .stem(let hash): stems[hash, default: []].append(Places(pattern: index, bits: bits))
                case .anyOrNone: break
                }
            }
        }
    }

    /// Looks for the patterns in `text`.
    mutating func scan(_ text: Span<UInt8>) {
        matches.removeAll(keepingCapacity: true)
        guard !states.isEmpty else { return }
        for pattern in active { states[pattern].reached = 0 }
        active.removeAll(keepingCapacity: true)
        OperatorWords.read(text) { range, hash in
            fit(text, range, hash)
            advance(range)
        }
    }

    /// Notes where the word fits.
    private mutating func fit(_ text: Span<UInt8>, _ range: Range<Int>, _ hash: UInt64) {
        if let places = words[hash] { note(places) }
        guard !stems.isEmpty else { return }
        var hash = OperatorWords.seed
        for position in range.lowerBound..<Swift.min(range.upperBound, range.lowerBound + 64) {
            hash = OperatorWords.step(hash, text[position])
            if let places = stems[hash] { note(places) }
        }
    }

    private mutating func note(_ places: [Places]) {
        for place in places {
            if fitting[place.pattern] == 0 { touched.append(place.pattern) }
            fitting[place.pattern] |= place.bits
        }
    }

    /// Takes every pattern that has begun, or now begins, one word on.
    private mutating func advance(_ range: Range<Int>) {
        for pattern in touched where states[pattern].reached == 0 && fitting[pattern] & 1 != 0 {
            active.append(pattern)
        }
        var kept = 0
        for index in active.indices where step(active[index], range) {
            active[kept] = active[index]
            kept += 1
        }
        active.removeLast(active.count - kept)
        for pattern in touched { fitting[pattern] = 0 }
        touched.removeAll(keepingCapacity: true)
    }

    /// Takes one pattern one word on. Returns whether it still can match.
    private mutating func step(_ pattern: Int, _ range: Range<Int>) -> Bool {
        let before = states[pattern].reached
        let gaps = states[pattern].gaps
        var reached = (before << 1 | 1) & (fitting[pattern] | gaps)
        moveStarts(pattern, reached, range.lowerBound)
        var skipped = reached << 1 & gaps & ~reached
        while skipped != 0 {
            copyStarts(pattern, skipped)
            reached |= skipped
            skipped = reached << 1 & gaps & ~reached
        }
        if reached & states[pattern].last != 0, matches.count < Self.mostMatches {
            let start = starts[pattern][states[pattern].last.trailingZeroBitCount]
            matches.append(Match(pattern: pattern, range: start..<range.upperBound))
            reached = 0
        }
        states[pattern].reached = reached
        return reached != 0
    }

    /// Every place reached by this word began where the place before it began.
    private mutating func moveStarts(_ pattern: Int, _ reached: UInt64, _ start: Int) {
        var places = reached
        while places != 0 {
            let place = 63 - places.leadingZeroBitCount
            starts[pattern][place] = place == 0 ? start : starts[pattern][place - 1]
            places &= ~(1 << UInt64(place))
        }
    }

    /// A gap that is left out began where the place before it began.
    private mutating func copyStarts(_ pattern: Int, _ skipped: UInt64) {
        var places = skipped
        while places != 0 {
            let place = places.trailingZeroBitCount
            starts[pattern][place] = starts[pattern][place - 1]
            places &= places - 1
        }
    }
}
