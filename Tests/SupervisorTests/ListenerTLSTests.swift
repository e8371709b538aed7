import Glibc
import IPC
import TLS
import Testing

@testable import Supervisor

/// Certificates that sign themselves, good for thirty years; their keys were thrown away.
private enum Certificates {
    /// P-256, for a.test.
    static let good = """
        -----BEGIN CERTIFICATE-----
        MIIBizCCATKgAwIBAgIUGB/eXkxhK9oX1V1Q4E1wQeS7lqQwCgYIKoZIzj0EAwIw
        ETEPMA0GA1UEAwwGYS50ZXN0MCAXDTI2MTEyMzEwMDY0NloYDzIwNTYxMTE1MTAw
        NjQ2WjARMQ8wDQYDVQQDDAZhLnRlc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC
        AATpjIOu6EwtbWTD0UkAx/dUG/lfzWiv2vgRW0FtCiR3Rca/YrGm0KFQhmJNA46b
        oDqsrA93L+5xmHQqiQaL32WQo2YwZDAdBgNVHQ4EFgQU5u5pS9jkx0b6nFgbcr0R
        bF65DG8wHwYDVR0jBBgwFoAU5u5pS9jkx0b6nFgbcr0RbF65DG8wDwYDVR0TAQH/
        BAUwAwEB/zARBgNVHREECjAIggZhLnRlc3QwCgYIKoZIzj0EAwIDRwAwRAIgTN/8
        E7RNx6xGH4uXz9qr+S7NYxQ7ZTiXPogl0oNwH6ICIHPL2wYWlqrkbz49Rb/R9Fja
        KG5UYIITUwaY5u5Kf0Pz
        -----END CERTIFICATE-----

        """

    /// RSA of 1024 bits.
    static let weak = """
        -----BEGIN CERTIFICATE-----
        MIICEzCCAXygAwIBAgIULBBhNMmP/b0hHBiOQTtLvZT6JkAwDQYJKoZIhvcNAQEL
        BQAwETEPMA0GA1UEAwwGYS50ZXN0MCAXDTI2MTEyMzEwMDY0NloYDzIwNTYxMTE1
        MTAwNjQ2WjARMQ8wDQYDVQQDDAZhLnRlc3QwgZ8wDQYJKoZIhvcNAQEBBQADgY0A
        MIGJAoGBAMe49z+K2TDyD2+tZUoL7xRs7WxsFnz9LNmuXJOKKD1eq3GmEZEs3pJe
        865aC57NkkegOtXDpLQFr269eJzISt64TV8z3KYrRr3Ht9fRemYziDrWhFr804AF
        /TS0ZYI3zccU6vINeMiF0fO/BTLxI4hwxV93FgMMdjlkGh9N1LlXAgMBAAGjZjBk
        MB0GA1UdDgQWBBRfinqPNXuiPxmY7JGP22sJXU2USjAfBgNVHSMEGDAWgBRfinqP
        NXuiPxmY7JGP22sJXU2USjAPBgNVHRMBAf8EBTADAQH/MBEGA1UdEQQKMAiCBmEu
        dGVzdDANBgkqhkiG9w0BAQsFAAOBgQBzjrmR8DdcLWadaQneRPpsZHL+KVKgUbAM
        UEbrxFTy3kemu1VBNtSdEAzRHPD2RgivQs3v4ndpl1Z8UAE50VJL46ahYxL7w8gV
        hjcR03gJf4e+F1zUQoA3bU82/G5bYU+xteGUxPxjcJ4bsSs/H5QgrrpjvR3D0yGm
        I9buxqR6iQ==
        -----END CERTIFICATE-----

        """
}

@Suite final class ListenerTLSTests {
    private let directory: String

    init() throws {
        directory = try ServiceDirectory.makeTemporary()
        for (name, text) in [
            ("good.crt", Certificates.good), ("weak.crt", Certificates.weak), ("empty.crt", ""),
            ("chain.crt", Certificates.good + Certificates.good),
            ("cut.crt", String(Certificates.good.dropLast(60))),
            ("long.crt", String(repeating: "#", count: MessageLimits.certificateBytes + 1)),
        ] {
            try AuditStateFile.replace("\(directory)/\(name)", with: Array(text.utf8), mode: 0o600)
        }
    }

    deinit { ServiceDirectory.removeTemporary(directory) }

    /// A file with one listener; D stands for the directory.
    private func file(_ tls: String, address: String = "0.0.0.0:8443", rest: String = "") -> String {
        let tls = tls.replacing("D/", with: "\(directory)/")
        return ConfigurationFixture.file(
            listeners: "listeners: [{ address: '\(address)', tls: \(tls) }],", adding: rest)
    }

