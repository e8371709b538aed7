/// A table of places, arranged for a walk down a document: one node a prefix.
struct PlaceTree: Sendable {
    /// Stands for a value that no table names.
    static let unknown = -1

    /// One prefix of a path.
    struct Node: Sendable {
        var treatment = Treatment.text
        var role: TextRole?
        var shape = JSONShape.any
        var isCounted = false
        /// Whether a member says who speaks, or which text is continued.
        var hasSpeaker = false
        var hasIndex = false
        fileprivate(set) var element = PlaceTree.unknown
        fileprivate var firstMember = PlaceTree.unknown
        fileprivate var nextSibling = PlaceTree.unknown
        /// The name's first eight bytes, filled with zeros, and the place of the whole.
        fileprivate var nameBeginning: UInt64 = 0
        fileprivate var nameStart = 0
        fileprivate var nameCount = 0
    }

    /// The root is the first.
    private(set) var nodes = [Node()]
    private var names: [UInt8] = []

    /// The tree of a table.
    init(_ places: [Place]) {
        for place in places { add(place) }
    }

    /// The node of the member that the name token at `index` names, below `node`.
    @inline(__always)
    func member(_ node: Int, named index: Int, _ tape: borrowing JSONTape, _ bytes: Span<UInt8>) -> Int {
        guard node != Self.unknown, nodes[node].firstMember != Self.unknown else { return Self.unknown }
        let token = tape.tokens[index]
        if token.hasEscapes { return escapedMember(node, token, bytes) }
        return member(node, bytes, token.range)
    }

    private func escapedMember(_ node: Int, _ token: JSONToken, _ bytes: Span<UInt8>) -> Int {
        var decoded: [UInt8] = []
        JSONText.appendDecoded(bytes, token.range, to: &decoded)
        return member(node, decoded.span, 0..<decoded.count)
    }

    private func member(_ node: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        let beginning = bytes.leadingWord(of: range)
        var child = nodes[node].firstMember
        while child != Self.unknown {
            if nodes[child].nameBeginning == beginning, nodes[child].nameCount == range.count,
                range.count <= 8 || bytes.areEqual(range, names.span, at: nodes[child].nameStart)
            {
                return child
            }
            child = nodes[child].nextSibling
        }
        return Self.unknown
    }

    private mutating func add(_ place: Place) {
        // Safe: a static string's bytes live as long as the program.
        let path = unsafe [UInt8](
            UnsafeBufferPointer(start: place.path.utf8Start, count: place.path.utf8CodeUnitCount))
        var node = 0
        var parent = 0
        var position = 0
        while position < path.count {
            parent = node
            if path[position] == UInt8(ascii: "[") {
                node = addElement(to: node)
                position += 2
                continue
            }
            if path[position] == UInt8(ascii: ".") { position += 1 }
            let start = position
            while position < path.count, path[position] != UInt8(ascii: "."),
                path[position] != UInt8(ascii: "[")
            {
                position += 1
            }
            node = addMember(Array(path[start..<position]), to: node)
        }
        nodes[node].treatment = place.treatment
        nodes[node].role = place.role
        nodes[node].shape = place.shape
        nodes[node].isCounted = place.isCounted
        if place.treatment == .speaker { nodes[parent].hasSpeaker = true }
        if place.treatment == .index { nodes[parent].hasIndex = true }
    }

    private mutating func addElement(to node: Int) -> Int {
        if nodes[node].element == Self.unknown {
            nodes[node].element = nodes.count
            nodes.append(Node())
        }
        return nodes[node].element
    }

    private mutating func addMember(_ name: [UInt8], to node: Int) -> Int {
        let known = member(node, name.span, 0..<name.count)
        if known != Self.unknown { return known }
        var child = Node()
        child.nameBeginning = name.span.leadingWord(of: 0..<name.count)
        child.nameStart = names.count
        child.nameCount = name.count
        names += name
        // Members are kept in the table's order: index members count in that order.
        var last = nodes[node].firstMember
        while last != Self.unknown, nodes[last].nextSibling != Self.unknown { last = nodes[last].nextSibling }
        if last == Self.unknown {
            nodes[node].firstMember = nodes.count
        } else {
            nodes[last].nextSibling = nodes.count
        }
        nodes.append(child)
        return nodes.count - 1
    }
}
