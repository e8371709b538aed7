/// The requests that the last run of the service admitted and, because it was killed, gave no end. Read from the end
/// of the log, newest first, one at a time; nothing is kept but the numbers of requests whose end was read and whose
/// admission was not, so no more than were in flight at a time.
///
/// A run that said that it stopped is not read. Of any other, reading goes back to the oldest request that was open at
/// the last checkpoint, at most to the run's first record.
struct AbandonedRequests: ~Copyable {
    private var reader: AuditBackwardReader
    private let limit: Int
    private var ended: Set<UInt64> = []
    /// Requests with a lower number have their end in the log.
    private var endedBefore: UInt64 = 0
    private var sawRequest = false
    private var isOver = false
    private var listed = 0
    /// How many there were beyond the limit.
    private(set) var unlisted: UInt64 = 0

    /// - Parameters:
    ///   - numbers: of the log's files, ascending.
    ///   - limit: how many to tell singly. Records that were lost could otherwise make it any number.
    init(_ directory: String, _ numbers: [UInt64], limit: Int = AuditLimits.openRequests) {
        reader = AuditBackwardReader(directory, numbers)
        self.limit = limit
    }

    /// The next one before.
    mutating func next() throws(AuditLogError) -> AbandonedRequest? {
        while !isOver, try reader.next() {
            switch reader.line({ AuditTrace($0) }) {
            case .admitted(let places) where isOpen(places.admission):
                if listed == limit {
                    unlisted += 1
                } else {
                    listed += 1
                    return reader.line { AbandonedRequest($0, places) }
                }
            case .ended(let admission): end(admission)
            case .checkpoint(let number): endedBefore = max(endedBefore, number)
            case .serviceStarted: isOver = true
            case .serviceStopped: isOver = !sawRequest
            case .admitted, .other: break
            }
        }
        return nil
    }

    private mutating func isOpen(_ admission: UInt64) -> Bool {
        sawRequest = true
        isOver = admission < endedBefore
        return ended.remove(admission) == nil && !isOver
    }

    /// At the bound, which only losses can reach, an end is forgotten: its request will have two rather than none.
    private mutating func end(_ admission: UInt64) {
        sawRequest = true
        if ended.count < limit { ended.insert(admission) }
    }
}

/// What the log says of a request that was open.
struct AbandonedRequest: Sendable {
    let admission: UInt64
    let requestID: String?
    let session: String?
    let client: AuditClient?
    let route: String

    /// - Parameter line: of `request.admitted`, with its members where `places` says.
    init(_ line: Span<UInt8>, _ places: AuditRequestPlaces) {
        admission = places.admission
        requestID = places.requestID.map { AuditText.read(line, $0) }
        session = places.session.map { AuditText.read(line, $0) }
        client = places.client.map {
            AuditClient(id: AuditText.read(line, $0.id), address: AuditText.read(line, $0.address))
        }
        route = AuditText.read(line, places.route)
    }

    /// - Parameter members: of `request.admitted`, as a predecessor forwards them; nil when they are those of another event.
    init?(forwarded members: Span<UInt8>) {
        var cursor = ByteCursor(position: 0)
        guard cursor.skip(",\"event\":\"request.admitted\"", in: members),
            let places = AuditRequestPlaces(members, &cursor)
        else { return nil }
        self.init(members, places)
    }

    /// The end it gets.
    var record: AuditRecord {
        let aborted = RequestAborted(
            admission: admission, route: route, cause: .supervisorRestarted, pid: nil)
        return AuditRecord(
            .requestAborted(aborted), severity: .medium, requestID: requestID, session: session,
            client: client)
    }
}
