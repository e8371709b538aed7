import IPC
import TLS
import TestSupport
import Testing

@testable import Keeper

@Suite struct SigningKeyTests {
    private static let schemes: [TestKey.Kind: [SignatureScheme]] = [
        .p256: [.ecdsaSHA256], .p384: [.ecdsaSHA384], .p521: [.ecdsaSHA512], .ed25519: [.ed25519],
        .rsa2048: [.rsaPSSSHA256, .rsaPSSSHA384, .rsaPSSSHA512],
        .rsa3072: [.rsaPSSSHA256, .rsaPSSSHA384, .rsaPSSSHA512],
        .rsa4096: [.rsaPSSSHA256, .rsaPSSSHA384, .rsaPSSSHA512],
    ]
    /// What TLS 1.2 allows besides.
    private static func olderSchemes(_ kind: TestKey.Kind) -> [SignatureScheme] {
        switch kind {
        case .p256, .p384, .p521: [.ecdsaSHA256, .ecdsaSHA384, .ecdsaSHA512]
        case .ed25519: [.ed25519]
        default: [.rsaPKCS1SHA256, .rsaPKCS1SHA384, .rsaPKCS1SHA512] + (schemes[kind] ?? [])
        }
    }

    @Test(arguments: TestKey.Kind.usable)
    func `a key signs what a client verifies, and by no other scheme`(kind: TestKey.Kind) throws {
        let test = TestKey(kind)
        let key = try SigningKey(PrivateKeySettings(pem: test.pem()))
        for (part, content, schemes) in [
            (HandshakeContent.certificateVerify, Handshakes.certificateVerify(), Self.schemes[kind] ?? []),
            (.serverKeyExchange, Handshakes.x25519, Self.olderSchemes(kind)),
        ] {
            for scheme in SignatureScheme.allCases {
                #expect(key.allows(scheme, in: part) == schemes.contains(scheme), "\(scheme) in \(part)")
            }
            for scheme in schemes {
                let signature = try #require(key.signature(of: content, by: scheme))
                #expect(test.verifies(signature, of: content, by: scheme), "\(scheme)")
                #expect(!test.verifies(signature, of: content + [0], by: scheme))
                #expect(!TestKey(kind).verifies(signature, of: content, by: scheme))
            }
        }
    }

    @Test(arguments: zip(TestKey.Kind.usable, [1, 2, 1, 1, 4, 9, 1]))
    func `what takes the keeper longer costs more`(kind: TestKey.Kind, cost: Int) throws {
        #expect(try SigningKey(PrivateKeySettings(pem: TestKey(kind).pem())).cost == cost)
    }

    @Test(arguments: [
        (TestKey.Kind.rsa1024, "an RSA key of 1024 bits"),
        (.secp256k1, "an elliptic curve key on secp256k1"),
    ])
    func `a key that no server should have is named`(kind: TestKey.Kind, what: String) {
        #expect(throws: PrivateKeyError.unsupported(what)) {
            try SigningKey(PrivateKeySettings(pem: TestKey(kind).pem()))
        }
    }

    @Test func `what is encrypted, or no key, is named`() {
        let key = TestKey(.p256)
        #expect(throws: PrivateKeyError.encrypted) { try PrivateKey(pem: key.pem(passphrase: "of the test")) }
        #expect(throws: PrivateKeyError.noKey) { try PrivateKey(pem: secret("nothing")) }
        #expect(throws: PrivateKeyError.noKey) {
            try PrivateKey(pem: secret(String(decoding: key.certificate(), as: UTF8.self)))
        }
    }

    @Test func `a certificate is for one key`() throws {
        let key = TestKey(.p256)
        let own = try PrivateKey(pem: key.pem())
        #expect(try own.isKey(ofCertificate: key.certificate()))
        #expect(try !own.isKey(ofCertificate: TestKey(.p256).certificate()))
        #expect(try !own.isKey(ofCertificate: TestKey(.rsa2048).certificate()))
        #expect(throws: PrivateKeyError.noCertificate) { try own.isKey(ofCertificate: Array("none".utf8)) }
    }
}

func secret(_ text: String) -> Secret { secret(Array(text.utf8)) }

func secret(_ bytes: [UInt8]) -> Secret {
    var bytes = bytes
    return Secret(wiping: &bytes, keeping: 0..<bytes.count)
}
