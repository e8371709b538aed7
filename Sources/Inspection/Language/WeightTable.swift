import CTables

/// What the detectors of meaning look for; each has a weight a feature.
package enum LanguageHead: Int, CaseIterable, Sendable {
    case injection, harm
}

/// The trained weights of the language model: a hash table of the features that say something. It stays where it is, in
/// the program's read-only data.
///
/// The file: `BHLM`, then as little-endian words of 32 bits the version, the power of two of the number of buckets, a
/// fingerprint of the concepts that it was trained with, the number of parameters and a checksum of these; the
/// parameters, as floating-point numbers of 32 bits; the buckets. A bucket is two entries of 32 bits: 16 bits by which
/// the feature is known, the weight for injection, the weight for harm. Any other feature weighs nothing: what was not
/// seen in training must not speak by accident.
@safe
package struct WeightTable: @unchecked Sendable {
    // Sendable: what the pointer points at is never written.
    private let buckets: UnsafePointer<UInt64>
    private let mask: Int
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
    static var version: UInt32 { 2 }
    static var headerBytes: Int { 24 }
    /// `BHLM`.
    static var magic: UInt32 { 0x4D4C_4842 }

    /// A table over `bytes`, which must stay for ever; nil when they are not a table for this program.
    private init?(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress, bytes.count >= Self.headerBytes else { return nil }
        // Safe: all offsets are below the count, and every bit pattern is a UInt32.
        func word(_ index: Int) -> UInt32 {
            UInt32(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
        }
        let bits = word(2)
        let count = Int(word(4))
        guard word(0) == Self.magic, word(1) == Self.version, bits >= 4, bits <= 20,
            word(3) == Concept.fingerprint, count < 65_536, count.isMultiple(of: 2),
            bytes.count == Self.headerBytes + count * 4 + 8 << Int(bits)
        else { return nil }
        var parameters: [Float] = []
        for index in 0..<count { parameters.append(Float(bitPattern: word(6 + index))) }
        guard word(5) == Self.checksum(parameters), parameters.allSatisfy(\.isFinite) else { return nil }
        self.parameters = parameters
        mask = 1 << Int(bits) - 1
        // Safe: the buckets are inside the buffer by the check of its count, at a multiple of eight bytes.
        let start = unsafe base + Self.headerBytes + count * 4
        unsafe buckets = start.assumingMemoryBound(to: UInt64.self)
    }

    /// A table over a copy of `file` that stays for ever: for the trainer and for tests.
    package init?(copying file: [UInt8]) {
        // Safe: the copy is as long as the file.
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: Swift.max(file.count, 1), alignment: 64)
        unsafe copy.copyBytes(from: file)
        unsafe self.init(UnsafeRawBufferPointer(rebasing: copy[..<file.count]))
    }

    /// Where the weights of a feature are, when it is known.
    @inline(__always)
    func bucket(of feature: UInt32) -> UInt64 {
        // Safe: the mask is below the number of buckets, all of which the initialiser made sure of.
        UInt64(littleEndian: unsafe buckets[Self.bucket(feature) & mask])
    }

    /// The weights of one feature: injection's, harm's.
    func weights(of feature: UInt32) -> SIMD2<Int32> {
        let bucket = bucket(of: feature)
        let packed = Self.packedWeights(
            of: SIMD4(repeating: feature), SIMD4(repeating: UInt32(truncatingIfNeeded: bucket)),
            SIMD4(repeating: UInt32(truncatingIfNeeded: bucket >> 32)))
        return Self.unpacked(Int32(bitPattern: packed.x))
    }

    /// The weights of four features in their buckets, of which these are both halves: injection's times 65,536 and harm's
    /// together, so that up to 255 of them are added up as one.
    @inline(__always)
    static func packedWeights(
        of features: SIMD4<UInt32>, _ lows: SIMD4<UInt32>, _ highs: SIMD4<UInt32>
    ) -> SIMD4<UInt32> {
        let keys = features & 0x7FFF | 0x8000
        let entries = SIMD4<UInt32>.zero.replacing(with: highs, where: highs &>> 16 .== keys)
            .replacing(with: lows, where: lows &>> 16 .== keys)
        // Signed bytes become signed numbers: what is added and taken off again is the sign's carry.
        let injection = (entries &>> 8 & 0xFF ^ 0x80) &- 0x80
        let harm = (entries & 0xFF ^ 0x80) &- 0x80
        return injection &<< 16 &+ harm
    }

    /// Both sums of packed weights: injection's, harm's.
    @inline(__always)
    static func unpacked(_ sum: Int32) -> SIMD2<Int32> {
        let harm = Int32(Int16(truncatingIfNeeded: sum))
        return SIMD2((sum &- harm) >> 16, harm)
    }

    /// Where a feature is looked for, before the mask.
    @inline(__always)
    static func bucket(_ feature: UInt32) -> Int { Int(feature >> 15) }

    /// By what it is known there; never 0.
    static func key(_ feature: UInt32) -> UInt32 { feature & 0x7FFF | 0x8000 }

    static func checksum(_ parameters: [Float]) -> UInt32 {
        parameters.reduce(0x811C_9DC5) { ($0 ^ $1.bitPattern) &* 0x0100_0193 ^ $0 >> 15 }
    }
}

extension Concept {
    /// Changes when concepts change: weights are of one lexicon only.
    static let fingerprint: UInt32 = {
        var hash: UInt32 = 0x811C_9DC5
        for (name, concept) in zip(names, allCases) {
            for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
            hash = (hash ^ UInt32(concept.rawValue)) &* 0x0100_0193
        }
        return hash
    }()
}
