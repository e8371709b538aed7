/// Tells how much a text looks like an attack on the model that will read it.
struct InjectionScanner {
    /// Appends what is seen in `text` to `detections`.
    /// - Returns: The calibrated probability that the text is an attack, 0 … 1.
    mutating func scan(
        _ text: NormalizedText, role: TextRole, _ categories: InjectionCategories,
        into detections: inout [Detection]
    ) -> Double { 0 }
}
