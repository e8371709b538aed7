/// The numbers by which states tell people apart, as they are written. Sources: the issuing authorities' descriptions, as
/// collected by the ISO/IEC 7064 users' list and by python-stdnum's references.
enum NationalForms {
    /// The forms of `length` characters.
    static func forms(_ length: Int) -> [NationalForm] { length < byLength.count ? byLength[length] : [] }

    /// One bit a length of a form that speaks for itself.
    static let lengthsAlone: UInt64 = table.reduce(0) { $1.isAlone ? $0 | 1 << UInt64($1.length) : $0 }

    /// One bit for how many letters stand before the first digit of a form that speaks for itself and has more than one piece.
    static let lettersApart: UInt64 = table.reduce(0) { bits, form in
        guard form.isAlone, form.breaks != 0 else { return bits }
        let (fewest, most) = (~form.letters, ~(form.letters | form.either))
        return (fewest.trailingZeroBitCount...most.trailingZeroBitCount).reduce(bits) { $0 | 1 << UInt64($1) }
    }

    /// For each length of a first group, of digits or of letters, one bit a length of the second, of numbers that speak for
    /// themselves in groups: a social security number and an insurance number besides those of the table.
    private static let beginnings: (digits: [UInt64], letters: [UInt64]) = {
        var digits = [UInt64](repeating: 0, count: shortestWhole)
        var letters = digits
        digits[3] |= 1 << 2
        letters[2] |= 1 << 2
        for form in table where form.isAlone && form.breaks != 0 {
            let first = form.breaks.trailingZeroBitCount
            let others = form.breaks & (form.breaks - 1)
            let second = (others == 0 ? form.length : others.trailingZeroBitCount) - first
            guard first < shortestWhole else { continue }
            if form.mayBeginWithDigits(first) { digits[first] |= 1 << UInt64(second) }
            if form.mayBeginWithLetters(first) { letters[first] |= 1 << UInt64(second) }
        }
        return (digits, letters)
    }()

    /// The shortest number that speaks for itself.
    private static let shortestWhole = 8

    /// Whether a number that speaks for itself may begin at `position`: told by its first two groups.
    static func mayBegin(_ text: Span<UInt8>, _ position: Int) -> Bool {
        let end = text.endOfGroup(from: position)
        guard end - position < shortestWhole else { return true }
        let isNumber = text[position].isASCIIDigit
        for place in position..<end where text[place].isASCIIDigit != isNumber { return false }
        var next = end
        while next < text.count, next - end < ValueWindow.longestSeparator,
            ValueWindow.isSeparator(text[next]) || text[next] == 0x09
        {
            next += 1
        }
        guard next > end else { return false }
        let second = min(text.endOfGroup(from: next) - next, 63)
        let beginnings = isNumber ? Self.beginnings.digits : Self.beginnings.letters
        return beginnings[end - position] >> UInt64(second) & 1 == 1
    }

    private static let byLength: [[NationalForm]] = {
        var lists = Array(repeating: [NationalForm](), count: 24)
        for form in table { lists[form.length].append(form) }
        return lists
    }()

