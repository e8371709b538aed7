import HTTP
import IPC

/// What a framed request may cost.
struct HeadFrameLimits: Sendable {
    let headBytes: Int
    let headerCount: Int
}

/// What one upstream may be asked, and the credential it is asked with.
final class UpstreamRules: Sendable {
    let credentialLine: Secret
    private let authority: [UInt8]
    private let forwardsCredential: Bool
    private let paths: [[UInt8]]

    init(_ settings: EgressUpstream) {
        credentialLine = settings.credentialLine
        authority = Array(settings.authority.utf8)
        forwardsCredential = settings.forwardsCredential
        paths = settings.paths.map { Array($0.path.utf8) }
    }

    /// The fields by which a request could present a credential.
    private static let credentialFields: [KnownField] = [
        .authorization, .xAPIKey, .apiKey, .xGoogAPIKey, .proxyAuthorization, .cookie,
    ]

    /// The first rule that a worker's request breaks. The head was parsed as strictly as a stranger's, and so one request
    /// cannot hide in another.
    func violation(of head: RequestHead, bodyBytes: Int) -> ViolatedRule? {
        guard frames(head, bodyBytes) else { return .frame }
        guard head.method != nil, let host = head.host, head.bytes[host].elementsEqual(authority) else {
            return .host
        }
        let path = head.bytes[head.path]
        // Origin-form only: an absolute target would name a host of its own (RFC 9112 3.2.2).
        guard head.target.lowerBound == head.path.lowerBound, paths.contains(where: { path.starts(with: $0) })
        else { return .path }
        let presentsCredential = Self.credentialFields.contains { head.fields.first($0) != nil }
        return presentsCredential && !forwardsCredential ? .credential : nil
    }

    /// Whether the head says of its body what the frame says.
    private func frames(_ head: RequestHead, _ bodyBytes: Int) -> Bool {
        switch head.framing {
        case .none: bodyBytes == 0
        case .length(let length): length == bodyBytes
        case .chunked: false
        }
    }
}
