/// Tells how much a text asks for harm.
struct HarmScanner {
    /// Appends what is seen in `text` to `detections`.
    /// - Returns: The calibrated probability that the text asks for harm, 0 … 1.
    mutating func scan(
        _ text: NormalizedText, role: TextRole, _ categories: HarmCategories,
        into detections: inout [Detection]
    ) -> Double { 0 }
}
