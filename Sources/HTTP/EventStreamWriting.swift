/// Writing event streams in the form that every decoder reads: one field a line, LF, an empty line at the end
/// (WHATWG HTML 9.2.5).
extension [UInt8] {
    /// Appends an event.
    ///
    /// A CR or CRLF in the data ends a line just as LF does, since nothing else can be written. In the name and the id,
    /// line ends are left out, and an id with NUL is not written: readers would ignore it.
    public mutating func appendEvent(_ event: ServerSentEvent) {
        if let id = event.id, !id.contains(0) {
            append("id: ")
            appendWithoutLineEnds(id)
        }
        if !event.name.isEmpty {
            append("event: ")
            appendWithoutLineEnds(event.name)
        }
        if let milliseconds = event.retryMilliseconds {
            append("retry: ")
            appendDecimal(Swift.max(0, milliseconds))
            append(ASCII.lineFeed)
        }
        appendEvent(data: event.data.span)
    }

    /// Appends an event with nothing but data.
    public mutating func appendEvent(data: Span<UInt8>) {
        var start = 0
        while true {
            let end = data.firstLineEnd(from: start)
            append("data: ")
            append(bytesOf: data.extracting(start..<end))
            append(ASCII.lineFeed)
            if end == data.count { break }
            let isPair =
                data[end] == ASCII.carriageReturn && end + 1 < data.count && data[end + 1] == ASCII.lineFeed
            start = end + (isPair ? 2 : 1)
        }
        append(ASCII.lineFeed)
    }

    /// Appends a comment with an empty line, which readers ignore: it keeps an idle connection alive.
    ///
    /// - Parameter comment: one line.
    public mutating func appendEventStreamComment(_ comment: StaticString) {
        append(": ")
        append(comment)
        append("\n\n")
    }

    private mutating func appendWithoutLineEnds(_ line: [UInt8]) {
        for byte in line where byte != ASCII.lineFeed && byte != ASCII.carriageReturn { append(byte) }
        append(ASCII.lineFeed)
    }
}
