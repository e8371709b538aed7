import HTTP
import IPC

/// A request that was read whole.
struct ReceivedRequest: Sendable {
    let head: RequestHead
    /// Without the chunked coding.
    let body: [UInt8]
}

/// Why there is no request to answer.
enum RequestFailure: Error {
    case ended(ConnectionEnd)
    case malformed(HTTPError)
    case tooLarge
}

/// Reads requests off one connection.
@Loop final class RequestStream {
    private let socket: ClientSocket
    private var parser = RequestHeadParser(limits: Limits.head)

    init(_ socket: ClientSocket) { self.socket = socket }

    /// Waits for the next request.
    func next() async throws(RequestFailure) -> ReceivedRequest {
        let head = try await nextHead()
        switch head.framing {
        case .none: return ReceivedRequest(head: head, body: [])
        case .length(let byteCount):
            guard byteCount <= Limits.bodyBytes else { throw .tooLarge }
            try await invite(head)
            return ReceivedRequest(head: head, body: try await nextBody(byteCount: byteCount))
        case .chunked:
            try await invite(head)
            return ReceivedRequest(head: head, body: try await nextChunkedBody())
        }
    }

    private func nextHead() async throws(RequestFailure) -> RequestHead {
        while true {
            if let head = try parsedHead() { return head }
            let isInside = parser.isInsideHead
            try await receive(
                within: isInside ? Limits.receive : Limits.idle, orEnd: isInside ? .aborted : .idle)
        }
    }

    private func parsedHead() throws(RequestFailure) -> RequestHead? {
        guard !socket.stream.input.isEmpty, let head = try parse() else { return nil }
        socket.stream.input.drop(head.consumedBytes)
        return head
    }

    // On its own, so that the input is shared no longer than this, and dropping from it copies nothing.
    private func parse() throws(RequestFailure) -> RequestHead? {
        do throws(HTTPError) {
            let input = socket.stream.input
            return try parser.parse(input.bytes.span.extracting(input.range))
        } catch {
            throw .malformed(error)
        }
    }

    /// Answers `Expect: 100-continue`, unless the body has begun already (RFC 9110 10.1.1).
    private func invite(_ head: RequestHead) async throws(RequestFailure) {
        guard head.expectsContinue, socket.stream.input.isEmpty else { return }
        do throws(ConnectionEnd) {
            try await socket.send(followedBy: Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))
        } catch {
            throw .ended(error)
        }
    }

    private func nextBody(byteCount: Int) async throws(RequestFailure) -> [UInt8] {
        while socket.stream.input.count < byteCount {
            try await receive(within: Limits.receive, orEnd: .aborted)
        }
        return socket.stream.input.take(byteCount)
    }

    private func nextChunkedBody() async throws(RequestFailure) -> [UInt8] {
        var decoder = ChunkedDecoder()
        var body: [UInt8] = []
        while true {
            let progress = try decode(&decoder, into: &body)
            socket.stream.input.drop(progress.consumedBytes)
            guard body.count <= Limits.bodyBytes, decoder.announcedBytes <= Limits.bodyBytes - body.count
            else {
                throw .tooLarge
            }
            if progress.isComplete { return body }
            try await receive(within: Limits.receive, orEnd: .aborted)
        }
    }

    private func decode(
        _ decoder: inout ChunkedDecoder, into body: inout [UInt8]
    ) throws(RequestFailure) -> ChunkedDecoder.Progress {
        do throws(HTTPError) {
            let input = socket.stream.input
            return try decoder.decode(input.bytes.span.extracting(input.range), into: &body)
        } catch {
            throw .malformed(error)
        }
    }

    private func receive(within duration: Duration, orEnd end: ConnectionEnd) async throws(RequestFailure) {
        guard await socket.receive(within: duration) else { throw .ended(end) }
    }
}
