/// What a word means, whatever its language, as far as the detectors of meaning care. The raw value is part of the
/// trained weights' hashes: new concepts go to the end, and `make train` follows.
enum Concept: UInt8, Sendable, CaseIterable {
    case none
    case ignore, previous, instruction, reveal, system, prompt, role, pretend, unrestricted
    case secret, new, you, user, now, rules, execute, send, answer
}
