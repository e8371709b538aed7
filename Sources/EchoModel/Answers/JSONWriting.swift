import Inspection

/// Writing JSON by hand: every answer is a few literals around text that is escaped already.
extension [UInt8] {
    mutating func append(_ literal: StaticString) {
        // Inside the literal, which is never freed.
        unsafe append(
            contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    mutating func append(_ bytes: [UInt8]) { append(contentsOf: bytes) }

    mutating func append(_ text: EscapedText) { append(contentsOf: text.bytes) }

    /// Appends text from anywhere as a JSON string, quotes included.
    mutating func append(quoting text: String) {
        append("\"")
        JSONText.appendEscaped(Array(text.utf8), to: &self)
        append("\"")
    }

    /// Appends bytes in the base64 alphabet with padding (RFC 4648 4).
    mutating func append(base64 data: [UInt8]) {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        reserveCapacity(count + (data.count + 2) / 3 * 4)
        for start in stride(from: 0, to: data.count, by: 3) {
            let present = Swift.min(3, data.count - start)
            var group = UInt32(data[start]) << 16
            if present > 1 { group |= UInt32(data[start + 1]) << 8 }
            if present > 2 { group |= UInt32(data[start + 2]) }
            for place in 0..<4 {
                let digit = Int(group >> UInt32(18 - 6 * place)) & 63
                append(place <= present ? alphabet[digit] : UInt8(ascii: "="))
            }
        }
    }
}
