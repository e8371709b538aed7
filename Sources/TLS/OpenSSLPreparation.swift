import COpenSSL

/// What a sealed process needs of OpenSSL, made before the seal: nothing may be opened afterwards.
public enum OpenSSLPreparation {
    /// Loads algorithms, texts and randomness. The system's configuration is not read: what is spoken is decided here.
    public static func run() throws(OpenSSLError) {
        let strings = OPENSSL_INIT_LOAD_CRYPTO_STRINGS | OPENSSL_INIT_LOAD_SSL_STRINGS
        guard OPENSSL_init_ssl(UInt64(strings) | UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil) == 1 else {
            throw OpenSSLError("OpenSSL cannot be started")
        }
        var byte: UInt8 = 0
        // One byte of a local variable.
        guard unsafe RAND_bytes(&byte, 1) == 1, unsafe RAND_priv_bytes(&byte, 1) == 1 else {
            throw OpenSSLError("there is no randomness")
        }
    }
}
