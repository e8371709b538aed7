/// Reads response heads off an upstream connection, as strictly as ``RequestHeadParser`` reads requests.
public struct ResponseHeadParser: Sendable {
    private let limits: HeadLimits
    private var scanner = HeadLineScanner()
    private var statusLine: StatusLine?
    private var collection = FieldCollection()

    /// A parser for one upstream connection. The limit of the target is not used.
    public init(limits: HeadLimits) {
        self.limits = limits
    }

    /// The next head, or nil while it is incomplete.
    ///
    /// - Parameters:
    ///   - input: everything received and not consumed yet; on a later call the same bytes and more.
    ///   - method: the method of the request that is being answered: whether there is a body depends on it.
    /// - Returns: the head, after which the parser is ready for the next one; the caller drops
    ///   ``ResponseHead/consumedBytes`` bytes of its input. Heads that are interim are returned too.
    /// - Throws: the first rule that was broken. The connection must be closed.
    public mutating func parse(
        _ input: Span<UInt8>, answering method: Method
    ) throws(HTTPError) -> ResponseHead? {
        while let line = try scanner.next(in: input, upTo: limits.headBytes, overflow: .headTooLarge) {
            guard let statusLine else {
                statusLine = try StatusLine(line, in: input)
                continue
            }
            if !line.isEmpty {
                try collection.add(line, in: input, atMost: limits.fieldCount)
                continue
            }
            let consumedBytes = scanner.position
            let fields = collection.section(of: input, byteCount: consumedBytes)
            self = ResponseHeadParser(limits: limits)
            return try ResponseHead(statusLine, fields, consumedBytes: consumedBytes, answering: method)
        }
        return nil
    }
}
