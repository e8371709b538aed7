import COpenSSL
import Glibc

/// OpenSSL as this program uses it.
public enum TLSLibrary {
    /// Handshakes that may wait for a signature at the same time: each has a stack of 32 KiB.
    static let waitingHandshakes = 512

    /// Makes ready what OpenSSL would otherwise make when it is first needed, for which a sealed process may open nothing: its
    /// tables, its randomness, its texts, and the provider of remote keys. The system's configuration is not read: what is
    /// spoken here is decided here.
    public static func prepare() throws(OpenSSLError) {
        let options = UInt64(OPENSSL_INIT_LOAD_CRYPTO_STRINGS) | UInt64(OPENSSL_INIT_NO_LOAD_CONFIG)
        guard OPENSSL_init_ssl(options | UInt64(OPENSSL_INIT_LOAD_SSL_STRINGS), nil) == 1 else {
            throw OpenSSLError("OpenSSL")
        }
        var byte: UInt8 = 0
        guard unsafe RAND_bytes(&byte, 1) == 1, unsafe RAND_priv_bytes(&byte, 1) == 1 else {
            throw OpenSSLError("randomness")
        }
        // A certificate's times are compared with the present in parts, for which libc reads the time zone once (tzset(3)).
        tzset()
        try RemoteKeyProvider.register()
        guard ASYNC_init_thread(waitingHandshakes, 0) == 1 else { throw OpenSSLError("ASYNC_init_thread") }
    }
}
