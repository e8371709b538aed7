import COpenSSL

/// What OpenSSL says of a failure: the reason it put first into its queue, in its own words, which hold nothing secret and
/// nothing of the peer.
public struct OpenSSLError: Error, Equatable, Sendable, CustomStringConvertible {
    public let description: String
    /// The number by which the TLS library calls what came of it; 0 when the queue was empty, 1 when another library speaks (its own begin at 100).
    public let reason: Int32

    /// Takes everything out of the queue (ERR_get_error(3)).
    ///
    /// - Parameter action: what was tried, said when the queue is empty.
    public init(_ action: String) {
        // What the TLS library makes of a failure beneath it comes last.
        let last = ERR_peek_last_error()
        let code = ERR_get_error()
        ERR_clear_error()
        // The text of a reason is static (ERR_reason_error_string(3)).
        let text = unsafe ERR_reason_error_string(code).map { unsafe String(cString: $0) }
        description = text.map { "\(action): \($0)" } ?? action
        reason = code == 0 ? 0 : ERR_GET_LIB(last) == ERR_LIB_SSL ? ERR_GET_REASON(last) : 1
    }
}
