import TestSupport
import Testing

@testable import Inspection

/// All numbers here were made for the tests, with check digits computed and some then broken.
@Suite struct `Numbers are told by their form, their check digits and the words around them` {
    /// A text, its label, and what stands in it.
    typealias Case = (text: String, label: String, expected: [String])

    @Test(arguments: [
        "4996988290457922", "4996 9882 9045 7922", "4996-9882-9045-7922", "4996.9882.9045.7922",
        "4996\u{200B}9882\u{200B}9045\u{200B}7922", "４９９６９８８２９０４５７９２２", "49.96.98.82.90.45.79.22",
        "4996\u{A0}9882\u{A0}9045\u{A0}7922", "4996  9882  9045  7922", "4996 - 9882 - 9045 - 7922",
        "٤٩٩٦٩٨٨٢٩٠٤٥٧٩٢٢", "4864242383972833910", "5121870629328807", "2221 9832 2101 0230",
        "3420 018676 61006",
        "6011898761081430", "3656 140384 5315", "3528980746823541", "6269510030762059", "2200459671500660",
        "9792664110654114", "6759699497089058365", "6068348268999629", "6362787915059621",
    ])
    func `cards`(number: String) {
        #expect(found("please charge \(number), thanks") == ["CREDIT_CARD \(number)"])
    }

    @Test(arguments: [
        "card no. 4714724630191", "Karte: 501834078518", "カード番号は4714724630191",
        "tarjeta 4-9-9-6-9-8-8-2-9-0-4-5-7-9-2-2",
        "numéro de carte 499 698 829 045 792 2", "карта 4996988290457922", "card 4996 9882\n  9045 7922",
        "card 4996\t9882\t9045\t7922",
    ])
    func `cards that only words tell`(text: String) {
        #expect(found(text).map { $0.prefix(12) } == ["CREDIT_CARD "])
    }

    @Test(arguments: [
        "4996988290457923", "tracking 4996988290457922", "order number 4996988290457922",
        "0x4996988290457922",
        "94996988290457922", "4996 9882 9045 7922 4996 9882 9045 7922",
        "use the test card 4242 4242 4242 4242",
        "4242424242424242 is a test number",
    ])
    func `what is no card`(text: String) {
        #expect(found(text, types: .creditCard) == [])
    }

    @Test(arguments: [
        ("IT", "ECLJBN41S15H501P"), ("DNI", "22925879-P"), ("NIE", "X-1857481-R"),
        ("NIR", "2 57 06 75 731 893 97"),
        ("AHV", "756.5882.5562.96"), ("hetu", "100980-254J"), ("CPF", "401.648.188-04"),
        ("CNPJ", "83.976.205/0001-34"),
        ("PAN", "BFVPZ9140N"), ("id", "110105198401291363"), ("RRN", "780727-1605397"),
        ("CURP", "FAJC790601HDFFUL07"),
        ("RUT", "22.758.548-K"), ("CUIT", "20-99205222-9"), ("rodné číslo", "721212/7681"),
        ("pnr", "531204-9025"),
        ("nummer", "82.06.06-225.01"), ("เลข", "3-1935-92361-33-7"),
    ])
    func `national numbers that speak for themselves`(name: String, number: String) {
        #expect(found("he gave \(number) to us") == ["NATIONAL_ID \(number)"])
        #expect(found("\(name): \(number)") == ["NATIONAL_ID \(number)"])
    }

    @Test(arguments: [
        "ECLJBN41S15H501Q", "22925879-Q", "X-1857481-S", "2 57 06 75 731 893 98", "756.5882.5562.97",
        "100980-254K",
        "401.648.188-05", "83.976.205/0001-35", "110105198401291364", "22.758.548-9", "20-99205222-8",
        "721212/7682",
        "531204-9026", "82.06.06-225.02",
    ])
    func `a wrong check digit says nothing`(number: String) {
        #expect(found("he gave \(number) to us", types: PersonalDataTypes(.nationalID)) == [])
    }

    @Test(arguments: [
        ("Steuer-ID", "30624479513"), ("BSN", "091919113"), ("NIF", "264712463"), ("PESEL", "96082115899"),
        ("NIP", "631-403-52-63"), ("fødselsnummer", "011295 63210"), ("CPR-nr.", "051084-1339"),
        ("SVNR", "2473 171060"),
        ("CNP", "1710828019705"), ("ЕГН", "7710178739"), ("OIB", "27420495612"),
        ("TC Kimlik No", "37922341034"),
        ("Aadhaar", "6629 2508 1776"), ("SA ID", "500330 2927 081"), ("TFN", "375 298 832"),
        ("SIN", "436-199-517"),
        ("ИНН", "396274666215"), ("teudat zehut ת.ז.", "122427677"), ("asmens kodas", "35601166011"),
        ("身份证号", "110105198401291363"), ("주민등록번호", "780727-1605397"), ("आधार", "662925081776"),
        ("الرقم القومي", "27706175731893"), ("マイナンバー", "662925081776"), ("EIN", "12-3456789"),
    ])
    func `national numbers that words tell`(name: String, number: String) {
        #expect(found("\(name): \(number)") == ["NATIONAL_ID \(number)"])
        #expect(found(number, label: name) == ["NATIONAL_ID \(number)"])
    }

