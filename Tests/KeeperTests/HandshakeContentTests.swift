import Testing

@testable import Keeper

@Suite struct HandshakeContentTests {
    static let groups: [(group: UInt16, length: Int, form: UInt8?)] = [
        (23, 65, 4), (24, 97, 4), (25, 133, 4), (29, 32, nil), (30, 56, nil),
    ]

    @Test(arguments: [32, 48]) func `a CertificateVerify is signed`(hash: Int) {
        #expect(HandshakeContent(Handshakes.certificateVerify(hash: hash)) == .certificateVerify)
    }

    @Test(arguments: groups)
    func `a ServerKeyExchange is signed`(group: UInt16, length: Int, form: UInt8?) {
        var point = [UInt8](repeating: 0xa5, count: length)
        if let form { point[0] = form }
        #expect(
            HandshakeContent(Handshakes.serverKeyExchange(group: group, point: point)) == .serverKeyExchange)
    }

    /// Whatever else has a meaning somewhere, or is nearly a part of a handshake.
    static let refused: [(what: String, content: [UInt8])] = [
        ("nothing", []),
        ("a digest", [UInt8](repeating: 7, count: 32)),
        (
            "a client's CertificateVerify",
            Handshakes.blanks + Array("TLS 1.3, client CertificateVerify".utf8) + [0]
                + [UInt8](repeating: 1, count: 32)
        ),
        (
            "a context without an end",
            Handshakes.blanks + Handshakes.context + [UInt8](repeating: 1, count: 33)
        ),
        ("a blank too few", Array(Handshakes.certificateVerify().dropFirst())),
        ("a blank too many", [0x20] + Handshakes.certificateVerify()),
        ("a transcript of SHA-1", Handshakes.certificateVerify(hash: 20)),
        ("a transcript of SHA-512", Handshakes.certificateVerify(hash: 64)),
        ("a transcript too short", Handshakes.certificateVerify(hash: 31)),
        ("a transcript too long", Handshakes.certificateVerify(hash: 49)),
        ("no transcript", Handshakes.certificateVerify(hash: 0)),
        ("randoms alone", [UInt8](repeating: 1, count: 64)),
        ("parameters without a point", Array(Handshakes.x25519.prefix(68))),
        ("a byte after the point", Handshakes.x25519 + [0]),
        ("a byte too few", Array(Handshakes.x25519.dropLast())),
        (
            "a curve of its own",
            {
                var bytes = Handshakes.x25519
                bytes[64] = 1
                return bytes
            }()
        ),
        (
            "an unknown group",
            Handshakes.serverKeyExchange(group: 22, point: [UInt8](repeating: 4, count: 65))
        ),
        (
            "another group's point",
            Handshakes.serverKeyExchange(group: 24, point: [UInt8](repeating: 4, count: 65))
        ),
        (
            "a compressed point",
            Handshakes.serverKeyExchange(group: 23, point: [2] + [UInt8](repeating: 1, count: 32))
        ),
        (
            "a point of another form",
            Handshakes.serverKeyExchange(group: 23, point: [6] + [UInt8](repeating: 1, count: 64))
        ),
        (
            "the parameters of a finite field",
            [UInt8](repeating: 1, count: 64) + [0, 4, 1, 2, 3, 4, 0, 1, 2, 0, 1, 3]
        ),
        ("a certificate's beginning", [0x30, 0x82, 0x01, 0x0a] + [UInt8](repeating: 3, count: 126)),
        ("a token", Array("eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhIn0".utf8)),
    ]

    @Test(arguments: refused) func `nothing else is`(what: String, content: [UInt8]) {
        #expect(HandshakeContent(content) == nil, "\(what)")
    }

    @Test func `no fixed byte of a CertificateVerify may differ`() {
        let content = Handshakes.certificateVerify()
        for index in content.indices {
            for bit in 0..<8 {
                var flipped = content
                flipped[index] ^= 1 << UInt8(bit)
                let isFree = index >= HandshakeContent.certificateVerifyPrefix.count
                #expect((HandshakeContent(flipped) != nil) == isFree, "byte \(index), bit \(bit)")
            }
        }
    }

    @Test(arguments: groups)
    func `no fixed byte of a ServerKeyExchange may differ`(group: UInt16, length: Int, form: UInt8?) {
        var point = [UInt8](repeating: 0xa5, count: length)
        if let form { point[0] = form }
        let content = Handshakes.serverKeyExchange(group: group, point: point)
        let fixed = 64..<(form == nil ? 68 : 69)
        for index in content.indices {
            for bit in 0..<8 {
                var flipped = content
                flipped[index] ^= 1 << UInt8(bit)
                #expect(
                    (HandshakeContent(flipped) == nil) == fixed.contains(index), "byte \(index), bit \(bit)")
            }
        }
    }

    @Test func `cut anywhere, it is none`() {
        for content in [Handshakes.certificateVerify(), Handshakes.x25519] {
            for count in content.indices { #expect(HandshakeContent(Array(content[..<count])) == nil) }
        }
    }
}
