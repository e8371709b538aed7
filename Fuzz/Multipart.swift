/// Fuzzes the reader of forms: no trap, ranges that are in order and within the body, and parts that say the same when
/// they are written again.
@c(LLVMFuzzerTestOneInput)
public func fuzzMultipart(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
    _ = MultipartBoundary(contentType: bytes[...])
    guard let boundary = MultipartBoundary([UInt8(ascii: "b")]),
        let form = try? MultipartForm(bytes.span, boundary)
    else { return 0 }
    var end = 0
    var copy: [UInt8] = []
    for part in form.parts {
        precondition(part.nameRange.lowerBound >= end && part.content.lowerBound >= part.nameRange.upperBound)
        end = part.content.upperBound
        precondition(end <= bytes.count)
        copy += Array("--b\r\ncontent-disposition: form-data; name=\"".utf8) + bytes[part.nameRange]
        copy += Array("\"\r\n\r\n".utf8) + bytes[part.content] + Array("\r\n".utf8)
    }
    copy += Array("--b--".utf8)
    guard let again = try? MultipartForm(copy.span, boundary) else {
        preconditionFailure("cannot be read again")
    }
    precondition(
        again.parts.map { copy[$0.content] } == form.parts.map { bytes[$0.content] }
            && again.parts.map(\.name) == form.parts.map(\.name), "a copy says something else")
    return 0
}
