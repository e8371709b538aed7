/// Values by numbers: a place in an array and how often that place was used before, so that a number that is over never
/// means its successor. No value is ever 0.
struct SlotTable<Value> {
    private struct Slot {
        var generation: UInt32 = 1
        var value: Value?
    }
    private var slots: [Slot] = []
    private var free: [UInt32] = []
    /// How many values there may be at a time.
    var capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        self.capacity = min(capacity, Int(UInt32.max))
    }

    /// The number of the value from now on, or nil when the table is full.
    mutating func insert(_ value: Value) -> UInt64? {
        guard count < capacity else { return nil }
        let index: Int
        if let freed = free.popLast() {
            index = Int(freed)
        } else {
            index = slots.count
            slots.append(Slot())
        }
        slots[index].value = value
        count += 1
        return UInt64(slots[index].generation) << 32 | UInt64(index)
    }

    /// All of them, in no order that means anything.
    var values: [Value] { slots.compactMap(\.value) }

    subscript(number: UInt64) -> Value? {
        guard let index = index(of: number) else { return nil }
        return slots[index].value
    }

    /// Changes a value in place; nil when there is none of this number.
    mutating func modify<Result>(_ number: UInt64, _ body: (inout Value) -> Result) -> Result? {
        guard let index = index(of: number), var value = slots[index].value.take() else { return nil }
        let result = body(&value)
        slots[index].value = value
        return result
    }

    @discardableResult
    mutating func remove(_ number: UInt64) -> Value? {
        guard let index = index(of: number) else { return nil }
        defer { vacate(index) }
        return slots[index].value
    }

    /// All values that `condition` holds of.
    func filter(_ condition: (Value) -> Bool) -> [Value] { slots.compactMap(\.value).filter(condition) }

    /// Takes out all values that `condition` holds of.
    mutating func removeAll(where condition: (Value) -> Bool) -> [Value] {
        var removed: [Value] = []
        for index in slots.indices {
            guard let value = slots[index].value, condition(value) else { continue }
            removed.append(value)
            vacate(index)
        }
        return removed
    }

    private mutating func vacate(_ index: Int) {
        slots[index].value = nil
        slots[index].generation &+= 1
        if slots[index].generation == 0 { slots[index].generation = 1 }
        free.append(UInt32(index))
        count -= 1
    }

    private func index(of number: UInt64) -> Int? {
        let index = Int(number & 0xffff_ffff)
        guard index < slots.count, slots[index].generation == UInt32(number >> 32),
            slots[index].value != nil
        else { return nil }
        return index
    }
}