    @Test(arguments: [
        ("NHS number 511 716 0398", "UK_NHS 511 716 0398"), ("nhs_no=5117160398", "UK_NHS 5117160398"),
        ("NINO: AB 12 34 56 C", "UK_NINO AB 12 34 56 C"), ("hers is AB123456C, I think", "UK_NINO AB123456C"),
        ("National Insurance ZZ999999", "UK_NINO ZZ999999"), ("ITIN 912-78-1234", "US_ITIN 912-78-1234"),
        ("tax id 912781234", "US_ITIN 912781234"), ("routing 027884869", "ROUTING_NUMBER 027884869"),
        ("sort code 12-34-56", "ROUTING_NUMBER 12-34-56"), ("BSB 123-456", "ROUTING_NUMBER 123-456"),
        ("IFSC ABCD0123456", "ROUTING_NUMBER ABCD0123456"), ("BLZ 100 200 30", "ROUTING_NUMBER 100 200 30"),
        ("NPI 1571976095", "HEALTH_ID 1571976095"), ("DEA number AB1234563", "HEALTH_ID AB1234563"),
        ("Medicare 1EG4-TE5-MK73", "HEALTH_ID 1EG4-TE5-MK73"),
        ("Versichertennummer A123456780", "HEALTH_ID A123456780"),
        ("MRN: 00123456", "MEDICAL_RECORD 00123456"), ("Fallnr. 083911773", "MEDICAL_RECORD 083911773"),
        ("病历号 12345678", "MEDICAL_RECORD 12345678"), ("passport K1234567", "PASSPORT K1234567"),
        ("Reisepass-Nr. C01X00T47", "PASSPORT C01X00T47"), ("护照号码E12345678", "PASSPORT E12345678"),
        ("паспорт 4509 123456", "PASSPORT 4509 123456"),
        ("driver's license no. D1234567", "DRIVING_LICENCE D1234567"),
        ("permis de conduire 123456789012", "DRIVING_LICENCE 123456789012"),
        ("prawo jazdy 12345/12/3456", "DRIVING_LICENCE 12345/12/3456"),
        ("免許証番号 123456789012", "DRIVING_LICENCE 123456789012"),
        ("account number 123456789012", "BANK_ACCOUNT 123456789012"),
        ("Kontonummer: 600 590 97", "BANK_ACCOUNT 600 590 97"),
        ("BIC DEUTDEFF500", "BANK_ACCOUNT DEUTDEFF500"),
        ("SWIFT code: BNPAFRPP", "BANK_ACCOUNT BNPAFRPP"), ("conta 49429-2", "BANK_ACCOUNT 49429-2"),
        ("口座番号1234567", "BANK_ACCOUNT 1234567"), ("VIN 1M8GDM9AXKP042788", "VEHICLE_ID 1M8GDM9AXKP042788"),
        ("Kennzeichen M-AB 1234", "VEHICLE_ID M-AB 1234"), ("车牌京A12345", "VEHICLE_ID 京A12345"),
        ("차량번호 12가 3456", "VEHICLE_ID 12가 3456"), ("placa ABC-1234", "VEHICLE_ID ABC-1234"),
    ])
    func `what words tell`(text: String, expected: String) {
        #expect(found(text) == [expected])
    }

    @Test(arguments: [
        ("order 12345678", ""), ("passport office, ticket 12345678", ""), ("12345678", "order_id"),
        ("1234567", "quantity"),
        ("My account was closed. We sold 12345678 units", ""), ("passport expires 12/03/2030", ""),
        ("account opened 2019-03-12", ""), ("patient since 12.03.2019", ""),
        ("123e4567-e89b-12d3-a456-426614174000", "account"),
        ("NHS number 511 716 0399", ""), ("routing 027884868", ""), ("passport ********", ""),
        ("member XXX-XX-1234", ""),
        ("version 4.18.123.77", ""), ("mrn ____", ""), ("ISBN 978-3-16-148410-0", ""),
        ("epoch 1579162508", ""),
    ])
    func `what words do not tell`(text: String, label: String) {
        #expect(found(text, label: label) == [])
    }

