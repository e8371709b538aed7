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
    /// One bit for every two ASCII letters with which a word begins, one for every three.
    private var pairs = [UInt64](repeating: 0, count: 26 * 26 / 64 + 1)
    private var triples = [UInt64](repeating: 0, count: 26 * 26 * 26 / 64 + 1)

    private init(_ table: [(classes: ContextClasses, words: StaticString)]) {
        mask = 1 << 16 - 1
        edges = Array(repeating: 0, count: mask + 1)
        for row in table { add(row.words, row.classes) }
        markBeginnings()
    }

    /// Whether any word begins like what stands at `position`: told by its first letters, as most words are none of these.
    @inline(__always)
    func mayBegin(at position: Int, in text: Span<UInt8>) -> Bool {
        guard position + 2 < text.count else { return true }
        let (first, second, third) = (text[position], text[position + 1], text[position + 2])
        let (a, b, c) = (first.letterOrder, second.letterOrder, third.letterOrder)
        // `idCard`: a word may end before the capital.
        guard a < 26, b < 26, !first.isEnd(before: second) else { return true }
        guard c < 26, !second.isEnd(before: third) else { return Self.holds(pairs, a * 26 + b) }
        return Self.holds(triples, (a * 26 + b) * 26 + c)
    }

    @inline(__always)
    private static func holds(_ set: [UInt64], _ index: Int) -> Bool {
        set[index >> 6] >> UInt64(index & 63) & 1 == 1
    }

    private mutating func markBeginnings() {
        for first in 0..<26 {
            let node = child(of: 0, UInt16(0x61 + first))
            for second in 0..<26 {
                let pair = first * 26 + second
                let next = nodes[node].beginning.isEmpty ? child(of: node, UInt16(0x61 + second)) : node
                guard node > 0, next > 0 else { continue }
                pairs[pair >> 6] |= 1 << UInt64(pair & 63)
                for third in 0..<26
                where !nodes[next].beginning.isEmpty || child(of: next, UInt16(0x61 + third)) > 0 {
                    let triple = pair * 26 + third
                    triples[triple >> 6] |= 1 << UInt64(triple & 63)
                }
            }
        }
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

extension UInt8 {
    /// The place of an ASCII letter in the alphabet; 26 or more for anything else.
    @inline(__always)
    fileprivate var letterOrder: Int { Int((self | 0x20) &- 0x61) }

    /// Whether this letter is a small one and `next` a capital.
    @inline(__always)
    fileprivate func isEnd(before next: UInt8) -> Bool { self & ~next & 0x20 != 0 }
}
