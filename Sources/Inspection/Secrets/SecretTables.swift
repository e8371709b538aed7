/// The rules as the scanner reads them: made once. A class: a structure of so many arrays costs as many counts wherever it goes.
final class SecretTables: Sendable {
    static let shared = SecretTables()

    /// The form of a token and whose it is.
    struct Shape {
        let form: TokenShape
        let row: UInt16
        /// Whether its prefix is a word that stands before other things too.
        let isGeneric: Bool
    }

    /// What a text may hold at the beginning of a word and what is then looked for.
    enum Lead {
        case shape(Int)
        case word(Int)
    }

    let shapes: [Shape]
    /// The shapes that begin with a run: tried wherever something random begins.
    let looseShapes: [(shape: Int, landmark: TokenShape.Landmark)]
    /// The fewest characters of what begins with a run, up to its end or to a sign that joins its parts.
    let shortestLoose: Int
    /// The first letters of the prefixes of tokens, up to eight, as one word each.
    let beginnings: Set<UInt64>
    /// What may stand in a value without ending it.
    let runParts = ByteSet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+/.~%")
    let words: [SecretWord]
    let leads: [Lead]
    /// What makes the scanner look after a word.
    let forward: WordIndex
    /// The words that tell what stands after them.
    let context: WordIndex
    /// Verbs between a word and its value.
    let links: [SecretWord]
    let fillers: [SecretWord]
    let roles: [SecretWord]
    let articles: [SecretWord]

    private init() {
        let shapes = Self.shapes()
        self.shapes = shapes
        looseShapes = shapes.indices.filter { Self.isLoose(shapes[$0]) }.map {
            ($0, shapes[$0].form.landmark)
        }
        shortestLoose = looseShapes.map { shapes[$0.shape].form.leastBeforeJoint }.min() ?? 0
        beginnings = Self.beginnings(shapes)
        let words = Self.words()
        self.words = words
        var leads: [Lead] = []
        var forward: [WordIndex.Entry] = []
        for (index, shape) in shapes.enumerated() where !Self.isLoose(shape) {
            let prefix = shape.form.prefix.map { UInt16($0) }
            forward.append(
                WordIndex.Entry(
                    word: Array(prefix.prefix(3)), beginning: WordIndex.Beginning(prefix), value: leads.count)
            )
            leads.append(.shape(index))
        }
        for (index, word) in words.enumerated() {
            switch word.meaning {
            case .password, .scheme, .block, .object, .bearer, .basic, .command, .secret, .account:
                forward.append(word.entry(leads.count))
                leads.append(.word(index))
            default: break
            }
        }
        self.leads = leads
        self.forward = WordIndex(forward)
        context = WordIndex(words)
        links = [SecretWord](SecretWords.links, .holder, isWhole: true)
        fillers = [SecretWord](SecretWords.fillers, .holder, isWhole: true)
        roles = [SecretWord](SecretWords.roles, .holder, isWhole: true)
        articles = [SecretWord](SecretWords.articles, .holder, isWhole: true)
    }

    private static func isLoose(_ shape: Shape) -> Bool { shape.form.prefixLength < 3 }

    private static func shapes() -> [Shape] {
        var shapes: [Shape] = []
        for (row, kind) in SecretRow.all.enumerated() {
            for notation in kind.shapes.description.split(separator: " ") {
                let form = TokenShape(Array(notation.utf8))
                shapes.append(Shape(form: form, row: UInt16(row), isGeneric: kind.category == .generic))
            }
        }
        return shapes
    }

    private static func beginnings(_ shapes: [Shape]) -> Set<UInt64> {
        var beginnings: Set<UInt64> = []
        for shape in shapes {
            var word: UInt64 = 0
            for (offset, byte) in shape.form.prefix.prefix(8).enumerated() {
                word |= UInt64(byte) << UInt64(offset * 8)
                beginnings.insert(word)
            }
        }
        return beginnings
    }

    private static func words() -> [SecretWord] {
        var words: [SecretWord] = []
        for (meaning, list) in SecretWords.parts { words += [SecretWord](list, meaning, isWhole: false) }
        for (meaning, list) in SecretWords.wholes { words += [SecretWord](list, meaning, isWhole: true) }
        words += [SecretWord]("eyj", .object, isWhole: false)
        for (row, kind) in SecretRow.all.enumerated() {
            words += [SecretWord](kind.words, .owner, isWhole: false, row: row)
        }
        return words
    }
}
