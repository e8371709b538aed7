import COpenSSL
import Glibc
import IPC
import Testing

@testable import TLS

@Suite struct CertificateRuleTests {
    /// A fault in one place of a chain of three that is otherwise good.
    struct Fault: Sendable, CustomTestStringConvertible {
        enum Place: Sendable { case server, intermediate, root }

        let name: String
        let place: Place
        let rule: CertificateRule?
        let change: @Sendable (inout Forgery) -> Void

        init(
            _ name: String, _ place: Place, _ rule: CertificateRule?,
            _ change: @escaping @Sendable (inout Forgery) -> Void
        ) {
            (self.name, self.place, self.rule, self.change) = (name, place, rule, change)
        }

        var testDescription: String { "\(place): \(name)" }
    }

    private static func broken(_ fault: Fault?) -> CertificateRule? {
        func forged(_ base: Forgery, _ place: Fault.Place, by issuer: ForgedCertificate?) -> ForgedCertificate
        {
            var forgery = base
            if let fault, fault.place == place { fault.change(&forgery) }
            return ForgedCertificate(forgery, by: issuer)
        }
        let root = forged(.authority, .root, by: nil)
        let intermediate = forged(.authority, .intermediate, by: root)
        let server = forged(Forgery(), .server, by: intermediate)
        return withExtendedLifetime((root, intermediate, server)) {
            CertificateRules.broken(
                by: [server, intermediate, root].map { Certificate(borrowing: $0.pointer) })
        }
    }

