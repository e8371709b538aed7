import HTTP

/// How events become bytes of an event stream (WHATWG HTML 9.2.5): always valid, not always usual.
struct EventFraming: Sendable {
    private let lineEnd: StaticString
    private let hasComments: Bool

    init(_ behaviour: Behaviour) {
        lineEnd = behaviour.has(.cr) ? "\r" : behaviour.has(.crlf) ? "\r\n" : "\n"
        hasComments = behaviour.has(.comments)
    }

    func append(_ event: OutgoingEvent, to output: inout [UInt8]) {
        if hasComments {
            output.append(": still here")
            output.append(lineEnd)
            output.append(lineEnd)
        }
        if let name = event.name {
            output.append("event: ")
            output.append(name)
            output.append(lineEnd)
        }
        output.append("data: ")
        output.append(event.data)
        output.append(lineEnd)
        output.append(lineEnd)
    }
}

/// How a body is put on the connection.
struct BodyFramer: Sendable {
    /// Bytes of a piece when a body is cut into small ones: odd, so that cuts fall anywhere.
    static let pieceBytes = 5

    let isChunked: Bool

    func append(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        if isChunked { output.appendChunkStart(byteCount: bytes.count) }
        output.append(contentsOf: bytes)
        if isChunked { output.appendChunkEnd() }
    }

    func appendEnd(trailers: Bool, to output: inout [UInt8]) {
        guard isChunked else { return }
        if trailers {
            output.append("0\r\nx-echo-trailer: done\r\n\r\n")
        } else {
            output.appendLastChunk()
        }
    }

    /// Where a piece of `bytes` that begins at `start` ends: within a character if there is one of several bytes.
    static func pieceEnd(in bytes: [UInt8], from start: Int) -> Int {
        let end = min(start + pieceBytes, bytes.count)
        let character = (start..<end).first { bytes[$0] >= 0xC0 }
        return character.map { $0 + 1 } ?? end
    }
}
