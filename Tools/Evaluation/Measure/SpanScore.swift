/// How well stretches that were found fit those that are labelled.
struct SpanScore {
    private(set) var labelled = 0
    private(set) var found = 0
    /// Found with the same bounds and type.
    private(set) var exact = 0
    /// Labelled ones that something of the same type overlaps, and found ones that overlap such a label.
    private(set) var overlappedLabels = 0
    private(set) var overlappingFinds = 0
    /// Labelled ones that anything overlaps, of whatever type.
    private(set) var covered = 0

    /// Takes in the stretches of one text: those of one type, and everything that was found in it.
    mutating func add(labels: [Range<Int>], finds: [Range<Int>], all: [Range<Int>]) {
        labelled += labels.count
        found += finds.count
        exact += labels.count { finds.contains($0) }
        overlappedLabels += labels.count { label in finds.contains { $0.overlaps(label) } }
        overlappingFinds += finds.count { find in labels.contains { $0.overlaps(find) } }
        covered += labels.count { label in all.contains { $0.overlaps(label) } }
    }

    static func + (left: SpanScore, right: SpanScore) -> SpanScore {
        var sum = left
        sum.labelled += right.labelled
        sum.found += right.found
        sum.exact += right.exact
        sum.overlappedLabels += right.overlappedLabels
        sum.overlappingFinds += right.overlappingFinds
        sum.covered += right.covered
        return sum
    }

    var exactScore: Double { Self.harmonic(ratio(exact, found), ratio(exact, labelled)) }
    var exactRecall: Double? { ratio(exact, labelled) }
    var recall: Double? { ratio(overlappedLabels, labelled) }
    var precision: Double? { ratio(overlappingFinds, found) }
    var score: Double { Self.harmonic(precision, recall) }
    var coverage: Double? { ratio(covered, labelled) }

    private func ratio(_ part: Int, _ whole: Int) -> Double? {
        whole == 0 ? nil : Double(part) / Double(whole)
    }

    private static func harmonic(_ precision: Double?, _ recall: Double?) -> Double {
        guard let precision, let recall, precision + recall > 0 else { return 0 }
        return 2 * precision * recall / (precision + recall)
    }
}
