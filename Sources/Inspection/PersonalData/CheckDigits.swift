/// The arithmetic of check digits, over the characters of a window.
extension ValueWindow {
    /// ISO/IEC 7812-1 annex B over the digits from `first` to before `end`; `sum` is what stands before them.
    func passesLuhn(_ first: Int, _ end: Int, sum: Int = 0) -> Bool {
        var total = sum
        var isDoubled = false
        var index = end - 1
        while index >= first {
            let digit = digit(index)
            total += isDoubled ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit
            isDoubled.toggle()
            index -= 1
        }
        return total % 10 == 0
    }

    /// The sum of the digits from `first` on, each times its weight: a character from `0` on, `:` for ten.
    @inline(__always)
    func weighted(_ first: Int, _ weights: StaticString) -> Int {
        var total = 0
        for offset in 0..<weights.utf8CodeUnitCount {
            // Safe: `offset` is below the string's count.
            total += unsafe digit(first + offset) * (Int(weights.utf8Start[offset]) - 48)
        }
        return total
    }

    /// ISO 7064 MOD 11,10 over the first `length` digits.
    func passesISO7064(_ length: Int) -> Bool {
        var product = 10
        for index in 0..<length - 1 {
            var sum = (digit(index) + product) % 10
            if sum == 0 { sum = 10 }
            product = sum * 2 % 11
        }
        return (product + digit(length - 1)) % 10 == 1
    }

    /// The remainder modulo `divisor` of the digits from `first` on.
    func remainder(_ first: Int, _ length: Int, by divisor: Int) -> Int {
        var value = 0
        for index in first..<first + length { value = (value * 10 + digit(index)) % divisor }
        return value
    }

    /// Verhoeff's scheme over the first `length` digits (Aadhaar).
    func passesVerhoeff(_ length: Int) -> Bool {
        var check = 0
        for offset in 0..<length {
            let digit = digit(length - 1 - offset)
            check = Self.dihedral(check, Self.permuted(digit, offset % 8))
        }
        return check == 0
    }

    /// The product in the dihedral group of order ten.
    private static func dihedral(_ left: Int, _ right: Int) -> Int {
        switch (left < 5, right < 5) {
        case (true, true): (left + right) % 5
        case (true, false): (left + right) % 5 + 5
        case (false, true): (left - right + 5) % 5 + 5
        case (false, false): (left - right + 5) % 5
        }
    }

    private static func permuted(_ digit: Int, _ times: Int) -> Int {
        var digit = digit
        for _ in 0..<times { digit = permutation[digit] }
        return digit
    }

    private static let permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]

    /// Whether the digits at these places are a day of a year of two digits.
    func isDay(year: Int, month: Int, day: Int, monthOffset: Int = 0, dayOffset: Int = 0) -> Bool {
        let (month, day) = (number(month, 2) - monthOffset, number(day, 2) - dayOffset)
        return year >= 0 && (1...12).contains(month) && (1...31).contains(day)
    }

    /// Whether the digits at `index` are a year of four digits in which people who live may be born.
    func isYear(_ index: Int) -> Bool { (1900...2035).contains(number(index, 4)) }
}
