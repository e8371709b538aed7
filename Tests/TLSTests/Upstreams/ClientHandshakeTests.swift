import COpenSSL
import Glibc
import IPC
import Testing

@testable import TLS

@Suite struct ClientHandshakeTests {
    /// What an upstream shows, and what comes of it.
    struct Encounter: Sendable, CustomTestStringConvertible {
        let name: String
        var expected: ProofFailure?
        var host = PeerName.host("upstream.test")
        var server: @Sendable (inout Forgery) -> Void = { _ in }
        var authority: @Sendable (inout Forgery) -> Void = { _ in }
        var upstream: @Sendable (inout TestUpstream.Options) -> Void = { _ in }

        var testDescription: String { name }
    }

    static let address = PeerName.address(IPAddress(ipv4: 0xC000_0201))

    static let encounters: [Encounter] = [
        Encounter(name: "a good certificate"),
        Encounter(
            name: "TLS 1.2 alone", upstream: { $0.versions = Int(TLS1_2_VERSION)...Int(TLS1_2_VERSION) }),
        Encounter(name: "HTTP/1.1 chosen", upstream: { $0.speaks = Array("http/1.1".utf8) }),
        Encounter(name: "no purpose", server: { $0.purpose = nil }),
        Encounter(
            name: "a wildcard for it",
            server: { $0.alternativeName = "DNS:upstream.test,DNS:*.upstream.test" }
        ).asked(
            for: .host("api.upstream.test")),
        Encounter(name: "the address asked for", server: { $0.alternativeName = "IP:192.0.2.1" }).asked(
            for: address),
        Encounter(
            name: "another address", expected: .nameMismatch, server: { $0.alternativeName = "IP:192.0.2.2" }
        )
        .asked(for: address),
        Encounter(name: "another host", expected: .nameMismatch, host: .host("other.test")),
        Encounter(
            name: "the common name alone", expected: .nameMismatch,
            server: { $0.alternativeName = "DNS:x.test" }),
        Encounter(
            name: "a wildcard over two labels", expected: .nameMismatch,
            server: { $0.alternativeName = "DNS:*.upstream.test" }
        ).asked(for: .host("a.b.upstream.test")),
        Encounter(
            name: "a wildcard within a label", expected: .nameMismatch,
            server: { $0.alternativeName = "DNS:a*.upstream.test" }
        ).asked(for: .host("api.upstream.test")),
        Encounter(name: "ended", expected: .expired, server: { $0.ends = -1 }),
        Encounter(name: "not begun", expected: .notYetValid, server: { $0.begins = 3600 }),
        Encounter(name: "an authority that has ended", expected: .expired, authority: { $0.ends = -1 }),
        Encounter(name: "for clients", expected: .wrongPurpose, server: { $0.purpose = "clientAuth" }),
        Encounter(
            name: "issued by no authority", expected: .constraint,
            authority: {
                $0.basicConstraints = "critical,CA:FALSE"; $0.keyUsage = nil
            }),
        Encounter(
            name: "issued by who may not sign", expected: .constraint, authority: { $0.keyUsage = "cRLSign" }),
        Encounter(
            name: "outside the authority's domain", expected: .constraint,
            authority: { $0.nameConstraints = "critical,permitted;DNS:example.com" }),
        Encounter(name: "a wrong signature", expected: .badSignature, server: { $0.isSignatureGood = false }),
        Encounter(
            name: "a short key", expected: .weakCryptography, server: { $0.key = TestKey(rsaBits: 1024) }),
        Encounter(name: "a broken rule", expected: .rule, server: { $0.commonName = "other.test" }),
        Encounter(
            name: "TLS 1.1", expected: .closed,
            upstream: { $0.versions = Int(TLS1_VERSION)...Int(TLS1_1_VERSION) }),
        Encounter(
            name: "another protocol chosen", expected: .handshake, upstream: { $0.speaks = Array("h2".utf8) }),
        Encounter(name: "no certificate", expected: .closed, upstream: { $0.chain = [] }),
    ]

