/// Stretches of a text that are to be read differently.
struct TextEdits {
    struct Edit {
        private let bounds: SIMD2<UInt32>
        private let text: SIMD2<UInt32>

        init(_ range: Range<Int>, _ replacement: Range<Int>) {
            bounds = SIMD2(
                UInt32(truncatingIfNeeded: range.lowerBound), UInt32(truncatingIfNeeded: range.upperBound))
            text = SIMD2(
                UInt32(truncatingIfNeeded: replacement.lowerBound),
                UInt32(truncatingIfNeeded: replacement.upperBound))
        }

        var range: Range<Int> { Int(bounds.x)..<Int(bounds.y) }
        var replacement: Range<Int> { Int(text.x)..<Int(text.y) }
    }

    private(set) var list: [Edit] = []
    /// What is read in their place, one after another.
    private(set) var bytes: [UInt8] = []

    mutating func removeAll() {
        list.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Has `range` read as `text`.
    mutating func replace(_ range: Range<Int>, by text: [UInt8]) {
        let start = bytes.count
        bytes += text
        list.append(Edit(range, start..<bytes.count))
    }

    /// Sorts the edits; of two that overlap the one that begins first stays, or the longer one.
    mutating func settle() {
        guard list.count > 1 else { return }
        list.sort {
            $0.range.lowerBound == $1.range.lowerBound
                ? $0.range.upperBound > $1.range.upperBound : $0.range.lowerBound < $1.range.lowerBound
        }
        var end = 0
        list.removeAll { edit in
            if edit.range.lowerBound < end { return true }
            end = edit.range.upperBound
            return false
        }
    }
}
