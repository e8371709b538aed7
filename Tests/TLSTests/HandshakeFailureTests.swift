import COpenSSL
import Testing

@testable import TLS

@Suite struct HandshakeFailureTests {
    /// OpenSSL's reason, and ours when it did not come of a client's certificate.
    static let rows: [(Int32, HandshakeFailure)] = [
        (0, .abandoned),
        (SSL_R_UNEXPECTED_EOF_WHILE_READING, .abandoned),
        (SSL_R_SSLV3_ALERT_BAD_CERTIFICATE, .alert),
        (SSL_R_TLSV1_ALERT_UNKNOWN_CA, .alert),
        (SSL_R_TLSV1_ALERT_PROTOCOL_VERSION, .alert),
        (SSL_R_UNSUPPORTED_PROTOCOL, .version),
        (SSL_R_VERSION_TOO_LOW, .version),
        (SSL_R_INAPPROPRIATE_FALLBACK, .version),
        (SSL_R_NO_SHARED_CIPHER, .algorithms),
        (SSL_R_NO_SHARED_GROUPS, .algorithms),
        (SSL_R_NO_SUITABLE_KEY_SHARE, .algorithms),
        (SSL_R_NO_SUITABLE_SIGNATURE_ALGORITHM, .algorithms),
        (SSL_R_NO_SHARED_SIGNATURE_ALGORITHMS, .algorithms),
        (SSL_R_WRONG_SIGNATURE_TYPE, .algorithms),
        (SSL_R_NO_APPLICATION_PROTOCOL, .applicationProtocol),
        (SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE, .certificate),
        (SSL_R_CERTIFICATE_VERIFY_FAILED, .certificate),
        (SSL_R_BAD_SIGNATURE, .certificate),
        (SSL_R_WRONG_CURVE, .certificate),
        (SSL_R_SIGNATURE_FOR_NON_SIGNING_CERTIFICATE, .certificate),
        (SSL_R_UNKNOWN_CERTIFICATE_TYPE, .certificate),
        (SSL_R_EXCESSIVE_MESSAGE_SIZE, .malformed),
        (SSL_R_NO_CIPHERS_SPECIFIED, .malformed),
        (SSL_R_WRONG_VERSION_NUMBER, .malformed),
        (SSL_R_LENGTH_MISMATCH, .malformed),
        (SSL_R_UNEXPECTED_MESSAGE, .malformed),
        (SSL_R_DIGEST_CHECK_FAILED, .malformed),
        (SSL_R_BAD_KEY_SHARE, .malformed),
        (SSL_R_MISSING_SIGALGS_EXTENSION, .malformed),
        (1, .malformed),
    ]

    @Test(arguments: rows)
    func `OpenSSL's reasons have the names that an operator looks for`(reason: Int32, name: HandshakeFailure)
    {
        #expect(HandshakeFailure(reason: reason, concernsCertificate: false) == name)
    }

    @Test(arguments: [SSL_R_EXCESSIVE_MESSAGE_SIZE, SSL_R_WRONG_SIGNATURE_TYPE, SSL_R_BAD_SIGNATURE])
    func `what comes of a certificate is a certificate's`(reason: Int32) {
        #expect(HandshakeFailure(reason: reason, concernsCertificate: true) == .certificate)
    }
}
