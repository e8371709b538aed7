import IPC

/// A rule that a child broke. It is ended, whatever it meant by it: an honest child never gets here.
enum ProtocolBreach: Error, Equatable, Sendable {
    /// A datagram that is none of the declared ones.
    case wire(WireError)
    /// It said something before it was ready.
    case beforeReady
    /// It reported its seal a second time.
    case readyTwice
    /// It answered a heartbeat that it was not asked for.
    case heartbeat
    /// It named a connection that is not open, or not its own.
    case connection
    /// It named a ticket that is not open, or not its own; settling twice is this.
    case ticket
    /// It asked for a second request on a connection whose first is not settled, or closed such a connection.
    case requestOpen
    case unknownRoute
    case unknownUpstream
    /// More questions for connections to an upstream than it may have connections.
    case tooManyDials
    /// An identifier with other characters than it may have.
    case requestID
    /// It named a client where none shows a certificate, or a second time, or after its first request.
    case identity
    /// It reported the end of an exchange that is not its own.
    case exchange
    /// An egress saw what the worker wrote to the pipe of an exchange.
    case pipe(ViolatedRule)
    /// A keeper saw what the worker asked of it.
    case signatures(KeeperRule)
    /// It answered a question about a password that it was not asked, or named a worker that it was not given.
    case keeping

    /// The rule, as the audit log and the logs name it.
    var rule: String {
        switch self {
        case .wire(let error): "wire.\(Self.name(of: error))"
        case .beforeReady: "ready_first"
        case .readyTwice: "ready_once"
        case .heartbeat: "heartbeat_asked_for"
        case .connection: "own_connection"
        case .ticket: "own_open_ticket"
        case .requestOpen: "one_request_a_connection"
        case .unknownRoute: "known_route"
        case .unknownUpstream: "known_upstream"
        case .tooManyDials: "dials_within_connections"
        case .requestID: "request_id_characters"
        case .identity: "identified_once_by_certificate"
        case .exchange: "own_open_exchange"
        case .pipe(let rule): "pipe.\(rule)"
        case .signatures(let rule): "signatures.\(rule)"
        case .keeping: "asked_and_introduced"
        }
    }

    private static func name(of error: WireError) -> String {
        switch error {
        case .truncated: "truncated"
        case .trailing: "trailing"
        case .tooLong: "too_long"
        case .badText: "text"
        case .badValue: "value"
        case .unknownKind: "kind"
        case .descriptors, .wrongDescriptorKind: "descriptors"
        case .oversized: "oversized"
        }
    }
}
