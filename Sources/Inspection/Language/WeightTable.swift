import CTables

/// What the detectors of meaning look for; each is one column of the weights.
package enum LanguageHead: Int, CaseIterable, Sendable {
    case injection, harm
}

/// The trained weights of the language model: two signed bytes a feature, one a head. They stay where they are, in the
/// program's read-only data.
///
/// The file: `BHLM`, then as little-endian words of 32 bits the version, the power of two of the number of features, the
/// number of concepts that it was trained with, the number of parameters and a checksum of these; the parameters, as
/// floating-point numbers of 32 bits; the weights.
@safe
package struct WeightTable: @unchecked Sendable {
    // Sendable: what the pointer points at is never written.
    private let pairs: UnsafePointer<Int16>
    /// Everything that is not the weight of a feature.
    let parameters: [Float]

    /// The table that is built into the program; nil when it does not fit the program.
    static let builtIn: WeightTable? = {
        // Safe: a constant array of C with its count.
        let bytes = unsafe UnsafeRawBufferPointer(
            start: bulkhead_weights_table(), count: bulkhead_weights_count)
        return unsafe WeightTable(bytes)
    }()

    /// Version of the format.
    package static var version: UInt32 { 1 }
    private static var headerBytes: Int { 24 }

    /// A table over `bytes`, which must stay for ever; nil when they are not a table for this program.
    private init?(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress, bytes.count >= Self.headerBytes else { return nil }
        // Safe: all offsets are below the count, and every bit pattern is a UInt32.
        func word(_ index: Int) -> UInt32 {
            UInt32(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
        }
        let count = Int(word(4))
        let weights = 2 * FeatureReader.slots
        guard word(0) == Self.magic, word(1) == Self.version, word(2) == UInt32(FeatureReader.slotBits),
            word(3) == UInt32(Concept.allCases.count), count < 65536,
            bytes.count == Self.headerBytes + count * 4 + weights
        else { return nil }
        var parameters: [Float] = []
        for index in 0..<count { parameters.append(Float(bitPattern: word(6 + index))) }
        guard word(5) == Self.checksum(parameters), parameters.allSatisfy(\.isFinite) else { return nil }
        self.parameters = parameters
        // Safe: the weights are inside the buffer by the check of its count, at an even offset.
        let start = unsafe base + Self.headerBytes + count * 4
        unsafe pairs = start.assumingMemoryBound(to: Int16.self)
    }

    /// A table over a copy of `file` that stays for ever: for the trainer and for tests.
    package init?(copying file: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: Swift.max(file.count, 1), alignment: 64)
        // Safe: the copy is as long as the file.
        unsafe copy.copyBytes(from: file)
        unsafe self.init(UnsafeRawBufferPointer(rebasing: copy[..<file.count]))
    }

    /// The weights of a feature: injection's above, harm's below.
    @inline(__always)
    func pair(_ slot: Int) -> Int16 {
        // Safe: a slot is below the number of features, whose weights the initialiser made sure of.
        Int16(littleEndian: unsafe pairs[slot & (FeatureReader.slots - 1)])
    }

    /// The file for `parameters` and `weights`, injection's and harm's.
    package static func file(parameters: [Float], injection: [Int8], harm: [Int8]) -> [UInt8] {
        var file: [UInt8] = []
        func append(_ word: UInt32) {
            for shift in [0, 8, 16, 24] { file.append(UInt8(truncatingIfNeeded: word >> UInt32(shift))) }
        }
        append(magic)
        append(version)
        append(UInt32(FeatureReader.slotBits))
        append(UInt32(Concept.allCases.count))
        append(UInt32(parameters.count))
        append(checksum(parameters))
        for parameter in parameters { append(parameter.bitPattern) }
        for (one, other) in zip(injection, harm) {
            file.append(UInt8(bitPattern: other))
            file.append(UInt8(bitPattern: one))
        }
        return file
    }

    /// `BHLM`.
    private static var magic: UInt32 { 0x4D4C_4842 }

    private static func checksum(_ parameters: [Float]) -> UInt32 {
        parameters.reduce(0x811C_9DC5) { ($0 ^ $1.bitPattern) &* 0x0100_0193 ^ $0 >> 15 }
    }
}
