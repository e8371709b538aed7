/// Passwords among the arguments of programs.
extension SecretSearch {
    /// How far after a program's name its password is looked for.
    static let commandReach = 160

    /// `curl -u user:password`, `sshpass -p password`, `mysql -ppassword`, `docker login -p password`,
    /// `htpasswd -b file user password`, `echo password | sudo -S`, `net use … password /user:…`.
    mutating func command(after word: Range<Int>, _ text: Span<UInt8>) {
        guard word.upperBound < text.count, text[word.upperBound] == 0x20, word.lowerBound >= commandEnd
        else { return }
        let last = text.endOfLine(word.upperBound..<min(text.count, word.upperBound + Self.commandReach))
        commandEnd = last
        switch text[word.lowerBound].lowercasedASCII {
        case UInt8(ascii: "c"), UInt8(ascii: "w"): userOption(word.upperBound..<last, text)
        case UInt8(ascii: "s"), UInt8(ascii: "d"), UInt8(ascii: "m"), UInt8(ascii: "r"), UInt8(ascii: "p"):
            passwordOption(
                word.upperBound..<last, text,
                isGlued: text[word.lowerBound].lowercasedASCII == UInt8(ascii: "m"))
        case UInt8(ascii: "h"): batchOption(word.upperBound..<last, text)
        case UInt8(ascii: "e"): pipe(word.upperBound..<last, text)
        case UInt8(ascii: "n"): share(word.upperBound..<last, text)
        default: break
        }
    }

    /// `-u user:password`, `--user user:password`.
    private mutating func userOption(_ range: Range<Int>, _ text: Span<UInt8>) {
        var words = ShellWords(range)
        while let word = words.next(text) {
            let isOption =
                text.equals("-u", word) || text.equals("--user", word) || text.equals("--proxy-user", word)
            let isGlued = !isOption && text.stands("-u", at: word.lowerBound) && word.count > 4
            let isLong = text.stands("--user=", at: word.lowerBound)
            var value: Range<Int>?
            if isOption { value = words.next(text) }
            if isGlued { value = word.lowerBound + 2..<word.upperBound }
            if isLong { value = word.lowerBound + 7..<word.upperBound }
            guard let value, !value.isEmpty else { continue }
            let credentials = text.unquoted(value)
            if text[credentials.lowerBound] == UInt8(ascii: "<")
                || text[credentials.lowerBound] == UInt8(ascii: "$")
            {
                return
            }
            guard let colon = credentials.first(where: { text[$0] == UInt8(ascii: ":") }),
                colon + 1 < credentials.upperBound
            else { return }
            let password = colon + 1..<credentials.upperBound
            if password.count < 4 || StandIn.isPassword(password, in: text) { return }
            if text[password.lowerBound] == UInt8(ascii: "\"") { return }
            add(.password, password, confidence: 0.9)
            return
        }
    }

    /// `-p password`, with nothing between where the program wants it so.
    private mutating func passwordOption(_ range: Range<Int>, _ text: Span<UInt8>, isGlued: Bool) {
        var words = ShellWords(range)
        while let word = words.next(text) {
            var value: Range<Int>?
            if text.equals("-p", word) || text.equals("-a", word) { value = words.next(text) }
            if value == nil, isGlued || word.count > 6, text.stands("-p", at: word.lowerBound),
                word.count >= 6
            {
                value = word.lowerBound + 2..<word.upperBound
            }
            guard let value else { continue }
            addArgument(value, text)
            return
        }
    }

    /// `-b file user password`.
    private mutating func batchOption(_ range: Range<Int>, _ text: Span<UInt8>) {
        var words = ShellWords(range)
        guard let option = words.next(text), text[option.lowerBound] == UInt8(ascii: "-"),
            option.contains(where: { text[$0] == UInt8(ascii: "b") }), words.next(text) != nil,
            words.next(text) != nil,
            let value = words.next(text)
        else { return }
        addArgument(value, text)
    }

