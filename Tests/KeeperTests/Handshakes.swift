import IPC

/// What an honest worker asks to have signed.
enum Handshakes {
    static let blanks = [UInt8](repeating: 0x20, count: 64)
    static let context = Array("TLS 1.3, server CertificateVerify".utf8)

    static func certificateVerify(hash: Int = 32) -> [UInt8] {
        blanks + context + [0] + (0..<hash).map { UInt8($0) }
    }

    /// Both randoms, then named_curve with the group's point (RFC 8422 5.4).
    static func serverKeyExchange(group: UInt16, point: [UInt8]) -> [UInt8] {
        (0..<64).map { UInt8($0 ^ 0x5a) }
            + [3, UInt8(group >> 8), UInt8(group & 0xff), UInt8(point.count)] + point
    }

    static let x25519 = serverKeyExchange(group: 29, point: [UInt8](repeating: 9, count: 32))
}