    @Test(arguments: [
        "+49 30 901820", "+1 (212) 555-0147", "+44 (0)20 7946 0018", "+33 1 99 00 12 34", "+81-3-5550-1234",
        "(212) 555-0147",
        "212-555-0147", "212.555.0147", "1-212-555-0147", "01 99 00 12 34", "0171 1234567", "020 7946 0018",
        "06-12345678",
        "090-1234-5678", "0049 30 901820", "+·4·9·3·0·9·0·1·8·2·0", "＋４９ ３０ ９０１８２０", "212-555-0147 x12",
    ])
    func `telephones that speak for themselves`(number: String) {
        #expect(found("we met, \(number) is hers") == ["PHONE \(number)"])
    }

    @Test(arguments: [
        ("call me on 5550147", "5550147"), ("Tel. 030/901820", "030/901820"),
        ("móvil 612 345 678", "612 345 678"),
        ("電話番号は0312345678です", "0312345678"), ("내 번호는 1012345678", "1012345678"),
        ("हेलो, मेरा नंबर 9876543210", "9876543210"),
        ("zadzwoń: 481 217 901", "481 217 901"), ("手机13912345678", "13912345678"),
        ("الهاتف: 0551234567", "0551234567"),
        ("T: 0551234567", "0551234567"), ("phone 0551\n234567", "0551\n234567"),
        ("meine Nummer: 0551234567", "0551234567"), ("yeni numaram 5551234567", "5551234567"),
        ("tfn +46 55 123 45 67", "+46 55 123 45 67"),
    ])
    func `telephones that words tell`(text: String, number: String) {
        #expect(found(text) == ["PHONE \(number)"])
    }

    @Test func `somebody's number is of the kind that the word before says`() {
        #expect(found("TC kimlik numaram 37922341034, tamam") == ["NATIONAL_ID 37922341034"])
    }

    @Test(arguments: [
        "2024-05-17 10:20:30", "17.05.2024", "part 212-555-0147", "order 212-555-0147", "112-69+8072",
        "1579162508 ms",
        "192.168.0.1", "9400 5492 7979 9825 5847 66", "$5,550,147", "3.14159265358979", "SKU 020 7946 0018",
        "GL 4000-707-26", "sipariş numaram 5551234567", "winning numbers: 05 51 23 45 67",
        "Phone: ______ (sheet 12)\n55 51 23 45 67 on it",
        "978-3-16-148410-0", "10:20:30.123456", "0123456789abcdef", "#2125550147", "call 5199.53",
        "score 117-82",
    ])
    func `what is no telephone`(text: String) {
        #expect(found(text) == [])
    }

    @Test(arguments: [
        ("from 84.222.105.191 port 22", ["IP_ADDRESS 84.222.105.191"]),
        ("http://84.222.105.191:80/", ["IP_ADDRESS 84.222.105.191"]),
        ("client_ip=10.1.2.3", ["IP_ADDRESS 10.1.2.3"]),
        ("2a02:26f0:6c00::210:ba68", ["IP_ADDRESS 2a02:26f0:6c00::210:ba68"]),
        ("[2a02:26f0:6c00:0:0:0:210:ba68]:443", ["IP_ADDRESS 2a02:26f0:6c00:0:0:0:210:ba68"]),
        ("::ffff:84.222.105.191", ["IP_ADDRESS ::ffff:84.222.105.191"]),
        ("８４.２２２.１０５.１９１", ["IP_ADDRESS ８４.２２２.１０５.１９１"]),
        ("gateway 10.1.2.3", []), ("127.0.0.1", []), ("0.0.0.0:80", []), ("192.0.2.7", []),
        ("2001:db8::1", []), ("fe80::1", []),
        ("::1", []), ("version 84.222.105.191", []), ("v84.222.105.191", []), ("84.222.105.191.3", []),
        ("84.222.105.256", []),
        ("84.222.105.0/24", []), ("std::vector::a", []), ("10:20:30:40", []), ("1.2.3.4", []),
        ("084.222.105.191", []),
    ])
    func `internet addresses`(text: String, expected: [String]) {
        #expect(found(text) == expected)
    }

    @Test(arguments: [
        ("9a:f6:bb:3d:bc:e0", true), ("9A-F6-BB-3D-BC-E0", true), ("9af6.bb3d.bce0", true),
        ("9a f6 bb 3d bc e0", true),
        ("fc-fb-30-41-cf-9c", true), ("ff:ff:ff:ff:ff:ff", false), ("00:00:00:00:00:00", false),
        ("10:20:30", false),
        ("9a:f6:bb:3d:bc:e0:11:22", false), ("9a f6 bb 3d bc e0 11 22", false), ("9a:f6:bb-3d:bc:e0", false),
    ])
    func `device addresses`(text: String, isAddress: Bool) {
        #expect(found("seen \(text) here") == (isAddress ? ["MAC_ADDRESS \(text)"] : []))
    }