    /// `echo password | sudo -S`.
    private mutating func pipe(_ range: Range<Int>, _ text: Span<UInt8>) {
        var words = ShellWords(range)
        guard let value = words.next(text), let sign = words.next(text), text.equals("|", sign),
            let program = words.next(text), text.equals("sudo", program), let option = words.next(text),
            text.equals("-S", option)
        else { return }
        addArgument(value, text)
    }

    /// `net use Z: \\host\share password /user:name`.
    private mutating func share(_ range: Range<Int>, _ text: Span<UInt8>) {
        var words = ShellWords(range)
        guard let use = words.next(text), text.equals("use", use) else { return }
        var last: Range<Int>?
        for _ in 0..<5 {
            guard let word = words.next(text) else { return }
            if text.hasPrefix("/user:", at: word.lowerBound) {
                guard let last, text[last.lowerBound] != UInt8(ascii: "\\") else { return }
                addArgument(last, text)
                return
            }
            last = word
        }
    }

    private mutating func addArgument(_ word: Range<Int>, _ text: Span<UInt8>) {
        let value = text.unquoted(word)
        guard value.count >= 4, !value.contains(where: { text[$0] <= 0x20 }),
            text[value.lowerBound] != UInt8(ascii: "-"),
            !StandIn.isPassword(value, in: text),
            PasswordStrength(value, in: text).isLikely || value.lowerBound > word.lowerBound
        else { return }
        if let (type, end) = token(at: value.lowerBound, text, Span()) {
            add(type, value.lowerBound..<end, confidence: 0.98)
            return
        }
        if let colon = value.first(where: { text[$0] == UInt8(ascii: ":") }),
            text.isNumber(colon + 1..<value.upperBound)
        {
            // Ports: `-p 8080:80`.
            return
        }
        if text.isNumber(value), value.count < 6 { return }
        add(.password, value, confidence: 0.8)
    }
}

/// The words of a command line, one after another; a quoted word is one with its quotes.
struct ShellWords {
    private var position: Int
    private let end: Int

    init(_ range: Range<Int>) {
        position = range.lowerBound
        end = range.upperBound
    }

    /// The next word of the line.
    mutating func next(_ text: Span<UInt8>) -> Range<Int>? {
        while position < end,
            text[position] == 0x20 || text[position] == UInt8(ascii: "\\") || text[position] == 0x0A
        {
            // Only a line that ends with a backslash goes on.
            if text[position] == 0x0A, text[position - 1] != UInt8(ascii: "\\") { return nil }
            if text[position] == UInt8(ascii: "\\"), position + 1 < end, text[position + 1] > 0x20 { break }
            position += 1
        }
        guard position < end, text[position] > 0x20 else { return nil }
        let start = position
        var quote: UInt8 = 0
        while position < end {
            let byte = text[position]
            if quote != 0 {
                if byte == quote { quote = 0 }
                if byte == 0x0A { break }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte <= 0x20 {
                break
            }
            position += 1
        }
        return start..<position
    }
}

extension Span<UInt8> {
    /// The end of the line that `range` begins with; a backslash at the end of a line continues it.
    func endOfLine(_ range: Range<Int>) -> Int {
        for position in range where self[position] == 0x0A && !isContinued(position) {
            return position
        }
        return range.upperBound
    }

    /// Whether a backslash stands before the line end at `position`; an escaped one stands twice in a folded text.
    private func isContinued(_ position: Int) -> Bool {
        if self[position - 1] == UInt8(ascii: "\\") { return true }
        return position >= 2 && self[position - 1] == 0x0A && self[position - 2] == UInt8(ascii: "\\")
    }

    /// Whether `range` holds just `word`.
    func equals(_ word: StaticString, _ range: Range<Int>) -> Bool {
        range.count == word.utf8CodeUnitCount && stands(word, at: range.lowerBound)
    }

    /// `range` without the quotes around it; escaped quotes stand twice in a folded text.
    func unquoted(_ range: Range<Int>) -> Range<Int> {
        var range = range
        for _ in 0..<2 where range.count >= 2 {
            let first = self[range.lowerBound]
            guard first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") else { return range }
            let isClosed = self[range.upperBound - 1] == first
            range = range.lowerBound + 1..<(isClosed ? range.upperBound - 1 : range.upperBound)
        }
        return range
    }
}
