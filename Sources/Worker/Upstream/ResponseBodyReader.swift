import HTTP
import IPC

/// Reads the body of an upstream's response off its pipe, within the route's limit.
@Loop final class ResponseBodyReader {
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

    /// The whole body.
    func readWhole() async throws(ExchangeFailure) -> [UInt8] {
        guard !announcesTooMuch else { throw .refused(.upstreamInvalid) }
        var whole: [UInt8] = []
        while try await readOnto(&whole, onPause: { () async throws(ExchangeFailure) in }) {}
        return whole
    }

    /// The next piece, which replaces what `piece` held. False when there is no more.
    /// - Parameter onPause: called before waiting, so that what is here goes out first.
    func readSome(
        _ piece: inout [UInt8], onPause: () async throws(ExchangeFailure) -> Void
    ) async throws(ExchangeFailure) -> Bool {
        piece.removeAll(keepingCapacity: true)
        return try await readOnto(&piece, onPause: onPause)
    }

    /// Appends what comes next. False when the body was complete before.
    private func readOnto(
        _ destination: inout [UInt8], onPause: () async throws(ExchangeFailure) -> Void
    ) async throws(ExchangeFailure) -> Bool {
        let stream = exchange.pipe.stream
        while !isComplete {
            let before = destination.count
            if !stream.input.isEmpty {
                try take(&destination)
                if destination.count > before { return try account(destination.count - before) }
                if isComplete { return false }
            }
            switch stream.fill() {
            case .more: continue
            case .ended:
                guard framing == .untilClose else { throw .refused(.upstreamInvalid) }
                isComplete = true
            case .wouldBlock:
                try await onPause()
                try await exchange.wait(until: exchange.idleDeadline)
            }
        }
        return false
    }

    private func account(_ count: Int) throws(ExchangeFailure) -> Bool {
        total += count
        guard total <= limit else { throw .refused(.upstreamInvalid) }
        if case .length(let length) = framing, total == length { isComplete = true }
        return true
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
