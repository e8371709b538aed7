/// Where a client's counts above 255 in one slot go: few clients ever make that many requests in a second, so the
/// entries stay small and those few get a block from this bounded pool.
struct SlotSpill {
    /// More than 255 requests in one slot from this many clients is a million requests a second; a client that
    /// finds no block is refused, never let through uncounted.
    static let maximumBlocks = 4096

    /// Counts above 255, by slot, and their sum.
    private struct Block {
        var counts = RequestWindow.Slots<UInt32>(repeating: 0)
        var total: UInt32 = 0
    }

    private var blocks: [Block] = []
    private var free: [UInt16] = []

    /// Bytes it can come to use.
    static let maximumByteCount = maximumBlocks * (MemoryLayout<Block>.stride + MemoryLayout<UInt16>.stride)

    /// A block of zeros; its number starts at 1.
    mutating func claim() -> UInt16? {
        if let number = free.popLast() {
            blocks[Int(number) - 1] = Block()
            return number
        }
        guard blocks.count < Self.maximumBlocks else { return nil }
        blocks.append(Block())
        return UInt16(blocks.count)
    }

    mutating func release(_ number: UInt16) { free.append(number) }

    func count(_ number: UInt16, at index: Int) -> UInt32 { blocks[Int(number) - 1].counts[index] }

    mutating func add(_ count: UInt32, _ number: UInt16, at index: Int) {
        blocks[Int(number) - 1].counts[index] += count
        blocks[Int(number) - 1].total += count
    }

    /// Zeroes a slot and tells what was in it, and whether the block is now empty.
    mutating func take(_ number: UInt16, at index: Int) -> (count: UInt32, isEmpty: Bool) {
        let count = blocks[Int(number) - 1].counts[index]
        blocks[Int(number) - 1].counts[index] = 0
        blocks[Int(number) - 1].total -= count
        return (count, blocks[Int(number) - 1].total == 0)
    }
}
