/// Replacements of stretches of a text; everything between them is copied as it is.
struct Splice {
    private struct Edit {
        let range: Range<Int>
        let replacement: Range<Int>

        var isRemoval: Bool { replacement.isEmpty }
    }

    private var edits: [Edit] = []
    private var replacements: [UInt8] = []

    var isEmpty: Bool { edits.isEmpty }

    mutating func removeAll() {
        edits.removeAll(keepingCapacity: true)
        replacements.removeAll(keepingCapacity: true)
    }

    /// Replaces `range` by what `write` appends. Ranges must not overlap; they may come in any order.
    mutating func replace(_ range: Range<Int>, by write: (inout [UInt8]) -> Void) {
        let start = replacements.count
        write(&replacements)
        edits.append(Edit(range: range, replacement: start..<replacements.count))
    }

    /// Takes `range` out. It may overlap what is replaced.
    mutating func remove(_ range: Range<Int>) {
        edits.append(Edit(range: range, replacement: 0..<0))
    }

    /// Appends `text` with the replacements made.
    mutating func apply(to text: Span<UInt8>, into output: inout [UInt8]) {
        edits.sort { $0.range.lowerBound < $1.range.lowerBound }
        output.reserveCapacity(output.count + text.count + replacements.count)
        var position = 0
        var replaced = 0
        for edit in edits where edit.range.upperBound > position || edit.range.isEmpty {
            // Of two replacements that overlap the first one stays; a removal gives way to both.
            guard edit.isRemoval || edit.range.lowerBound >= replaced else { continue }
            let start = max(position, edit.range.lowerBound)
            output.append(contentsOf: text, position..<start)
            output.append(contentsOf: replacements.span, edit.replacement)
            position = max(position, edit.range.upperBound)
            if !edit.isRemoval { replaced = position }
        }
        output.append(contentsOf: text, position..<text.count)
    }
}
