/// Classes of ASCII that names are made of.
extension UInt8 {
    var isASCIILetter: Bool {
        let lowerCase = self | 0x20
        return lowerCase >= UInt8(ascii: "a") && lowerCase <= UInt8(ascii: "z")
    }

    var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

    /// A printing character, the blank excluded.
    var isVisibleASCII: Bool { self > 0x20 && self < 0x7f }

    /// A character of a token (RFC 9110, section 5.6.2).
    var isTokenCharacter: Bool {
        isASCIILetter || isASCIIDigit || "!#$%&'*+-.^_`|~".utf8.contains(self)
    }

    /// A character of a path that stands for itself (pchar of RFC 3986, section 3.3, without "%"), or "/".
    var isPlainPathCharacter: Bool {
        isASCIILetter || isASCIIDigit || "/-._~!$&'()*+,;=:@".utf8.contains(self)
    }
}
