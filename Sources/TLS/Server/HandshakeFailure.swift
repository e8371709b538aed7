import COpenSSL

/// Why a client's handshake came to nothing. The set is closed, so that nothing of the client's gets into a log.
public enum HandshakeFailure: Error, Equatable, Sendable, CaseIterable {
    /// It was not finished in time.
    case timedOut
    /// The client left.
    case abandoned
    /// The client refused with an alert of its own: it does not trust the certificate, most of the time.
    case alert
    /// No version of TLS in common.
    case version
    /// No suite, group or signature algorithm in common.
    case algorithms
    /// The client speaks no HTTP/1.1.
    case applicationProtocol
    /// The client has shown no certificate, or one that is not accepted.
    case certificate
    /// The keeper gave no signature.
    case signature
    /// What came is no handshake.
    case malformed

    /// - Parameters:
    ///   - reason: OpenSSL's number (`OpenSSLError.reason`).
    ///   - concernsCertificate: whether it came of the client's certificate, or of its proof to have the key.
    init(reason: Int32, concernsCertificate: Bool) {
        switch reason {
        case 0, SSL_R_UNEXPECTED_EOF_WHILE_READING: self = .abandoned
        case SSL_AD_REASON_OFFSET...(SSL_AD_REASON_OFFSET + 255): self = .alert
        case SSL_R_UNSUPPORTED_PROTOCOL, SSL_R_VERSION_TOO_LOW, SSL_R_VERSION_TOO_HIGH,
            SSL_R_WRONG_SSL_VERSION, SSL_R_INAPPROPRIATE_FALLBACK:
            self = .version
        case SSL_R_NO_SHARED_CIPHER, SSL_R_NO_SHARED_GROUPS, SSL_R_NO_SUITABLE_KEY_SHARE,
            SSL_R_NO_SUITABLE_GROUPS, SSL_R_NO_SUITABLE_SIGNATURE_ALGORITHM,
            SSL_R_NO_SHARED_SIGNATURE_ALGORITHMS:
            self = .algorithms
        case SSL_R_NO_APPLICATION_PROTOCOL: self = .applicationProtocol
        case SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE, SSL_R_CERTIFICATE_VERIFY_FAILED,
            SSL_R_UNKNOWN_CERTIFICATE_TYPE, SSL_R_SIGNATURE_FOR_NON_SIGNING_CERTIFICATE, SSL_R_WRONG_CURVE,
            SSL_R_BAD_SIGNATURE:
            self = .certificate
        // A chain beyond what the listener takes; any other message that is too long is none of a handshake.
        case SSL_R_EXCESSIVE_MESSAGE_SIZE: self = concernsCertificate ? .certificate : .malformed
        // The client's signature is none that was offered; or its hello leaves nothing to sign with.
        case SSL_R_WRONG_SIGNATURE_TYPE: self = concernsCertificate ? .certificate : .algorithms
        default: self = .malformed
        }
    }
}