    @Test func `a chain without fault breaks no rule`() { #expect(Self.broken(nil) == nil) }

    @Test(arguments: faults)
    func `a fault breaks its rule`(fault: Fault) { #expect(Self.broken(fault) == fault.rule) }

    static let malformed: [UInt8] = Array("malformed".utf8)

    static let faults: [Fault] =
        [Fault.Place.server, .intermediate].flatMap { place in
            [
                Fault("serial number zero", place, .serialNumber) { $0.serial = [0] },
                Fault("negative serial number", place, .serialNumber) { $0.isSerialNegative = true },
            ]
        }
        + [Fault.Place.server, .intermediate, .root].flatMap { place in
            [
                Fault("serial number of 21 octets", place, .serialNumber) {
                    $0.serial = [UInt8](repeating: 0x7F, count: 21)
                },
                Fault("serial number of 20 octets and a sign", place, .serialNumber) {
                    $0.serial = [UInt8](repeating: 0xFF, count: 20)
                },
                Fault("serial number of 20 octets", place, nil) {
                    $0.serial = [UInt8](repeating: 0x7F, count: 20)
                },
                Fault("unreadable extension", place, .extensionForm) {
                    $0.raw = [(NID_info_access, malformed, isCritical: false)]
                },
                Fault("critical access to authorities", place, .extensionForm) {
                    $0.others = [(NID_info_access, "critical,caIssuers;URI:http://authority.test/")]
                },
                Fault("ordinary access to authorities", place, nil) {
                    $0.others = [(NID_info_access, "caIssuers;URI:http://authority.test/")]
                },
                Fault("policy constraints that may be ignored", place, .extensionForm) {
                    $0.others = [(NID_policy_constraints, "requireExplicitPolicy:3")]
                },
                // AuthorityKeyIdentifier ::= SEQUENCE {}
                Fault("authority key identifier without the key's", place, .authorityKeyIdentifier) {
                    $0.hasAuthorityKeyIdentifier = false
                    $0.raw = [(NID_authority_key_identifier, [0x30, 0x00], isCritical: false)]
                },
                Fault("authority that may not sign", place, .keyUsage) {
                    $0.basicConstraints = "critical,CA:TRUE"
                    $0.keyUsage = "critical,digitalSignature"
                },
                Fault("an RSA key whose length is no number of octets", place, .publicKey) {
                    $0.key = TestKey(rsaBits: 2052)
                },
                Fault("an RSA key that is too short", place, .publicKey) { $0.key = TestKey(rsaBits: 1024) },
                Fault("a curve that no authority uses", place, .publicKey) {
                    $0.key = TestKey(curve: "secp256k1")
                },
                Fault("an RSA key", place, nil) { $0.key = TestKey(.rsa) },
            ]
        } + ofServers + ofAuthorities

    static let ofServers: [Fault] = [
        Fault("critical names beside a subject", .server, .alternativeName) {
            $0.alternativeName = "critical,DNS:upstream.test"
        },
        Fault("critical names without a subject", .server, nil) {
            $0.commonName = nil
            $0.alternativeName = "critical,DNS:upstream.test"
        },
        Fault("ordinary names without a subject", .server, .alternativeName) { $0.commonName = nil },
        Fault("a name that begins with a dot", .server, .alternativeName) {
            $0.alternativeName = "DNS:upstream.test,DNS:.test"
        },
        Fault("a name with an underscore", .server, .alternativeName) {
            $0.alternativeName = "DNS:upstream.test,DNS:up_stream.test"
        },
        Fault("an address as a host's name", .server, .alternativeName) {
            $0.alternativeName = "DNS:upstream.test,DNS:192.0.2.1"
        },
        Fault("a wildcard", .server, nil) { $0.alternativeName = "DNS:upstream.test,DNS:*.upstream.test" },
        Fault("a wildcard over a registry", .server, .publicWildcard) {
            $0.alternativeName = "DNS:upstream.test,DNS:*.co.uk"
        },
        Fault("a wildcard over a top-level domain", .server, .publicWildcard) {
            $0.alternativeName = "DNS:upstream.test,DNS:*.test"
        },
        Fault("a wildcard over a country's name", .server, nil) {
            $0.alternativeName = "DNS:upstream.test,DNS:*.example.uk"
        },
        Fault("a common name for people", .server, nil) { $0.commonName = "Upstream No. 5" },
        Fault("a common name of another host", .server, .commonName) { $0.commonName = "other.test" },
        Fault("a common name in other letters", .server, .commonName) { $0.commonName = "Upstream.test" },
        Fault("an address as common name", .server, .commonName) { $0.commonName = "192.0.2.1" },
        Fault("an address that is among the names", .server, nil) {
            $0.commonName = "192.0.2.1"
            $0.alternativeName = "DNS:upstream.test,IP:192.0.2.1"
        },
        Fault("an address in another spelling", .server, .commonName) {
            $0.commonName = "192.000.002.001"
            $0.alternativeName = "DNS:upstream.test,IP:192.0.2.1"
        },
        Fault("an address in hexadecimal", .server, .commonName) {
            $0.commonName = "0xC0000201"
            $0.alternativeName = "DNS:upstream.test,IP:192.0.2.1"
        },
        Fault("a host's name in a certificate of addresses", .server, nil) {
            $0.alternativeName = "IP:192.0.2.1"
        },
        Fault("constraints of a server", .server, .nameConstraints) {
            $0.nameConstraints = "permitted;DNS:upstream.test"
        },
    ]

    static let ofAuthorities: [Fault] = [
        Fault("serial number zero", .root, nil) { $0.serial = [0] },
        Fault("a purpose", .root, .rootPurpose) { $0.purpose = "serverAuth" },
        Fault("a purpose", .intermediate, nil) { $0.purpose = "serverAuth" },
        Fault("constraints", .intermediate, nil) { $0.nameConstraints = "critical,permitted;DNS:test" },
        // NameConstraints ::= SEQUENCE {}
        Fault("constraints of nothing", .intermediate, .nameConstraints) {
            $0.raw = [(NID_name_constraints, [0x30, 0x00], isCritical: true)]
        },
    ]

    @Test(arguments: [
        ("bar.wild.test", true), ("wild.test", false), ("a.bar.wild.test", false), ("other.test", false),
    ])
    func `a wildcard that stands for an excluded host breaks the constraint`(excluded: String, isBroken: Bool)
    {
        var authority = Forgery.authority
        authority.nameConstraints = "critical,excluded;DNS:\(excluded)"
        let root = ForgedCertificate(authority)
        var forgery = Forgery()
        forgery.commonName = "wild"
        forgery.alternativeName = "DNS:*.wild.test"
        let server = ForgedCertificate(forgery, by: root)
        let rule = withExtendedLifetime((root, server)) {
            CertificateRules.broken(by: [server, root].map { Certificate(borrowing: $0.pointer) })
        }
        #expect(rule == (isBroken ? .nameConstraints : nil))
    }

    /// A rule that public authorities do not keep would cut operators off from providers.
    @Test(.enabled(if: access(systemBundle, R_OK) == 0))
    func `no root that the system trusts breaks a rule`() throws {
        let store = try TrustStore(.system)
        let roots = store.certificates
        #expect(roots.count > 50)
        let server = ForgedCertificate(Forgery(), by: ForgedCertificate(.authority))
        for root in roots {
            let rule = CertificateRules.broken(by: [Certificate(borrowing: server.pointer), root])
            #expect(rule == nil, "\(root.commonNames)")
        }
    }

    static let systemBundle = "/etc/ssl/certs/ca-certificates.crt"
}

extension TestKey {
    convenience init(rsaBits: Int32) {
        self.init(parameters: "RSA") { EVP_PKEY_CTX_set_rsa_keygen_bits($0, rsaBits) }
    }
    convenience init(curve: String) { self.init(parameters: "EC") { EVP_PKEY_CTX_set_group_name($0, curve) } }
}

extension TrustStore {
    fileprivate var certificates: [Certificate] {
        let objects = X509_STORE_get0_objects(store)
        return (0..<OPENSSL_sk_num(objects)).compactMap { index in
            OPENSSL_sk_value(objects, index).flatMap { X509_OBJECT_get0_X509(OpaquePointer($0)) }
                .map { Certificate(borrowing: $0) }
        }
    }
}