    @Test(arguments: encounters.indices)
    func `an upstream proves who it is, or is refused for the right reason`(index: Int) async {
        await #expect(processExitsWith: .success, "\(Self.encounters[index].name)") {
            [index = index as Int] in
            onLoop {
                let encounter = ClientHandshakeTests.encounters[index]
                var (authority, server) = (Forgery.authority, Forgery())
                encounter.authority(&authority)
                encounter.server(&server)
                let root = ForgedCertificate(authority)
                var options = TestUpstream.Options(chain: [ForgedCertificate(server, by: root)])
                encounter.upstream(&options)
                let context = try ClientContext(
                    ClientContext.Settings(name: encounter.host), trusting: TrustStore(pem: root.pem))
                let outcome = try await meet(context, TestUpstream(options))
                guard outcome?.reason != encounter.expected else { return 0 }
                ChildLog.write("\(encounter.name): \(outcome.map { "\($0)" } ?? "accepted")")
                return 1
            }
        }
    }

    @Test func `what is no TLS, an end and silence are told apart`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let context = try ClientContext(
                    ClientContext.Settings(name: .host("upstream.test")),
                    trusting: TrustStore(pem: ForgedCertificate(.authority).pem))
                let (plain, answering) = try pair()
                _ = Array("HTTP/1.1 200 OK\r\n\r\n".utf8).withUnsafeBytes { answering.write($0) }
                guard try await refusal(context, plain)?.reason == .handshake else { return 1 }
                let (ending, gone) = try pair()
                gone.close()
                guard try await refusal(context, ending)?.reason == .closed else { return 2 }
                let (silent, other) = try pair()
                let reason = try await refusal(context, silent, within: .milliseconds(20))?.reason
                return withExtendedLifetime(other) { reason == .timedOut ? 0 : 3 }
            }
        }
    }

    @Test func `a pin lets through the key that it names, wherever it is in the chain`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let root = ForgedCertificate(.authority)
                let server = ForgedCertificate(Forgery(), by: root)
                let upstream = TestUpstream(.init(chain: [server]))
                let other = ForgedCertificate(.authority).pin
                let cases = [([server.pin], true), ([other, root.pin], true), ([other], false)].map {
                    ($0.0.compactMap(\.self), $0.1)
                }
                for (pins, isAccepted) in cases {
                    let context = try ClientContext(
                        ClientContext.Settings(name: .host("upstream.test"), pins: pins),
                        trusting: TrustStore(pem: root.pem))
                    let reason = try await meet(context, upstream)?.reason
                    guard reason == (isAccepted ? nil : .pinMismatch) else { return 1 }
                }
                return 0
            }
        }
    }

    @Test(arguments: [Int(TLS1_2_VERSION), Int(TLS1_3_VERSION)])
    func `the next connection goes on with the session, and is no less bound to its context`(version: Int)
        async
    {
        await #expect(processExitsWith: .success) {
            [version = version as Int] in
            onLoop {
                let root = ForgedCertificate(.authority)
                let options = TestUpstream.Options(
                    chain: [ForgedCertificate(Forgery(), by: root)], versions: version...version)
                let upstream = TestUpstream(options)
                let store = try TrustStore(pem: root.pem)
                let context = try ClientContext(
                    ClientContext.Settings(name: .host("upstream.test")), trusting: store)
                for round in 0..<4 {
                    let (watch, far) = try upstream.connect()
                    let stream = try await context.connect(
                        over: watch, until: MonotonicInstant.now() + .seconds(60))
                    guard try await word(from: stream) == Array("word".utf8) else { return 1 }
                    guard (SSL_session_reused(far.session) == 1) == (round > 0) else { return 2 }
                    guard context.expiry(seenBy: stream) != nil else { return 3 }
                    stream.finishWriting()
                }
                let other = try ClientContext(
                    ClientContext.Settings(name: .host("other.test")), trusting: store)
                return try await meet(other, upstream)?.reason == .nameMismatch ? 0 : 4
            }
        }
    }

    @Test func `an upstream that asks is shown the certificate of its own`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let root = ForgedCertificate(.authority)
                var forgery = Forgery()
                forgery.purpose = "clientAuth"
                let client = ForgedCertificate(forgery, by: root)
                let upstream = TestUpstream(
                    .init(chain: [ForgedCertificate(Forgery(), by: root)], authority: root))
                let identity = ClientIdentity(chain: client.pem, key: client.key.secret)
                let known = try ClientContext(
                    ClientContext.Settings(name: .host("upstream.test"), identity: identity),
                    trusting: TrustStore(pem: root.pem))
                let (watch, far) = try upstream.connect()
                let stream = try await known.connect(
                    over: watch, until: MonotonicInstant.now() + .seconds(60))
                guard try await word(from: stream).count == 4 else { return 1 }
                guard let shown = SSL_get0_peer_certificate(far.session), X509_cmp(shown, client.pointer) == 0
                else { return 2 }
                let unknown = try ClientContext(
                    ClientContext.Settings(name: .host("upstream.test")), trusting: TrustStore(pem: root.pem))
                let (second, _) = try upstream.connect()
                // With TLS 1.3 the server's refusal comes after the client's last word.
                guard let silent = try? await unknown.connect(over: second, until: .now() + .seconds(60))
                else {
                    return 0
                }
                return try await word(from: silent).isEmpty ? 0 : 3
            }
        }
    }

    @Test func `a key that is another certificate's is refused before anything is started`() throws {
        let (one, other) = (ForgedCertificate(Forgery()), ForgedCertificate(Forgery()))
        let identity = ClientIdentity(chain: one.pem, key: other.key.secret)
        #expect(throws: OpenSSLError.self) {
            try ClientContext(
                ClientContext.Settings(name: .host("a"), identity: identity),
                trusting: TrustStore(pem: one.pem))
        }
    }

    @Test func `where OpenSSL's way leads to an authority that has ended, another is found`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                // Two certificates of one intermediate authority: one by a root that nobody knows, one by ours.
                let key = TestKey(.p256)
                var intermediate = Forgery.authority
                intermediate.commonName = "intermediate"
                intermediate.key = key
                let root = ForgedCertificate(.authority)
                var stranger = Forgery.authority
                stranger.commonName = "stranger"
                let lost = ForgedCertificate(intermediate, by: ForgedCertificate(stranger))
                let found = ForgedCertificate(intermediate, by: root)
                let server = ForgedCertificate(Forgery(), by: found)
                let context = try ClientContext(
                    ClientContext.Settings(name: .host("upstream.test")), trusting: TrustStore(pem: root.pem))
                for chain in [[server, lost, found], [server, found, lost]] {
                    guard try await meet(context, TestUpstream(.init(chain: chain))) == nil else { return 1 }
                }
                return try await meet(context, TestUpstream(.init(chain: [server, lost])))?.reason
                    == .unknownAuthority ? 0 : 2
            }
        }
    }
}

