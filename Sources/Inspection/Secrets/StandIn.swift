/// Values that stand where a secret would: placeholders, masked values, examples, references to where the secret is.
enum StandIn {
    /// Words that say that what they are part of is no secret.
    private static let parts = SecretWordList(
        """
        example placeholder redacted changeme change_me replace insert dummy sample your_key your_token your_api \
        your_pass your_secret your- yourself your_ my_api_key _here> -here tokenhere keyhere _key_here xxxx **** .... 0000000 \
        1234567890 abcdefgh not_used notused deadbeefdeadbeef fixme masked hidden insert_ <token <your
        """, isWhole: false)

    /// Whether the token in `range` was made up for show.
    static func isToken(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        if hasMonotony(range, in: text) { return true }
        let end = min(range.upperBound, range.lowerBound + 128)
        for position in range.lowerBound..<end {
            if let found = parts.end(at: position, in: text, Span()), found <= range.upperBound {
                return true
            }
        }
        return false
    }

    /// Whether too much of it is one character, a counted row, or the same few characters over and over.
    private static func hasMonotony(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        var (same, rising, repeated) = (1, 1, 0)
        var last: UInt8 = 0
        let end = min(range.upperBound, range.lowerBound + 512)
        for position in range.lowerBound..<end {
            let byte = text[position]
            same = byte == last ? same + 1 : 1
            rising = byte == last &+ 1 ? rising + 1 : 1
            if position >= range.lowerBound + 3, byte == text[position - 3] {
                repeated += 1
            } else {
                repeated = 0
            }
            if same >= 6 && byte != UInt8(ascii: "A") || same >= 24 || rising >= 8
                || repeated >= 9 && same < 2
            {
                return true
            }
            last = byte
        }
        return false
    }

    /// What stands in the place of a password in documents and code.
    private static let plainWords = SecretWordList(
        """
        string str text any null none nil undefined true false required optional password passwd pass pwd secret token \
        value object number integer int bool boolean bytes key apikey api_key hidden masked redacted changeme example \
        dummy sample placeholder todo tbd test default empty unknown n/a here your username user email passwort abc123 \
        foo bar env vault file prompt input process self this config settings new old current confirm repeat invalid \
        password123 password1 passw0rd incorrect wrong correct missing protected oauth oauth2 saml sha256 sha512 sha-256 sha-512 sha1 sha-1 md5 bcrypt \
        argon2 argon2id argon2i scrypt pbkdf2 base64 base32 utf-8 utf8 http2 2fa mfa totp ipv4 ipv6 aes256 aes-256 \
        aes-128 ed25519 rsa2048 rsa4096 x509 oauth2.0 tls1.2 tls1.3 python3 node20 ubuntu22.04 id_rsa
        """, isWhole: false)

    /// How references to a secret kept elsewhere begin, and code that computes it.
    private static let references: [StaticString] = [
        "$", "%", "{", "<", "[", "!ref", "!sub", "!get", "&", "@microsoft", "process.", "os.", "env.", "env(",
        "env[",
        "getenv", "system.", "secrets.", "secret.", "vault:", "vault(", "ssm:", "op://", "arn:", "data.",
        "var.",
        "local.", "self.", "this.", "config", "args.", "params.", "request.", "req.", "props.", "settings.",
        "options.",
        "input(", "getpass", "lookup(", "import.", "module.", "context.", "ctx.", "event.", "form.", "user.",
        "state.",
        "secretsmanager", "keyvault", "projects/", "file://", "/run/secrets", "http://", "https://", "sm://",
        "ref+",
        "awsssm", "akv:", "gcp-sm", "bao:", "doppler:", "sops", "enc[", "*", "x-", "\u{2022}",
    ]

    /// Whether the value in `range`, which stands where a password should, is none.
    static func isPassword(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        for reference in references where text.hasPrefix(reference, at: range.lowerBound) {
            // One sign alone may begin a password: `$` and `%` only where a name or a bracket follows.
            guard reference.utf8CodeUnitCount == 1, !isReference(range, in: text) else { return true }
        }
        if plainWords.holds(range, in: text) || hasMonotony(range, in: text) { return true }
        if isToken(range, in: text) { return true }
        for position in range where text.hasPrefix("xxx", at: position) { return true }
        return hasMask(range, in: text)
    }

    private static func isReference(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        let first = text[range.lowerBound]
        let last = text[range.upperBound - 1]
        switch first {
        case UInt8(ascii: "$"):
            guard range.count > 1 else { return true }
            let next = text[range.lowerBound + 1]
            if next == UInt8(ascii: "{") || next == UInt8(ascii: "(") || next.isASCIIDigit && range.count < 4
            {
                return true
            }
            return isName(range.dropFirst(), in: text)
        case UInt8(ascii: "%"):
            return last == first && isName(range.dropFirst().dropLast(), in: text) || range.count < 4
        case UInt8(ascii: "{"):
            return last == UInt8(ascii: "}") || range.count > 1 && text[range.lowerBound + 1] == first
        case UInt8(ascii: "["): return last == UInt8(ascii: "]")
        case UInt8(ascii: "<"): return true
        case UInt8(ascii: "*"): return range.count < 4 || text[range.lowerBound + 1] == first
        case UInt8(ascii: "&"): return isName(range.dropFirst(), in: text)
        default: return false
        }
    }

    /// Whether a name of a variable stands in `range`.
    static func isName(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        for position in range where !text[position].isASCIILetterOrDigit {
            switch text[position] {
            case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "]"),
                UInt8(ascii: ":"),
                UInt8(ascii: "'"), UInt8(ascii: "\""):
                continue
            default: return false
            }
        }
        return !range.isEmpty
    }

    /// Whether dots, stars or what is not ASCII hide a part.
    private static func hasMask(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        var stars = 0
        for position in range {
            switch text[position] {
            case UInt8(ascii: "*"): stars += 1
            case FoldedText.other: return true
            default: stars = 0
            }
            if stars >= 3 { return true }
        }
        return range.count >= 3 && text.stands("...", at: range.upperBound - 3)
    }
}
