/// The rules as the scanner reads them: made once.
struct SecretTables {
    static let shared = SecretTables()

    /// What a text may hold at the beginning of a word and what is then looked for.
    enum Lead {
        case shape(Int)
        case word(Int)
    }

    let shapes: [(shape: TokenShape, row: UInt16)]
    /// The shapes that begin with a run: tried wherever something random begins.
    let looseShapes: [Int]
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
        (shapes, looseShapes) = Self.shapes()
        words = Self.words()
        var leads: [Lead] = []
        var forward: [(word: [UInt16], value: Int)] = []
        for (index, (shape, _)) in shapes.enumerated() where shape.prefix.count >= 3 {
            forward.append((shape.prefix.prefix(3).map { UInt16($0) }, leads.count))
            leads.append(.shape(index))
        }
        for (index, word) in words.enumerated() {
            switch word.meaning {
            case .password, .scheme, .block, .object, .bearer, .basic, .command, .secret, .account:
                forward.append((word.codes, leads.count))
                leads.append(.word(index))
            default: break
            }
        }
        self.leads = leads
        self.forward = WordIndex(forward)
        context = WordIndex(words.enumerated().map { ($1.codes, $0) })
        links = [SecretWord](SecretWords.links, .holder, isWhole: true)
        fillers = [SecretWord](SecretWords.fillers, .holder, isWhole: true)
        roles = [SecretWord](SecretWords.roles, .holder, isWhole: true)
        articles = [SecretWord](SecretWords.articles, .holder, isWhole: true)
    }

    private static func shapes() -> ([(shape: TokenShape, row: UInt16)], [Int]) {
        var shapes: [(shape: TokenShape, row: UInt16)] = []
        var loose: [Int] = []
        for (row, kind) in SecretRow.all.enumerated() {
            for notation in kind.shapes.description.split(separator: " ") {
                let shape = TokenShape(Array(notation.utf8))
                if shape.prefix.count < 3 { loose.append(shapes.count) }
                shapes.append((shape, UInt16(row)))
            }
        }
        return (shapes, loose)
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
