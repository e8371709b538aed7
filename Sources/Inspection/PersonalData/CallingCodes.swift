/// The calling codes that are assigned to countries and services (ITU-T E.164, list of 2023).
enum CallingCodes {
    /// The length of the calling code that the digits begin with; nil when none is assigned.
    static func length(_ first: Int, _ second: Int, _ third: Int) -> Int? {
        if first == 1 || first == 7 { return 1 }
        let two = first * 10 + second
        if pairs >> UInt128(two) & 1 == 1 { return 2 }
        return triples.contains(two * 10 + third) ? 3 : nil
    }

    private static let pairs: UInt128 = [
        20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57,
        58, 60,
        61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
    ].reduce(0) { $0 | 1 << UInt128($1) }

    private static let triples: Set<Int> = Set(
        [
            211...213, 216...216, 218...218, 220...269, 290...291, 297...299, 350...359, 370...389, 420...423,
            500...509, 590...599, 670...692, 800...800, 808...808, 850...856, 870...888, 960...968, 970...979,
            992...998,
        ].joined())
}
