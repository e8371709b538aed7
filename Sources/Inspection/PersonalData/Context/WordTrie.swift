/// Finds the words of a table where they begin in a text, letter by letter: as soon as no word goes on, neither does it.
struct WordTrie: Sendable {
    /// The words of `ContextWords`.
    static let contexts = WordTrie(ContextWords.table)

    /// What is named by the path to a node.
    struct Node: Sendable {
        /// When a word ends here.
        var whole: ContextClasses = []
        /// Whatever follows.
        var beginning: ContextClasses = []
    }

    private(set) var nodes: [Node] = [Node()]
    /// An open hash table: the parent and the code in the upper half of an entry, the child in the lower; zero is free.
    private var edges: [UInt64] = []
    private let mask: Int
    private var edgeCount = 0

    private init(_ table: [(classes: ContextClasses, words: StaticString)]) {
        mask = 1 << 16 - 1
        edges = Array(repeating: 0, count: mask + 1)
        for row in table { add(row.words, row.classes) }
    }

    /// The node after `node` when the text goes on with `code`, which is in lower case; 0 when no word does.
    @inline(__always)
    func child(of node: Int, _ code: UInt16) -> Int {
        let key = UInt64(node) << 16 | UInt64(code)
        var slot = Self.slot(key) & mask
        while true {
            let entry = edges[slot]
            if entry >> 32 == key { return Int(entry & 0xFFFF_FFFF) }
            if entry == 0 { return 0 }
            slot = (slot + 1) & mask
        }
    }

    @inline(__always)
    private static func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40)
    }

    /// Adds words separated by spaces.
    private mutating func add(_ words: StaticString, _ classes: ContextClasses) {
        // Safe: a static string's bytes live as long as the program.
        let bytes = unsafe Array(
            UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount))
        let text = bytes.span
        var position = 0
        while position < text.count {
            var node = 0
            var isStem = false
            while position < text.count {
                let scalar = text.scalar(at: &position)
                if scalar == 0x20 { break }
                if scalar == 0x2A { isStem = true } else if !isStem { node = extend(node, scalar) }
            }
            guard node > 0 else { continue }
            if isStem { nodes[node].beginning.formUnion(classes) }
            nodes[node].whole.formUnion(classes)
        }
    }

    private mutating func extend(_ node: Int, _ scalar: UInt32) -> Int {
        guard scalar != 0x5F else { return node }
        let code = LetterFold.lowercased(LetterFold.code(for: scalar))
        guard code != LetterFold.nothing else { return node }
        let next = child(of: node, code)
        if next > 0 { return next }
        let key = UInt64(node) << 16 | UInt64(code)
        var slot = Self.slot(key) & mask
        while edges[slot] != 0 { slot = (slot + 1) & mask }
        edges[slot] = key << 32 | UInt64(nodes.count)
        nodes.append(Node())
        edgeCount += 1
        precondition(edgeCount < mask / 2, "the table of words is full")
        return nodes.count - 1
    }
}