    private static let table: [NationalForm] = [
        // Italy: codice fiscale (also with the letters that replace digits), partita IVA.
        NationalForm("AAAAAA**A**A***A", .codiceFiscale, alone: true), NationalForm("99999999999", .luhn),
        // Spain: DNI, NIE, CIF, social security.
        NationalForm("99999999-A", .dni, alone: true), NationalForm("9999999-A", .dni),
        NationalForm("<X>-9999999-A", .nie, alone: true), NationalForm("<Y>-9999999-A", .nie, alone: true),
        NationalForm("<Z>-9999999-A", .nie, alone: true), NationalForm("A9999999*", .none),
        NationalForm("99/99999999/99", .none),
        // Mexico: CURP, RFC.
        NationalForm("AAAA999999AAAAAA*9", .curp, alone: true), NationalForm("AAAA999999***", .rfc),
        NationalForm("AAA999999***", .rfcCompany),
        // China, Taiwan, Hong Kong, Singapore, Korea, Japan, Malaysia, Indonesia, Vietnam, Thailand, Sri Lanka.
        NationalForm("99999999999999999*", .chinese, alone: true),
        NationalForm("A999999999", .taiwanese), NationalForm("A999999*", .none),
        NationalForm("AA999999*", .none),
        NationalForm("A9999999A", .singaporean, alone: true),
        NationalForm("999999-9999999", .korean, alone: true), NationalForm("9999 9999 9999", .none),
        NationalForm("999999-99-9999", .date), NationalForm("9999999999999999", .indonesian),
        NationalForm("9-9999-99999-99-9", .thai, alone: true), NationalForm("999999999<V>", .none),
        NationalForm("999999999<X>", .none),
        // India: Aadhaar, PAN, GSTIN, voter.
        NationalForm("9999 9999 9999", .aadhaar), NationalForm("AAAAA9999A", .pan, alone: true),
        NationalForm("99AAAAA9999A9<Z>*", .none, alone: true), NationalForm("AAA9999999", .none),
        // Pakistan, Emirates, Saudi Arabia, Egypt, Kuwait, Israel, Turkey, Iran, Bangladesh.
        NationalForm("99999-9999999-9", .none, alone: true),
        NationalForm("<784>-9999-9999999-9", .luhn, alone: true),
        NationalForm("9999999999", .saudi), NationalForm("99999999999999", .egyptian),
        NationalForm("99999999999", .turkish), NationalForm("999999999", .luhn),
        // Brazil: CPF, CNPJ, RG.
        NationalForm("999.999.999-99", .cpf, alone: true),
        NationalForm("99.999.999/9999-99", .cnpj, alone: true),
        NationalForm("99.999.999-*", .rut, alone: true), NationalForm("9.999.999-*", .rut, alone: true),
        // Argentina, Peru, Colombia, Ecuador.
        NationalForm("99-99999999-9", .cuit, alone: true), NationalForm("99.999.999", .none),
        NationalForm("9.999.999.999", .none), NationalForm("9.999.999", .none),
        // Germany, Austria, Switzerland.
        NationalForm("99 999 999 999", .iso7064), NationalForm("99 999999 A 999", .none),
        NationalForm("9999 999999", .austrian), NationalForm("<756>.9999.9999.99", .ean, alone: true),
        NationalForm("********9*", .none), NationalForm("A********", .identityCard),
        // France, Belgium, Netherlands, Luxembourg, Ireland, Portugal, Greece.
        NationalForm("9 99 99 ** 999 999 99", .nir, alone: true),
        NationalForm("9 99 99 ** 999 999", .nirBody),
        NationalForm("99.99.99-999.99", .belgian, alone: true), NationalForm("999999999", .bsn),
        NationalForm("9999 9999 99999", .date8), NationalForm("9999999A", .pps),
        NationalForm("9999999AA", .pps),
        NationalForm("999999999", .nif), NationalForm("99999999 9 **9", .none),
        // The north.
        NationalForm("999999-9999", .swedish, alone: true),
        NationalForm("99999999-9999", .swedishLong, alone: true),
        NationalForm("999999-9999", .date), NationalForm("999999 99999", .norwegian),
        NationalForm("999999-999*", .finnish, alone: true), NationalForm("999999<A>999*", .none),
        NationalForm("999999-9999", .none),
        // The east of Europe.
        NationalForm("99999999999", .pesel), NationalForm("999-999-99-99", .nip),
        NationalForm("AAA999999", .none),
        NationalForm("999999/9999", .czech, alone: true), NationalForm("999999/999", .date),
        NationalForm("9999999999999", .romanian), NationalForm("9999999999", .bulgarian),
        NationalForm("99999999999", .iso7064), NationalForm("9999999999999", .emso),
        NationalForm("99999999999", .baltic), NationalForm("999999-99999", .none),
        NationalForm("9 999999 9999", .none), NationalForm("999 999 999", .none),
        NationalForm("9999 999999", .none), NationalForm("999999999999", .innPerson),
        NationalForm("999-999-999 99", .snils, alone: true),
        // South Africa, Nigeria, Australia, New Zealand, Canada.
        NationalForm("999999 9999 999", .southAfrican), NationalForm("99999999999", .none),
        NationalForm("999 999 999", .australian), NationalForm("9999 99999 9", .none),
        NationalForm("999-999-999", .luhn), NationalForm("99 999 999 999", .none),
        NationalForm("99999999", .none),
        // United Kingdom's taxpayer reference and the United States' employer number, among others.
        NationalForm("99999 99999", .none), NationalForm("99-9999999", .none),
        NationalForm("999999999A99", .none), NationalForm("999999999<B>99", .none),
        NationalForm("99999999999999999", .none),
    ]
}

extension Span<UInt8> {
    /// The position after the letters and digits at `position`.
    @inline(__always)
    fileprivate func endOfGroup(from position: Int) -> Int {
        var position = position
        while position < count, self[position].isASCIILetterOrDigit { position += 1 }
        return position
    }
}
