/// Walks a document along a table and lists what is text, in source order.
struct TextWalk {
    /// Stands for an index or label that is not there.
    static let none = -1
    /// Numbers of fewer characters cannot be anything that is looked for.
    static let shortestNumber = 9

    /// What was found.
    private(set) var sites: [TextSite] = []
    /// Values that hold no text and pass unread.
    private(set) var uninspected = UninspectedParts()
    private(set) var walkRules = WalkRules()
    private var media = MediaReader()

    /// For how many sites there is room.
    var capacity: Int { sites.capacity }

    /// Where the walk is.
    struct Position {
        var node: Int
        var role: TextRole
        var first = TextWalk.none
        var second = TextWalk.none
        var parts = TextWalk.none
    }

    /// Lists the sites of the document on `tape`.
    mutating func walk(
        _ tape: borrowing JSONTape, _ bytes: Span<UInt8>, along tree: PlaceTree, _ rules: WalkRules
    ) throws(ContentRefusal) {
        sites.removeAll(keepingCapacity: true)
        uninspected = UninspectedParts()
        walkRules = rules
        let root = Position(node: 0, role: tree.nodes[0].role ?? .user)
        _ = try visit(0, root, Self.none, tape, bytes, tree)
    }

    /// What was taken for base64 of a text turned out to be none.
    mutating func countUninspected(_ kind: MediaKind) { uninspected.add(kind) }

    /// Visits the value at `index`; returns the index after it.
    private mutating func visit(
        _ index: Int, _ above: Position, _ label: Int, _ tape: borrowing JSONTape, _ bytes: Span<UInt8>,
        _ tree: PlaceTree
    ) throws(ContentRefusal) -> Int {
        var here = above
        let kind = tape.tokens[index].kind
        if here.node != PlaceTree.unknown {
            let node = tree.nodes[here.node]
            guard node.shape.contains(JSONShape(kind)) else {
                throw .schema(path: TokenPath.path(of: index, in: tape, bytes))
            }
            if walkRules.isRequest { try check(index, kind, here.node, tape, bytes, tree) }
            here.role = node.role ?? here.role
        }
        switch kind {
        case .object: return try visitObject(index, here, tape, bytes, tree)
        case .array: return try visitArray(index, here, tape, bytes, tree)
        case .string, .number: try addValue(index, kind, here, label, tape, bytes, tree)
        case .name, .true, .false, .null: break
        }
        return index + 1
    }

    private mutating func visitObject(
        _ index: Int, _ above: Position, _ tape: borrowing JSONTape, _ bytes: Span<UInt8>, _ tree: PlaceTree
    ) throws(ContentRefusal) -> Int {
        let end = tape.index(after: index)
        var here = above
        var present: UInt64 = 0
        if here.node != PlaceTree.unknown {
            let node = tree.nodes[here.node]
            if node.hasSpeaker { here.role = speaker(index, tape, bytes) ?? here.role }
            if node.hasIndex { findIndexes(index, end, &here, tape, bytes, tree) }
            if node.treatment == .logprobs {
                add(index, .logprobs, here, Self.none)
                return end
            }
        }
        var member = index + 1
        while member < end {
            var below = here
            below.node = tree.member(here.node, named: member, tape, bytes)
            if below.node == PlaceTree.unknown {
                // A name that nobody knows may carry text as well as a value.
                add(member, .text, below, Self.none)
            } else {
                present |= tree.nodes[below.node].bit
            }
            member = try visit(member + 1, below, member, tape, bytes, tree)
        }
        if walkRules.isRequest, here.node != PlaceTree.unknown, tree.nodes[here.node].hasRequirements {
            try checkMembers(index, here.node, present, tape, bytes, tree)
        }
        return end
    }

    private mutating func visitArray(
        _ index: Int, _ here: Position, _ tape: borrowing JSONTape, _ bytes: Span<UInt8>, _ tree: PlaceTree
    ) throws(ContentRefusal) -> Int {
        let end = tape.index(after: index)
        var below = here
        var isCounted = false
        if here.node != PlaceTree.unknown {
            let node = tree.nodes[here.node]
            below.node = node.element
            isCounted = node.isCounted
            if node.treatment == .logprobs {
                add(index, .logprobs, here, Self.none)
                return end
            }
            if node.treatment == .parts { below.parts = index }
        }
        var element = index + 1
        var count = 0
        while element < end {
            count += 1
            if isCounted, count > walkRules.messages {
                throw .tooManyMessages(path: TokenPath.path(of: index, in: tape, bytes))
            }
            element = try visit(element, below, Self.none, tape, bytes, tree)
        }
        return end
    }

