/// The word of `candidates` that `word` was most likely meant to be; nil when none is near enough to be worth saying.
///
/// Near is a Damerau–Levenshtein distance (optimal string alignment) of at most a quarter of the word, at least 1.
func nearestWord(to word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    guard letters.count <= longestComparedWord else { return nil }
    let reach = max(1, letters.count / 4)
    var nearest: (word: String, distance: Int)?
    for candidate in candidates {
        let other = Array(candidate.lowercased().unicodeScalars)
        guard abs(other.count - letters.count) <= reach else { continue }
        let distance = alignmentDistance(letters, other)
        if distance <= reach, distance < nearest?.distance ?? .max { nearest = (candidate, distance) }
    }
    return nearest?.word
}

/// Longer words are no slips of the hand, and comparing costs the product of both lengths.
private let longestComparedWord = 64

/// Insertions, deletions, replacements and swaps of neighbours between `left` and `right`.
private func alignmentDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for row in 1...left.count {
        var current = [row]
        for column in 1...right.count {
            let replacement = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
            var best = min(replacement, previous[column] + 1, current[column - 1] + 1)
            if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                best = min(best, beforePrevious[column - 2] + 1)
            }
            current.append(best)
        }
        beforePrevious = previous
        previous = current
    }
    return previous[right.count]
}
