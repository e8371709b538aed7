import HTTP
import IPC

/// Reads a request's body whole, within its limits of size and time, as far as there is room for it.
@Loop struct BodyReader {
    private let framing: BodyFraming
    private let limit: Int
    private let connection: Connection
    private let deadline: MonotonicInstant
    private let memory: RequestMemory

    /// - Parameter memory: where what is held of the body is counted.
    init(_ framing: BodyFraming, limit: Int, _ connection: Connection, _ memory: RequestMemory) {
        self.memory = memory
        self.framing = framing
        self.limit = limit
        self.connection = connection
        deadline =
            EventLoop.shared.now + .milliseconds(Int64(connection.worker.settings.limits.bodyMilliseconds))
    }

    /// The body, when all of it came with the head, as short ones do.
    func readAlreadyHere() throws(RequestEnd) -> [UInt8]? {
        guard case .length(let length) = framing, length <= limit, connection.client.input.count >= length
        else {
            return nil
        }
        return connection.client.input.take(length)
    }

    /// - Throws: the refusal that the client is to get, or that it is gone.
    func read(expectsContinue: Bool) async throws(RequestEnd) -> [UInt8] {
        if case .length(let length) = framing, length > limit { throw .refused(.bodyTooLarge) }
        if expectsContinue && connection.client.input.isEmpty { try await permit() }
        switch framing {
        case .none: return []
        case .length(let length): return try await readLength(length)
        case .chunked: return try await readChunks()
        }
    }

    /// Tells a client that waits for it that its body is wanted (RFC 9110 10.1.1).
    private func permit() async throws(RequestEnd) {
        connection.client.output.append(contentsOf: Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))
        while connection.client.flush() == .wouldBlock { try await wait() }
    }

    private func readLength(_ length: Int) async throws(RequestEnd) -> [UInt8] {
        let client = connection.client
        if client.input.count >= length { return client.input.take(length) }
        var body = client.input.take(client.input.count)
        while body.count < length {
            // No more is taken out of the socket than there is room for: a client that sends faster waits.
            let reserved = try await memory.body.extend(&body, to: length, until: deadline)
            switch client.fill(&body, atMost: reserved - body.count) {
            case .more: continue
            case .ended: throw .clientGone
            case .wouldBlock: try await wait()
            }
        }
        return body
    }

    private func readChunks() async throws(RequestEnd) -> [UInt8] {
        let client = connection.client
        var decoder = ChunkedDecoder()
        var body: [UInt8] = []
        while true {
            if !client.input.isEmpty {
                try await memory.body.extend(&body, by: client.input.count, until: deadline)
                let progress = try decode(&decoder, into: &body)
                client.input.drop(progress.consumedBytes)
                guard body.count <= limit, decoder.announcedBytes <= limit - body.count else {
                    throw .refused(.bodyTooLarge)
                }
                if progress.isComplete { return body }
            }
            switch client.fill() {
            case .more: continue
            case .ended: throw .clientGone
            case .wouldBlock: try await wait()
            }
        }
    }

    private func decode(
        _ decoder: inout ChunkedDecoder, into body: inout [UInt8]
    ) throws(RequestEnd) -> ChunkedDecoder.Progress {
        let bytes = connection.client.input.bytes
        do {
            return try decoder.decode(bytes.span.extracting(connection.client.input.range), into: &body)
        } catch {
            throw .refused(.malformed(error))
        }
    }

    private func wait() async throws(RequestEnd) {
        do { try await connection.wakeup.wait(until: deadline) } catch { throw .refused(.bodyTimeout) }
    }
}