    private mutating func addValue(
        _ index: Int, _ kind: JSONToken.Kind, _ here: Position, _ label: Int, _ tape: borrowing JSONTape,
        _ bytes: Span<UInt8>, _ tree: PlaceTree
    ) throws(ContentRefusal) {
        var treatment = here.node == PlaceTree.unknown ? .text : tree.nodes[here.node].treatment
        switch treatment {
        case .index, .speaker: return
        case .inputTokens, .furtherInputTokens, .outputTokens: if kind != .number { return }
        case .structural, .state, .redirect:
            guard walkRules.isRequest, kind == .string, !bytes.isIdentifier(tape.tokens[index].range) else {
                return
            }
            treatment = .text
        case .cipher:
            if MediaReader.isBase64(bytes, tape.tokens[index].range) { return }
            treatment = .sealed
        case .media: treatment = try readMedia(index, here, tape, bytes, tree)
        case .text, .parts, .arguments, .sealed, .embedded, .delta, .argumentsDelta, .logprobs, .finish: break
        }
        if treatment == .media { return }
        if treatment == .parts { treatment = .text }
        if kind == .number, !treatment.isCount {
            guard tape.tokens[index].range.count >= Self.shortestNumber else { return }
            treatment = .text
        }
        add(index, treatment, here, label)
    }

    /// What the string at a place of media is: `media`, `embedded` or `text`.
    private mutating func readMedia(
        _ index: Int, _ here: Position, _ tape: borrowing JSONTape, _ bytes: Span<UInt8>, _ tree: PlaceTree
    ) throws(ContentRefusal) -> Treatment {
        guard tape.tokens[index].kind == .string else { return .text }
        let content = media.read(bytes, tape.tokens[index], usual: tree.nodes[here.node].media)
        switch content {
        case .text: return .text
        case .embedded: return walkRules.isRequest ? .embedded : .text
        case .media(let kind), .reference(let kind):
            if walkRules.refusesUninspected {
                throw .uninspected(path: TokenPath.path(of: index, in: tape, bytes))
            }
            uninspected.add(kind)
            if case .reference = content { return .text }
            return .media
        }
    }

    private mutating func add(_ token: Int, _ treatment: Treatment, _ here: Position, _ label: Int) {
        sites.append(
            TextSite(
                token: token, treatment: treatment, role: here.role, label: label, node: here.node,
                first: here.first, second: here.second, parts: here.parts))
    }

    private func speaker(_ object: Int, _ tape: borrowing JSONTape, _ bytes: Span<UInt8>) -> TextRole? {
        guard let value = tape.value(of: "role", in: object, of: bytes) else { return nil }
        for (name, role) in Self.speakers where tape.name(at: value, of: bytes, equals: name) { return role }
        return nil
    }

    private static let speakers: [(StaticString, TextRole)] = [
        ("user", .user), ("assistant", .assistant), ("system", .system), ("developer", .system),
        ("tool", .tool),
        ("function", .tool), ("model", .assistant),
    ]

    private func findIndexes(
        _ object: Int, _ end: Int, _ here: inout Position, _ tape: borrowing JSONTape, _ bytes: Span<UInt8>,
        _ tree: PlaceTree
    ) {
        var member = object + 1
        while member < end {
            let node = tree.member(here.node, named: member, tape, bytes)
            if node != PlaceTree.unknown, tree.nodes[node].treatment == .index,
                let value = tape.integer(at: member + 1, of: bytes)
            {
                if here.first == Self.none { here.first = value } else { here.second = value }
            }
            member = tape.index(after: member + 1)
        }
    }
}

extension Treatment {
    /// Whether the value counts tokens.
    var isCount: Bool { self == .inputTokens || self == .furtherInputTokens || self == .outputTokens }
}

extension Span<UInt8> {
    /// The longest string that passes for an identifier.
    private static var longestIdentifier: Int { 256 }

    /// Whether the string in `range` can be an id, a type or a name of a program's, and no words.
    func isIdentifier(_ range: Range<Int>) -> Bool {
        guard range.count <= Self.longestIdentifier else { return false }
        for position in range {
            switch self[position] {
            case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"),
                UInt8(ascii: "/"),
                UInt8(ascii: "+"), UInt8(ascii: "="):
                continue
            case let byte where byte.isASCIILetterOrDigit: continue
            default: return false
            }
        }
        return true
    }
}