    @Test func `a listener with a certificate may be anywhere`() throws {
        let tls = try #require(
            try ConfigurationFixture.read(file("{ certificate: 'D/good.crt', key: 'file:/k' }"))
                .configuration.listeners[0].tls)
        #expect(tls.certificates == [.init(path: "\(directory)/good.crt", key: .file(path: "/k"))])
        #expect(tls.minimumVersion == .tls12)
        #expect(tls.ciphers == .modern)
        #expect(tls.clientAuthorities == nil)
    }

    @Test func `every key is read`() throws {
        let text = file(
            """
            { certificate: 'D/good.crt', key: 'env:A', certificates: [{ certificate: 'D/chain.crt', key: 'credential:b' }],
              min_version: '1.3', ciphers: 'ECDHE-RSA-AES256-GCM-SHA384', client_ca: 'D/chain.crt' }
            """)
        let tls = try #require(try ConfigurationFixture.read(text).configuration.listeners[0].tls)
        #expect(
            tls.certificates == [
                .init(path: "\(directory)/good.crt", key: .environment(name: "A")),
                .init(path: "\(directory)/chain.crt", key: .systemdCredential(name: "b")),
            ])
        #expect(tls.minimumVersion == .tls13)
        #expect(tls.ciphers == .list("ECDHE-RSA-AES256-GCM-SHA384"))
        #expect(tls.clientAuthorities == "\(directory)/chain.crt")
    }

    @Test func `a list alone is enough`() throws {
        let text = file("{ certificates: [{ certificate: 'D/good.crt', key: 'file:/k' }] }")
        #expect(try ConfigurationFixture.read(text).configuration.listeners[0].tls?.certificates.count == 1)
    }

    static let ciphers =
        "ciphers: expected \"modern\", \"intermediate\" or a list in OpenSSL's words with a suite that can be offered, found"
    static let key =
        "key: expected a reference to a private key, \"file:/path\", \"env:NAME\" or \"credential:NAME\""

    /// What is in `tls`, and what is wrong with it.
    static let problems: [(String, [String])] = [
        ("{}", ["certificate: is required", "key: is required"]),
        ("{ certificate: 'D/good.crt' }", ["key: is required"]),
        ("{ certificates: [] }", ["certificates: at least 1 is required"]),
        ("{ certificates: [{ certificate: 'D/good.crt' }] }", ["certificates[0].key: is required"]),
        (
            "{ certificate: 'D/none.crt', key: 'file:/k' }",
            ["certificate: D/none.crt cannot be read: No such file or directory"]
        ),
        (
            "{ certificate: 'D/empty.crt', key: 'file:/k' }",
            ["certificate: D/empty.crt: no certificate can be read: no start line"]
        ),
        (
            "{ certificate: 'D/cut.crt', key: 'file:/k' }",
            ["certificate: D/cut.crt: no certificate can be read: bad end line"]
        ),
        (
            "{ certificate: 'D/long.crt', key: 'file:/k' }",
            ["certificate: D/long.crt is longer than 16384 bytes"]
        ),
        (
            "{ certificate: 'D/weak.crt', key: 'file:/k' }",
            ["certificate: D/weak.crt: its key is too weak: RSA of 2048 bits is the least"]
        ),
        (
            "{ certificate: 'good.crt', key: 'file:/k' }",
            ["certificate: expected an absolute path, found \"good.crt\""]
        ),
        ("{ certificate: 'D/good.crt', key: '/k' }", [key]),
        ("{ certificate: 'D/good.crt', key: '-----BEGIN' }", [key]),
        (
            "{ certificate: 'D/good.crt', key: 'file:/k', min_version: '1.1' }",
            ["min_version: expected \"1.2\" or \"1.3\", found \"1.1\" (did you mean \"1.2\"?)"]
        ),
        (
            "{ certificate: 'D/good.crt', key: 'file:/k', ciphers: 'AES128-SHA' }",
            ["\(ciphers) \"AES128-SHA\""]
        ),
        ("{ certificate: 'D/good.crt', key: 'file:/k', ciphers: 'old' }", ["\(ciphers) \"old\""]),
        (
            "{ certificate: 'D/good.crt', key: 'file:/k', client_ca: 'D/empty.crt' }",
            ["client_ca: D/empty.crt: no certificate can be read: no start line"]
        ),
        (
            "{ certificate: 'D/good.crt', key: 'file:/k', cipher: 'modern' }",
            ["cipher: unknown key (did you mean \"ciphers\"?)"]
        ),
    ]

    @Test(arguments: problems)
    func `what is wrong is named`(tls: String, expected: [String]) {
        let found = ConfigurationFixture.sentences(file(tls)).map {
            $0.replacing("\(directory)/", with: "D/")
        }
        #expect(Set(found) == Set(expected.map { "listeners[0].tls." + $0 }))
    }

    @Test func `suites without authenticated encryption are a weakness`() throws {
        let text = file(
            "{ certificate: 'D/good.crt', key: 'file:/k', ciphers: 'ECDHE-RSA-AES128-SHA256:ECDHE+AESGCM' }")
        let weaknesses = try ConfigurationFixture.read(text).configuration.weaknesses.map {
            "\($0.key): \($0.message)"
        }
        #expect(
            weaknesses.contains(
                "listeners[0].tls.ciphers: suites without authenticated encryption are offered: ECDHE-RSA-AES128-SHA256"
            ))
    }

    @Test func `TLS beyond loopback is no weakness`() throws {
        let text = file("{ certificate: 'D/good.crt', key: 'file:/k' }", rest: "require_tls: false")
        let keys = try ConfigurationFixture.read(text).configuration.weaknesses.map { "\($0.key)" }
        #expect(!keys.contains { $0.hasPrefix("listeners") })
    }
}

@Suite struct IdentificationTests {
    @Test func `a client is called by its certificate from its first request on`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try DeskScene()
                scene.ready()
                scene.begin()
                let connection = try scene.connection(at: 1)
                scene.stage.channel.send(.identified(Identification(connection: connection, name: "alice")))
                scene.admit(connection)
                guard let ticket = try await scene.ticket() else { return 1 }
                scene.settle(ticket)
                guard await eventually({ scene.desk.inFlight == 0 }) else { return 2 }
                return try scene.register.entry(connection, of: scene.worker).client.id == "cert:alice"
                    ? 0 : 3
            }
        }
    }

    @Test func `a handshake that failed is no request`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try DeskScene()
                scene.ready()
                scene.begin()
                var denial = Denial()
                denial.connection = try scene.connection()
                denial.cause = .tlsVersion
                scene.stage.channel.send(.deny(denial))
                guard await eventually({ scene.desk.ledger.failedHandshakes == 1 }) else { return 1 }
                return scene.worker.requestsTotal == 0 ? 0 : 2
            }
        }
    }
}
