/// Why a message was refused. Every case ends the connection: after it, nobody knows where the next message starts.
///
/// The same enum serves both directions; for a client's message ``status`` is the answer, for an upstream's any case is
/// a 502.
public enum HTTPError: Error, Equatable, Sendable, CaseIterable {
    /// Not `method SP target SP version` (RFC 9112 3).
    case malformedRequestLine
    /// Not `version SP status SP reason` (RFC 9112 4).
    case malformedStatusLine
    /// A version other than 1.0 and 1.1 (RFC 9110 2.5, 15.6.6).
    case unsupportedVersion
    /// CONNECT and TRACE are not for a reverse proxy (RFC 9110 9.3.6, 9.3.8).
    case unsupportedMethod
    /// Characters, escapes or a form that RFC 3986 2 and RFC 9112 3.2 do not allow, or a dot segment.
    case malformedTarget
    /// The target is over ``HeadLimits/targetBytes`` (RFC 9110 15.5.15).
    case targetTooLong
    /// The head is over ``HeadLimits/headBytes`` (RFC 6585 5).
    case headTooLarge
    /// More fields than ``HeadLimits/fieldCount`` (RFC 6585 5).
    case tooManyFields
    /// CR without LF, or LF without CR (RFC 9112 2.2).
    case bareLineEnd
    /// NUL or another control character (RFC 9110 5.5).
    case controlCharacter
    /// A line that begins with white space (RFC 9112 2.2, 5.2).
    case foldedLine
    /// A field name that is empty or not a token, white space before the colon, or no colon (RFC 9112 5.1).
    case malformedFieldName
    /// HTTP/1.1 without Host (RFC 9112 3.2).
    case missingHost
    /// More than one Host (RFC 9112 3.2).
    case repeatedHost
    /// Host is not `uri-host [ ":" port ]` (RFC 9110 7.2).
    case malformedHost
    /// The authority of an absolute-form target is not the Host (RFC 9112 3.2.2).
    case mismatchedHost
    /// Content-Length is not a decimal number within 63 bits (RFC 9112 6.3).
    case malformedContentLength
    /// More than one Content-Length, equal or not (RFC 9110 8.6 allows to refuse both).
    case repeatedContentLength
    /// Content-Length and Transfer-Encoding in one message, or either of them in an interim response (RFC 9112 6.3).
    case conflictingFraming
    /// A transfer coding other than exactly one `chunked` (RFC 9112 6.1).
    case unsupportedTransferCoding
    /// Transfer-Encoding in an HTTP/1.0 message (RFC 9112 6.1).
    case misplacedTransferCoding
    /// An expectation other than `100-continue` (RFC 9110 10.1.1).
    case unsupportedExpectation
    /// A chunk size that is missing, not hexadecimal, too large, or on a line over ``ChunkLimits/sizeLineBytes``
    /// (RFC 9112 7.1).
    case malformedChunkSize
    /// A chunk extension outside the grammar, or over ``ChunkLimits/extensionBytes`` (RFC 9112 7.1.1).
    case malformedChunkExtension
    /// Chunk data not followed by CRLF (RFC 9112 7.1).
    case malformedChunkEnd
    /// A trailer section over ``ChunkLimits/trailerBytes`` (RFC 6585 5).
    case trailerTooLarge

    /// The status that tells a client (RFC 9110 15).
    public var status: Int {
        switch self {
        case .targetTooLong: 414
        case .headTooLarge, .tooManyFields, .trailerTooLarge: 431
        case .unsupportedExpectation: 417
        case .unsupportedMethod: 501
        case .unsupportedVersion: 505
        default: 400
        }
    }
}
