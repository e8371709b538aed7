import HTTP
import IPC

/// One connection to an upstream, as a worker sees it: a pipe to the egress that holds the socket.
@Loop final class UpstreamPipe {
    let stream: ByteStream
    var parser: ResponseHeadParser

    init(_ stream: ByteStream, limits: HeadLimits) {
        self.stream = stream
        parser = ResponseHeadParser(limits: limits)
    }

    /// Whether a request may be written: the last one went out whole, nothing was received that nobody asked for, and the
    /// other side is there.
    var isUsable: Bool {
        stream.watch.isOpen && stream.input.isEmpty && stream.output.isEmpty
            && stream.watch.readiness.isDisjoint(with: [.peerFinished, .broken])
    }

    func close() { stream.watch.close() }
}