    @Test(arguments: [
        ("send to 0x00000000219ab540356cBB839Cbe05303d7705Fa", true),
        ("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", true),
        ("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3", false), ("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", true),
        ("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp", false), ("0x219ab540356cbb83", false),
        ("a3f1c2d4e5b6a7980a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f6071", false),
    ])
    func `wallets`(text: String, isWallet: Bool) {
        #expect(found(text).count == (isWallet ? 1 : 0))
        #expect(found(text).allSatisfy { $0.hasPrefix("CRYPTO_WALLET") })
    }

    @Test(arguments: [
        ("52.5200, 13.4050", true), ("-33.868820,151.209290", true), ("22°41'44.5\"N 41°19'58.5\"W", true),
        ("49.0146° S, 121.3657° E", true), ("geo:52.52,13.405", true), ("lat 52.5200 lon 13.4050", true),
        ("LINE (177.0, -57.972) -> (199.71, -169.846)", false), ("translate(-47.45px, -12.03px)", false),
        ("[0.449525654401765, 0.550474345598233]", false), ("1.25, 3.75", false),
        ("112.5200, 113.4050", false),
        ("1.1234, 2.1234, 3.1234", false),
    ])
    func `positions`(text: String, isPosition: Bool) {
        #expect(found(text) == (isPosition ? ["GEO_POSITION \(text)"] : []))
    }

    @Test(arguments: [
        (
            "mrn,name,iban\n12345678,Ann,DE89370400440532013000",
            ["MEDICAL_RECORD 12345678", "IBAN DE89370400440532013000"]
        ),
        ("| Order | Passport |\n|---|---|\n| 12345678 | K1234567 |", ["PASSPORT K1234567"]),
        ("id\tphone\tqty\n1234567\t5550147\t7654321", ["PHONE 5550147"]),
        (
            "INSERT INTO t (qty, ssn) VALUES ('123456789', '219456789'), ('1', '219456788');",
            ["US_SSN 219456789", "US_SSN 219456788"]
        ),
        ("{\"passport\": \"x\",\n\"count\": 12345678,\n\"sum\": 23456789}", []),
    ])
    func `headings of columns`(text: String, expected: [String]) {
        #expect(found(text) == expected)
    }

    @Test func `a passport's machine readable zone`() {
        let zone =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
        #expect(found("scan:\n\(zone)\nend") == ["PASSPORT \(zone)"])
    }

    @Test func `the kinds have one row each and one name each`() {
        #expect(PersonalDataRow.table.count == PersonalDataType.allCases.count)
        for type in PersonalDataType.allCases { #expect(PersonalDataType(name: "\(type.name)") == type) }
        #expect(PersonalDataTypes.all.rawValue.nonzeroBitCount == PersonalDataType.allCases.count)
        #expect(PersonalDataType(name: "EMIAL") == nil)
    }

    @Test(arguments: PersonalDataType.allCases)
    func `each kind is found alone`(type: PersonalDataType) {
        let text =
            "passport K1234567, 4996988290457922, DE89370400440532013000, 219-45-6789, +49 30 901820, 84.222.105.191, MRN 00123456"
        let alone = found(text, types: PersonalDataTypes(type))
        #expect(alone.allSatisfy { $0.hasPrefix("\(type.name) ") })
    }

    @Test func `a digest is SHA-256's`() {
        var bytes = InlineArray<64, UInt8>(repeating: 0)
        for (index, byte) in "abc".utf8.enumerated() { bytes[index] = byte }
        #expect(SecureHash.digest(bytes, count: 3)[0] == 0xBA78_16BF)
        for index in 0..<32 { bytes[index] = 0 }
        #expect(SecureHash.digest(bytes, count: 32)[0] == 0x6668_7AAD)
    }

    @Test func `no text makes it trap`() {
        var random = SeededGenerator(seed: 11)
        let parts = [
            "4996", " ", "-", "1", ":", ".", "A", "card ", "ssn ", "\n", "\t", ",", "é", "电话", "+", "(", ")",
            "<", "0x", "lat ",
            "insert into x (ssn) values (", "'", "|", "DE89", "bc1", "\u{B0}", "9999999999999999999999", "AB",
            "/", "車",
        ]
        for _ in 0..<4_000 {
            var text = ""
            for _ in 0..<Int.random(in: 0..<60, using: &random) {
                text += parts[Int.random(in: 0..<parts.count, using: &random)]
            }
            _ = found(text, label: parts[Int.random(in: 0..<parts.count, using: &random)])
        }
        for part in parts { _ = found(String(repeating: part, count: 5_000)) }
    }
}
