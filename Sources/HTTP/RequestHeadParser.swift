/// Reads request heads off a connection, strictly: what two parsers could understand differently is refused.
///
/// It remembers how far it has come, so bytes that drip in are looked at once. Feed it the unconsumed part of the
/// receive buffer, from the same first byte each time until it gives a head or throws.
public struct RequestHeadParser: Sendable {
    private let limits: HeadLimits
    /// Where the head begins in the input: after an empty line, if there was one.
    private var origin = 0
    private var scanner = HeadLineScanner()
    private var requestLine: RequestLine?
    private var collection = FieldCollection()

    /// A parser for one connection.
    public init(limits: HeadLimits) {
        self.limits = limits
    }

    /// The next head, or nil while it is incomplete.
    ///
    /// - Parameter input: everything received and not consumed yet; on a later call the same bytes and more.
    /// - Returns: the head, after which the parser is ready for the next one; the caller drops
    ///   ``RequestHead/consumedBytes`` bytes of its input.
    /// - Throws: the first rule that was broken, as early as its bytes are there. The connection must be closed.
    public mutating func parse(_ input: Span<UInt8>) throws(HTTPError) -> RequestHead? {
        if requestLine == nil {
            requestLine = try nextRequestLine(input)
        }
        guard let requestLine else { return nil }
        let head = input.extracting(origin...)
        while let line = try scanner.next(in: head, upTo: limits.headBytes, overflow: .headTooLarge) {
            if !line.isEmpty {
                try collection.add(line, in: head, atMost: limits.fieldCount)
                continue
            }
            let fields = collection.section(of: head, byteCount: scanner.position)
            let consumedBytes = origin + scanner.position
            self = RequestHeadParser(limits: limits)
            return try RequestHead(requestLine, fields, consumedBytes: consumedBytes)
        }
        return nil
    }

    /// Whether some of a head was received, so that its deadline runs (an empty line alone does not count).
    public var isInsideHead: Bool { requestLine != nil || scanner.hasScanned }

    /// The request line, before which one empty line is overlooked: old clients send it after a body
    /// (RFC 9112 2.2).
    private mutating func nextRequestLine(_ input: Span<UInt8>) throws(HTTPError) -> RequestLine? {
        while true {
            let head = input.extracting(origin...)
            let end = min(limits.headBytes, RequestLine.longest(targetBytes: limits.targetBytes))
            guard let line = try scanner.next(in: head, upTo: end, overflow: .targetTooLong) else {
                return nil
            }
            if !line.isEmpty || origin > 0 {
                return try RequestLine(line, in: head, targetBytes: limits.targetBytes)
            }
            origin = scanner.position
            scanner = HeadLineScanner()
        }
    }
}
