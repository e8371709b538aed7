/// Replacements of stretches of a text; everything between them is copied as it is.
struct Splice {
    private struct Edit {
        let range: Range<Int>
        let replacement: Range<Int>
    }

    private var edits: [Edit] = []
    private var replacements: [UInt8] = []

    /// Bytes by which the text becomes longer, as long as nothing overlaps.
    private(set) var growth = 0

    var isEmpty: Bool { edits.isEmpty }

    mutating func removeAll() {
        edits.removeAll(keepingCapacity: true)
        replacements.removeAll(keepingCapacity: true)
        growth = 0
    }

    /// Replaces `range` by what `write` appends. Ranges may come in any order; of those that overlap, the one that begins
    /// first has all of its own.
    mutating func replace(_ range: Range<Int>, by write: (inout [UInt8]) -> Void) {
        let start = replacements.count
        write(&replacements)
        growth += replacements.count - start - range.count
        edits.append(Edit(range: range, replacement: start..<replacements.count))
    }

    /// Takes `range` out. It may overlap what is replaced.
    mutating func remove(_ range: Range<Int>) {
        growth -= range.count
        edits.append(Edit(range: range, replacement: 0..<0))
    }

    /// Appends `text` with the replacements made.
    mutating func apply(to text: Span<UInt8>, into output: inout [UInt8]) {
        edits.sort {
            ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
        }
        // Only once: who appends many texts lets the array grow by itself.
        if output.isEmpty { output.reserveCapacity(text.count + replacements.count) }
        var position = 0
        for edit in edits where edit.range.upperBound > position {
            // Of two that overlap the first is made whole, and the other takes what is left of its own.
            output.append(contentsOf: text, position..<max(position, edit.range.lowerBound))
            output.append(contentsOf: replacements.span, edit.replacement)
            position = max(position, edit.range.upperBound)
        }
        output.append(contentsOf: text, position..<text.count)
    }
}
