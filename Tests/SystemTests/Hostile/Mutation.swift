import TestSupport

extension [UInt8] {
    /// The bytes with a few of them changed, removed, doubled or replaced by what parsers trip over.
    func mutated(using numbers: inout SeededGenerator) -> [UInt8] {
        var bytes = self
        for _ in 0..<Int.random(in: 1...4, using: &numbers) where !bytes.isEmpty {
            let position = Int.random(in: 0..<bytes.count, using: &numbers)
            let length = Swift.min(Int.random(in: 1...8, using: &numbers), bytes.count - position)
            switch Int.random(in: 0..<5, using: &numbers) {
            case 0: bytes[position] = UInt8.random(in: 0...255, using: &numbers)
            case 1: bytes.removeSubrange(position..<position + length)
            case 2: bytes.insert(contentsOf: bytes[position..<position + length], at: position)
            case 3: bytes.insert(contentsOf: Self.trips.randomElement(using: &numbers) ?? [], at: position)
            default: bytes.removeSubrange(position...)
            }
        }
        return bytes
    }

    private static let trips: [[UInt8]] =
        [
            "\r\n", "\r\n\r\n", "\n", "\r", "\0", ":", "0\r\n\r\n", "ffffffffffffffff\r\n", "-1", "\"",
            "\\ud800", "[[[[", "{\"a\":",
            "data: ", "event: error\n", "\n\n", "Content-Length: 5\r\n", "Transfer-Encoding: chunked\r\n",
            "HTTP/1.1 200 OK\r\n",
            "[EMAIL_1]", "[DONE]", "é",
        ].map { Array($0.utf8) } + [[0xff], [0xc0, 0x80], [0xef, 0xbb, 0xbf]]
}
