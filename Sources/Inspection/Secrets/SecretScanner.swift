/// Finds credentials in a folded text: typed tokens, private keys, connection strings, assignments.
struct SecretScanner {
    /// Appends the candidates of `text` to `candidates`: in order, none overlapping another of this scan.
    /// - Parameters:
    ///   - text: A folded text.
    ///   - label: What stands before the text without belonging to it, like the name of a JSON member: context only.
    func scan(_ text: Span<UInt8>, label: Span<UInt8>, into candidates: inout [Candidate]) {}
}
