/// Fuzzes what a process may say to another: no trap, and whatever is read encodes to the very bytes it was read from, so that
/// nothing in a datagram goes unread. The first byte chooses who is speaking to whom.
@c(LLVMFuzzerTestOneInput)
public func fuzzFrame(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 0 else { return 0 }
    let datagram = [UInt8](UnsafeBufferPointer(start: start + 1, count: count - 1))
    switch start.pointee % 5 {
    case 0: check(FromWorker.self, datagram)
    case 1: check(ToWorker.self, datagram)
    case 2: check(FromEgress.self, datagram)
    case 3: check(ToEgress.self, datagram)
    default: check(ToInspector.self, datagram)
    }
    return 0
}

private func check<Content: Message>(_: Content.Type, _ datagram: [UInt8]) {
    guard let message = try? Content(decoding: datagram, 0..<datagram.count) else { return }
    var again: [UInt8] = []
    do { try message.encode(to: &again) } catch {
        preconditionFailure("what was read breaks a limit: \(error)")
    }
    precondition(again == datagram, "a datagram has more than one meaning")
}
