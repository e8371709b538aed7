/// Why a request stopped short of its answer.
enum RequestEnd: Error {
    /// The client gets an answer of our own, unless one has begun.
    case refused(Refusal)
    /// The client is gone, or takes nothing any more.
    case clientGone
    case clientTimedOut
}