@Suite struct PublicKeyPinTests {
    static let good = "sha256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="

    @Test func `a pin reads and writes itself`() {
        #expect(PublicKeyPin(Self.good)?.description == Self.good)
    }

    @Test(arguments: [
        "", "sha256/", "sha1/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "SHA256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "sha256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
        "sha256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuF==",
        "sha256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=",
        "sha256/47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=",
        "sha256/ 7DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "sha256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
    ])
    func `another spelling is no pin`(text: String) { #expect(PublicKeyPin(text) == nil) }
}

extension ClientHandshakeTests.Encounter {
    func asked(for host: PeerName) -> Self {
        var encounter = self
        encounter.host = host
        return encounter
    }
}

@Loop private func meet(_ context: ClientContext, _ upstream: TestUpstream) async throws -> HandshakeRefusal?
{
    try await refusal(context, try upstream.connect().0)
}

@Loop private func refusal(
    _ context: ClientContext, _ watch: Watch, within time: Duration = .seconds(60)
) async throws -> HandshakeRefusal? {
    do throws(HandshakeRefusal) {
        _ = try await context.connect(over: watch, until: MonotonicInstant.now() + time)
        return nil
    } catch {
        return error
    }
}

extension TrustStore {
    /// From a file that is gone before the store is used.
    convenience init(pem: [UInt8]) throws {
        var path = Array("/tmp/bulkhead-roots-XXXXXX".utf8CString)
        let descriptor = mkstemp(&path)
        defer { close(descriptor) }
        _ = write(descriptor, pem, pem.count)
        let name = String(decoding: path.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        defer { unlink(name) }
        try self.init(.file(name))
    }
}

extension TestKey {
    /// PEM, as a configuration's secret.
    var secret: Secret {
        let memory = BIO_new(BIO_s_mem())
        defer { BIO_free(memory) }
        PEM_write_bio_PrivateKey(memory, pointer, nil, nil, 0, nil, nil)
        var bytes = [UInt8](repeating: 0, count: 8192)
        let count = Int(max(0, BIO_read(memory, &bytes, Int32(bytes.count))))
        return Secret(wiping: &bytes, keeping: 0..<count)
    }
}
