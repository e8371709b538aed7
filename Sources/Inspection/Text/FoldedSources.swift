/// Where the bytes of a folded text came from: stretches of characters that stand one after another in the source, each as
/// long there as the others.
struct FoldedSources {
    private struct Stretch {
        /// The first folded byte.
        let position: UInt32
        /// Where it came from.
        let source: UInt32
        /// How long each character of the stretch is in the source.
        let width: UInt32
    }

    private var stretches: [Stretch] = []
    /// How many folded bytes there are.
    private(set) var count = 0
    /// Where a character must begin, and how long it must be, to belong to the last stretch.
    private var next = (source: -1, width: 0)

    /// Whether nothing was taken in.
    var isEmpty: Bool { count == 0 }

    /// Forgets everything.
    mutating func wipe() {
        stretches.wipe()
        count = 0
        next = (-1, 0)
    }

    /// Takes in `more` characters that begin at `source`, each `width` bytes long.
    @inline(__always)
    mutating func append(_ more: Int, from source: Int, width: Int) {
        if next.source != source || next.width != width {
            stretches.append(
                Stretch(
                    position: UInt32(truncatingIfNeeded: count), source: UInt32(truncatingIfNeeded: source),
                    width: UInt32(truncatingIfNeeded: width)))
        }
        count += more
        next = (source + more * width, width)
    }

    /// The bytes of the source that the folded byte at `position` came from.
    func range(at position: Int) -> Range<Int> {
        let stretch = stretches[lastStretch { Int($0.position) <= position }]
        let start = Int(stretch.source) + (position - Int(stretch.position)) * Int(stretch.width)
        return start..<start + Int(stretch.width)
    }

    /// The first folded byte whose source begins at or after `offset`.
    func position(ofSource offset: Int) -> Int {
        guard let first = stretches.first, Int(first.source) < offset else { return 0 }
        let index = lastStretch { Int($0.source) < offset }
        let (stretch, end) = (
            stretches[index], index + 1 < stretches.count ? Int(stretches[index + 1].position) : count
        )
        let width = Int(stretch.width)
        return min(end, Int(stretch.position) + (offset - Int(stretch.source) + width - 1) / width)
    }

    /// The last stretch for which `holds`, as it does for those before it and for the first.
    private func lastStretch(_ holds: (Stretch) -> Bool) -> Int {
        var (low, high) = (0, stretches.count)
        while low + 1 < high {
            let middle = (low + high) / 2
            if holds(stretches[middle]) { low = middle } else { high = middle }
        }
        return low
    }

    /// The same bytes where the source was itself read from another text: `ranges` tells where each of its bytes stood there.
    mutating func map(_ range: (Range<Int>) -> Range<Int>) {
        var mapped = FoldedSources()
        for (index, stretch) in stretches.enumerated() {
            let end = index + 1 < stretches.count ? Int(stretches[index + 1].position) : count
            for place in 0..<end - Int(stretch.position) {
                let start = Int(stretch.source) + place * Int(stretch.width)
                let source = range(start..<start + Int(stretch.width))
                mapped.append(1, from: source.lowerBound, width: source.count)
            }
        }
        wipe()
        self = mapped
    }
}
