import Testing

@testable import HTTP

struct FieldSectionTests {
    private func section(_ lines: String) throws -> FieldSection {
        var parser = RequestHeadParser(limits: .standard)
        let head = try parser.parse([UInt8]("GET / HTTP/1.1\r\nHost: a\r\n\(lines)\r\n").span)
        return try #require(head).fields
    }

    @Test(arguments: KnownField.allCases)
    func `Every known field is recognised in any case, and its neighbours are not`(_ field: KnownField) {
        let name = "\(field.name)"
        for spelling in [name, name.uppercased()] {
            let bytes = [UInt8](spelling)
            let found = KnownField(name: 0..<bytes.count, in: bytes.span)
            #expect(found == field)
        }
        for other in [name + "x", String(name.dropLast()) + "_", "z" + name.dropFirst()] {
            let bytes = [UInt8](other)
            let found = KnownField(name: 0..<bytes.count, in: bytes.span)
            #expect(found == nil)
        }
    }

    @Test func `A field is found by what it is and by its name`() throws {
        let fields = try section("Accept: 1\r\nX-Custom-Thing: 2\r\naccept: 3\r\nX-Custom-Thing: 4\r\n")
        #expect(fields.first(.accept).map(fields.bytes.text) == "1")
        #expect(fields.isRepeated(.accept))
        #expect(!fields.isRepeated(.host))
        #expect(fields.first(.cookie) == nil)
        #expect(fields.first(named: [UInt8]("x-custom-thing")).map(fields.bytes.text) == "2")
        #expect(fields.first(named: [UInt8]("x-custom-thin")) == nil)
        #expect(fields.first(named: [UInt8]("x-custom_thing")) == nil)
    }

    @Test(arguments: [
        ("close", true), ("Close", true), ("keep-alive, close", true), ("a ,\tclose\t, b", true),
        (",close", true),
        ("closed", false), ("clos", false), ("", false), ("clo,se", false),
    ])
    func `A list has an element or not`(_ list: String, _ expected: Bool) throws {
        let fields = try section("Connection: te\r\nConnection: \(list)\r\n")
        #expect(fields.list(.connection, contains: "close") == expected)
        #expect(fields.list(.connection, contains: "te"))
        #expect(!fields.list(.te, contains: "te"))
    }

    @Test func `What belongs to the connection stays behind, and the rest crosses`() throws {
        let fields = try section(
            "Connection: keep-alive, X-Hop\r\nConnection: x-other\r\nKeep-Alive: 5\r\nProxy-Connection: x\r\n"
                + "Proxy-Authorization: x\r\nProxy-Anything: x\r\nTE: trailers\r\nTrailer: x\r\nUpgrade: h2c\r\n"
                + "Transfer-Encoding: chunked\r\nX-HOP: 1\r\nX-Other: 1\r\nContent_Length: 5\r\n"
                + "Accept: a\r\nX-Hopper: 1\r\nProxy: 1\r\n")
        let crossing = fields.lines.filter(fields.crosses).map { fields.bytes.text($0.name) }
        #expect(crossing == ["Host", "Accept", "X-Hopper", "Proxy"])
    }
}

struct ByteSetTests {
    @Test(arguments: [
        (ByteSet.token, "!#$%&'*+-.^_`|~"), (.path, "-._~!$&'()*+,;=:@/"), (.query, "-._~!$&'()*+,;=:@/?"),
        (.hostName, "-._~"),
    ])
    private func `A set holds letters, digits and the bytes of its grammar`(_ set: ByteSet, _ others: String)
    {
        for byte in UInt8.min...UInt8.max {
            let character = Character(Unicode.Scalar(byte))
            let isAlphanumeric = character.isASCII && (character.isLetter || character.isNumber)
            #expect(set.contains(byte) == (isAlphanumeric || others.contains(character)), "\(byte)")
        }
    }

    @Test func `Tokens end at the same byte whether looked at in words or one by one`() {
        for byte in UInt8.min...UInt8.max {
            for position in 0..<17 {
                var name = [UInt8](repeating: 0x61, count: 17)
                name[position] = byte
                let expected = ByteSet.token.contains(byte) ? 17 : position
                let found = name.span.firstNonToken(from: 0, to: 17)
                #expect(found == expected, "\(byte) at \(position)")
            }
        }
    }

    @Test func `Control characters are found in every position of a word`() {
        for byte in UInt8.min...UInt8.max {
            for position in 0..<17 {
                var text = [UInt8](repeating: 0x80, count: 17)
                text[position] = byte
                let isControl = (byte < 0x20 && byte != 0x09) || byte == 0x7F
                let control = text.span.firstControl(from: 0, to: 17)
                #expect(control == (isControl ? position : 17), "\(byte)")
                let isLineEnd = byte == 0x0A || byte == 0x0D
                let lineEnd = text.span.firstLineEnd(from: 0)
                #expect(lineEnd == (isLineEnd ? position : 17), "\(byte)")
            }
        }
    }
}
