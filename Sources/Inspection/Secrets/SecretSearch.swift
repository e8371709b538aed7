/// The state of a scan, and what is looked for where a word or a number begins.
struct SecretSearch {
    /// The shortest value that only its neighbours make a secret.
    static let shortestValue = 8
    /// The longest.
    static let longestValue = 4096

    let tables: SecretTables
    var candidates: [Candidate] = []
    /// Those before it are of other scans.
    var first = 0
    /// Where the last candidate ends: nothing before it is looked at again.
    private(set) var floor = 0
    /// Where the last run ends that was looked at.
    var runEnd = 0
    /// Where the last AWS access key ends: its secret key often follows without a word.
    var accessKeyEnd = -1

    /// Where the last locator, block, credential and command line end that were read and held no secret: nothing within
    /// them is read again.
    var locatorEnd = 0
    var blockEnd = 0
    var credentialEnd = 0
    var commandEnd = 0

    /// How far tokens were read, and how many were tried in what was read: a run in which every word could begin a token
    /// is not read again for each.
    private var tokenEnd = 0
    private var attempts = 0
    private static let mostAttempts = 8

    init(_ tables: SecretTables) { self.tables = tables }

    /// Appends a finding that begins at or after the end of the last one.
    mutating func add(_ type: SecretType, _ range: Range<Int>, confidence: Double) {
        guard range.lowerBound >= floor, !range.isEmpty else { return }
        candidates.append(Candidate(type, range: range, confidence: confidence))
        floor = range.upperBound
        if type == Self.accessKey { accessKeyEnd = floor }
    }

    private static let accessKey = SecretType("AWS_ACCESS_KEY")
    static let secretKey = SecretType("AWS_SECRET_KEY")
    static let signature = SecretType("AZURE_SHARED_ACCESS_SIGNATURE")

    /// A word begins at `position`.
    @inline(__always)
    mutating func word(at position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) {
        let key = WordIndex.key(text, codes, at: position)
        let candidates = tables.forward.candidates(key)
        if !candidates.isEmpty { word(at: position, candidates, text, codes) }
        guard position > 0,
            text[position - 1] == UInt8(ascii: "\\") || text[position - 1] == UInt8(ascii: "%")
        else { return }
        escapedWord(at: position, text, codes)
    }

    /// A word begins behind an escape that stands as it is: `\n`, `%3D`.
    private mutating func escapedWord(at position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) {
        let start = position + (text[position - 1] == UInt8(ascii: "%") ? 2 : 1)
        guard start < text.count, start >= floor, text.isTokenPart(at: start), text.isTokenStart(start)
        else { return }
        let candidates = tables.forward.candidates(WordIndex.key(text, codes, at: start))
        if !candidates.isEmpty { word(at: start, candidates, text, codes) }
    }

    private mutating func word(
        at position: Int, _ candidates: Range<Int>, _ text: Span<UInt8>, _ codes: Span<UInt16>
    ) {
        let next = text.beginning(at: position)
        guard tables.forward.mayStand(anyOf: candidates, next) else { return }
        if let (type, end) = token(at: position, candidates, next, text) {
            add(type, text.startOfLocator(before: position, type)..<end, confidence: 0.98)
            return
        }
        for place in candidates where tables.forward.mayStand(place, next) {
            guard case .word(let index) = tables.leads[tables.forward[place]] else { continue }
            let word = tables.words[index]
            guard let end = word.end(at: position, in: text, codes) else { continue }
            lead(word.meaning, position..<end, text, codes)
            if floor > position { return }
        }
    }

    private mutating func lead(
        _ meaning: WordMeaning, _ word: Range<Int>, _ text: Span<UInt8>, _ codes: Span<UInt16>
    ) {
        switch meaning {
        case .password: password(after: word, text, codes)
        case .scheme: locator(after: word, text)
        case .secret: assignment(after: word, text, codes)
        case .account: account(after: word, text, codes)
        case .block: block(at: word, text)
        case .object: webToken(at: word.lowerBound, text)
        case .bearer: bearer(after: word, text)
        case .basic: basic(after: word, text)
        case .command: command(after: word, text)
        default: break
        }
    }

