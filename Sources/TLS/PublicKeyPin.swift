import COpenSSL

/// The SHA-256 of a certificate's SubjectPublicKeyInfo, written "sha256/BASE64" as RFC 7469 section 2.4 has it.
public struct PublicKeyPin: Sendable, Hashable, CustomStringConvertible {
    /// Bytes of a digest.
    public static let byteCount = 32
    public let bytes: [UInt8]

    private static let prefix = "sha256/"
    /// 32 bytes in base64: 43 digits and one "=".
    private static let digits = 44

    /// - Parameter bytes: as many as `byteCount`.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    /// Reads the one spelling that there is of a pin.
    public init?(_ text: String) {
        guard text.hasPrefix(Self.prefix) else { return nil }
        let encoded = Array(text.utf8.dropFirst(Self.prefix.utf8.count))
        guard encoded.count == Self.digits, encoded.last == UInt8(ascii: "="),
            !encoded.dropLast().contains(UInt8(ascii: "="))
        else { return nil }
        // 44 digits are 33 bytes, of which the last is the padding's.
        var decoded = [UInt8](repeating: 0, count: Self.byteCount + 1)
        guard unsafe EVP_DecodeBlock(&decoded, encoded, Int32(Self.digits)) == Self.byteCount + 1 else {
            return nil
        }
        bytes = Array(decoded.prefix(Self.byteCount))
        // The last digit has bits to spare: two spellings must not be one pin.
        guard description == text else { return nil }
    }

    public var description: String {
        var encoded = [UInt8](repeating: 0, count: Self.digits + 1)
        // The block's digits and the zero behind them fit (EVP_EncodeBlock(3)).
        unsafe EVP_EncodeBlock(&encoded, bytes, Int32(Self.byteCount))
        return Self.prefix + String(decoding: encoded.dropLast(), as: UTF8.self)
    }
}
