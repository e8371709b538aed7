import COpenSSL
public import IPC

/// What session tickets are made and read with in this process (RFC 5077 4). The supervisor gives all workers the same, and new
/// ones now and then.
@safe public final class TicketKeyRing: @unchecked Sendable {
    /// Used on the loop's thread alone.
    private var keys: [TicketKey] = []

    /// Without keys no ticket is made or read.
    public init() {}

    /// Replaces all keys.
    public func replace(with keys: TicketKeys) { self.keys = keys.keys }

    /// Where the parts of a key are.
    private enum Part {
        static let name = 0..<16
        static let cipher = 16..<48
        static let authentication = 48..<80
    }

    /// What to do with a ticket (SSL_CTX_set_tlsext_ticket_key_evp_cb(3)).
    enum Outcome: Int32 {
        case failed = -1
        case unknown = 0
        case usable = 1
        /// It may be used, and should be replaced by a newer one.
        case aged = 2
    }

    /// Prepares the making of a ticket: writes its name and nonce, and keys both contexts.
    func seal(
        name: UnsafeMutablePointer<UInt8>, nonce: UnsafeMutablePointer<UInt8>, cipher: OpaquePointer,
        authentication: OpaquePointer
    ) -> Outcome {
        guard let key = keys.first else { return .unknown }
        return key.bytes.withBytes { bytes in
            for index in Part.name { unsafe name[index] = bytes[index] }
            // 16 bytes: the block of AES, and what OpenSSL has room for.
            guard unsafe RAND_bytes(nonce, Self.nonceBytes) == 1,
                unsafe Self.begin(cipher, bytes, nonce, enciphers: true),
                unsafe Self.begin(authentication, bytes)
            else { return .failed }
            return .usable
        }
    }

    /// Prepares the reading of a ticket made with the key of this name.
    func open(
        name: UnsafeMutablePointer<UInt8>, nonce: UnsafeMutablePointer<UInt8>, cipher: OpaquePointer,
        authentication: OpaquePointer
    ) -> Outcome {
        for (place, key) in keys.enumerated() {
            let outcome = key.bytes.withBytes { bytes -> Outcome in
                guard Part.name.allSatisfy({ unsafe name[$0] == bytes[$0] }) else { return .unknown }
                guard unsafe Self.begin(authentication, bytes),
                    unsafe Self.begin(cipher, bytes, nonce, enciphers: false)
                else { return .failed }
                return place == 0 ? .usable : .aged
            }
            if outcome != .unknown { return outcome }
        }
        return .unknown
    }

    private static let nonceBytes: Int32 = 16

    /// OSSL_MAC_PARAM_KEY and OSSL_MAC_PARAM_DIGEST: a parameter keeps the pointer to its name, which a String would not outlive.
    private static let keyParameter: StaticString = "key"
    private static let digestParameter: StaticString = "digest"

    private static func begin(
        _ cipher: OpaquePointer, _ key: Span<UInt8>, _ nonce: UnsafeMutablePointer<UInt8>, enciphers: Bool
    ) -> Bool {
        // Key and nonce are as long as the cipher wants them, and outlive the call.
        unsafe key.extracting(Part.cipher).withUnsafeBufferPointer { key in
            unsafe EVP_CipherInit_ex(
                cipher, EVP_aes_256_cbc(), nil, key.baseAddress, nonce, enciphers ? 1 : 0) == 1
        }
    }

    private static func begin(_ authentication: OpaquePointer, _ key: Span<UInt8>) -> Bool {
        var digest = Array("SHA256".utf8CString)
        return unsafe digest.withUnsafeMutableBufferPointer { name in
            unsafe key.extracting(Part.authentication).withUnsafeBufferPointer { key in
                let parameters = unsafe [
                    OSSL_PARAM_construct_octet_string(
                        Self.keyParameter.characters, UnsafeMutablePointer(mutating: key.baseAddress),
                        key.count),
                    OSSL_PARAM_construct_utf8_string(Self.digestParameter.characters, name.baseAddress, 0),
                    OSSL_PARAM_construct_end(),
                ]
                // Key, name and parameters outlive the call, which copies what it keeps (EVP_MAC(3)).
                return unsafe EVP_MAC_CTX_set_params(authentication, parameters) == 1
            }
        }
    }
}