    /// Where the token of this shape ends that begins at `position`.
    private mutating func token(_ shape: Int, at position: Int, _ text: Span<UInt8>) -> Int? {
        guard let end = tables.shapes[shape].form.end(from: position, in: text, reached: &tokenEnd) else {
            return nil
        }
        let body = position + tables.shapes[shape].form.prefixLength..<end
        if StandIn.isToken(body, in: text) { return nil }
        // What a word alone announces must look like a secret.
        if tables.shapes[shape].isGeneric {
            let randomness = Randomness(body, in: text)
            guard randomness.randomCount >= 16, randomness.randomCount * 3 >= randomness.count * 2 else {
                return nil
            }
        }
        return end
    }

    /// The kind of the token that begins at `position`, and where it ends.
    mutating func token(
        at position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>
    ) -> (SecretType, Int)? {
        let candidates = tables.forward.candidates(WordIndex.key(text, codes, at: position))
        return candidates.isEmpty ? nil : token(at: position, candidates, text.beginning(at: position), text)
    }

    private mutating func token(
        at position: Int, _ candidates: Range<Int>, _ next: UInt64, _ text: Span<UInt8>
    ) -> (SecretType, Int)? {
        var longest: (SecretType, Int)?
        var isCounted = false
        for place in candidates where tables.forward.mayStand(place, next) {
            guard case .shape(let shape) = tables.leads[tables.forward[place]] else { continue }
            if !isCounted {
                guard text.isTokenStart(position) else { return nil }
                if position >= tokenEnd { attempts = 0 }
                guard attempts < Self.mostAttempts else { return nil }
                attempts += 1
                isCounted = true
            }
            guard let end = token(shape, at: position, text), end > longest?.1 ?? 0 else { continue }
            longest = (SecretType(index: tables.shapes[shape].row), end)
        }
        return longest
    }

    /// A number begins at `position`: the run around it may be a value.
    mutating func number(at position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) {
        guard position >= runEnd else { return }
        let range = run(around: position, text)
        runEnd = range.upperBound
        guard range.count <= Self.longestValue else { return }
        if range.count >= 20 || text.isJoint(range.upperBound),
            let (type, found) = looseToken(range, text) ?? signedToken(range, text)
        {
            add(type, found, confidence: 0.9)
            return
        }
        guard range.count >= Self.shortestValue else { return }
        let randomness = Randomness(range, in: text)
        guard randomness.randomCount >= 6 || randomness.isUUID, randomness.distinct >= 5 else { return }
        value(randomness, text, codes)
    }

    /// The characters around `position` that may belong to one value.
    func run(around position: Int, _ text: Span<UInt8>) -> Range<Int> {
        var start = position
        let lowest = max(floor, runEnd)
        while start > lowest, tables.runParts.contains(text[start - 1]) { start -= 1 }
        var end = position + 1
        while end < text.count, tables.runParts.contains(text[end]) { end += 1 }
        // Escapes that stand as they are: `\n`, `%3D`.
        if start > 0, start < position, text[start - 1] == UInt8(ascii: "\\"),
            text[start] == UInt8(ascii: "n") || text[start] == UInt8(ascii: "t")
                || text[start] == UInt8(ascii: "r")
        {
            start += 1
        }
        while start + 3 < end, text[start] == UInt8(ascii: "%"),
            ByteSet.hexadecimal.contains(text[start + 1]),
            ByteSet.hexadecimal.contains(text[start + 2])
        {
            start += 3
        }
        while start < end, !text[start].isASCIILetterOrDigit, text[start] != UInt8(ascii: "_"),
            text[start] != UInt8(ascii: "+"), text[start] != UInt8(ascii: "/")
        {
            start += 1
        }
        end = text.endOfToken(start..<end)
        while end < text.count, text[end] == UInt8(ascii: "="), end - start >= 16 { end += 1 }
        return start..<end
    }

