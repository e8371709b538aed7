import IPC
import TLS

/// Everything an administrator can decide, checked: a value of this type can be run.
///
/// Key by key it is the configuration file, with what the file leaves out filled in.
struct Configuration: Sendable, Equatable {
    /// At least one.
    var listeners: [Listener]
    /// Whether a plain listener is refused on anything but loopback.
    var requireTLS: Bool
    var workers: Workers
    /// At least one, by name.
    var upstreams: [Upstream]
    /// At least one, the longest path first: the first whose path is a prefix of the request's is its route.
    var routes: [Route]
    var network: Network
    var limits: Limits
    /// What applies where a route says nothing of its own.
    var inspection: Inspection
    /// The headers added to every response, in the order of their names.
    var headers: [ResponseHeader]
    var state: State
    var audit: Audit
    var monitoring: Monitoring

    /// Where clients come in.
    struct Listener: Sendable, Equatable {
        var address: Address
        /// nil: plain HTTP.
        var tls: ListenerTLS?

        enum Address: Sendable, Equatable {
            /// A TCP socket that the supervisor binds; port 0 lets the kernel choose.
            case bound(SocketAddress)
            /// A socket that systemd passes under this name (systemd.socket(5), FileDescriptorName=).
            case systemd(name: String)
        }
    }

    /// TLS towards clients.
    struct ListenerTLS: Sendable, Equatable {
        /// At least one; the first is for who names no host, or none that a certificate is for (RFC 6066, section 3).
        var certificates: [Certificate]
        var minimumVersion: Version
        var ciphers: Ciphers
        /// A PEM file of authorities; clients must show a certificate of one of them. nil: no client is asked.
        var clientAuthorities: String?

        struct Certificate: Sendable, Equatable {
            /// A PEM file: the certificate, and after it the chain up to the root, which is left out.
            var path: String
            var key: CredentialSource
        }

        enum Version: String, Sendable, CaseIterable {
            case tls12 = "1.2"
            case tls13 = "1.3"
        }

        /// Profiles, or OpenSSL's own words (openssl-ciphers(1)).
        enum Ciphers: Sendable, Equatable {
            case modern
            case intermediate
            case list(String)
        }
    }

    struct Workers: Sendable, Equatable {
        var count: Count
        /// The account that workers and egresses drop to when the supervisor was started as root.
        var user: String
        var sandbox: Sandbox
        /// Per worker.
        var maximumConnections: Int
        /// Per worker.
        var memoryLimit: ByteCount
        /// How long a retiring worker may finish its streams.
        var drainTimeout: Duration
        /// A child whose loop stands still this long is replaced.
        var hangTimeout: Duration

        enum Count: Sendable, Equatable {
            /// One per core.
            case automatic
            case exactly(Int)

            /// The number of workers on a machine with `cores` cores.
            func resolved(cores: Int) -> Int {
                switch self {
                case .automatic: min(max(cores, 1), ConfigurationLimits.workerCount.upperBound)
                case .exactly(let count): count
                }
            }
        }

        enum Sandbox: String, Sendable, CaseIterable {
            /// No start without the whole of it.
            case enforce
            /// As much as the machine gives; `status` shows what.
            case bestEffort = "best_effort"
            /// For tests.
            case off
        }
    }

    /// A provider that requests go to.
    struct Upstream: Sendable, Equatable {
        var name: String
        var url: UpstreamURL
        var credential: Credential
        /// What it must prove where it is reached over TLS, and what it is shown.
        var proof: Proof
        var connectTimeout: Duration
        /// From the request's last byte to the response's first.
        var firstByteTimeout: Duration
        /// The longest silence within a response.
        var idleTimeout: Duration
        /// Per worker.
        var maximumConnections: Int
        /// How often a request is tried again before the first byte of its response.
        var retries: Int

        struct Proof: Sendable, Equatable {
            var authorities: TrustStore.Source
            /// One of them must be in the chain; any chain will do where there are none.
            var pins: [PublicKeyPin]
            var identity: Identity?
        }

