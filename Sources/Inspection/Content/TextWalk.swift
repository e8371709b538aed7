/// A value that the tables give a meaning.
struct TextSite {
    /// The value's token, or a name's.
    let token: Int
    let treatment: Treatment
    let role: TextRole
    /// The token of the member's name; `TextWalk.none` for elements.
    let label: Int
    /// The table's node: with `first` and `second` it tells the texts of a stream apart.
    let node: Int
    /// The index of the choice, output item or content block.
    let first: Int
    /// The index of the tool call or content part.
    let second: Int
}

/// Walks a document along a table and lists what is text, in source order.
struct TextWalk {
    /// Stands for an index or label that is not there.
    static let none = -1
    /// Numbers of fewer characters cannot be anything that is looked for.
    static let shortestNumber = 9

    /// What was found.
    private(set) var sites: [TextSite] = []
    /// Values that hold no text and pass unread.
    private(set) var uninspectedParts = 0

    /// For how many sites there is room.
    var capacity: Int { sites.capacity }

    /// Where the walk is.
    private struct Position {
        var node: Int
        var role: TextRole
        var first = TextWalk.none
        var second = TextWalk.none
    }

    /// Lists the sites of the document on `tape`.
    mutating func walk(
        _ tape: borrowing JSONTape, _ bytes: Span<UInt8>, along tree: PlaceTree, messages: Int
    ) throws(ContentRefusal) {
        sites.removeAll(keepingCapacity: true)
        uninspectedParts = 0
        let root = Position(node: 0, role: tree.nodes[0].role ?? .user)
        _ = try visit(0, root, Self.none, tape, bytes, tree, messages)
    }

    /// Visits the value at `index`; returns the index after it.
    private mutating func visit(
        _ index: Int, _ above: Position, _ label: Int, _ tape: borrowing JSONTape, _ bytes: Span<UInt8>,
        _ tree: PlaceTree, _ messages: Int
    ) throws(ContentRefusal) -> Int {
        var here = above
        let kind = tape.tokens[index].kind
        if here.node != PlaceTree.unknown {
            guard tree.nodes[here.node].shape.contains(JSONShape(kind)) else {
                throw .schema(path: TokenPath.path(of: index, in: tape, bytes))
            }
            here.role = tree.nodes[here.node].role ?? here.role
        }
        switch kind {
        case .object: return try visitObject(index, here, tape, bytes, tree, messages)
        case .array: return try visitArray(index, here, tape, bytes, tree, messages)
        case .string, .number: addValue(index, kind, here, label, tape, bytes, tree)
        case .name, .true, .false, .null: break
        }
        return index + 1
    }

    private mutating func visitObject(
        _ index: Int, _ above: Position, _ tape: borrowing JSONTape, _ bytes: Span<UInt8>, _ tree: PlaceTree,
        _ messages: Int
    ) throws(ContentRefusal) -> Int {
        let end = tape.index(after: index)
        var here = above
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
            // A name that nobody knows may carry text as well as a value.
            if below.node == PlaceTree.unknown { add(member, .text, below, Self.none) }
            member = try visit(member + 1, below, member, tape, bytes, tree, messages)
        }
        return end
    }

    private mutating func visitArray(
        _ index: Int, _ here: Position, _ tape: borrowing JSONTape, _ bytes: Span<UInt8>, _ tree: PlaceTree,
        _ messages: Int
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
        }
        var element = index + 1
        var count = 0
        while element < end {
            count += 1
            if isCounted, count > messages {
                throw .tooManyMessages(path: TokenPath.path(of: index, in: tape, bytes))
            }
            element = try visit(element, below, Self.none, tape, bytes, tree, messages)
        }
        return end
    }

    private mutating func addValue(
        _ index: Int, _ kind: JSONToken.Kind, _ here: Position, _ label: Int, _ tape: borrowing JSONTape,
        _ bytes: Span<UInt8>, _ tree: PlaceTree
    ) {
        let treatment = here.node == PlaceTree.unknown ? .text : tree.nodes[here.node].treatment
        switch treatment {
        case .structural, .index, .speaker: return
        case .inputTokens, .furtherInputTokens, .outputTokens: if kind != .number { return }
        case .media:
            if MediaData.isMedia(bytes, tape.tokens[index].range) {
                uninspectedParts += 1
                return
            }
            return add(index, .text, here, label)
        case .text, .arguments, .sealed, .delta, .argumentsDelta, .logprobs, .finish:
            if kind == .number {
                guard tape.tokens[index].range.count >= Self.shortestNumber else { return }
                return add(index, .text, here, label)
            }
        }
        add(index, treatment, here, label)
    }

    private mutating func add(_ token: Int, _ treatment: Treatment, _ here: Position, _ label: Int) {
        sites.append(
            TextSite(
                token: token, treatment: treatment, role: here.role, label: label, node: here.node,
                first: here.first, second: here.second))
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