    /// A token that begins with the sign before `range`: `~`, `.`. The sign is left out.
    private mutating func signedToken(_ range: Range<Int>, _ text: Span<UInt8>) -> (SecretType, Range<Int>)? {
        let start = range.lowerBound - 1
        guard start >= floor, start >= 0,
            text[start] == UInt8(ascii: "~") || text[start] == UInt8(ascii: "."),
            let (type, found) = looseToken(start..<range.upperBound, text)
        else { return nil }
        return (type, range.lowerBound..<found.upperBound)
    }

    /// A token whose form does not begin with a word of its own.
    private mutating func looseToken(_ range: Range<Int>, _ text: Span<UInt8>) -> (SecretType, Range<Int>)? {
        guard range.count >= tables.shortestLoose, range.count <= 512, text.isTokenStart(range.lowerBound)
        else { return nil }
        for (shape, landmark) in tables.looseShapes {
            guard landmark.mayStand(after: range.lowerBound, in: text),
                let end = token(shape, at: range.lowerBound, text),
                Randomness(range.lowerBound..<end, in: text).randomCount * 3 >= end - range.lowerBound
            else { continue }
            return (SecretType(index: tables.shapes[shape].row), range.lowerBound..<end)
        }
        return nil
    }
}

extension Span<UInt8> {
    /// Whether a sign stands at `position` that joins the parts of a token.
    @inline(__always)
    func isJoint(_ position: Int) -> Bool {
        guard position + 1 < count, isTokenPart(at: position + 1) else { return false }
        return self[position] == UInt8(ascii: ":") || self[position] == UInt8(ascii: "|")
    }

    /// Where the locator begins that `position` is within, of a kind of secrets that are locators as a whole.
    func startOfLocator(before position: Int, _ type: SecretType) -> Int {
        var start = position
        let first = Swift.max(0, position - 80)
        while start > first,
            self[start - 1].isASCIILetterOrDigit || self[start - 1] == UInt8(ascii: ".")
                || self[start - 1] == UInt8(ascii: "-")
        {
            start -= 1
        }
        guard start >= 8, stands("://", at: start - 3) else { return position }
        if stands("https", at: start - 8) { return start - 8 }
        return stands("http", at: start - 7) ? start - 7 : position
    }

    /// The end of the words and spaces at the beginning of `range`.
    func endOfPhrase(_ range: Range<Int>) -> Int {
        var end = range.lowerBound
        while end < range.upperBound,
            isTokenPart(at: end) || self[end] == 0x20 || self[end] == UInt8(ascii: "-")
                || self[end] >= 0x80
        {
            end += 1
        }
        return end
    }

    /// Whether no longer word reaches into what begins at `position`.
    @inline(__always)
    func isTokenStart(_ position: Int) -> Bool {
        guard isTokenPart(at: position - 1) else { return true }
        // `\n`, `%3D` before it.
        if position >= 2, self[position - 2] == UInt8(ascii: "\\"), self[position - 1].isASCIILetter {
            return true
        }
        return position >= 3 && self[position - 3] == UInt8(ascii: "%")
            && ByteSet.hexadecimal.contains(self[position - 1])
            && ByteSet.hexadecimal.contains(self[position - 2])
    }

    /// Whether what ends at `position` is only the beginning of something else: a call, a pattern, a cut token.
    func goesOn(after position: Int) -> Bool {
        guard position < count else { return false }
        if self[position] == UInt8(ascii: "(") || self[position] == UInt8(ascii: "@") { return true }
        return self[position] == FoldedText.other || stands("...", at: position)
            || stands("***", at: position) || stands("###", at: position) || stands("..[", at: position)
    }
}
