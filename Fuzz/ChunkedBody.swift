/// Fuzzes the chunked decoder: no trap, the same body however the input is cut, and a body that is coded again decodes to
/// itself.
@c(LLVMFuzzerTestOneInput)
public func fuzzChunkedBody(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
    let whole = body(of: bytes, piece: max(1, count))
    precondition(body(of: bytes, piece: 1) == whole, "a cut changed what was read")
    guard case .success(let data?) = whole else { return 0 }
    var coded: [UInt8] = []
    coded.appendChunk(data.span)
    coded.appendLastChunk()
    precondition(body(of: coded, piece: 3) == whole, "a body changed when it was coded again")
    return 0
}

/// The decoded body, or nil while it is incomplete.
private func body(of bytes: [UInt8], piece: Int) -> Result<[UInt8]?, HTTPError> {
    var decoder = ChunkedDecoder()
    return Result { () throws(HTTPError) in
        var body: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: piece) {
            let end = min(bytes.count, start + piece)
            if try decoder.decode(bytes.span.extracting(start..<end), into: &body).isComplete { return body }
        }
        return nil
    }
}
