/// Fuzzes the request head parser: no trap, the same reading however the input is cut, and what is accepted is accepted
/// again when it is written anew.
@c(LLVMFuzzerTestOneInput)
public func fuzzRequestHead(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
    let whole = reading(of: bytes, cutAt: bytes.count)
    precondition(reading(of: bytes, cutAt: count / 2) == whole, "a cut changed what was read")
    guard case .success(let head?) = whole else { return 0 }
    var copy = Array(head.bytes[..<head.target.upperBound])
    copy += Array(head.version == .http10 ? " HTTP/1.0\r\n".utf8 : " HTTP/1.1\r\n".utf8)
    for line in head.fields.lines {
        _ = head.fields.crosses(line)
        copy.appendLine(line, of: head.fields)
    }
    copy.appendHeadEnd()
    guard case .success(let again?) = reading(of: copy, cutAt: 0) else {
        fatalError("an accepted head was refused")
    }
    precondition(again.framing == head.framing && again.fields.lines.count == head.fields.lines.count)
    precondition(again.host.map { again.bytes[$0] } == head.host.map { head.bytes[$0] })
    return 0
}

private func reading(of bytes: [UInt8], cutAt cut: Int) -> Result<RequestHead?, HTTPError> {
    var parser = RequestHeadParser(limits: .standard)
    return Result { () throws(HTTPError) in
        if let head = try parser.parse(bytes.span.extracting(first: cut)) { return head }
        return try parser.parse(bytes.span)
    }
}

extension RequestHead: Equatable {
    /// Whether the same bytes were understood in the same way.
    public static func == (one: RequestHead, other: RequestHead) -> Bool {
        one.bytes == other.bytes && one.framing == other.framing && one.path == other.path
            && one.host == other.host
            && one.fields.lines == other.fields.lines && one.consumedBytes == other.consumedBytes
    }
}
