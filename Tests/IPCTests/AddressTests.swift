import Testing

@testable import IPC

@Suite struct `An IP address` {
    static let canonical: [(String, String)] = [
        ("192.0.2.7", "192.0.2.7"), ("255.255.255.255", "255.255.255.255"),
        ("2001:DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1"), ("2001:0db8::0001", "2001:db8::1"),
        ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"), ("1:0:0:2:0:0:0:3", "1:0:0:2::3"),
        ("::ffff:198.51.100.4", "198.51.100.4"), ("::FFFF:c633:6404", "198.51.100.4"),
        ("64:ff9b::192.0.2.1", "64:ff9b::c000:201"), ("::192.0.2.1", "::c000:201"),
        ("1:2:3:4:5:6:192.0.2.1", "1:2:3:4:5:6:c000:201"), ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
        ("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"), ("0:0:0:0:0:0:0:0", "::"),
    ]

    @Test(arguments: canonical)
    func `is printed in its one canonical form`(text: String, expected: String) throws {
        let address = try #require(IPAddress(text))
        #expect(address.description == expected)
        #expect(IPAddress(expected) == address)
    }

    @Test(arguments: [
        "", " ", "1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "1.2.3.00", "0x1.2.3.4", "256.1.1.1", "1.2.3.4 ",
        " 1.2.3.4",
        "1.2.3.", ".1.2.3", "1..2.3", "-1.2.3.4", "1.2.3.+4", "1.2.3.4\0", "３.2.3.4", "1000.2.3.4",
        ":", ":::", "::1::", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::",
        "::1:2:3:4:5:6:7:8",
        "12345::", "g::", "1:", ":1", "1:2:3:4:5:6:7:1.2.3.4", "::1.2.3.4:5", "::1.2.3", "::01.2.3.4",
        "::ffff:1.2.3.256",
        "fe80::1%eth0", "[::1]", "::1/128", "1:2:3:4:5:6:7:8\n",
        "::0000000000000000000000000000000000000000000001",
    ])
    func `refuses every other spelling`(text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test func `is read from and gives network bytes`() throws {
        let ipv4 = try #require(IPAddress("192.0.2.1"))
        #expect(IPAddress(networkBytes: [192, 0, 2, 1].span) == ipv4)
        #expect(ipv4.ipv4 == 0xc000_0201)
        #expect((0..<16).map { ipv4[$0] } == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 192, 0, 2, 1])
        let mapped = (0..<16).map { ipv4[$0] }
        #expect(IPAddress(networkBytes: mapped.span) == ipv4)
        for count in 0...20 where count != 4 && count != 16 {
            #expect(IPAddress(networkBytes: [UInt8](repeating: 1, count: count).span) == nil)
        }
    }

    @Test(arguments: [
        ("127.0.0.1", true), ("127.255.255.254", true), ("128.0.0.1", false), ("::1", true), ("::2", false),
        ("::ffff:127.0.0.1", true), ("0.0.0.0", false), ("::127.0.0.1", false),
    ])
    func `knows loopback`(text: String, isLoopback: Bool) throws {
        #expect(try #require(IPAddress(text)).isLoopback == isLoopback)
    }

    @Test(arguments: [("0.0.0.0", true), ("::", true), ("0.0.0.1", false), ("::1", false)])
    func `knows the unspecified address`(text: String, expected: Bool) throws {
        #expect(try #require(IPAddress(text)).isUnspecified == expected)
    }

    @Test(arguments: [
        ("2001:db8:1:2:3:4:5:6", 64, "2001:db8:1:2::"), ("2001:db8:1:2:3:4:5:6", 128, "2001:db8:1:2:3:4:5:6"),
        ("2001:db8:ffff::", 33, "2001:db8:8000::"), ("2001:db8::1", 0, "::"), ("192.0.2.1", 64, "192.0.2.1"),
    ])
    func `is counted by its prefix if it is IPv6`(text: String, length: Int, expected: String) throws {
        #expect(try #require(IPAddress(text)).clientKey(ipv6PrefixLength: length).description == expected)
    }

    @Test func `never traps, whatever bytes it is read from`() {
        var state: UInt64 = 42
        for _ in 0..<20_000 {
            var text: [UInt8] = []
            for _ in 0..<Int(state >> 59) + 1 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.append(Array("0123456789abcdef:.:.:[]/%".utf8)[Int(state >> 33) % 25])
            }
            if let address = IPAddress(text: text.span) {
                #expect(IPAddress(address.description) == address)
            }
            _ = AddressRange(String(decoding: text, as: UTF8.self))
            _ = SocketAddress(String(decoding: text, as: UTF8.self))
        }
    }
}

@Suite struct `An address range` {
    @Test(arguments: [
        ("192.0.2.0/24", "192.0.2.0/24"), ("192.0.2.1", "192.0.2.1/32"), ("0.0.0.0/0", "0.0.0.0/0"),
        ("2001:DB8::/32", "2001:db8::/32"), ("::1", "::1/128"), ("::/0", "::/0"),
        ("::ffff:192.0.2.0/120", "192.0.2.0/24"), ("::ffff:192.0.2.1", "192.0.2.1/32"),
        ("::ffff:0:0/96", "0.0.0.0/0"),
    ])
    func `is printed in its canonical form`(text: String, expected: String) throws {
        #expect(try #require(AddressRange(text)).description == expected)
    }

