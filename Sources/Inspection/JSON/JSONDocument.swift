/// The tokens of a scanned JSON text, without the text: what a stream reuses from event to event.
///
/// Nothing is copied or decoded until asked for, so that a text can be edited by splicing and forwarded byte for
/// byte everywhere else.
public struct JSONTape: Sendable {
    /// Values and names in source order; the first is the outermost value.
    public internal(set) var tokens: [JSONToken] = []
    var names = DuplicateNames()

    /// An empty tape.
    public init() {}

    /// For how many tokens or names there is room.
    var capacity: Int { max(tokens.capacity, names.capacity) }

    /// Scans `bytes` whole; what was on the tape before is gone.
    /// - Parameters:
    ///   - bytes: One JSON text (RFC 8259), nothing before or after it but white space.
    ///   - limits: The most it may hold.
    ///   - hashSeed: Random bits unknown to the sender; they key the hashes by which duplicate names are found.
    /// - Throws: The first oddity with its byte offset. The tape is then empty.
    public mutating func scan(_ bytes: Span<UInt8>, limits: JSONLimits, hashSeed: UInt64) throws(JSONRefusal)
    {
        tokens.removeAll(keepingCapacity: true)
        var scanner = JSONScanner(limits: limits, hashSeed: hashSeed, tape: self)
        self = JSONTape()
        do throws(JSONRefusal) {
            guard bytes.count < Int(UInt32.max) else { throw JSONRefusal(.tooLarge, at: Int(UInt32.max)) }
            try scanner.scanWellFormed(bytes)
            self = scanner.tape
        } catch {
            self = scanner.tape
            tokens.removeAll(keepingCapacity: true)
            throw error
        }
    }

    /// The index of the token that follows the whole value at `index`.
    @inline(__always)
    public func index(after index: Int) -> Int {
        switch tokens[index].kind {
        case .object, .array: Int(tokens[index].link)
        default: index + 1
        }
    }

    /// The index of the value of the member `name` of the object at `object` of `bytes`, or nil.
    public func value(of name: StaticString, in object: Int, of bytes: Span<UInt8>) -> Int? {
        guard tokens[object].kind == .object else { return nil }
        var member = object + 1
        let end = index(after: object)
        while member < end {
            if self.name(at: member, of: bytes, equals: name) { return member + 1 }
            member = index(after: member + 1)
        }
        return nil
    }

    /// Whether the name or string at `index` of `bytes` is `text`, after unescaping.
    public func name(at index: Int, of bytes: Span<UInt8>, equals text: StaticString) -> Bool {
        let token = tokens[index]
        if token.hasEscapes {
            var decoded: [UInt8] = []
            JSONText.appendDecoded(bytes, token.range, to: &decoded)
            // Safe: a static string's pointer is valid for the life of the program.
            return unsafe decoded.elementsEqual(
                UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        }
        return token.range.count == text.utf8CodeUnitCount && bytes.stands(text, at: token.range.lowerBound)
    }

    /// The integer at `index` of `bytes`, or nil when it is not a number, has a fraction or exponent, or does not fit.
    public func integer(at index: Int, of bytes: Span<UInt8>) -> Int? {
        let token = tokens[index]
        guard token.kind == .number else { return nil }
        var value = 0
        var position = Int(token.start)
        let isNegative = bytes[position] == UInt8(ascii: "-")
        if isNegative { position += 1 }
        while position < Int(token.end) {
            let digit = bytes[position] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = tenfold.addingReportingOverflow(Int(digit))
            if overflow || carry { return nil }
            value = sum
            position += 1
        }
        return isNegative ? -value : value
    }

    /// The decoded text of the string or name at `index` of `bytes`, or nil when it is neither.
    public func text(at index: Int, of bytes: Span<UInt8>) -> String? {
        guard tokens[index].kind == .string || tokens[index].kind == .name else { return nil }
        var decoded: [UInt8] = []
        JSONText.appendDecoded(bytes, tokens[index].range, to: &decoded)
        return String(decoding: decoded, as: UTF8.self)
    }
}

/// A scanned JSON text: the bytes as they came and a flat tape of tokens that point into them.
public struct JSONDocument: Sendable {
    /// The text.
    public let bytes: [UInt8]
    /// Where its values are.
    public private(set) var tape: JSONTape

    /// Scans `bytes` whole.
    /// - Parameters:
    ///   - bytes: One JSON text (RFC 8259), nothing before or after it but white space.
    ///   - limits: The most it may hold.
    ///   - hashSeed: Random bits unknown to the sender; they key the hashes by which duplicate names are found.
    /// - Throws: The first oddity with its byte offset.
    public init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits(), hashSeed: UInt64) throws(JSONRefusal) {
        self.bytes = bytes
        tape = JSONTape()
        try tape.scan(bytes.span, limits: limits, hashSeed: hashSeed)
    }

    /// Values and names in source order; the first is the outermost value.
    public var tokens: [JSONToken] { tape.tokens }

    /// Whether the outermost value is an object.
    public var isObject: Bool { tape.tokens[0].kind == .object }

    /// The index of the token that follows the whole value at `index`.
    public func index(after index: Int) -> Int { tape.index(after: index) }

    /// The index of the value of the member `name` of the object at `object`, or nil.
    public func value(of name: StaticString, in object: Int = 0) -> Int? {
        tape.value(of: name, in: object, of: bytes.span)
    }

    /// The decoded text of the string at `index`, or nil when it is not a string.
    public func text(at index: Int) -> String? {
        tape.text(at: index, of: bytes.span)
    }

    /// The integer at `index`, or nil when it is not a number, has a fraction or exponent, or does not fit.
    public func integer(at index: Int) -> Int? {
        tape.integer(at: index, of: bytes.span)
    }

    /// The indexes of the elements of the array at `index`; empty for anything else.
    public func elements(of index: Int) -> [Int] {
        guard tokens[index].kind == .array else { return [] }
        var indexes: [Int] = []
        var element = index + 1
        let end = tape.index(after: index)
        while element < end {
            indexes.append(element)
            element = tape.index(after: element)
        }
        return indexes
    }
}
