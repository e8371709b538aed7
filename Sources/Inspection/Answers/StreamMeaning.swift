/// Judges what the text of a stream's channels means, piece by piece as it grows: attacks, harm, the operator's words.
///
/// A piece is judged when enough of it is there, and when its channel ends; it overlaps the one before. What was sent by
/// then cannot be taken back, so a finding ends the stream or is recorded.
struct StreamMeaning {
    /// Bytes of text that are judged together.
    private static let pieceBytes = 4096
    /// Bytes of the piece before that are judged again.
    private static let overlapBytes = 512

    /// What one channel said and nobody judged yet.
    struct Piece {
        fileprivate var text: [UInt8] = []
        /// The beginning that was judged before.
        fileprivate var judged = 0

        /// Takes what a channel has new.
        mutating func append(_ bytes: Span<UInt8>, from position: Int) {
            text.append(contentsOf: bytes, position..<bytes.count)
        }
    }

    /// What was found by the last reading.
    private(set) var found: [Finding] = []
    /// The worst of all texts.
    private(set) var scores = TextScores()

    /// Has `detectors` judge the piece when it is long enough, or its last.
    mutating func read(_ piece: inout Piece, _ detectors: TextDetectors, role: TextRole, isFinal: Bool) {
        found.removeAll(keepingCapacity: true)
        guard detectors.readsMeaning, piece.text.count > piece.judged,
            isFinal || piece.text.count - piece.judged >= Self.pieceBytes
        else { return }
        detectors.inspect(
            piece.text.span, 0..<piece.text.count, .plain, role: role, label: 0..<0, for: .meaning)
        scores.merge(detectors.scores)
        for detection in detectors.detections where detection.range.upperBound > piece.judged {
            let action = detectors.policy.action(for: detection.kind, risk: detection.risk)
            found.append(
                Finding(
                    kind: detection.kind, risk: detection.risk, confidence: detection.confidence,
                    action: action == .redact ? .log : action, bytes: detection.range))
        }
        piece.keep(isFinal ? 0 : Self.overlapBytes)
    }
}

extension StreamMeaning.Piece {
    /// Forgets all but the last bytes, which begin with a character.
    fileprivate mutating func keep(_ count: Int) {
        text.keepEnd(count)
        judged = text.count
    }
}

extension [UInt8] {
    /// Forgets all but the last `most` bytes, which begin with a character.
    mutating func keepEnd(_ most: Int) {
        guard count > most else { return }
        var start = count - most
        while start < count, self[start].isUTF8Continuation { start += 1 }
        removeSubrange(0..<start)
    }
}