    @Test(arguments: [
        "", "/", "/8", "192.0.2.0/", "192.0.2.1/24", "192.0.2.0/33", "192.0.2.0/024", "192.0.2.0/+24",
        "192.0.2.0/24 ",
        "192.0.2.0 /24", "192.0.2.0/2 4", "192.0.2/24", "192.0.2.0/255.255.255.0",
        "192.0.2.0/99999999999999999999",
        "2001:db8::/129", "2001:db8::1/64", "fe80::%1/64", "192.0.2.*", "::ffff:0:0/95", "192.0.2.0/24/24",
    ])
    func `refuses what is no network`(text: String) {
        #expect(AddressRange(text) == nil)
    }

    @Test(arguments: [
        ("192.0.2.0/24", "192.0.2.255", true), ("192.0.2.0/24", "192.0.3.0", false),
        ("192.0.2.0/31", "192.0.2.1", true), ("192.0.2.0/31", "192.0.2.2", false),
        ("192.0.2.0/24", "::ffff:192.0.2.9", true), ("192.0.2.0/24", "::192.0.2.9", false),
        ("0.0.0.0/0", "2001:db8::", false), ("::/0", "192.0.2.1", false), ("::/0", "2001:db8::", true),
        ("2001:db8::/33", "2001:db8:7fff::", true), ("2001:db8::/33", "2001:db8:8000::", false),
        ("::1/128", "127.0.0.1", false), ("::ffff:0:0/96", "192.0.2.1", true),
    ])
    func `holds the addresses of its family that begin with its prefix`(
        range: String, address: String, expected: Bool
    ) throws {
        #expect(try #require(AddressRange(range)).contains(try #require(IPAddress(address))) == expected)
    }

    @Test func `cannot be made longer than its family`() {
        #expect(AddressRange(network: IPAddress(ipv4: 0), prefixLength: 33) == nil)
        #expect(AddressRange(network: IPAddress(ipv4: 0), prefixLength: -1) == nil)
        #expect(AddressRange(network: IPAddress(bits: 0), prefixLength: 129) == nil)
        #expect(AddressRange(network: IPAddress(bits: 0), prefixLength: .max) == nil)
        #expect(AddressRange(network: IPAddress(bits: 0), prefixLength: .min) == nil)
    }
}

@Suite struct `A socket address` {
    @Test(arguments: ["127.0.0.1:8080", "[::1]:443", "0.0.0.0:0", "[2001:db8::]:65535"])
    func `is read from the text it prints`(text: String) {
        #expect(SocketAddress(text)?.description == text)
    }

    @Test(arguments: [
        "", ":", ":80", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:080", "127.0.0.1:+1",
        "127.0.0.1:8 ",
        "localhost:80", "::1:80", "[::1]", "[::1]80", "[::1:80", "::1]:80", "[127.0.0.1]:80", "[[::1]]:80",
        "[]:80",
        "[::1%lo]:80", "[:80", "]:80", "[]", "[", "127.0.0.1:80:80",
    ])
    func `refuses other text`(text: String) {
        #expect(SocketAddress(text) == nil)
    }

    @Test func `has the bytes of sockaddr_in`() throws {
        let address = try #require(SocketAddress("192.0.2.1:8080"))
        let bytes: [UInt8] = [2, 0, 0x1f, 0x90, 192, 0, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0]
        #expect(address.systemBytes == bytes)
        #expect(SocketAddress(systemBytes: bytes.span) == address)
    }

    @Test func `has the bytes of sockaddr_in6, flow and scope left out`() throws {
        let address = try #require(SocketAddress("[2001:db8::1]:443"))
        var bytes: [UInt8] = [
            10, 0, 1, 0xbb, 0, 0, 0, 0, 0x20, 1, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0,
        ]
        #expect(address.systemBytes == bytes)
        bytes[5] = 7
        bytes[24] = 3
        #expect(SocketAddress(systemBytes: bytes.span) == address)
    }

    @Test func `unmaps the peer of a dual-stack socket`() throws {
        let mapped = try #require(SocketAddress("[::ffff:192.0.2.1]:443"))
        var bytes = [UInt8](repeating: 0, count: 28)
        bytes.replaceSubrange(0..<4, with: [10, 0, 1, 0xbb])
        bytes.replaceSubrange(18..<24, with: [255, 255, 192, 0, 2, 1])
        #expect(SocketAddress(systemBytes: bytes.span) == mapped)
        #expect(mapped.description == "192.0.2.1:443")
    }

    @Test(arguments: [0, 1, 2, 15, 17, 27, 29, 128])
    func `refuses a structure of another size`(count: Int) {
        for family in [UInt8(2), 10, 1, 0] {
            var bytes = [UInt8](repeating: 0, count: count)
            if count > 0 { bytes[0] = family }
            #expect(SocketAddress(systemBytes: bytes.span) == nil)
        }
    }
}
