import Testing

@testable import Inspection

/// What is found in the words of a text, with its type.
private func found(_ text: String, label: String = "") -> [String] {
    let bytes = Array(text.utf8)
    var folded = FoldedText()
    folded.fold(bytes.span, 0..<bytes.count, .plain)
    var candidates: [Candidate] = []
    let (read, codes, before) = (folded.bytes, folded.codes, Array(label.utf8))
    var scanner = SpelledNumberScanner(types: PersonalDataTypes(PersonalDataType.allCases))
    scanner.scan(read.span, codes: codes.span, label: before.span, into: &candidates)
    return candidates.map {
        guard case .personalData(let type) = $0.kind else { return "" }
        return "\(type.name) \(String(decoding: bytes[folded.sourceRange($0.range)], as: UTF8.self))"
    }
}

/// All numbers here were made for the tests.
@Suite struct `Numbers that are said in words` {
    @Test(arguments: [
        "four nine nine six nine eight eight two nine oh four five seven nine double two",
        "Four-nine-nine-six, nine-eight-eight-two, nine-oh-four-five, seven-nine-two-two",
        "four double nine six ... nine double eight two uh nine nought four five then seven nine two two",
        "4996 nine eight eight two 9045 seven nine two two",
        "vier neun neun sechs neun acht acht zwo neun null vier fünf sieben neun zwei zwei",
        "quatre neuf neuf six neuf huit huit deux neuf zéro quatre cinq sept neuf deux deux",
        "四九九六九八八二九〇四五七九二二",
    ])
    func `cards by their check digit`(number: String) {
        #expect(found("so \(number), all right") == ["CREDIT_CARD \(number)"])
        #expect(found("order number \(number), all right") == [])
    }

    @Test(arguments: [
        ("call me on ", "oh two oh seven nine four six oh one double eight", ", bye"),
        ("meine Nummer ist ", "null drei null vier sieben eins eins null acht", " ja"),
        ("mon numéro est le ", "zéro un quatre deux six huit cinq trois zéro zéro", ""),
        ("mi teléfono es ", "nueve uno cinco dos seis ocho siete cero tres", ", gracias"),
        ("liga para ", "um um nove meia dois três oito quatro um cinco zero", " hoje"),
        ("il mio numero è ", "tre quattro otto due nove uno sette cinque zero sei", ""),
        ("mijn nummer is ", "nul zes twee vier acht een negen drie zeven vijf", ", dank"),
        ("ring mig på telefon ", "noll sju noll två fem åtta tre nio ett sex", " tack"),
        ("mój numer to ", "sześć zero dwa osiem pięć trzy siedem jeden cztery", ""),
        ("telefonum ", "sıfır beş üç iki dört yedi sekiz bir altı dokuz üç", " tamam"),
        ("мой номер ", "восемь девять один шесть два три ноль семь четыре пять пять", ""),
        ("رقم الهاتف ", "صفر خمسة ثلاثة ستة واحد تسعة أربعة سبعة ثمانية اثنان", ""),
        ("मेरा नंबर ", "नौ आठ तीन दो सात एक शून्य पांच छह चार", " है"),
        ("电话是", "一三八二七四九零五六一", "谢谢"), ("제 번호는 ", "공 일 공 이 칠 사 구 오 팔 삼 육", "이에요"),
        ("전화번호는 ", "공일공 이칠사구 오팔삼육", "입니다"),
        ("電話番号は", "ゼロ きゅう ゼロ に なな よん ご はち さん ろく いち", "です"),
    ])
    func `telephones by the words before them`(before: String, number: String, after: String) {
        #expect(found(before + number + after) == ["PHONE \(number)"])
        #expect(found("hm " + number) == [])
    }

    @Test func `a calling code needs no word`() {
        let number = "plus four nine three oh two six eight seven five one"
        #expect(found("try \(number) then") == ["PHONE \(number)"])
    }

    @Test func `a label before the text counts`() {
        let number = "two one nine oh seven three eight four six"
        #expect(found(number, label: "ssn") == ["US_SSN \(number)"])
        #expect(found(number, label: "order") == [])
    }

    @Test func `more than one in a text, each by itself`() {
        let first = "three one two eight six four nine"
        let second = "two one nine oh seven three eight four six"
        let text = "My phone is \(first). Counting is one two three. My social security number is \(second)."
        #expect(found(text) == ["PHONE \(first)", "US_SSN \(second)"])
    }

    @Test(arguments: [
        "call me and count one two three four five six seven eight nine ten",
        "my phone counts nine eight seven six five four three two one zero",
        "phone test, one two one two one two one two one two",
        "my phone: null, null, null, null, null, null, null",
        "telephone four or five, at six or seven, in one of three or two places, with eight or nine",
        "my number is seven three one", "the phone costs four hundred and twenty one pounds and eight pence",
        "the phone six sex six trois nine neuf oh zéro acht eight", "电话一共三个人，四五六号线都不通", "一二三四五六七八九十",
        "phone one three two five four seven one three two five four seven one three two five four seven nine "
            + "one three two five four seven one",
        "",
    ])
    func `not counting, not words among others`(text: String) { #expect(found(text) == []) }

    @Test(arguments: [
        "one ", "seven two ", "double ", "oh, ", "uh ", "一", "一 ", "이", "きゅう", "واحد ", "4 ", "plus ",
    ])
    func `repeated, and cut anywhere`(run: String) {
        let text = "phone " + String(repeating: run, count: 400)
        #expect(found(text) == [])
        for count in 0..<60 { _ = found(String(text.prefix(count))) }
    }

    @Test(arguments: ["一二，三 of ", "one uh uh uh ", "seven ", "double 4 ", "un um une uma "])
    func `long strange texts are read in linear time`(run: String) {
        let clock = ContinuousClock()
        let short = clock.measure { _ = found(String(repeating: run, count: 1_000)) }
        let long = clock.measure { _ = found(String(repeating: run, count: 16_000)) }
        #expect(long < short * 80 + .milliseconds(500))
    }
}
