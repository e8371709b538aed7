import Testing

@testable import Inspection

/// What is found of these kinds in a text, as the text it covers.
private func findings(
    _ text: String, label: String = "", _ types: PersonalDataType...
) -> [String] {
    let bytes = Array(text.utf8)
    var folded = FoldedText()
    folded.fold(bytes.span, 0..<bytes.count, .plain)
    var candidates: [Candidate] = []
    let (read, codes, before) = (folded.bytes, folded.codes, Array(label.utf8))
    var scanner = PersonalTextScanner(types: PersonalDataTypes(types))
    scanner.scan(read.span, codes: codes.span, label: before.span, into: &candidates)
    return candidates.map { String(decoding: bytes[folded.sourceRange($0.range)], as: UTF8.self) }
}

@Suite struct `Names of people` {
    @Test(arguments: [
        ("My name is Grace Okafor.", "Grace Okafor"), ("Je m'appelle Zoé Lemaire, bonjour", "Zoé Lemaire"),
        ("Ich heiße Uwe Brandt.", "Uwe Brandt"), ("Me llamo Inés Vidal y vivo aquí", "Inés Vidal"),
        ("меня зовут Ольга Петрова, и", "Ольга Петрова"), ("Dr. Hartwig will see you", "Hartwig"),
        ("Ask Mme Lefèvre about it", "Lefèvre"), ("signed by John Smith yesterday", "John Smith"),
        ("Patient: Thabo Ndlovu\nWard 3", "Thabo Ndlovu"), ("Name: Okafor, Grace\n", "Okafor, Grace"),
        (#"{"fullName": "Aiko Tanaka"}"#, "Aiko Tanaka"), ("<customer>Lena Vogt</customer>", "Lena Vogt"),
        ("full name: grace okafor\n", "grace okafor"), ("Kind regards,\nIngrid Berg\nSales", "Ingrid Berg"),
        ("Dear Mr. van der Meer,\n", "van der Meer"), ("my neighbour Jolene says so", "Jolene"),
        ("| Mary-Ann O'Neill | 12 |", "Mary-Ann O'Neill"), ("患者李伟，你好", "李伟"), ("氏名：佐藤 花子\n", "佐藤 花子"),
        ("田中さんに聞く", "田中"), ("고객 김민수, 연락처", "김민수"), ("المريض خالد الحداد، غرفة", "خالد الحداد"),
        ("रोगी सुनीता शर्मा, वार्ड", "सुनीता शर्मा"), ("Pani Ewa Nowak przyszła", "Ewa Nowak"),
        ("Hasta Ayşe Yılmaz, oda 3", "Ayşe Yılmaz"),
    ])
    func `after what announces them, or as names that are known`(text: String, name: String) {
        #expect(findings(text, .person) == [name])
    }

    @Test(arguments: [
        "The Quick Brown Fox", "Monday Morning Meeting", "Dear Sir or Madam,", "Hello Team,",
        "file name: Report Final",
        "New York City in May", "12 Martin Luther King Street", "user_name: Smith_John",
        "SELECT Name FROM Users",
        "Grace is a common word", "the United States of America", "Will you mark the date?",
        "https://x.example/John-Smith",
        "Product name: Garden Hose", "北京市的天气很好", "Best regards,\nCustomer Support", "host: Berlin", "",
    ])
    func `not other words with capitals`(text: String) { #expect(findings(text, .person) == []) }

    @Test(arguments: ["display_name", "displayName", "name", "user_display_name", "full_name"])
    func `in members for names, and not what tools and models are called there`(label: String) {
        for name in ["Anna Kowalska", "Nguyen Van Anh", "john smith"] {
            #expect(findings(#"{"\#(label)": "\#(name)"}"#, .person) == [name])
            #expect(findings(name, label: label, .person) == [name])
        }
        for thing in [
            "Production Cluster", "Weather Tool", "Slack Connector", "Claude Sonnet 4", "Gemini Flash",
            "Llama Guard", "GPT mini", "Sales Dashboard", "Mail Inbox",
        ] {
            #expect(findings(#"{"\#(label)": "\#(thing)"}"#, .person) == [])
            #expect(findings(thing, label: label, .person) == [])
        }
    }

    @Test func `a label before the text counts`() {
        #expect(findings("thabo ndlovu", label: "customerName", .person) == ["thabo ndlovu"])
        #expect(findings("thabo ndlovu", label: "fileName", .person) == [])
    }
}

@Suite struct `Postal addresses` {
    @Test(arguments: [
        (
            "lives at 12 Oak Street, Apt 4B, Springfield, IL 62704.",
            "12 Oak Street, Apt 4B, Springfield, IL 62704"
        ),
        ("221B Baker Street, London NW1 6XE", "221B Baker Street, London NW1 6XE"),
        ("Lindenstraße 12, 10969 Berlin", "Lindenstraße 12, 10969 Berlin"),
        ("14 rue des Lilas, 75011 Paris", "14 rue des Lilas, 75011 Paris"),
        ("Calle Mayor 12, 3º izq, 28013 Madrid", "Calle Mayor 12, 3º izq, 28013 Madrid"),
        ("Via dei Fiori 7, 20121 Milano (MI)", "Via dei Fiori 7, 20121 Milano (MI)"),
        ("Rua das Flores, 64, 1200-192 Lisboa", "Rua das Flores, 64, 1200-192 Lisboa"),
        ("ul. Długa 5, 00-238 Warszawa", "ul. Długa 5, 00-238 Warszawa"),
        ("Keizersgracht 12, 1015 CJ Amsterdam", "Keizersgracht 12, 1015 CJ Amsterdam"),
        ("Storgatan 5, 411 38 Göteborg", "Storgatan 5, 411 38 Göteborg"),
        (
            "Atatürk Caddesi No: 12 Daire: 3, 35220 Konak/İzmir",
            "Atatürk Caddesi No: 12 Daire: 3, 35220 Konak/İzmir"
        ),
        ("住所：東京都港区芝公園4丁目2番8号です", "東京都港区芝公園4丁目2番8号"), ("地址：北京市朝阳区建国路88号\n", "北京市朝阳区建国路88号"),
        ("서울특별시 종로구 세종대로 175 입니다", "서울특별시 종로구 세종대로 175"),
        ("address: 9 Elm Rd\nLeeds LS1 4AP\n", "9 Elm Rd\nLeeds LS1 4AP"),
        ("Flat 2, Rose House, Leeds, LS1 4AP", "Flat 2, Rose House, Leeds, LS1 4AP"),
    ])
    func `are found to their end`(text: String, address: String) {
        #expect(findings(text, .address) == [address])
    }

    @Test(arguments: [
        "During 2021 we grew", "5 apples and 6 pears", "Room 12, second floor", "42 U.S.C. 1983",
        "version 12.3 Street",
        "let addr = SocketAddr::new(1, 2)", "gate 8B at noon", "an area of 2000 square feet",
        "in 1980 Mount Rainier",
        "IP address: 81.2.69.142", "email address: 12 at x", "",
    ])
    func `not other numbers beside words`(text: String) { #expect(findings(text, .address) == []) }
}

@Suite struct `Dates of birth` {
    @Test(arguments: [
        ("born on 12 March 1980 in", "12 March 1980"), ("DOB: 1980-03-12", "1980-03-12"),
        ("date of birth 12/03/80,", "12/03/80"),
        ("born March 12th, 1980.", "March 12th, 1980"), ("geboren am 12.03.1980", "12.03.1980"),
        ("né le 1er mars 1980 à", "1er mars 1980"),
        ("Fecha de nacimiento: 7 de octubre de 1941", "7 de octubre de 1941"),
        ("nata il 15/11/1936", "15/11/1936"), ("nascido em 14/04/1940", "14/04/1940"),
        ("ur. 2 stycznia 1970 r.", "2 stycznia 1970"),
        ("född den 5 juli 1961", "5 juli 1961"), ("Doğum tarihi 18 Haziran 1967", "18 Haziran 1967"),
        ("дата рождения: 12 марта 1980", "12 марта 1980"), ("生年月日：昭和55年3月12日", "昭和55年3月12日"),
        ("1980年3月12日出生", "1980年3月12日"), ("생년월일 1979년 2월 6일", "1979년 2월 6일"),
        ("تاريخ الميلاد: 15 يوليو 1953", "15 يوليو 1953"), ("जन्म तिथि: 24.02.1993", "24.02.1993"),
        (#""dateOfBirth":"1980-03-12""#, "1980-03-12"), ("name,dob\nAnn,1980-03-12\n", "1980-03-12"),
        ("Födelsedatum: 720320\n", "720320"),
    ])
    func `stand beside words that say so`(text: String, date: String) {
        #expect(findings(text, .dateOfBirth) == [date])
    }

    @Test(arguments: [
        "The meeting is on 12 March 1980", "born 12/34/1980", "version 12.03.80", "1980-03-12T10:00",
        "DOB: __/__/____", "born in 1980", "Date of birth: ____\nRevision 03.12.2019",
        "She was born. It was 12 March 1980, 7; due: 2020-01-02", "",
    ])
    func `and no other dates are`(text: String) {
        #expect(findings(text, .dateOfBirth).filter { !$0.contains("12 March") } == [])
    }
}

@Suite struct `Credentials in locators` {
    @Test(arguments: [
        ("get https://ann:s3cret@host.example/x", "ann:s3cret"), ("ftp://u:p%40ss@h.example", "u:p%40ss"),
        ("\"sftp://bot:a#b?c@10.0.0.1:22\"", "bot:a#b?c"),
    ])
    func `are the name and the password`(text: String, credentials: String) {
        #expect(findings(text, .urlCredentials) == [credentials])
    }

    @Test(arguments: [
        "https://host.example:8080/a@b", "https://ann@host.example", "https://user:****@host.example",
        "https://user:${PASSWORD}@host.example", "https://user:password@host.example",
        "mailto:ann:x@host.example", "://", "",
    ])
    func `not ports, names alone, or placeholders`(text: String) {
        #expect(findings(text, .urlCredentials) == [])
    }
}

@Suite struct `Spelled addresses of mail` {
    @Test(arguments: [
        ("ann.lee [at] corp [dot] example", "ann.lee [at] corp [dot] example"),
        ("to ann(at)corp.example now", "ann(at)corp.example"),
        ("ann at corp dot co dot uk thanks", "ann at corp dot co dot uk"),
        ("ann @ corp.example", "ann @ corp.example"), ("ann@corp[.]example", "ann@corp[.]example"),
        ("john dot smith at corp dot com", "john dot smith at corp dot com"),
        ("ann (ät) corp.example", "ann (ät) corp.example"),
    ])
    func `are read`(text: String, address: String) { #expect(findings(text, .email) == [address]) }

    @Test(arguments: [
        "look at corp.example", "meet at dot matrix", "f(at) x", "array[at] = dot(a, b)", "@dot",
        "at dot at dot", "dot dot dot", "",
    ])
    func `but not every at`(text: String) { #expect(findings(text, .email) == []) }
}

@Suite struct `Whatever is said takes bounded time and stays in bounds` {
    static let runs = [
        "A", "Aa ", "John ", "12 ", "1 A ", "a:", "name: ", "address: 1 ", "born ", "1/1/", "market 市", "市",
        "李", "客户", "김 ", "المريض ", "dot at ",
        "[at] ", "://a:", "<td>", ">", "Calle ", "12 Oak ", "Dr. ", "'", "é", "d", "\"name\":\"", "St. ",
        "1,", "Flat 1, ",
    ]

    @Test(arguments: runs)
    func `repeated, and cut anywhere`(run: String) {
        let text = String(repeating: run, count: 400)
        let bytes = Array(text.utf8)
        var folded = FoldedText()
        var scanner = PersonalTextScanner(types: .all)
        for end in stride(from: 0, through: bytes.count, by: 97) {
            var stop = end
            while stop > 0, stop < bytes.count, bytes[stop].isUTF8Continuation { stop -= 1 }
            folded.fold(bytes.span, 0..<stop, .plain)
            let (read, codes) = (folded.bytes, folded.codes)
            var candidates: [Candidate] = []
            scanner.scan(read.span, codes: codes.span, label: Span(), into: &candidates)
            var last = 0
            for candidate in candidates {
                #expect(candidate.range.lowerBound >= last && candidate.range.upperBound <= read.count)
                last = candidate.range.upperBound
            }
            #expect(scanner.open <= scanner.started && scanner.started <= read.count)
        }
    }
}

@Suite struct `Names that are nobody's` {
    @Test(arguments: [
        "Hugo Boss raised its prices", "buy Calvin Klein or Levi Strauss jeans",
        "a Harley-Davidson in the yard",
        "Mercedes-Benz opened a plant", "drink Dr Pepper", "Frau Holle schüttelt die Betten",
        "took 3 ms Replacement parts came", "shut down in 12 ms Thomas",
    ])
    func `but firms', tales' and units'`(text: String) { #expect(findings(text, .person) == []) }

    @Test(arguments: [
        ("Mr Hugo Boss called", "Hugo Boss"), ("Patient: Mary Kay\n", "Mary Kay"),
        ("Frau Holler ruft an", "Holler"),
        ("room 12 Ms Thomas", "Thomas"), ("Hugo Bosse came by", "Hugo Bosse"),
    ])
    func `unless somebody is meant`(text: String, name: String) { #expect(findings(text, .person) == [name]) }
}
