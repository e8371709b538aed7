extension InjectionCategory {
    /// The likeliest category of an attack by what its words mean, where no pattern says it.
    init(meanings tokens: ArraySlice<Token>, role: TextRole) {
        var seen = Set<Concept>()
        for token in tokens {
            seen.insert(token.meanings.first)
            seen.insert(token.meanings.second)
        }
        if seen.contains(.ignore), seen.contains(.instruction) || seen.contains(.previous) {
            self = role == .tool ? .indirectInjection : .systemOverride
        } else if seen.contains(.reveal),
            seen.contains(.prompt) || seen.contains(.instruction) || seen.contains(.system)
        {
            self = .promptLeaking
        } else if seen.contains(.role) || seen.contains(.pretend) {
            self = .roleConfusion
        } else {
            self = role == .tool ? .indirectInjection : .jailbreak
        }
    }
}
