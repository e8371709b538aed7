import Glibc
import IPC
import TestSupport
import Testing

@testable import Supervisor

/// Files that are gone when the test is over.
private final class KeyFiles {
    private let directory: String

    init() throws { directory = try ServiceDirectory.makeTemporary() }
    deinit { ServiceDirectory.removeTemporary(directory) }

    func path(_ name: String) -> String { "\(directory)/\(name)" }

    func write(_ bytes: [UInt8], to name: String, mode: mode_t = 0o600) throws {
        let file = open(path(name), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        try #require(file >= 0)
        defer { close(file) }
        try #require(Glibc.write(file, bytes, bytes.count) == bytes.count)
        try #require(fchmod(file, mode) == 0)
    }

    /// A key and its certificate under one name.
    func write(_ key: TestKey, as name: String) throws {
        var pem: [UInt8] = []
        key.pem().append(to: &pem)
        try write(pem, to: "\(name).key")
        try write(key.certificate(), to: "\(name).pem")
    }

    /// A listener with these certificates: names of the certificate and of the key.
    func listener(_ names: [(certificate: String, key: String)]) -> Configuration.Listener {
        let certificates = names.map {
            Configuration.ListenerTLS.Certificate(
                path: path("\($0.certificate).pem"), key: .file(path: path("\($0.key).key")))
        }
        let tls = Configuration.ListenerTLS(
            certificates: certificates, minimumVersion: .tls12, ciphers: .intermediate)
        let address = SocketAddress(address: IPAddress(ipv4: 0x7f00_0001), port: 0)
        return Configuration.Listener(address: .bound(address), tls: tls)
    }

    /// What is said of such listeners, without the directory's name.
    func refusal(of listeners: [Configuration.Listener]) -> String? {
        do throws(StartFailure) {
            _ = try PrivateKeys(for: listeners)
            return nil
        } catch {
            return error.description.split(separator: directory + "/").joined()
        }
    }
}

@Suite struct PrivateKeysTests {
    @Test func `keys are told in the order of the certificates, each once`() throws {
        let files = try KeyFiles()
        let (first, second, third) = (TestKey(.p256), TestKey(.ed25519), TestKey(.rsa2048))
        try files.write(first, as: "first")
        try files.write(second, as: "second")
        try files.write(third, as: "third")
        // Renewed with the same key: another certificate of it.
        try files.write(first.certificate(), to: "again.pem")
        let keys = try PrivateKeys(for: [
            files.listener([("second", "second"), ("first", "first")]),
            files.listener([("again", "first"), ("third", "third")]),
        ])
        #expect(keys.settings == [second, first, third].map { PrivateKeySettings(pem: trimmed($0.pem())) })
        #expect(keys.place(of: .file(path: files.path("first.key"))) == 1)
        #expect(keys.place(of: .file(path: files.path("third.key"))) == 2)
        #expect(keys.place(of: .file(path: files.path("other.key"))) == nil)
    }

    /// One line end after a secret is not part of it.
    private func trimmed(_ pem: Secret) -> Secret {
        var bytes: [UInt8] = []
        pem.append(to: &bytes)
        return Secret(wiping: &bytes, keeping: 0..<bytes.count - 1)
    }

    @Test func `where there is no TLS there is nothing to keep`() throws {
        let address = SocketAddress(address: IPAddress(ipv4: 0x7f00_0001), port: 0)
        #expect(try PrivateKeys(for: [Configuration.Listener(address: .bound(address), tls: nil)]).isEmpty)
    }

    @Test func `a key of another certificate is refused, and named by its listener`() throws {
        let files = try KeyFiles()
        try files.write(TestKey(.p256), as: "own")
        try files.write(TestKey(.p256), as: "other")
        #expect(
            files.refusal(of: [files.listener([("own", "own")]), files.listener([("own", "other")])])
                == "listeners[1].tls.key (file:other.key): it is not the key of the first certificate in own.pem"
        )
        // Also where the key itself was accepted before.
        #expect(
            files.refusal(of: [files.listener([("own", "own"), ("other", "own")])])
                == "listeners[0].tls.certificates[0].key (file:own.key): it is not the key of the first certificate in other.pem"
        )
    }

    @Test func `an encrypted, weak, missing or exposed key is refused, and nothing of it is said`() throws {
        let files = try KeyFiles()
        try files.write(TestKey(.p256), as: "good")
        var encrypted: [UInt8] = []
        TestKey(.p256).pem(passphrase: "of the test").append(to: &encrypted)
        try files.write(encrypted, to: "encrypted.key")
        var weak: [UInt8] = []
        TestKey(.rsa1024).pem().append(to: &weak)
        try files.write(weak, to: "weak.key")
        try files.write(weak, to: "exposed.key", mode: 0o644)
        try files.write(Array("text without a key\n".utf8), to: "none.key")
        try files.write([UInt8](repeating: 0x61, count: MessageLimits.privateKeyBytes + 1), to: "long.key")
        try files.write([0x61, 0xff], to: "binary.key")
        for (name, part) in [
            ("encrypted", "it is encrypted"), ("weak", "it is an RSA key of 1024 bits"),
            ("exposed", "exposed.key has mode 644"), ("none", "there is no private key in PEM in it"),
            ("long", "it is longer than 8192 bytes"), ("binary", "it has a byte that is not"),
            ("missing", "missing.key cannot be read"),
        ] {
            let refusal = try #require(files.refusal(of: [files.listener([("good", name)])]))
            let beginning = "listeners[0].tls.key (file:\(name).key): "
            #expect(refusal.hasPrefix(beginning + part), "\(refusal)")
            #expect(!refusal.contains("PRIVATE"))
        }
    }

    @Test func `a file that holds no certificate is named`() throws {
        let files = try KeyFiles()
        try files.write(TestKey(.p256), as: "good")
        try files.write(Array("text".utf8), to: "none.pem")
        #expect(
            files.refusal(of: [files.listener([("none", "good")])])
                == "listeners[0].tls.certificate (none.pem): there is no certificate in PEM in it"
        )
        #expect(
            files.refusal(of: [files.listener([("missing", "good")])])?.hasPrefix(
                "listeners[0].tls.certificate (missing.pem) cannot be read: ") == true)
    }
}
