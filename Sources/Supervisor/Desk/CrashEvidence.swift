import IPC

/// What is known of a worker that came to an end it did not want, and whose fault that may be. Pure.
struct CrashEvidence: Equatable, Sendable {
    /// The connection that it noted to be working for; 0 when it noted that it waited.
    var noted = ConnectionID()
    /// Whether that is an open connection of this very worker. What a worker notes is its word: all that it can do with
    /// it is to blame one of the clients it serves.
    var holdsNoted = false
    /// The connections with an admitted request.
    var openRequests: [ConnectionID] = []
    /// Whether its loop stood still.
    var wasHung = false

    /// The connection whose client is held responsible; nil when nobody can be.
    var suspect: ConnectionID? {
        if noted.value != 0 && holdsNoted { return noted }
        // A loop that stands still while it waits was stopped from outside.
        if noted.value == 0 && wasHung { return nil }
        return openRequests.count == 1 ? openRequests[0] : nil
    }
}
