/// Tells which tokens stand where they stood before: a word that is said again and again says nothing more.
///
/// A place is a token and the one before it. It counts twice within the reach of the longest window, and no more.
struct Repetition {
    private var places = [Place](repeating: Place(), count: 256)
    /// The number of the text's first token: what was read before is too far back to be remembered.
    private var start: Int32 = 0
    private var previous: UInt32 = 0

    private struct Place {
        var key: UInt32 = 0
        /// The last two tokens that counted here.
        var latest = Self.never
        var before = Self.never

        static var never: Int32 { .min / 2 }
    }

    /// How far back a place is remembered, in tokens.
    private static var reach: Int32 { Int32(LanguageReader.lengths[2]) }

    /// Begins another text.
    mutating func begin() { previous = 0 }

    /// A text of so many tokens is read.
    mutating func end(after tokens: Int) {
        start += Int32(Swift.min(tokens, 1 << 29)) + 2 * Self.reach
        if start >= 1 << 29 { self = Repetition() }
    }

    /// Takes the token of `hash`; whether it stood twice before where it stands.
    @inline(__always)
    mutating func take(_ hash: UInt32, at index: Int) -> Bool {
        let key = (hash ^ previous &* 0x85EB_CA6B) &* 0x9E37_79B1
        previous = hash
        let slot = Int(key >> 24)
        let token = start &+ Int32(truncatingIfNeeded: index)
        let place = places[slot]
        let isKnown = place.key == key
        let isRepeated = isKnown && token &- place.before < Self.reach
        let latest = isKnown ? place.latest : Place.never
        places[slot] = Place(
            key: key, latest: isRepeated ? latest : token, before: isRepeated ? place.before : latest)
        return isRepeated
    }
}
