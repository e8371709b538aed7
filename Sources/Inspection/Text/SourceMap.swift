/// Which bytes of a source the bytes of a text made from it came from: only where the distance changes is it written down.
struct SourceMap {
    /// From `position` of the text on: byte for byte from `source`, or all from the one character there.
    private struct Step {
        let position: UInt32
        /// The source, shifted by one; the lowest bit tells whether all bytes came from one character.
        private let place: UInt32

        init(_ position: Int, source: Int, isCharacter: Bool) {
            self.position = UInt32(truncatingIfNeeded: position)
            place = UInt32(truncatingIfNeeded: source) << 1 | (isCharacter ? 1 : 0)
        }

        var source: Int { Int(place >> 1) }
        var isCharacter: Bool { place & 1 == 1 }
    }

    private var steps: [Step] = []
    /// The source of position 0 before the first step.
    private var start = 0
    /// The end of the source.
    private var end = 0

    /// How many steps there are: where to return to with `rewind`.
    var count: Int { steps.count }

    /// Begins the map of a text from `source`.
    mutating func begin(_ source: Range<Int>) {
        steps.removeAll(keepingCapacity: true)
        start = source.lowerBound
        end = source.upperBound
    }

    /// Notes that `count` bytes at `position` of the text came from as many at `source`.
    @inline(__always)
    mutating func copy(at position: Int, from source: Int) {
        if let last = steps.last {
            if !last.isCharacter, last.source - Int(last.position) == source - position { return }
        } else if start + position == source {
            return
        }
        steps.append(Step(position, source: source, isCharacter: false))
    }

    /// Notes that what begins at `position` of the text came from the one character at `source`.
    @inline(__always)
    mutating func replace(at position: Int, from source: Int) {
        steps.append(Step(position, source: source, isCharacter: true))
    }

    /// Forgets the steps after the first `count`.
    mutating func rewind(to count: Int) { steps.removeSubrange(count...) }

    /// Forgets what was noted for `position` and after it.
    mutating func forget(from position: Int) {
        while let last = steps.last, Int(last.position) >= position { steps.removeLast() }
    }

    /// The source of `range`: all characters that any of its bytes came from.
    func range(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else {
            let place = source(of: range.lowerBound).start
            return place..<place
        }
        let first = source(of: range.lowerBound)
        let last = source(of: range.upperBound - 1)
        return first.start..<max(first.start, last.end)
    }

    /// Where the byte at `position` begins and ends in the source.
    private func source(of position: Int) -> (start: Int, end: Int) {
        var (low, high) = (0, steps.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(steps[middle].position) <= position { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return (min(start + position, end), min(start + position + 1, end)) }
        let step = steps[low - 1]
        if step.isCharacter { return (step.source, low < steps.count ? steps[low].source : end) }
        let place = min(step.source + position - Int(step.position), end)
        return (place, min(place + 1, end))
    }
}
