/// Why an event stream was given up.
public enum EventStreamError: Error, Equatable, Sendable, CaseIterable {
    /// An event, or a line, is over the limit.
    case eventTooLarge
    /// The stream is not well-formed UTF-8.
    case invalidUTF8
}

/// What becomes of bytes in an event stream that are not well-formed UTF-8.
public enum IllFormedText: Sendable {
    /// The stream is given up with ``EventStreamError/invalidUTF8``.
    case refused
    /// They are replaced by U+FFFD, as a browser does (WHATWG Encoding 4.1, `replacement` error mode).
    case replaced
}

/// Reads server-sent events out of a stream that is cut anywhere (WHATWG HTML 9.2.6).
///
/// ```swift
/// var position = 0
/// while try decoder.next(in: received.span, from: &position) {
///     output.appendEvent(decoder.event)
/// }
/// ```
public struct EventStreamDecoder: Sendable {
    /// The event that ``next(in:from:)`` found; valid until the next call.
    public private(set) var event = ServerSentEvent()
    private let eventBytes: Int
    private let illFormedText: IllFormedText
    /// The beginning of a line whose end has not come yet.
    private var partialLine: [UInt8] = []
    private var hasData = false
    private var isDelivered = false
    private var isFirstLine = true
    /// Whether a LF that comes next belongs to the CR before it.
    private var isAfterCarriageReturn = false

    /// A decoder for one stream.
    ///
    /// - Parameters:
    ///   - eventBytes: the most bytes that the fields of one event, or one line, may take.
    ///   - illFormedText: what to do about malformed UTF-8.
    public init(eventBytes: Int, illFormedText: IllFormedText = .refused) {
        self.eventBytes = eventBytes
        self.illFormedText = illFormedText
    }

    /// Reads on until an event is complete or the input ends.
    ///
    /// - Parameters:
    ///   - input: bytes of the stream.
    ///   - position: where to read on in `input`; moved behind what was read. At the end of the input when there is no
    ///     further event.
    /// - Returns: whether ``event`` holds an event.
    /// - Throws: when the stream is malformed or an event too large; nothing more may be read.
    public mutating func next(
        in input: Span<UInt8>, from position: inout Int
    ) throws(EventStreamError) -> Bool {
        if isDelivered { forgetEvent() }
        while position < input.count {
            if isAfterCarriageReturn {
                isAfterCarriageReturn = false
                if input[position] == ASCII.lineFeed {
                    position += 1
                    continue
                }
            }
            let end = input.firstLineEnd(from: position)
            guard partialLine.count + end - position <= eventBytes else { throw .eventTooLarge }
            guard end < input.count else {
                partialLine.append(bytesOf: input.extracting(position...))
                position = end
                return false
            }
            isAfterCarriageReturn = input[end] == ASCII.carriageReturn
            let line = position..<end
            position = end + 1
            if try accept(input.extracting(line)) { return true }
        }
        return false
    }

    /// Whether the stream stands inside an event. Such a rest is dropped at the end of a stream, as the standard wants.
    public var isInsideEvent: Bool {
        !partialLine.isEmpty || (!isDelivered && (hasData || !event.name.isEmpty))
    }

    /// Takes in the rest of a line.
    private mutating func accept(_ rest: Span<UInt8>) throws(EventStreamError) -> Bool {
        if partialLine.isEmpty { return try acceptLine(rest) }
        partialLine.append(bytesOf: rest)
        var line: [UInt8] = []
        swap(&line, &partialLine)
        defer {
            line.removeAll(keepingCapacity: true)
            swap(&line, &partialLine)
        }
        return try acceptLine(line.span)
    }

    private mutating func acceptLine(_ line: Span<UInt8>) throws(EventStreamError) -> Bool {
        let line = isFirstLine ? line.extracting(droppingFirst: line.beginsWithByteOrderMark ? 3 : 0) : line
        isFirstLine = false
        if line.isEmpty { return endEvent() }
        if UTF8Validation.firstInvalid(in: line) != nil {
            guard illFormedText == .replaced else { throw .invalidUTF8 }
            let repaired = [UInt8](replacingIllFormed: line)
            try acceptField(repaired.span)
        } else {
            try acceptField(line)
        }
        return false
    }

    /// At an empty line: the event is whole, unless it has no data.
    private mutating func endEvent() -> Bool {
        if hasData {
            isDelivered = true
            return true
        }
        event.name.removeAll(keepingCapacity: true)
        return false
    }

    private mutating func forgetEvent() {
        event.name.removeAll(keepingCapacity: true)
        event.data.removeAll(keepingCapacity: true)
        event.id = nil
        event.retryMilliseconds = nil
        hasData = false
        isDelivered = false
    }

    /// One field. Comments and fields that the standard does not know are dropped.
    private mutating func acceptField(_ line: Span<UInt8>) throws(EventStreamError) {
        if let value = line.valueOfField("data") {
            try require(value.count + 1)
            if hasData { event.data.append(ASCII.lineFeed) }
            event.data.append(bytesOf: line.extracting(value))
            hasData = true
        } else if let value = line.valueOfField("event") {
            try require(value.count)
            event.name.removeAll(keepingCapacity: true)
            event.name.append(bytesOf: line.extracting(value))
        } else if let value = line.valueOfField("id") {
            guard !line.contains(0, in: value) else { return }
            try require(value.count)
            event.id = [UInt8](copying: line.extracting(value))
        } else if let value = line.valueOfField("retry"), let time = line.decimal(value) {
            event.retryMilliseconds = time
        }
    }

    /// Makes sure that the event may become longer by so many bytes.
    private func require(_ byteCount: Int) throws(EventStreamError) {
        let length = event.data.count + event.name.count + (event.id?.count ?? 0)
        guard length + byteCount <= eventBytes else { throw .eventTooLarge }
    }
}

extension Span<UInt8> {
    /// The stream may begin with U+FEFF (WHATWG HTML 9.2.5).
    fileprivate var beginsWithByteOrderMark: Bool {
        count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF
    }

    /// Where the value is if the line is a field of this name: behind the colon and one space, or nowhere.
    @inline(__always)
    fileprivate func valueOfField(_ name: StaticString) -> Range<Int>? {
        let length = name.utf8CodeUnitCount
        guard count >= length, equals(name, in: 0..<length) else { return nil }
        if count == length { return length..<length }
        guard self[length] == ASCII.colon else { return nil }
        let hasSpace = count > length + 1 && self[length + 1] == ASCII.space
        return length + (hasSpace ? 2 : 1)..<count
    }

    fileprivate func contains(_ byte: UInt8, in range: Range<Int>) -> Bool {
        for position in range where self[position] == byte { return true }
        return false
    }

    /// Digits only, at least one; nil also when the number is beyond use.
    fileprivate func decimal(_ range: Range<Int>) -> Int? {
        guard (1...15).contains(range.count) else { return nil }
        var number = 0
        for position in range {
            guard ASCII.isDigit(self[position]) else { return nil }
            number = number * 10 + Int(self[position] - ASCII.zero)
        }
        return number
    }
}

extension [UInt8] {
    /// The text with U+FFFD in place of each maximal part of an ill-formed sequence (Unicode 16, 3.9, D93b).
    fileprivate init(replacingIllFormed line: Span<UInt8>) {
        self = [UInt8](String(decoding: [UInt8](copying: line), as: UTF8.self).utf8)
    }
}
