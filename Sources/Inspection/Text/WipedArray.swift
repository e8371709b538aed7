import Glibc

/// The room of an array that holds text, kept from text to text.
enum TextRoom {
    /// The most bytes that are kept without text in them; more are given back.
    static let keptBytes = 64 << 10
}

extension Array where Element: BitwiseCopyable {
    /// Zeroes all elements and forgets them.
    mutating func wipe() {
        wipe(from: 0)
        if capacity * MemoryLayout<Element>.stride > TextRoom.keptBytes { self = [] }
    }

    /// Zeroes the elements from `position` on and forgets them, with their room kept.
    mutating func wipe(from position: Int) {
        guard position < count else { return }
        unsafe withUnsafeMutableBytes { bytes in
            let rest = unsafe UnsafeMutableRawBufferPointer(
                rebasing: bytes[position * MemoryLayout<Element>.stride..<bytes.count])
            // Safe: within the array, whose elements are plain bytes. explicit_bzero(3) is not optimised away.
            if let base = rest.baseAddress { unsafe explicit_bzero(base, rest.count) }
        }
        removeSubrange(position...)
    }
}
