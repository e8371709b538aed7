/// A step of the seal that could not be taken or proved.
public struct SealError: Error, Equatable {
    public let step: SealStep
    /// errno(3), or 0 when the step reported success but the proof failed.
    public let code: Int32
}

public enum SealStep: String, CaseIterable, Sendable {
    case unfinished
}

/// Gives up, for good, everything the process does not need.
public enum Seal {
    /// Seals the calling process. Called once, on its only thread, before the first byte of a stranger is read.
    /// - Returns: what the kernel then says about the process.
    /// - Throws: in mode `enforce`, the first step that could not be taken or proved.
    public static func apply(_ plan: SealPlan) throws(SealError) -> SealReport {
        throw SealError(step: .unfinished, code: 0)
    }
}

extension SealReport {
    /// In which ways the process is less sealed than the plan demands, with the supervisor's own knowledge of the
    /// plan; empty when in none. A stranger inside the process could lie, but this is asked before one can be.
    public func shortfalls(demanded plan: SealPlan) -> [SealShortfall] { [] }
}
