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
        /// The objects around: the one that it is a member of, and the one around that.
        var object = TextWalk.none
        var outerObject = TextWalk.none
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
        here.outerObject = above.object
        here.object = index
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
        _ index: Int, _ kind: JSONToken.Kind, _ here: Position, _ name: Int, _ tape: borrowing JSONTape,
        _ bytes: Span<UInt8>, _ tree: PlaceTree
    ) throws(ContentRefusal) {
        var treatment = here.node == PlaceTree.unknown ? .text : tree.nodes[here.node].treatment
        var label = name
        switch treatment {
        case .index, .speaker: return
        case .inputTokens, .furtherInputTokens, .outputTokens: if kind != .number { return }
        case .structural, .state, .redirect:
            guard walkRules.isRequest, kind == .string, !bytes.isReference(tape.tokens[index].range) else {
                return
            }
            treatment = .text
        case .name: (treatment, label) = (.text, Self.none)
        case .cipher:
            if MediaReader.isBase64(bytes, tape.tokens[index].range) { return }
            treatment = .sealed
        case .media, .reference: treatment = try readMedia(index, here, tape, bytes, tree)
        case .text
        where here.node == PlaceTree.unknown && walkRules.isRequest && isDataURL(index, tape, bytes):
            treatment = try readMedia(index, here, tape, bytes, tree)
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

    /// Whether a member that nobody knows holds media all the same.
    private func isDataURL(_ index: Int, _ tape: borrowing JSONTape, _ bytes: Span<UInt8>) -> Bool {
        let token = tape.tokens[index]
        return token.kind == .string && bytes.hasPrefix("data:", at: token.range.lowerBound)
    }

    /// What the string at a place of media is: `media`, `embedded` or `text`.
    private mutating func readMedia(
        _ index: Int, _ here: Position, _ tape: borrowing JSONTape, _ bytes: Span<UInt8>, _ tree: PlaceTree
    ) throws(ContentRefusal) -> Treatment {
        guard tape.tokens[index].kind == .string else { return .text }
        let place = here.node == PlaceTree.unknown ? nil : tree.nodes[here.node]
        let usual = here.mediaKind(tape, bytes) ?? place?.media ?? .other
        switch media.read(bytes, tape.tokens[index], usual: usual) {
        case .text where place?.treatment == .reference:
            try noteUninspected(usual, index, tape, bytes)
            return .text
        case .text: return .text
        case .embedded: return walkRules.isRequest ? .embedded : .text
        case .media(let kind):
            try noteUninspected(kind, index, tape, bytes)
            return .media
        case .reference(let kind):
            try noteUninspected(kind, index, tape, bytes)
            return .text
        }
    }

    private mutating func noteUninspected(
        _ kind: MediaKind, _ index: Int, _ tape: borrowing JSONTape, _ bytes: Span<UInt8>
    ) throws(ContentRefusal) {
        if walkRules.refusesUninspected {
            throw .uninspected(path: TokenPath.path(of: index, in: tape, bytes))
        }
        uninspected.add(kind)
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

extension TextWalk.Position {
    /// What the objects around a place of media say it is: by its media type, or by the type of the part.
    fileprivate func mediaKind(_ tape: borrowing JSONTape, _ bytes: Span<UInt8>) -> MediaKind? {
        for object in [object, outerObject] where object != TextWalk.none {
            for (name, kinds) in Self.mediaNames {
                guard let value = tape.value(of: name, in: object, of: bytes),
                    tape.tokens[value].kind == .string
                else { continue }
                let start = tape.tokens[value].range.lowerBound
                for (word, kind) in kinds where bytes.hasPrefix(word, at: start) { return kind }
            }
        }
        return nil
    }

    private static let mediaTypes: [(StaticString, MediaKind)] = [
        ("image/", .image), ("audio/", .audio), ("video/", .audio), ("application/", .file), ("text/", .file),
    ]
    private static let partTypes: [(StaticString, MediaKind)] = [
        ("image", .image), ("input_image", .image), ("audio", .audio), ("input_audio", .audio),
        ("video", .audio), ("input_video", .audio), ("document", .file), ("file", .file),
        ("input_file", .file),
    ]
    private static let mediaNames: [(StaticString, [(StaticString, MediaKind)])] = [
        ("media_type", mediaTypes), ("mimeType", mediaTypes), ("mime_type", mediaTypes), ("type", partTypes),
    ]
}

extension Span<UInt8> {
    /// The longest string that passes for an identifier.
    private static var longestIdentifier: Int { 256 }
    /// Shorter ones cannot say much.
    private static var longestWord: Int { 24 }
    /// The most words of what is an id, or one of a set of words, and no sentence.
    private static var mostWords: Int { 5 }
    /// The fewest letters of a word.
    private static var fewestLetters: Int { 3 }

    /// Whether the string in `range` can be an id, a type or a word of a program's, and no sentence.
    func isReference(_ range: Range<Int>) -> Bool {
        isIdentifier(range) && (range.count <= Self.longestWord || words(range) <= Self.mostWords)
    }

    /// Whether the string in `range` has only letters, digits and the marks that programs have in the names of things.
    func isIdentifier(_ range: Range<Int>) -> Bool {
        guard range.count <= Self.longestIdentifier else { return false }
        for position in range {
            switch self[position] {
            case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"),
                UInt8(ascii: "/"),
                UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "$"):
                continue
            case let byte where byte.isASCIILetterOrDigit: continue
            default: return false
            }
        }
        return true
    }

    /// How many words an identifier has: `aName`, `a_name`.
    private func words(_ range: Range<Int>) -> Int {
        var (words, letters) = (0, 0)
        var wasSmall = false
        for position in range {
            let byte = self[position]
            let isSmall = byte &- UInt8(ascii: "a") < 26
            if !byte.isASCIILetter || wasSmall && !isSmall { letters = 0 }
            if byte.isASCIILetter { letters += 1 }
            if letters == Self.fewestLetters { words += 1 }
            wasSmall = isSmall
        }
        return words
    }
}
