import CLinux
import Glibc

/// From a client's hash to the number of its entry: open addressing with linear probing, at most half full.
///
/// One word a place: 32 bits of the hash, then the entry's number. Number 0 marks an empty place, so entries are
/// numbered from 1. Deletion closes the gap, so there are no tombstones that would pile up.
@safe struct ClientIndex: ~Copyable {
    private let places: UnsafeMutablePointer<UInt64>
    private let mask: Int

    /// - Parameter capacity: the most entries that will ever be in it at once.
    init(capacity: Int) {
        var count = 16
        while count < capacity * 2 { count *= 2 }
        // Safe: zeroed pages from calloc are valid words, and only touched places cost memory.
        let memory = unsafe calloc(count, MemoryLayout<UInt64>.stride)
        guard let memory = unsafe memory else { fatalError("out of memory") }
        unsafe places = unsafe memory.bindMemory(to: UInt64.self, capacity: count)
        mask = count - 1
    }

    deinit { unsafe free(places) }

    /// Bytes it can come to use, all places touched.
    var byteCount: Int { (mask + 1) * MemoryLayout<UInt64>.stride }

    /// The number of the entry with this hash for which `matches` holds.
    @inline(__always)
    func find(_ hash: UInt64, where matches: (UInt32) -> Bool) -> UInt32? {
        let fragment = UInt32(truncatingIfNeeded: hash)
        var position = Int(fragment) & mask
        while true {
            let place = self[position]
            if place == 0 { return nil }
            let number = UInt32(truncatingIfNeeded: place)
            if UInt32(truncatingIfNeeded: place >> 32) == fragment, matches(number) { return number }
            position = (position + 1) & mask
        }
    }

    /// Adds an entry that is not in it yet.
    func insert(_ hash: UInt64, number: UInt32) {
        precondition(number != 0, "0 marks an empty place")
        let fragment = UInt32(truncatingIfNeeded: hash)
        var position = Int(fragment) & mask
        while self[position] != 0 { position = (position + 1) & mask }
        self[position] = UInt64(fragment) << 32 | UInt64(number)
    }

    /// Takes an entry out that is in it.
    func remove(_ hash: UInt64, number: UInt32) {
        let fragment = UInt32(truncatingIfNeeded: hash)
        let wanted = UInt64(fragment) << 32 | UInt64(number)
        var position = Int(fragment) & mask
        while self[position] != wanted {
            precondition(self[position] != 0, "an entry is removed only when it is there")
            position = (position + 1) & mask
        }
        closeGap(at: position)
    }

    /// Moves later entries of the run back, where that brings them no nearer than their home (Knuth, The Art of
    /// Computer Programming, 6.4, algorithm R).
    private func closeGap(at position: Int) {
        var gap = position
        var next = (position + 1) & mask
        while self[next] != 0 {
            let home = Int(self[next] >> 32) & mask
            if (next &- home) & mask >= (next &- gap) & mask {
                self[gap] = self[next]
                gap = next
            }
            next = (next + 1) & mask
        }
        self[gap] = 0
    }

    private subscript(position: Int) -> UInt64 {
        // Safe: every position was masked to the table's size.
        get { unsafe places[position] }
        nonmutating set { unsafe places[position] = newValue }
    }
}
