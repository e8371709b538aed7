/// The rules that a request's values must keep, checked on the way.
extension TextWalk {
    /// Checks the value at `index` against what its place allows.
    func check(
        _ index: Int, _ kind: JSONToken.Kind, _ node: Int, _ tape: borrowing JSONTape, _ bytes: Span<UInt8>,
        _ tree: PlaceTree
    ) throws(ContentRefusal) {
        switch tree.nodes[node].treatment {
        case .redirect where kind != .null:
            throw .redirect(path: TokenPath.path(of: index, in: tape, bytes))
        case .state where walkRules.refusesState && refersToState(index, kind, tape),
            .reference where walkRules.refusesState && isStored(index, kind, tape, bytes):
            throw .state(path: TokenPath.path(of: index, in: tape, bytes))
        default: break
        }
        guard tree.nodes[node].hasRule, let rule = tree.rules[node], kind != .null else { return }
        guard keeps(rule, index, kind, tape, bytes) else {
            throw .schema(path: TokenPath.path(of: index, in: tape, bytes))
        }
    }

    /// Null, false and nothing refer to nothing.
    private func refersToState(_ index: Int, _ kind: JSONToken.Kind, _ tape: borrowing JSONTape) -> Bool {
        switch kind {
        case .null, .false, .name: false
        case .object, .array: tape.index(after: index) > index + 1
        case .string: !tape.tokens[index].range.isEmpty
        case .number, .true: true
        }
    }

    /// Whether what is fetched is a file that was sent to the provider before: `files/NAME`, or its URL (Gemini API
    /// reference, Files). How leniently a provider reads URLs is not known, so that whatever names no other host, or names
    /// its own anywhere, counts.
    private func isStored(
        _ index: Int, _ kind: JSONToken.Kind, _ tape: borrowing JSONTape, _ bytes: Span<UInt8>
    ) -> Bool {
        guard kind == .string, let url = tape.text(at: index, of: bytes)?.lowercased() else { return false }
        return url.contains("generativelanguage") || url.contains("files/") && !url.contains("://")
    }

    private func keeps(
        _ rule: ValueRule, _ index: Int, _ kind: JSONToken.Kind, _ tape: borrowing JSONTape,
        _ bytes: Span<UInt8>
    ) -> Bool {
        switch rule {
        case .number(let range):
            kind != .number || tape.number(at: index, of: bytes).map(range.contains) ?? false
        case .integer(let range):
            kind != .number
                || tape.number(at: index, of: bytes).map { range.contains($0) && $0.rounded() == $0 } ?? false
        case .elements(let range): kind != .array || has(range, index, tape)
        case .oneOf(let words):
            kind != .string || words.contains { tape.name(at: index, of: bytes, equals: $0) }
        case .identifier(let range):
            kind != .string || isIdentifier(index, range, tape, bytes)
        case .requires, .variants: true
        }
    }

    private func isIdentifier(
        _ index: Int, _ range: ClosedRange<Int>, _ tape: borrowing JSONTape, _ bytes: Span<UInt8>
    ) -> Bool {
        let token = tape.tokens[index]
        guard token.hasEscapes else {
            return range.contains(token.range.count) && bytes.isIdentifier(token.range)
        }
        var decoded: [UInt8] = []
        JSONText.appendDecoded(bytes, token.range, to: &decoded)
        return range.contains(decoded.count) && decoded.span.isIdentifier(0..<decoded.count)
    }

    /// Whether an array has so many elements; they are counted no further than needed.
    private func has(_ range: ClosedRange<Int>, _ array: Int, _ tape: borrowing JSONTape) -> Bool {
        let end = tape.index(after: array)
        var element = array + 1
        var count = 0
        while element < end, count <= range.upperBound, count < range.lowerBound || range.upperBound < .max {
            count += 1
            element = tape.index(after: element)
        }
        return range.contains(count)
    }

    /// Checks that the object at `index` has the members it must have; `present` are the bits of those it has.
    func checkMembers(
        _ index: Int, _ node: Int, _ present: UInt64, _ tape: borrowing JSONTape, _ bytes: Span<UInt8>,
        _ tree: PlaceTree
    ) throws(ContentRefusal) {
        for requirement in tree.requirements[node] ?? [] where present & requirement.bits == 0 {
            throw missing(requirement, index, tape, bytes)
        }
        guard let variants = tree.variants[node], let type = tape.value(of: "type", in: index, of: bytes)
        else {
            return
        }
        for variant in variants
        where present & variant.requirement.bits == 0 && tape.name(at: type, of: bytes, equals: variant.type)
        {
            throw missing(variant.requirement, index, tape, bytes)
        }
    }

    private func missing(
        _ requirement: PlaceTree.Requirement, _ object: Int, _ tape: borrowing JSONTape, _ bytes: Span<UInt8>
    ) -> ContentRefusal {
        let path = TokenPath.path(of: object, in: tape, bytes)
        return .missing(path: path.isEmpty ? requirement.name : "\(path).\(requirement.name)")
    }
}

extension JSONTape {
    /// The longest number that is read; longer ones are no amounts of anything.
    private static let longestNumber = 64

    /// The number at `index` as nearly as can be; nil when it is none, or endless.
    func number(at index: Int, of bytes: Span<UInt8>) -> Double? {
        let token = tokens[index]
        guard token.kind == .number, token.range.count <= Self.longestNumber else { return nil }
        var text: [UInt8] = []
        text.append(contentsOf: bytes, token.range)
        let number = Double(String(decoding: text, as: UTF8.self))
        return number.flatMap { $0.isFinite ? $0 : nil }
    }
}
