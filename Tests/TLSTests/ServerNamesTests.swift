import Testing

@testable import TLS

@Suite struct ServerNamesTests {
    static let certificates: [ServerNames.Candidate] = [
        .init(names: ["a.test", "b.test"], keyType: 1),
        .init(names: ["*.wild.test", "wild.test"], keyType: 1),
        .init(names: ["a.test"], keyType: 2),
        // A second of the same kind for a name is not shown.
        .init(names: ["a.test", "exact.wild.test"], keyType: 1),
        .init(names: [], keyType: 3),
    ]

    /// A host and the certificates it is shown.
    static let hosts: [(String?, [Int])] = [
        (nil, [0, 2]), ("a.test", [0, 2]), ("b.test", [0]), ("unknown.test", [0, 2]),
        ("x.wild.test", [1]), ("wild.test", [1]), ("exact.wild.test", [3]),
        // A wildcard stands for one label, and for a whole one.
        ("x.y.wild.test", [0, 2]), (".wild.test", [0, 2]), ("xwild.test", [0, 2]), ("test", [0, 2]),
        // It is no name to ask for.
        ("*.wild.test", [1]), ("", [0, 2]), (".", [0, 2]),
    ]

    @Test(arguments: hosts)
    func `a host is shown the certificates that are for it`(host: String?, expected: [Int]) {
        let names = ServerNames(Self.certificates)
        #expect(names.sets[names.set(for: host)] == expected)
    }

    @Test func `the first certificate is for the rest, also when it names nobody`() {
        let names = ServerNames([.init(names: [], keyType: 1), .init(names: ["a.test"], keyType: 2)])
        #expect(names.sets[names.set(for: nil)] == [0])
        #expect(names.sets[names.set(for: "a.test")] == [1])
    }

    /// An extension's bytes and the host that is in them.
    static let extensions: [([UInt8], String?)] = [
        ([0, 6, 0, 0, 3, 97, 46, 98], "a.b"), ([0, 6, 0, 0, 3, 65, 46, 66], "a.b"),
        // Lengths that do not fit.
        ([], nil), ([0], nil), ([0, 0], nil), ([0, 6, 0, 0, 3, 97, 46], nil),
        ([0, 5, 0, 0, 3, 97, 46, 98], nil),
        ([0, 6, 0, 0, 2, 97, 46, 98], nil), ([0, 6, 0, 0, 4, 97, 46, 98], nil), ([0, 3, 0, 0, 0], nil),
        // Another type of name, and bytes that no name has.
        ([0, 6, 1, 0, 3, 97, 46, 98], nil), ([0, 6, 0, 0, 3, 97, 0, 98], nil), ([0, 4, 0, 0, 1, 0xe9], nil),
    ]

    @Test(arguments: extensions)
    func `the host is read from the extension as it is, or not at all`(bytes: [UInt8], expected: String?) {
        #expect(ServerNames.host(inExtension: bytes) == expected)
    }

    /// What a client offers, and where HTTP/1.1 is in it.
    static let offers: [([UInt8], Int?)] = [
        ([8] + Array("http/1.1".utf8), 1), ([2, 104, 50, 8] + Array("http/1.1".utf8), 4),
        ([2, 104, 50], nil), ([], nil),
        ([9] + Array("http/1.1".utf8), nil), ([7] + Array("http/1.1".utf8), nil),
        ([0, 8] + Array("http/1.1".utf8), 2),
        ([8] + Array("http/1.0".utf8), nil),
    ]

    @Test(arguments: offers)
    func `a protocol is found in an offer`(bytes: [UInt8], expected: Int?) {
        #expect(ProtocolOffer.place(of: ProtocolOffer.http11, in: bytes) == expected)
    }

    /// Lists in OpenSSL's words, and the suites that are offered.
    static let lists: [(String, [String]?)] = [
        ("ECDHE-RSA-AES128-GCM-SHA256", ["ECDHE-RSA-AES128-GCM-SHA256"]),
        // Without forward secrecy, authentication or encryption nothing is offered, whatever is asked.
        ("AES128-GCM-SHA256", nil), ("NULL", nil), ("aNULL", nil), ("DHE-RSA-AES128-GCM-SHA256", nil),
        ("PSK", nil),
        ("AES128-SHA:ECDHE-RSA-AES128-SHA256", ["ECDHE-RSA-AES128-SHA256"]),
        ("nonsense", nil), ("", nil), ("A\0B", nil),
    ]

    @Test(arguments: lists)
    func `a list comes to the suites that can be offered`(list: String, expected: [String]?) {
        #expect(CipherSuites.names(list) == expected)
    }

    @Test func `the standard suites are authenticated and forward secret`() throws {
        let names = try #require(CipherSuites.names(CipherSuites.standard))
        #expect(names.count == 6)
        #expect(names.allSatisfy { $0.hasPrefix("ECDHE-") && CipherSuites.isAuthenticated($0) })
        #expect(!CipherSuites.isAuthenticated("ECDHE-RSA-AES128-SHA256"))
    }

    /// Bytes of a common name and how it is written.
    static let commonNames: [([UInt8], String)] = [
        (Array("alice smith".utf8), "alice smith"), (Array("é%\n".utf8), "%c3%a9%25%0a"),
        ([0, 0x7f], "%00%7f"),
    ]

    @Test(arguments: commonNames)
    func `a client's name is printable`(bytes: [UInt8], expected: String) {
        #expect(TLSStream.spelled(bytes) == expected)
    }
}
