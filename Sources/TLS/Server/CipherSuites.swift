import COpenSSL

/// The suites that a server offers.
public enum CipherSuites {
    /// TLS 1.2 as Mozilla's profiles have it, without finite-field key exchange: ephemeral elliptic curves and authenticated
    /// ciphers alone (RFC 9325 4.2).
    public static let standard =
        "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
        + "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305"

    /// All of TLS 1.3's that there are for anything but small devices (RFC 8446 9.1).
    static let tls13 = "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256"

    /// What no list adds: no authentication, no encryption, no forward secrecy, and what the keeper would not sign.
    private static let never = ":!aNULL:!eNULL:!kRSA:!kDHE:!kPSK:!kECDHEPSK:!kDHEPSK:!kRSAPSK:!kSRP:!aDSS"

    /// A list in OpenSSL's words without what is never offered.
    static func offered(_ list: String) -> String { list + never }

    /// The suites of TLS 1.2 that a list in OpenSSL's words comes to; nil when OpenSSL does not know a single one of them.
    public static func names(_ list: String) -> [String]? {
        guard let context = unsafe SSL_CTX_new(TLS_server_method()) else { return nil }
        defer {
            unsafe SSL_CTX_free(context)
            ERR_clear_error()
        }
        guard !list.contains("\0"), unsafe SSL_CTX_set_cipher_list(context, offered(list)) == 1 else {
            return nil
        }
        let suites = unsafe SSL_CTX_get_ciphers(context)
        // A stack of ciphers holds pointers to static ciphers with static names.
        let count = unsafe OPENSSL_sk_num(suites)
        let names = (0..<max(0, count)).compactMap { index -> String? in
            guard let suite = unsafe OPENSSL_sk_value(suites, index).map({ OpaquePointer($0) }),
                unsafe SSL_CIPHER_get_protocol_id(suite) >> 8 != tls13Byte
            else { return nil }
            return unsafe String(cString: SSL_CIPHER_get_name(suite))
        }
        return names.isEmpty ? nil : names
    }

    /// The first byte of every suite of TLS 1.3 (RFC 8446 B.4).
    private static let tls13Byte: UInt16 = 0x13

    /// Whether it authenticates what it enciphers; those that do not have had one padding attack after the other.
    public static func isAuthenticated(_ name: String) -> Bool {
        ["GCM", "CCM", "POLY1305"].contains { name.contains($0) }
    }
}
