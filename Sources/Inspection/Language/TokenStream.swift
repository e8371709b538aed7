/// A normalised text cut into tokens, in one pass. Storage is kept from text to text.
///
/// Words met before are remembered with all that is known of them (`WordMemory`), so that ordinary text asks the lexicon
/// once a new word; what is remembered never changes a result.
struct TokenStream {
    /// The last text's tokens, in order; white space has none.
    private(set) var tokens: [Token] = []
    private var cutter: TokenCutter

    /// Tokens that there is made room for at once.
    private static var batch: Int { 256 }

    init(_ memory: WordMemory = WordMemory()) { cutter = TokenCutter(memory) }

    init(lexicon: Lexicon) { self.init(WordMemory(lexicon: lexicon)) }

    /// Cuts `text`, which is normalised UTF-8.
    mutating func read(_ text: Span<UInt8>) {
        tokens.removeAll(keepingCapacity: true)
        cutter.begin()
        var position = 0
        while position < text.count {
            tokens.append(addingCapacity: Self.batch) { room in
                position = cutter.cut(text, from: position, into: &room)
            }
        }
        cutter.end()
    }

    /// Forgets all but `kept`, which are of the last text.
    mutating func keep(_ kept: [Token]) { tokens = kept }

    /// Makes `words` the words of a phrase of the lexicon, which is `range` of `text`.
    static func readWords(of text: Span<UInt8>, _ range: Range<Int>, into words: inout [Range<Int>]) {
        words.removeAll(keepingCapacity: true)
        let phrase = text.extracting(first: range.upperBound)
        var position = range.lowerBound
        while position < phrase.count {
            var next = position
            let scalar = phrase.scalar(at: &next)
            let isLetter =
                scalar < 0x80 ? phrase[position].isASCIILetterOrDigit : CharacterClass(scalar) == .letter
            if isLetter {
                next = phrase.endOfWord(from: position)
                words.append(position..<next)
            }
            position = next
        }
    }
}
