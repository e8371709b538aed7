/// What must hold of a national number besides its form: mostly a check digit, sometimes a day that exists.
enum NationalCheck: Sendable {
    case none
    case luhn, ean, iso7064
    case codiceFiscale, dni, nie, curp, rfc, rfcCompany, chinese, taiwanese, singaporean, korean, indonesian,
        thai
    case aadhaar, pan, saudi, egyptian, turkish, cpf, cnpj, rut, cuit, austrian, identityCard, nir, nirBody,
        belgian
    case bsn, pps, nif, swedish, swedishLong, norwegian, finnish, pesel, nip, czech, romanian, bulgarian,
        emso, baltic
    case innPerson, snils, southAfrican, australian, date, date8

    /// Whether the first `length` characters of `value` pass.
    func passes(_ value: ValueWindow, _ length: Int) -> Bool {
        switch self {
        case .none: true
        case .luhn: value.passesLuhn(0, length)
        case .ean: (value.weighted(0, "1313131313131") % 10) == 0
        case .iso7064: value.digit(0) != 0 && value.passesISO7064(11)
        case .codiceFiscale: Self.isCodiceFiscale(value)
        case .dni: Self.isLetter(value, length - 1, value.number(0, length - 1) % 23)
        case .nie: Self.isNIE(value)
        case .curp: value.isDay(year: 0, month: 6, day: 8) && Self.isSex(value.characters[10])
        case .rfc: value.isDay(year: 0, month: 6, day: 8)
        case .rfcCompany: value.isDay(year: 0, month: 5, day: 7)
        case .chinese: Self.isChinese(value)
        case .taiwanese: (1...2).contains(value.digit(1)) || (8...9).contains(value.digit(1))
        case .singaporean: Self.isSingaporean(value)
        case .korean: value.isDay(year: 0, month: 2, day: 4) && (1...8).contains(value.digit(6))
        case .indonesian: value.isDay(year: 0, month: 8, day: 6, dayOffset: value.digit(6) >= 4 ? 40 : 0)
        case .thai: Self.isThai(value)
        case .aadhaar: value.digit(0) > 1 && value.passesVerhoeff(12)
        case .pan: Self.isPAN(value)
        case .saudi: (1...2).contains(value.digit(0)) && value.passesLuhn(0, 10)
        case .egyptian: (2...3).contains(value.digit(0)) && value.isDay(year: 0, month: 3, day: 5)
        case .turkish: Self.isTurkish(value)
        case .cpf: Self.isCPF(value)
        case .cnpj: Self.isCNPJ(value)
        case .rut: Self.isRUT(value, length)
        case .cuit: value.weighted(0, "54327654321") % 11 == 0
        case .austrian: Self.isAustrian(value)
        case .identityCard: value.digitCount(9) >= 2
        case .nir: Self.isNIR(value)
        case .nirBody: Self.hasNIRMonth(value)
        case .belgian: Self.isBelgian(value)
        case .bsn: (value.weighted(0, "98765432") - value.digit(8)) % 11 == 0
        case .pps: true
        case .nif: value.digit(0) != 0 && Self.mod11(value.weighted(0, "98765432")) == value.digit(8)
        case .swedish:
            value.isDay(year: 0, month: 2, day: 4, dayOffset: value.digit(4) >= 6 ? 60 : 0)
                && value.passesLuhn(0, 10)
        case .swedishLong: value.isYear(0) && value.passesLuhn(2, 12)
        case .norwegian: Self.isNorwegian(value)
        case .finnish: Self.isFinnish(value)
        case .pesel: value.weighted(0, "13791379131") % 10 == 0
        case .nip: value.weighted(0, "657234567") % 11 == value.digit(9)
        case .czech: value.remainder(0, 10, by: 11) == 0 && (1...31).contains(value.number(4, 2))
        case .romanian:
            value.digit(0) > 0 && value.isDay(year: 0, month: 3, day: 5)
                && Self.romanian(value) == value.digit(12)
        case .bulgarian: value.weighted(0, "2485:9736") % 11 % 10 == value.digit(9)
        case .emso: Self.mod11(value.weighted(0, "765432765432")) == value.digit(12)
        case .baltic: value.digit(0) > 0 && value.isDay(year: 0, month: 3, day: 5)
        case .innPerson: value.digit(0) + value.digit(1) > 0
        case .snils: Self.isSNILS(value)
        case .southAfrican: value.isDay(year: 0, month: 2, day: 4) && value.passesLuhn(0, 13)
        case .australian: value.weighted(0, "14375869:") % 11 == 0
        case .date: Self.hasDate(value)
        case .date8: value.isYear(0)
        }
    }
}
