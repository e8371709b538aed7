import COpenSSL

/// The SHA-256 of a text, by which a configuration is told from another.
enum Fingerprint {
    static func hexadecimal(_ bytes: Span<UInt8>) -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        // Reads `bytes` and writes the 32 bytes of a SHA-256.
        let isDone = unsafe bytes.withUnsafeBufferPointer { source in
            unsafe digest.withUnsafeMutableBufferPointer { target in
                unsafe EVP_Digest(
                    source.baseAddress, source.count, target.baseAddress, nil, EVP_sha256(), nil)
            }
        }
        precondition(isDone == 1, "OpenSSL has SHA-256")
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
