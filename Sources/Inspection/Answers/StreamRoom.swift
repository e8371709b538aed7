/// What reads the streams of one policy, whichever has an event at the moment: a stream's own state is its texts.
///
/// Not `Sendable`: it belongs to one thread.
final class StreamRoom {
    let policy: InspectionPolicy
    var inspection: DocumentInspection
    var reader: ChannelReader
    var sanitizer: Sanitizer

    init(_ policy: InspectionPolicy, _ detectors: TextDetectors) {
        self.policy = policy
        inspection = DocumentInspection(detectors)
        reader = ChannelReader(policy: policy)
        sanitizer = Sanitizer(detectors.policy.sanitize)
    }

    /// Wipes what was read.
    func forget() {
        inspection.forget()
        reader.forget()
    }
}

extension InspectionPolicy {
    /// What may be said in a stream: white space between its pieces belongs to the text.
    var streamed: DirectionPolicy {
        var policy = response
        policy.sanitize.trim = false
        return policy
    }
}
