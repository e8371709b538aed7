import IPC

/// The end of a pipe that a worker gets once the upstream has proved who it is.
final class PromisedPipe {
    let question: QuestionID
    private var pipe: FileDescriptor?

    init(_ question: QuestionID) { self.question = question }

    /// Whether the worker still waits.
    var isOpen: Bool { pipe != nil }

    func keep(_ pipe: consuming FileDescriptor) { self.pipe = consume pipe }

    /// The pipe, once.
    func take() -> FileDescriptor? { pipe.take() }
}

extension HandshakeRefusal {
    /// What a worker is told: no more than what it does differently.
    var dialFailure: DialFailureReason {
        // Only an end may come of a server that is being replaced; silence has had its time.
        reason == .closed ? .unreachable : .untrusted
    }
}
