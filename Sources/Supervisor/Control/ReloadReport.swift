import IPC

/// What `bulkhead reload` tells.
struct ReloadReport: Record {
    private enum Limits {
        /// Of a configuration with more problems the first are told; the log has all.
        static let reasons = 32
        static let reasonBytes = 1024
    }

    /// The generation that serves from now on; 0 when the configuration stays as it was.
    var generation: UInt32 = 0
    /// Why it stays.
    var reasons: [Reason] = []

    init() {}

    init(_ outcome: ReloadOutcome) {
        switch outcome {
        case .done(let generation): self.generation = generation
        case .refused(let refusal):
            reasons = refusal.reasons.prefix(Limits.reasons).map(Reason.init)
        }
    }

    mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&generation)
        try wire.field(&reasons, atMost: Limits.reasons)
    }

    struct Reason: Record {
        var text = ""
        init() {}
        init(_ text: String) {
            self.text = String(decoding: text.utf8.prefix(Limits.reasonBytes), as: UTF8.self)
        }

        mutating func fields(_ wire: inout Wire) throws(WireError) {
            // A scalar that was cut becomes one that is longer.
            try wire.field(&text, atMost: Limits.reasonBytes + 8)
        }
    }
}
