/// The room in which one document after another is taken apart, kept so that the next one need not ask for it again.
///
/// Places, kinds and hashes of values are written there, never their text. Not `Sendable`: it belongs to one thread.
public final class InspectionStorage {
    /// The most places whose room is kept. What a larger document took is given back at once.
    private static let mostPlaces = 4096

    private var tape = JSONTape()
    private var walk = TextWalk()
    private var detectors = TextDetectors(policy: DirectionPolicy())

    /// Makes the hashes that stand for values.
    let digest: (any ValueDigest)?

    /// Storage without any room yet.
    /// - Parameter digest: Makes the hashes that stand for values; without one they have placeholders.
    public init(digest: (any ValueDigest)? = nil) { self.digest = digest }

    /// Lets `inspect` use the room.
    func withInspection<Result, Failure: Error>(
        _ policy: DirectionPolicy,
        _ inspect: (inout DocumentInspection) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        var inspection = DocumentInspection(policy: policy)
        swap(&inspection.tape, &tape)
        swap(&inspection.walk, &walk)
        if detectors.policy == policy { swap(&inspection.detectors, &detectors) }
        defer {
            swap(&inspection.detectors, &detectors)
            if inspection.tape.capacity <= Self.mostPlaces { swap(&inspection.tape, &tape) }
            if inspection.walk.capacity <= Self.mostPlaces { swap(&inspection.walk, &walk) }
        }
        return try inspect(&inspection)
    }
}
