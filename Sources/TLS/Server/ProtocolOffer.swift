/// What a client offers to speak within TLS (RFC 7301 3.1): names, each after its length. Pure.
enum ProtocolOffer {
    static let http11 = Array("http/1.1".utf8)

    /// Where `name` begins in `offers`; nil when it is not among them.
    static func place(of name: [UInt8], in offers: [UInt8]) -> Int? {
        var position = 0
        while position < offers.count {
            let start = position + 1
            let end = start + Int(offers[position])
            guard end <= offers.count else { return nil }
            if offers[start..<end].elementsEqual(name) { return start }
            position = end
        }
        return nil
    }
}
