/// Where a value may begin that holds the digits of a word: the word itself, unless it goes on with a number, and the few
/// capitals before it.
struct NumberStarts {
    /// The most starts of a word.
    static let most = 8

    private var positions = InlineArray<8, Int>(repeating: 0)
    /// How many letters stand from each on before the first digit.
    private var leads = InlineArray<8, UInt8>(repeating: 0)
    private(set) var count = 0
    /// Where the scanner keeps the value that begins at each; negative before it is read.
    private var places = InlineArray<8, Int8>(repeating: -1)

    /// - Parameters:
    ///   - word: The letters and digits of the word.
    ///   - isName: Whether a word that names values stands at a position: it is no part of one.
    init(_ text: Span<UInt8>, _ word: Range<Int>, after floor: Int, isName: (Int) -> Bool) {
        var letters = 0
        while letters < word.count, text[word.lowerBound + letters].isASCIILetter { letters += 1 }
        if !text.isInsideNumber(word.lowerBound) { append(word.lowerBound, letters) }
        var start = word.lowerBound
        var looks = 0
        while looks < Self.most - 1, let earlier = text.shortWord(before: start, after: floor),
            !isName(earlier.lowerBound)
        {
            let first = earlier.lowerBound
            // Of letters that are spelled out the first one counts.
            if looks > 0, start - first <= 1 + ValueWindow.longestSeparator, text.isSingle(start),
                text.isSingle(first)
            {
                count -= 1
            }
            letters += earlier.count
            start = first
            append(start, letters)
            looks += 1
        }
    }

    /// The start at `index`: the later ones in the text come first.
    subscript(index: Int) -> Int { positions[index] }

    /// The earliest.
    var first: Int { count > 0 ? positions[count - 1] : 0 }

    /// How many letters stand before the first digit of the value that begins at the start at `index`.
    func letters(_ index: Int) -> Int { Int(leads[index]) }

    /// Where the scanner keeps the value that begins at the start at `index`; nil before it is read.
    func place(_ index: Int) -> Int? { places[index] < 0 ? nil : Int(places[index]) }

    mutating func keep(_ index: Int, at place: Int) { places[index] = Int8(truncatingIfNeeded: place) }

    private mutating func append(_ position: Int, _ letters: Int) {
        positions[count] = position
        leads[count] = UInt8(clamping: letters)
        count += 1
    }
}
