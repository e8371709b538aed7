/// Secrets with a form of their own: blocks, locators, web tokens, credentials of HTTP.
extension SecretSearch {
    /// The longest block of a private key: RSA with 16,384 bits and its parameters, or an OpenPGP key with signatures.
    static let longestBlock = 32768
    /// The longest locator that is read for a password.
    static let longestLocator = 2048

    /// `-----BEGIN … PRIVATE KEY…-----` to its end (RFC 7468, OpenSSH, OpenPGP); `PuTTY-User-Key-File-…`.
    mutating func block(at word: Range<Int>, _ text: Span<UInt8>) {
        if text.stands("PuTTY", at: word.lowerBound) {
            puttyKey(at: word, text)
            return
        }
        guard word.lowerBound >= 5, text.stands("-----BEGIN", at: word.lowerBound - 5) else { return }
        let start = word.lowerBound - 5
        var position = word.upperBound
        let headEnd = min(text.count, position + 64)
        var isPrivate = false
        while position < headEnd, text[position] != UInt8(ascii: "-"), text[position] >= 0x20 {
            if text.stands("PRIVATE", at: position) { isPrivate = true }
            position += 1
        }
        guard isPrivate, text.stands("-----", at: position) else { return }
        let end = endOfBlock(from: position + 5, text)
        guard hasKey(position + 5..<end, text) else { return }
        add(.privateKey, start..<end, confidence: 0.99)
    }

    /// Whether more than a word stands between the first and the last line.
    private func hasKey(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
        var count = 0
        for position in range {
            let byte = text[position]
            if byte == UInt8(ascii: "-") { break }
            if ByteSet.base64.contains(byte) { count += 1 }
            if count >= 32 { return true }
        }
        return false
    }

    /// The end of the line `-----END …-----`, or of what looks like the block.
    private func endOfBlock(from start: Int, _ text: Span<UInt8>) -> Int {
        let last = min(text.count, start + Self.longestBlock)
        var position = start
        var end = start
        while position < last {
            let byte = text[position]
            if byte == UInt8(ascii: "-"), text.stands("-----", at: position) {
                var close = position + 5
                while close < min(text.count, position + 80), text[close] != UInt8(ascii: "-"),
                    text[close] >= 0x20
                {
                    close += 1
                }
                while close < text.count, text[close] == UInt8(ascii: "-") { close += 1 }
                return close
            }
            // Lines of Base64, head lines, escaped line ends, indentation, quotes that join lines.
            guard byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x0D || byte == 0x09 else { break }
            if byte > 0x20 { end = position + 1 }
            position += 1
        }
        return end
    }

    private mutating func puttyKey(at word: Range<Int>, _ text: Span<UInt8>) {
        let last = min(text.count, word.lowerBound + Self.longestBlock)
        var position = max(word.upperBound, blockEnd)
        defer { blockEnd = max(blockEnd, position) }
        while position < last, !text.stands("Private-MAC:", at: position) { position += 1 }
        guard position < last else { return }
        while position < last, text[position] >= 0x20 { position += 1 }
        add(.privateKey, word.lowerBound..<position, confidence: 0.99)
    }

    /// `scheme://user:password@host…` (RFC 3986 section 3.2.1), as a whole.
    mutating func locator(after word: Range<Int>, _ text: Span<UInt8>) {
        var position = word.upperBound
        // `postgresql+psycopg2`, `jdbc:mysql`.
        while position < text.count, position - word.upperBound < 24,
            ByteSet.lowerAlphanumeric.contains(text[position]) || text[position] == UInt8(ascii: "+")
                || text[position] == UInt8(ascii: ":") && !text.stands("://", at: position)
        {
            position += 1
        }
        guard text.stands("://", at: position) else { return }
        let authority = position + 3
        guard let password = userPassword(from: authority, text) else {
            signedLocator(word.lowerBound, authority, text)
            return
        }
        var end = password.upperBound
        let last = min(text.count, word.lowerBound + Self.longestLocator)
        while end < last, ByteSet.locator.contains(text[end]) { end += 1 }
        while end > password.upperBound + 1, !text[end - 1].isASCIILetterOrDigit,
            text[end - 1] != UInt8(ascii: "/")
        {
            end -= 1
        }
        var start = word.lowerBound
        while start > 0,
            ByteSet.lowerAlphanumeric.contains(text[start - 1]) || text[start - 1] == UInt8(ascii: "+")
                || text[start - 1] == UInt8(ascii: ":"), word.lowerBound - start < 16, start > floor
        {
            start -= 1
        }
        while start < word.lowerBound, !text[start].isASCIILetter { start += 1 }
        add(.connectionString, start..<end, confidence: 0.95)
    }

