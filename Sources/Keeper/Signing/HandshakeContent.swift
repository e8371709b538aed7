/// What a server signs in a handshake of TLS, and nothing else: who has taken a worker over can have nothing signed that means
/// anything elsewhere.
enum HandshakeContent: Equatable, Sendable {
    /// The CertificateVerify of TLS 1.3 (RFC 8446 4.4.3).
    case certificateVerify
    /// The ServerKeyExchange of TLS 1.2, with a named group (RFC 8422 5.4).
    case serverKeyExchange

    /// Nil when it is none of the two, whole and without a byte more.
    init?(_ bytes: [UInt8]) {
        if Self.isCertificateVerify(bytes) {
            self = .certificateVerify
        } else if Self.isServerKeyExchange(bytes) {
            self = .serverKeyExchange
        } else {
            return nil
        }
    }

    // MARK: - TLS 1.3

    /// 64 blanks, which no older version's signed content can begin with, the context, and a zero.
    static let certificateVerifyPrefix =
        [UInt8](repeating: 0x20, count: 64) + Array("TLS 1.3, server CertificateVerify".utf8) + [0]

    /// The hash of the suite: SHA-256 or SHA-384 (RFC 8446 B.4).
    private static let transcriptLengths = [32, 48]

    private static func isCertificateVerify(_ bytes: [UInt8]) -> Bool {
        transcriptLengths.contains(bytes.count - certificateVerifyPrefix.count)
            && bytes.starts(with: certificateVerifyPrefix)
    }

    // MARK: - TLS 1.2

    /// ClientHello.random and ServerHello.random.
    private static let randomsLength = 64
    /// ECCurveType.named_curve, the group and the length of the point.
    private static let parametersLength = 4
    private static let namedCurve: UInt8 = 3

    /// How long a point of a group is, and with what it begins: uncompressed, where there is a choice (RFC 8422 5.4.1, 5.11).
    private struct Point {
        let length: Int
        let form: UInt8?
    }

    private static let points: [UInt16: Point] = [
        0x0017: Point(length: 65, form: 4),  // secp256r1
        0x0018: Point(length: 97, form: 4),  // secp384r1
        0x0019: Point(length: 133, form: 4),  // secp521r1
        0x001d: Point(length: 32, form: nil),  // x25519
        0x001e: Point(length: 56, form: nil),  // x448
    ]

    private static func isServerKeyExchange(_ bytes: [UInt8]) -> Bool {
        let beginning = randomsLength + parametersLength
        guard bytes.count > beginning, bytes[randomsLength] == namedCurve,
            let point = points[UInt16(bytes[randomsLength + 1]) << 8 | UInt16(bytes[randomsLength + 2])],
            bytes[randomsLength + 3] == UInt8(point.length), bytes.count == beginning + point.length
        else { return false }
        return point.form.map { bytes[beginning] == $0 } ?? true
    }
}
