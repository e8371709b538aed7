import HTTP
import IPC

/// Reads the body of an upstream's response off its pipe, within the route's limit.
@Loop final class ResponseBodyReader {
    /// The most that one attempt appends.
    static let pieceBytes = 64 << 10

    private let exchange: UpstreamExchange
    private let framing: ResponseFraming
    private let limit: Int
    private var decoder = ChunkedDecoder(limits: .response)
    /// Bytes of the body read so far.
    private(set) var total = 0
    private(set) var isComplete = false
    /// Time spent waiting for the upstream.
    var waited: Duration { exchange.waited - waitedBefore }
    private let waitedBefore: Duration

    init(_ exchange: UpstreamExchange, _ framing: ResponseFraming, limit: Int) {
        self.exchange = exchange
        self.framing = framing
        self.limit = limit
        waitedBefore = exchange.waited
        isComplete = framing == .length(0)
    }

    /// There is no body to read.
    func complete() { isComplete = true }

    /// Whether the length alone is over the limit.
    var announcesTooMuch: Bool {
        if case .length(let length) = framing { return length > limit }
        return false
    }

    /// What one attempt to read came to.
    enum Progress {
        case appended
        case complete
        case wouldBlock
    }

    /// Appends what is here of the body.
    func advance(_ destination: inout [UInt8]) throws(ExchangeFailure) -> Progress {
        let stream = exchange.pipe.stream
        while !isComplete {
            let before = destination.count
            if !stream.input.isEmpty {
                try take(&destination)
                try account(destination.count - before)
                if destination.count > before { return .appended }
                if isComplete { break }
            }
            switch stream.fill() {
            case .more: continue
            case .wouldBlock: return .wouldBlock
            case .ended:
                // An egress that was told of the end says so, and keeps the pipe: one that closes it lost the upstream.
                guard framing == .untilClose, stream.watch.isPeerOpen else {
                    throw .refused(.upstreamInvalid)
                }
                isComplete = true
            }
        }
        return .complete
    }

    /// Waits until more may be here.
    func pause() async throws(ExchangeFailure) { try await exchange.wait(until: exchange.idleDeadline) }

    private func account(_ count: Int) throws(ExchangeFailure) {
        total += count
        guard total <= limit else { throw .refused(.upstreamInvalid) }
        if case .length(let length) = framing, total == length { isComplete = true }
    }

    /// Moves what was received to where it is wanted, without its chunks.
    private func take(_ destination: inout [UInt8]) throws(ExchangeFailure) {
        let stream = exchange.pipe.stream
        switch framing {
        case .none: isComplete = true
        case .length(let length): move(min(length - total, stream.input.count), to: &destination)
        case .untilClose: move(stream.input.count, to: &destination)
        case .chunked:
            let progress = try decode(&destination)
            stream.input.drop(progress.consumedBytes)
            isComplete = progress.isComplete
        }
    }

    private func move(_ count: Int, to destination: inout [UInt8]) {
        let stream = exchange.pipe.stream
        let start = stream.input.start
        destination.append(contentsOf: stream.input.bytes[start..<start + count])
        stream.input.drop(count)
    }

    private func decode(_ destination: inout [UInt8]) throws(ExchangeFailure) -> ChunkedDecoder.Progress {
        let bytes = exchange.pipe.stream.input.bytes
        do {
            return try decoder.decode(
                bytes.span.extracting(exchange.pipe.stream.input.range), into: &destination)
        } catch {
            throw .refused(.upstreamInvalid)
        }
    }
}
