import TestSupport

extension SeededGenerator {
    /// A copy of the bytes with up to four of them changed, taken out, doubled or replaced by such as grammars turn on.
    mutating func mutation(of bytes: [UInt8]) -> [UInt8] {
        let telling = Array("\r\n :\t,;=\"%./@?#[]0aF\0\u{7F}\u{80}\u{FF}".utf8)
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &self) where !bytes.isEmpty {
            let position = Int.random(in: 0..<bytes.count, using: &self)
            switch Int.random(in: 0..<5, using: &self) {
            case 0: bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &self)
            case 1: bytes.remove(at: position)
            case 2: bytes.insert(bytes[position], at: position)
            case 3: bytes[position] = telling.randomElement(using: &self) ?? 0
            default: bytes.insert(telling.randomElement(using: &self) ?? 0, at: position)
            }
        }
        return bytes
    }

    /// Pieces that together are the bytes, of one to `longest` bytes each.
    mutating func pieces(of bytes: [UInt8], longest: Int) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + Int.random(in: 1...longest, using: &self))
            pieces.append(start..<end)
            start = end
        }
        return pieces
    }
}
