/// A word of letters, as long as it goes on: whether it mixes Latin letters with others that look like them.
struct OpenWord {
    var isOpen = false
    /// Where it begins: in the source, in the text, in the map.
    var source = 0
    var position = 0
    var steps = 0
    var hasLatin = false
    var hasLookAlikes = false
    /// Whether a letter is neither Latin nor taken for Latin.
    var hasOthers = false
    /// Whether all look-alikes are in Unicode's own table.
    var isStrict = true
    /// Whether it is being read again, as Latin.
    var isFolding = false

    /// No word.
    init() {}

    /// A word that begins.
    init(source: Int, position: Int, steps: Int) {
        isOpen = true
        self.source = source
        self.position = position
        self.steps = steps
    }

    /// Takes a letter outside ASCII.
    mutating func take(_ record: UnicodeRecord) {
        if record.script == .latin {
            hasLatin = true
        } else if record.lookAlike != 0 {
            hasLookAlikes = true
            if !record.traits.contains(.strict) { isStrict = false }
        } else {
            hasOthers = true
        }
    }

    /// Whether it is to be read as Latin. A word of nothing but look-alikes is, where mixed words were seen before.
    func isLatin(afterMixedWords: Bool) -> Bool {
        hasLookAlikes && !hasOthers && (hasLatin || isStrict && afterMixedWords)
    }
}
