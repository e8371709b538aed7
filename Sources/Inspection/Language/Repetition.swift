/// Tells which tokens stand where they stood before: a word that is said again and again says nothing more.
///
/// A place is a token and the one before it. It counts twice within the reach of the longest window, and no more.
struct Repetition {
    private var places = [256 of Place](repeating: Place())

    private struct Place {
        var key: UInt32 = 0
        /// The last two tokens that counted here.
        var latest: Int32 = .min / 2
        var before: Int32 = .min / 2
    }

    /// How far back a place is remembered, in tokens.
    private static var reach: Int32 { Int32(LanguageReader.lengths[2]) }

    /// Takes the token of `hash` after the one of `previous`; whether it stood there twice before.
    @inline(__always)
    mutating func take(_ hash: UInt32, after previous: UInt32, at index: Int) -> Bool {
        let key = (hash ^ previous &* 0x85EB_CA6B) &* 0x9E37_79B1
        let slot = Int(key >> 24)
        let token = Int32(truncatingIfNeeded: index)
        guard places[slot].key == key else {
            places[slot] = Place(key: key, latest: token)
            return false
        }
        guard token &- places[slot].before >= Self.reach else { return true }
        places[slot].before = places[slot].latest
        places[slot].latest = token
        return false
    }
}

/// Takes nothing: for what is read only for what follows it.
struct NoFeatures: FeatureSink {
    mutating func take(_ feature: UInt32) {}
    mutating func endToken() {}
}
