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
        var media = MediaKind.other
        /// Whether a member says who speaks, or which text is continued.
        var hasSpeaker = false
        var hasIndex = false
        fileprivate(set) var element = PlaceTree.unknown
        fileprivate var firstMember = PlaceTree.unknown
        fileprivate var nextSibling = PlaceTree.unknown
        /// The node that is meant, when this is another spelling of its name.
        fileprivate var meaning = PlaceTree.unknown
        /// The name's first eight bytes, filled with zeros, and the place of the whole.
        fileprivate var nameBeginning: UInt64 = 0
        fileprivate var nameStart = 0
        fileprivate var nameCount = 0
        /// This member's bit in what `requirements` of the object ask for.
        fileprivate(set) var bit: UInt64 = 0
        /// For each requirement the bits of the members of which one must be there.
        fileprivate(set) var hasRule = false
        fileprivate(set) var hasRequirements = false
    }

    /// Members of which an object must have one.
    struct Requirement: Sendable {
        let bits: UInt64
        /// The one that is missed when there is none.
        let name: String
    }

    /// What an object of one `type` must have.
    struct Variant: Sendable {
        let type: StaticString
        let requirement: Requirement
    }

    /// The root is the first.
    private(set) var nodes = [Node()]
    /// What is asked of few nodes, by node.
    private(set) var rules: [Int: ValueRule] = [:]
    private(set) var requirements: [Int: [Requirement]] = [:]
    private(set) var variants: [Int: [Variant]] = [:]
    private var names: [UInt8] = []
    private let hasTwoSpellings: Bool

    /// The tree of a table.
    /// - Parameter hasTwoSpellings: whether `aName` may be written `a_name` too, as in JSON of protocol buffers.
    init(_ places: [Place], hasTwoSpellings: Bool = false) {
        self.hasTwoSpellings = hasTwoSpellings
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
                return nodes[child].meaning == Self.unknown ? child : nodes[child].meaning
            }
            child = nodes[child].nextSibling
        }
        return Self.unknown
    }
}

/// Putting the tree together.
extension PlaceTree {
    private mutating func add(_ place: Place) {
        let path = place.path.bytes
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
        nodes[node].media = place.media
        if place.treatment == .speaker { nodes[parent].hasSpeaker = true }
        if place.treatment == .index { nodes[parent].hasIndex = true }
        add(place.rule, to: node)
    }

    private mutating func add(_ rule: ValueRule?, to node: Int) {
        switch rule {
        case .requires(let members):
            nodes[node].hasRequirements = true
            requirements[node] = members.map { requirement($0, of: node) }
        case .variants(let variants):
            nodes[node].hasRequirements = true
            requirements[node] = [requirement("type", of: node)]
            self.variants[node] = variants.map {
                Variant(type: $0.type, requirement: requirement($0.requires, of: node))
            }
        case let rule?:
            nodes[node].hasRule = true
            rules[node] = rule
        case nil: break
        }
    }

    private mutating func requirement(_ members: StaticString, of node: Int) -> Requirement {
        let names = members.bytes.split(separator: UInt8(ascii: "|"))
        var bits: UInt64 = 0
        for name in names {
            let member = addMember(Array(name), to: node)
            if nodes[member].bit == 0 { nodes[member].bit = nextBit(of: node) }
            bits |= nodes[member].bit
        }
        return Requirement(bits: bits, name: String(decoding: names[0], as: UTF8.self))
    }

    private func nextBit(of node: Int) -> UInt64 {
        var used: UInt64 = 0
        var child = nodes[node].firstMember
        while child != Self.unknown {
            used |= nodes[child].bit
            child = nodes[child].nextSibling
        }
        return used &+ 1
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
        let added = append(name, to: node)
        let other = name.inSnakeCase
        if hasTwoSpellings, other != name {
            let alias = append(other, to: node)
            nodes[alias].meaning = added
        }
        return added
    }

    /// Members are kept in the table's order: index members count in that order.
    private mutating func append(_ name: [UInt8], to node: Int) -> Int {
        var child = Node()
        child.nameBeginning = name.span.leadingWord(of: 0..<name.count)
        child.nameStart = names.count
        child.nameCount = name.count
        names += name
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

extension StaticString {
    fileprivate var bytes: [UInt8] {
        // Safe: a static string's bytes live as long as the program.
        unsafe [UInt8](UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount))
    }
}

extension [UInt8] {
    /// `aName` as `a_name`.
    fileprivate var inSnakeCase: [UInt8] {
        flatMap { $0.lowercasedASCII == $0 ? [$0] : [UInt8(ascii: "_"), $0.lowercasedASCII] }
    }
}
