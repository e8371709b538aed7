/// What a worker does with the memory it may use, in sixteenths of what is left beside itself. Pure.
struct MemoryPlan: Equatable {
    /// Bodies that are held whole: requests while they are read and until their answer begins, answers that are inspected.
    let bodyBytes: Int
    /// What inspecting them takes.
    let inspectionBytes: Int
    /// What one inspection is counted for at most, so that large ones leave room for those that need little.
    let largestInspection: Int

    /// The program's own data, and what its connections take. Never more than half.
    static let ownBytes = 32 << 20
    /// How many times its size a body takes while it is inspected: measured at 29 for a body of nothing but addresses of
    /// hosts, 24 to 28 for one of short e-mail addresses, 2 to 4 for ordinary text.
    static let inspectionFactor = 30
    /// A body of one turn: what is inspected before anybody else has one needs no room of its own.
    static let smallInspection = 8 << 10
    /// A body that comes later than its head, or is an answer, is counted from here on.
    static let smallBody = 16 << 10
    /// What a value costs whose placeholder may come back in the answer: measured at 130 to 190 bytes.
    static let valueBytes = 192
    /// Values of a request are counted from here on.
    static let smallValues = 64 << 10

    /// - Parameter limit: what the process may use, `workers.memory_limit`.
    init(limit: UInt64) {
        let limit = Int(clamping: limit)
        let part = (limit - min(Self.ownBytes, limit / 2)) / 16
        bodyBytes = 3 * part
        inspectionBytes = 11 * part
        largestInspection = 10 * part
    }

    /// What inspecting a body is counted for. One that needs more than there is goes alone.
    func inspectionCost(ofBody bytes: Int) -> Int {
        bytes < largestInspection / Self.inspectionFactor ? bytes * Self.inspectionFactor : largestInspection
    }
}
