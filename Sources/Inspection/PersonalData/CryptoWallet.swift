/// Addresses of wallets: base 58 with a check of four bytes (Bitcoin, Litecoin, Dogecoin, Tron, Ripple and their kin),
/// Bech32 and Bech32m (BIP 173, BIP 350), Ethereum's forty hexadecimal digits; others where words name them.
enum CryptoWallet {
    static let shortest = 25
    /// Cardano's.
    static let longest = 110

    /// Whether the word in `range` is an address.
    /// - Parameter isNamed: Whether a word before says so: then chains without a check in the address count too.
    static func found(_ range: Range<Int>, in text: Span<UInt8>, isNamed: Bool) -> Candidate? {
        guard range.count >= shortest, range.count <= longest, isAddress(range, text, isNamed) else {
            return nil
        }
        return Candidate(.cryptoWallet, range: range, confidence: isNamed ? 0.95 : 0.9)
    }

    private static func isAddress(_ range: Range<Int>, _ text: Span<UInt8>, _ isNamed: Bool) -> Bool {
        if text[range.lowerBound] == UInt8(ascii: "0"), text[range.lowerBound + 1] | 0x20 == UInt8(ascii: "x")
        {
            return range.count == 42 && text.isHexadecimal(range.lowerBound + 2..<range.upperBound)
        }
        if let prefix = bech32Prefix(range, text) {
            return hasBech32Check(prefix, range, text) || isNamed && range.count >= 38
        }
        if range.count <= 35 { return isBase58Check(range, text) || isNamed && isBase58(range, text) }
        guard isNamed || range.count == 95 || range.count == 106 else { return false }
        // Solana, Polkadot, Monero.
        let first = text[range.lowerBound]
        if range.count >= 95 {
            return first == UInt8(ascii: "4") || first == UInt8(ascii: "8") ? isBase58(range, text) : false
        }
        return range.count <= 60 && isBase58(range, text)
    }

    // MARK: Base 58

    private static func isBase58(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
        var (upper, lower, digits) = (0, 0, 0)
        for position in range {
            guard let kind = base58(text[position], isRipple: false) else { return false }
            if kind < 9 { digits += 1 } else if kind < 33 { upper += 1 } else { lower += 1 }
        }
        return upper > 1 && lower > 1 && digits > 0
    }

    /// The value of a digit to the base 58: `1` to `9`, capitals without I and O, small letters without l; Ripple has
    /// them in another order.
    private static func base58(_ byte: UInt8, isRipple: Bool) -> Int? {
        let value = isRipple ? ripple[Int(byte)] : bitcoin[Int(byte)]
        return value < 58 ? Int(value) : nil
    }

    private static let bitcoin = values("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")
    private static let ripple = values("rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz")
    private static let checked = values("qpzry9x8gf2tvdw0s3jn54khce6mua7l")

    /// The place of each byte in `alphabet`; 255 for those it does not have.
    private static func values(_ alphabet: StaticString) -> [UInt8] {
        var values = [UInt8](repeating: 255, count: 256)
        // Safe: `index` is below the string's count.
        for index in 0..<alphabet.utf8CodeUnitCount {
            unsafe values[Int(alphabet.utf8Start[index])] = UInt8(index)
        }
        return values
    }

    /// Twenty-one bytes and the first four of the digest of their digest.
    private static func isBase58Check(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
        let isRipple = text[range.lowerBound] == UInt8(ascii: "r")
        switch text[range.lowerBound] {
        case UInt8(ascii: "1"), UInt8(ascii: "3"), UInt8(ascii: "L"), UInt8(ascii: "M"), UInt8(ascii: "D"),
            UInt8(ascii: "A"), UInt8(ascii: "9"), UInt8(ascii: "T"), UInt8(ascii: "X"), UInt8(ascii: "m"),
            UInt8(ascii: "n"), UInt8(ascii: "2"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            break
        default: return false
        }
        var bytes = InlineArray<64, UInt8>(repeating: 0)
        for position in range {
            guard var carry = base58(text[position], isRipple: isRipple) else { return false }
            for place in stride(from: 24, through: 0, by: -1) {
                carry += Int(bytes[place]) * 58
                bytes[place] = UInt8(truncatingIfNeeded: carry)
                carry >>= 8
            }
            guard carry == 0 else { return false }
        }
        let check = (bytes[21], bytes[22], bytes[23], bytes[24])
        let digest = SecureHash.digest(bytes, count: 21)
        for word in 0..<8 {
            for offset in 0..<4 {
                bytes[word * 4 + offset] = UInt8(truncatingIfNeeded: digest[word] >> UInt32(24 - offset * 8))
            }
        }
        let second = SecureHash.digest(bytes, count: 32)[0]
        return second
            == UInt32(check.0) << 24 | UInt32(check.1) << 16 | UInt32(check.2) << 8 | UInt32(check.3)
    }

    // MARK: Bech32

    private static let prefixes: [StaticString] = [
        "bc1", "tb1", "bcrt1", "ltc1", "addr1", "addr_test1", "stake1", "cosmos1", "osmo1", "terra1", "bnb1",
        "inj1",
        "juno1", "secret1", "kava1", "thor1", "axelar1", "celestia1", "sei1", "dydx1", "erd1", "one1", "vtc1",
        "grs1",
        "zs1", "u1",
    ]

    private static func bech32Prefix(_ range: Range<Int>, _ text: Span<UInt8>) -> Int? {
        for prefix in prefixes where text.hasPrefix(prefix, at: range.lowerBound) {
            let length = prefix.utf8CodeUnitCount
            guard range.count > length + 6 else { return nil }
            for position in range.lowerBound + length..<range.upperBound where bech32(text[position]) == nil {
                return nil
            }
            return length - 1
        }
        return nil
    }

    private static func bech32(_ byte: UInt8) -> UInt32? {
        let value = checked[Int(byte.lowercasedASCII)]
        return value < 32 ? UInt32(value) : nil
    }

    private static func hasBech32Check(_ prefix: Int, _ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
        var check: UInt32 = 1
        for offset in 0..<prefix {
            step(&check, UInt32(text[range.lowerBound + offset].lowercasedASCII) >> 5)
        }
        step(&check, 0)
        for offset in 0..<prefix { step(&check, UInt32(text[range.lowerBound + offset]) & 31) }
        for position in range.lowerBound + prefix + 1..<range.upperBound {
            step(&check, bech32(text[position]) ?? 0)
        }
        return check == 1 || check == 0x2BC8_30A3
    }

    private static func step(_ check: inout UInt32, _ value: UInt32) {
        let top = check >> 25
        check = (check & 0x1FF_FFFF) << 5 ^ value
        if top & 1 != 0 { check ^= 0x3B6A_57B2 }
        if top & 2 != 0 { check ^= 0x2650_8E6D }
        if top & 4 != 0 { check ^= 0x1EA1_19FA }
        if top & 8 != 0 { check ^= 0x3D42_33DD }
        if top & 16 != 0 { check ^= 0x2A14_62B3 }
    }
}

extension Span<UInt8> {
    /// Whether `range` holds nothing but hexadecimal digits.
    func isHexadecimal(_ range: Range<Int>) -> Bool {
        for position in range where !self[position].isHexadecimal { return false }
        return true
    }
}
