/// Fuzzes what is read of a client's hello besides what OpenSSL reads: the host it wants and the protocols it offers. No trap, a host
/// is one that can be asked for again, and a protocol is where it is said to be.
@c(LLVMFuzzerTestOneInput)
public func fuzzClientOffer(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
    if let host = ServerNames.host(inExtension: bytes) {
        let name = Array(host.utf8)
        let length = [UInt8(name.count >> 8), UInt8(name.count & 0xff)]
        let list = [UInt8((name.count + 3) >> 8), UInt8((name.count + 3) & 0xff)]
        precondition(
            ServerNames.host(inExtension: list + [0] + length + name) == host,
            "a host changed when it was written again")
        precondition(names.sets.indices.contains(names.set(for: host)), "a host is shown what is not there")
    }
    if let place = ProtocolOffer.place(of: ProtocolOffer.http11, in: bytes) {
        precondition(bytes[place...].starts(with: ProtocolOffer.http11), "the protocol is elsewhere")
    }
    return 0
}

private let names = ServerNames([
    .init(names: ["a.b", "*.c.d"], keyType: 1), .init(names: ["a.b"], keyType: 2),
    .init(names: ["x.c.d"], keyType: 1),
])
