/// One part of a form. All ranges are those of the body.
public struct MultipartPart: Sendable, Equatable {
    /// The field's name, unescaped.
    public internal(set) var name: [UInt8] = []
    /// Where the name stands, without its quotes.
    public internal(set) var nameRange = 0..<0
    /// Where the name of the file stands, without its quotes; nil for a plain field.
    public internal(set) var fileName: Range<Int>?
    /// Where the content type stands.
    public internal(set) var contentType: Range<Int>?
    /// Where a length of the part's own stands.
    public internal(set) var contentLength: Range<Int>?
    /// The content.
    public internal(set) var content = 0..<0
}

/// How much one form may hold.
public struct MultipartLimits: Sendable, Equatable {
    /// Parts of a form.
    public var parts = 256
    /// Bytes of a part's head.
    public var headBytes = 4096

    /// The defaults.
    public init() {}
}

/// Why a form was refused.
public struct MultipartError: Error, Equatable, Sendable {
    /// The closed set of reasons.
    public enum Kind: String, Sendable {
        /// Something before the first boundary.
        case preamble
        /// Something behind the last one.
        case epilogue
        /// The body ended before its last boundary.
        case truncated
        /// A boundary at the beginning of a line that one reader would take for one and another would not.
        case boundary
        /// More parts than `MultipartLimits.parts`.
        case tooManyParts
        /// A head longer than `MultipartLimits.headBytes`.
        case headTooLarge
        /// A field line that is none, that is folded, or that no form has.
        case head
        /// A field that stands twice, or a parameter.
        case duplicate
        /// No `Content-Disposition: form-data` with a name, or one with more than `name` and `filename`.
        case disposition
        /// A multipart within the form.
        case nested
        /// A `Content-Transfer-Encoding` (RFC 7578 4.7).
        case transferEncoding
        /// A length that is not the part's.
        case length
    }

    /// What was wrong.
    public let kind: Kind
    /// In which part, counted from zero.
    public let part: Int
}

/// A `multipart/form-data` body (RFC 7578), read so strictly that nobody can read it in another way.
public struct MultipartForm: Sendable, Equatable {
    /// The parts in their order.
    public private(set) var parts: [MultipartPart] = []

    /// Reads a whole body. Time is linear in it.
    public init(
        _ body: Span<UInt8>, _ boundary: MultipartBoundary, limits: MultipartLimits = MultipartLimits()
    ) throws(MultipartError) {
        let delimiter = [UInt8](repeating: UInt8(ascii: "-"), count: 2) + boundary.bytes
        guard body.hasPrefix(delimiter.span, at: 0) else { throw MultipartError(kind: .preamble, part: 0) }
        var position = delimiter.count
        while true {
            if body.hasPrefix(Self.hyphens.span, at: position) {
                try Self.checkEnd(body, position + 2, parts.count)
                return
            }
            guard body.hasPrefix(Self.lineEnd.span, at: position) else {
                throw MultipartError(kind: .boundary, part: parts.count)
            }
            guard parts.count < limits.parts else {
                throw MultipartError(kind: .tooManyParts, part: parts.count)
            }
            var part = try MultipartPart(body, headAt: position + 2, limits, number: parts.count)
            position = try Self.endOfContent(body, from: part.content.lowerBound, delimiter.span, parts.count)
            part.content = part.content.lowerBound..<position
            try part.check(body, among: parts)
            parts.append(part)
            position += 2 + delimiter.count
        }
    }

    private static let hyphens: [UInt8] = [0x2D, 0x2D]
    private static let lineEnd: [UInt8] = [ASCII.carriageReturn, ASCII.lineFeed]

    private static func checkEnd(_ body: Span<UInt8>, _ end: Int, _ part: Int) throws(MultipartError) {
        guard part > 0 else { throw MultipartError(kind: .truncated, part: part) }
        let rest = body.count - end
        guard rest == 0 || rest == 2 && body.hasPrefix(lineEnd.span, at: end) else {
            throw MultipartError(kind: .epilogue, part: part)
        }
    }

    /// The position of the line end that belongs to the next delimiter.
    private static func endOfContent(
        _ body: Span<UInt8>, from start: Int, _ delimiter: Span<UInt8>, _ part: Int
    ) throws(MultipartError) -> Int {
        // An empty part's head is followed by the delimiter's own line end.
        var position = start
        while true {
            position = body.firstLineEnd(from: position)
            guard position < body.count else { throw MultipartError(kind: .truncated, part: part) }
            let isStrict = body.hasPrefix(lineEnd.span, at: position)
            let next = position + (isStrict ? 2 : 1)
            if body.hasPrefix(delimiter, at: next) {
                guard isStrict else { throw MultipartError(kind: .boundary, part: part) }
                return position
            }
            position = next
        }
    }
}

extension Span<UInt8> {
    /// Whether `prefix` stands at `position`.
    fileprivate func hasPrefix(_ prefix: Span<UInt8>, at position: Int) -> Bool {
        guard position <= count, prefix.count <= count - position else { return false }
        for offset in 0..<prefix.count where self[position + offset] != prefix[offset] { return false }
        return true
    }
}
