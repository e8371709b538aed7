import IPC

/// What is known of a worker that came to an end it did not want, and whose fault that may be. Pure.
struct CrashEvidence: Equatable, Sendable {
    /// The connection that it noted to be working for; 0 when it noted that it waited.
    var noted = ConnectionID()
    /// Whether that is an open connection of this very worker. What a worker notes is its word: all that it can do with
    /// it is to blame one of the clients it serves.
    var holdsNoted = false
    /// Its admitted requests.
    var openRequests: [Request] = []
    /// What it came to its end of.
    var cause = ChildExitCause.crashed

    /// An admitted request: its connection, and what that one's client is counted by.
    struct Request: Equatable, Sendable {
        var connection: ConnectionID
        var network: ClientKey
    }

    /// The connection whose client is held responsible; nil when nobody can be.
    var suspect: ConnectionID? {
        // Whose allocation happens to fail is not who used the memory up.
        if cause == .memory { return onlyClient }
        if noted.value != 0 && holdsNoted { return noted }
        // A loop that stands still while it waits was stopped from outside.
        if noted.value == 0 && cause == .hung { return nil }
        return onlyClient
    }

    /// A connection of the client whose requests are all that are open.
    private var onlyClient: ConnectionID? {
        guard let first = openRequests.first,
            openRequests.allSatisfy({ $0.network == first.network })
        else { return nil }
        return first.connection
    }
}