    /// A locator that whoever has it may use: `…&sig=…` (Azure), `…&X-Amz-Signature=…` (AWS), `…&X-Goog-Signature=…`.
    private mutating func signedLocator(_ start: Int, _ authority: Int, _ text: Span<UInt8>) {
        var position = max(authority, locatorEnd)
        let last = min(text.count, start + Self.longestLocator)
        var signature: Int?
        while position < last, ByteSet.locator.contains(text[position]) {
            if text[position] == UInt8(ascii: "=") {
                for name in ["sig", "Signature"] as [StaticString]
                where text.stands(name, at: position - name.utf8CodeUnitCount) && position > authority + 10 {
                    signature = position + 1
                }
            }
            position += 1
        }
        locatorEnd = position
        guard let signature else { return }
        var end = signature
        while end < position, ByteSet.token.contains(text[end]) { end += 1 }
        let randomness = Randomness(signature..<end, in: text)
        guard randomness.count >= 24, randomness.randomCount >= 12,
            !StandIn.isToken(signature..<end, in: text)
        else {
            return
        }
        add(Self.signature, start..<text.endOfToken(start..<position), confidence: 0.9)
    }

    /// The password of an authority: what stands between its first `:` and its last `@`.
    private func userPassword(from start: Int, _ text: Span<UInt8>) -> Range<Int>? {
        var position = start
        var colon: Int?
        var at: Int?
        let last = min(text.count, start + 512)
        while position < last {
            let byte = text[position]
            if byte <= 0x20 || byte >= 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
                || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
                || byte == UInt8(ascii: "\\")
            {
                break
            }
            if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") {
                // A password may hold them unescaped, though it should not: only while no `@` was seen.
                if at != nil || colon == nil { break }
                if byte == UInt8(ascii: "/") { break }
            }
            if byte == UInt8(ascii: ":"), colon == nil { colon = position }
            if byte == UInt8(ascii: "@"), colon != nil { at = position }
            position += 1
        }
        guard let colon, let at, at > colon + 1 else { return nil }
        let password = colon + 1..<at
        guard !StandIn.isPassword(password, in: text), !isStandInUser(start..<colon, password, text) else {
            return nil
        }
        return password
    }

    /// `user:pass@host` and the like, from documents.
    private func isStandInUser(_ user: Range<Int>, _ password: Range<Int>, _ text: Span<UInt8>) -> Bool {
        if password.count < 3 { return true }
        if user.count == password.count, text.areEqual(user, text, at: password.lowerBound) { return true }
        // `chpassword`, `mypass`, `secret`: without a digit, the word for it is not it.
        guard !password.contains(where: { text[$0].isASCIIDigit }), password.count <= 16 else { return false }
        for position in password {
            for word in ["passw", "secret", "mypass", "userpass", "dbpass", "token", "pwd"] as [StaticString]
            where text.hasPrefix(word, at: position) {
                return true
            }
        }
        return text.hasPrefix("pass", at: password.lowerBound) && password.count == 4
    }

    /// A JSON Web Token (RFC 7519): three parts of Base64 with dots between, the first of which is a JSON object.
    mutating func webToken(at start: Int, _ text: Span<UInt8>) {
        guard text.isTokenStart(start) else { return }
        var position = start
        var dots: [2 of Int] = [0, 0]
        var count = 0
        let last = min(text.count, start + 16384)
        while position < last {
            let byte = text[position]
            if byte == UInt8(ascii: ".") {
                guard count < 4 else { break }
                if count < 2 { dots[count] = position }
                count += 1
            } else if !ByteSet.base64URL.contains(byte), byte != UInt8(ascii: "/"), byte != UInt8(ascii: "+"),
                byte != UInt8(ascii: "=")
            {
                break
            }
            position += 1
        }
        let end = text.endOfToken(start..<position)
        guard count >= 1, dots[0] - start >= 10, end - dots[0] > 10, end <= position,
            isJOSEHeader(start..<dots[0], text), !StandIn.isToken(start..<min(end, dots[0] + 40), in: text)
        else { return }
        add(.webToken, start..<end, confidence: 0.97)
    }

    /// Whether Base64 that begins with `{"` goes on with a name that a header has (RFC 7515 section 4.1).
    private func isJOSEHeader(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
        // At least the name of a member: what follows was signed and is not read.
        range.count >= 16
    }
}
