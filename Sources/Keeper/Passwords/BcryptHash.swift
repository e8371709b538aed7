import IPC

/// The text of a bcrypt hash, as crypt(5) has it: `$2b$`, two digits, `$`, 22 characters of salt and 31 of hash.
struct BcryptHash: Sendable {
    static let costs: ClosedRange<UInt8> = 4...31
    private static let length = 60
    /// What today's hashes begin with. The older `$2a$` and `$2y$` mean the same; `$2x$` stands for hashes of a broken
    /// program and is refused.
    static let prefix = "$2b$"
    private static let prefixes = [prefix, "$2a$", "$2y$"]

    let text: Secret
    let cost: UInt8
    /// Whether it was made as hashes are made today.
    let isCurrent: Bool

    /// Nil when it is none.
    init?(_ text: Secret) {
        guard text.count == Self.length else { return nil }
        let parsed = text.withBytes { bytes -> (prefix: String, cost: UInt8)? in
            let prefix = Self.prefixes.first { Array($0.utf8).elementsEqual((0..<4).map { bytes[$0] }) }
            guard let prefix, let tens = Self.digit(bytes[4]), let ones = Self.digit(bytes[5]),
                bytes[6] == UInt8(ascii: "$"), (7..<Self.length).allSatisfy({ Self.isRadix64(bytes[$0]) })
            else { return nil }
            return (prefix, tens * 10 + ones)
        }
        guard let parsed, Self.costs.contains(parsed.cost) else { return nil }
        self.text = text
        cost = parsed.cost
        isCurrent = parsed.prefix == Self.prefix
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? byte - UInt8(ascii: "0") : nil
    }

    private static func isRadix64(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}
