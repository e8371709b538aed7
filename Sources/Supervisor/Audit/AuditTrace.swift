/// What a line of the log tells about which requests are open.
enum AuditTrace {
    case admitted(AuditRequestPlaces)
    /// Settled or aborted.
    case ended(admission: UInt64)
    /// Requests of the run with a lower number all have their end in the log.
    case checkpoint(endedBefore: UInt64)
    case serviceStarted
    case serviceStopped
    case other

    /// Found by the order of members, which is part of the format.
    init(_ bytes: Span<UInt8>) {
        self = .other
        guard let line = AuditLine(bytes) else { return }
        var cursor = ByteCursor(position: line.eventStart)
        if cursor.skip("request.admitted\"", in: bytes) {
            if let places = AuditRequestPlaces(bytes, &cursor) { self = .admitted(places) }
        } else if cursor.skip("request.settled\"", in: bytes) || cursor.skip("request.aborted\"", in: bytes) {
            if let places = AuditRequestPlaces(bytes, &cursor) { self = .ended(admission: places.admission) }
        } else if cursor.skip("checkpoint\",\"severity\":\"info\",\"ended_before\":", in: bytes) {
            if let number = cursor.number(in: bytes) { self = .checkpoint(endedBefore: number) }
        } else if cursor.skip("service.started\"", in: bytes) {
            self = .serviceStarted
        } else if cursor.skip("service.stopped\"", in: bytes) {
            self = .serviceStopped
        }
    }
}

/// Where in its line the members are with which every record of an admitted request begins.
struct AuditRequestPlaces {
    let requestID: Range<Int>?
    let session: Range<Int>?
    let client: (id: Range<Int>, address: Range<Int>)?
    let admission: UInt64
    let route: Range<Int>

    /// - Parameter cursor: behind the event's name.
    init?(_ line: Span<UInt8>, _ cursor: inout ByteCursor) {
        guard cursor.skip(",\"severity\":", in: line), cursor.text(in: line) != nil else { return nil }
        requestID = cursor.skip(",\"request_id\":", in: line) ? cursor.text(in: line) : nil
        session = cursor.skip(",\"session\":", in: line) ? cursor.text(in: line) : nil
        if cursor.skip(",\"client\":{\"id\":", in: line) {
            guard let id = cursor.text(in: line), cursor.skip(",\"address\":", in: line),
                let address = cursor.text(in: line), cursor.skip("}", in: line)
            else { return nil }
            client = (id, address)
        } else {
            client = nil
        }
        guard cursor.skip(",\"admission\":", in: line), let admission = cursor.number(in: line),
            cursor.skip(",\"route\":", in: line), let route = cursor.text(in: line)
        else { return nil }
        self.admission = admission
        self.route = route
    }
}

extension ByteCursor {
    /// Moves over a JSON string.
    ///
    /// - Returns: where its content is, between the quotes; `nil` when there is none, or no end of it.
    mutating func text(in bytes: Span<UInt8>) -> Range<Int>? {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return nil }
        let start = position + 1
        var index = start
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\"") {
                position = index + 1
                return start..<index
            }
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }
}