        /// The certificate that Bulkhead shows.
        struct Identity: Sendable, Equatable {
            /// A PEM file: the certificate, and after it those above it.
            var path: String
            var key: CredentialSource
        }

        enum Credential: Sendable, Equatable {
            /// The client's is removed and nothing put in its place.
            case none
            /// The client's own is forwarded.
            case passthrough
            /// This one takes the place of the client's.
            case held(CredentialSource, CredentialScheme)
        }
    }

    /// How a credential is presented to a provider.
    enum CredentialScheme: String, Sendable, CaseIterable {
        /// `authorization: Bearer …` (RFC 6750, section 2.1).
        case bearer
        /// `x-api-key: …`, Anthropic.
        case xAPIKey = "x-api-key"
        /// `api-key: …`, Azure.
        case apiKey = "api-key"
        /// `x-goog-api-key: …`, Google.
        case xGoogAPIKey = "x-goog-api-key"
    }

    struct Route: Sendable, Equatable {
        /// Begins with "/"; matches every path it is a prefix of.
        var path: String
        var api: API
        /// The name of one of the upstreams.
        var upstream: String
        /// The general limits with the route's own put over them.
        var limits: ContentLimits
        /// The general inspection with the route's own put over it.
        var inspection: Inspection

        /// The shape of what passes.
        enum API: String, Sendable, CaseIterable {
            case openai
            case anthropic
            case gemini
            /// Any JSON: every string is inspected.
            case json
            /// Not inspected.
            case opaque
        }
    }

    struct Network: Sendable, Equatable {
        /// Per client address.
        var maximumConnectionsPerAddress: Int
        /// An IPv6 client is counted by this many leading bits of its address.
        var ipv6PrefixLength: Int
    }

    struct Limits: Sendable, Equatable {
        /// Per client.
        var requestsPerMinute: Int
        /// How many requests beyond an even pace one client may make at once.
        var burst: Int
        /// Per client.
        var concurrentRequests: Int
        var totalConcurrentRequests: Int
        /// Request line and header section together.
        var headSize: ByteCount
        /// Header fields in one head.
        var headerCount: Int
        var uriSize: ByteCount
        /// What a route may set for itself.
        var content: ContentLimits
        /// From a request's first byte to the end of its head.
        var headTimeout: Duration
        /// From the end of a request's head to the end of its body.
        var bodyTimeout: Duration
        /// How long a connection may be idle between requests.
        var keepAlive: Duration
    }

    /// What a body may be.
    struct ContentLimits: Sendable, Equatable {
        var requestSize: ByteCount
        var responseSize: ByteCount
        /// Arrays and objects within each other.
        var jsonDepth: Int
        /// Unicode scalars in the text values of one request.
        var messageCharacters: Int
        /// Messages in one request.
        var messages: Int
    }

    /// A header added to every response: a lower-case token (RFC 9110, section 5.6.2) and a value of visible ASCII,
    /// blanks between.
    struct ResponseHeader: Sendable, Equatable {
        var name: String
        var value: String
    }

    struct State: Sendable, Equatable {
        /// An absolute path.
        var directory: String
    }

    struct Audit: Sendable, Equatable {
        /// An absolute path.
        var directory: String
        var durability: Durability
        /// The size at which a new file is begun.
        var rotateSize: ByteCount
        /// How long files are kept.
        var retention: Duration
        /// How often the head of the chain is signed.
        var checkpointInterval: Duration
        var onFailure: OnFailure

        enum Durability: String, Sendable, CaseIterable {
            /// On disk within a second.
            case batched
            /// On disk before the upstream sees the request.
            case strict
        }

        enum OnFailure: String, Sendable, CaseIterable {
            /// No record, no request.
            case refuse
            case `continue`
        }
    }

    struct Monitoring: Sendable, Equatable {
        /// nil: nobody is banned for crashes.
        var crashBan: CrashBan?

        /// What happens to a client whose requests were in workers that crashed.
        struct CrashBan: Sendable, Equatable {
            /// So many crashes within the window are one too many.
            var after: Int
            var window: Duration
            /// How long the client is kept out then.
            var duration: Duration
        }
    }
}
