/// One client's requests of the last minute, counted by slots of 0.9375 s.
///
/// Every slot that the last 60 s touch is counted whole, so no 60 s hold more than the limit; the count is at most
/// one slot too old, so a client that always asks gets 64/65 of its limit or more (98.4 %).
struct RequestWindow {
    /// 64 slots make 60 s; one more since the window's ends fall inside slots.
    static let slotCount: UInt32 = 65
    /// One number a slot, by slot number modulo `slotCount`.
    typealias Slots<Number> = [65 of Number]
    static let slotNanoseconds: UInt64 = 60_000_000_000 / 64

    /// The slot of the latest request or question.
    private var newestSlot: UInt32 = 0
    /// The oldest slot that holds a request, while any does.
    private var oldestSlot: UInt32 = 0
    /// The sum of all slots.
    private(set) var total: UInt32 = 0
    /// This client's block in the spill; 0 for none.
    private var spillBlock: UInt16 = 0
    /// What is above 255 is in the spill. Last, so that what every request needs shares a cache line.
    private var counts = Slots<UInt8>(repeating: 0)

    /// The slot an instant falls in.
    static func slot(at now: UInt64) -> UInt32 { UInt32(clamping: now / slotNanoseconds) }

    /// Whether nothing of it counts any more at `slot`.
    func isIdle(at slot: UInt32) -> Bool {
        total == 0 || slot >= newestSlot && slot - newestSlot >= Self.slotCount
    }

    /// Forgets what is older than the window that ends in `slot`. A clock that went back changes nothing.
    mutating func advance(to slot: UInt32, spill: inout SlotSpill) {
        guard slot > newestSlot else { return }
        if isIdle(at: slot) {
            clear(&spill)
        } else {
            for passed in newestSlot + 1...slot { forget(index(passed), &spill) }
            findOldest(in: slot, spill)
        }
        newestSlot = slot
    }

    /// Goes from the oldest slot before to the oldest that still holds a request, in the window that ends in `newest`.
    private mutating func findOldest(in newest: UInt32, _ spill: borrowing SlotSpill) {
        guard total > 0 else { return }
        if newest >= Self.slotCount { oldestSlot = max(oldestSlot, newest - Self.slotCount + 1) }
        while held(at: index(oldestSlot), spill) == 0 { oldestSlot += 1 }
    }

    /// Counts one request in the newest slot.
    ///
    /// - Returns: false when the slot is full and the spill too; then nothing is counted.
    mutating func count(spill: inout SlotSpill) -> Bool {
        let index = index(newestSlot)
        if counts[index] < .max {
            counts[index] += 1
        } else {
            guard spillBlock != 0 || claimBlock(&spill) else { return false }
            spill.add(1, spillBlock, at: index)
        }
        if total == 0 { oldestSlot = newestSlot }
        total += 1
        return true
    }

    /// When as many of the oldest requests as `leaving` will have left the window; `nil` when there are not that
    /// many. Monotonic nanoseconds.
    func instant(whenOldest leaving: UInt32, leave spill: borrowing SlotSpill) -> UInt64? {
        guard leaving > 0, leaving <= total else { return nil }
        var left: UInt32 = 0
        var slot = oldestSlot
        while slot <= newestSlot {
            left += held(at: index(slot), spill)
            if left >= leaving { return (UInt64(slot) + UInt64(Self.slotCount)) * Self.slotNanoseconds }
            slot += 1
        }
        return nil
    }

    /// The slots that hold a request and are in the window that ends in `slot`, oldest first.
    func slots(countingAt slot: UInt32, _ spill: borrowing SlotSpill) -> [CountedClient.Slot] {
        guard total > 0 else { return [] }
        var slots: [CountedClient.Slot] = []
        for number in oldestSlot...newestSlot where UInt64(number) + UInt64(Self.slotCount) > UInt64(slot) {
            let count = held(at: index(number), spill)
            if count > 0 { slots.append(CountedClient.Slot(number: number, count: count)) }
        }
        return slots
    }

    /// Counts the requests of a slot that is not older than the newest, as another window has counted them. What is above 255
    /// is not counted when the spill is full.
    mutating func restore(_ slot: CountedClient.Slot, _ spill: inout SlotSpill) {
        guard slot.count > 0, slot.number >= newestSlot else { return }
        advance(to: slot.number, spill: &spill)
        let index = index(newestSlot)
        guard held(at: index, spill) == 0 else { return }
        if total == 0 { oldestSlot = newestSlot }
        counts[index] = UInt8(clamping: slot.count)
        total += UInt32(counts[index])
        let rest = slot.count - UInt32(counts[index])
        guard rest > 0, spillBlock != 0 || claimBlock(&spill) else { return }
        spill.add(rest, spillBlock, at: index)
        total += rest
    }

    private mutating func claimBlock(_ spill: inout SlotSpill) -> Bool {
        guard let block = spill.claim() else { return false }
        spillBlock = block
        return true
    }

    /// Back to nothing.
    mutating func clear(_ spill: inout SlotSpill) {
        if spillBlock != 0 { spill.release(spillBlock) }
        self = RequestWindow()
    }

    private func index(_ slot: UInt32) -> Int { Int(slot % Self.slotCount) }

    private func held(at index: Int, _ spill: borrowing SlotSpill) -> UInt32 {
        UInt32(counts[index]) + (spillBlock == 0 ? 0 : spill.count(spillBlock, at: index))
    }

    private mutating func forget(_ index: Int, _ spill: inout SlotSpill) {
        total -= UInt32(counts[index])
        counts[index] = 0
        guard spillBlock != 0 else { return }
        let taken = spill.take(spillBlock, at: index)
        total -= taken.count
        if taken.isEmpty {
            spill.release(spillBlock)
            spillBlock = 0
        }
    }
}
