/// The units that quantities are written in, and their two readings: `"30s"` and `"64KiB"`.
struct QuantityUnit: Sendable {
    let name: String
    /// How many of the smallest unit.
    let factor: Int

    /// Milliseconds, the smallest first.
    static let durations = [
        QuantityUnit(name: "ms", factor: 1), QuantityUnit(name: "s", factor: 1000),
        QuantityUnit(name: "m", factor: 60_000), QuantityUnit(name: "h", factor: 3_600_000),
        QuantityUnit(name: "d", factor: 86_400_000),
    ]

    /// Bytes, the smallest first.
    static let sizes = [
        QuantityUnit(name: "B", factor: 1), QuantityUnit(name: "KiB", factor: 1 << 10),
        QuantityUnit(name: "MiB", factor: 1 << 20), QuantityUnit(name: "GiB", factor: 1 << 30),
    ]

    /// More digits than any bound needs, few enough that a product with any factor stays far from overflow.
    private static let longestNumber = 9

    /// The quantity that `text` names, in the smallest unit: digits and a unit, nothing before, between or after.
    static func quantity(in text: String, units: [QuantityUnit]) -> Int? {
        let digits = text.utf8.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        guard (1...longestNumber).contains(digits.count),
            digits.count == 1 || digits.first != UInt8(ascii: "0"),
            let number = Int(String(decoding: digits, as: UTF8.self)),
            let unit = units.first(where: { $0.name.utf8.elementsEqual(text.utf8.dropFirst(digits.count)) })
        else { return nil }
        return number * unit.factor
    }

    /// `quantity` (in the smallest unit) in the largest unit that divides it.
    static func text(of quantity: Int, units: [QuantityUnit]) -> String {
        let unit = units.last { quantity != 0 && quantity.isMultiple(of: $0.factor) } ?? units[0]
        return "\(quantity / unit.factor)\(unit.name)"
    }
}

extension Duration {
    /// Reads "250ms", "30s", "5m", "12h", "90d".
    init?(configured text: String) {
        guard let quantity = QuantityUnit.quantity(in: text, units: QuantityUnit.durations) else {
            return nil
        }
        self = .milliseconds(quantity)
    }

    /// As it is written in a configuration; finer parts than milliseconds are left out.
    var configured: String {
        let milliseconds = components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
        return QuantityUnit.text(of: Int(milliseconds), units: QuantityUnit.durations)
    }
}

extension ByteCount {
    /// Reads "512B", "64KiB", "10MiB", "1GiB".
    init?(configured text: String) {
        guard let quantity = QuantityUnit.quantity(in: text, units: QuantityUnit.sizes) else { return nil }
        self.init(bytes: quantity)
    }

    /// As it is written in a configuration.
    var configured: String { QuantityUnit.text(of: bytes, units: QuantityUnit.sizes) }
}
