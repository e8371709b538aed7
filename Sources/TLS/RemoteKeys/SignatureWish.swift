public import IPC

/// A signature that a handshake cannot go on without, and that is made in another process.
public final class SignatureWish: @unchecked Sendable {
    /// The key's place in the keeper's settings.
    public let key: UInt16
    public let scheme: SignatureScheme
    /// All that is signed.
    public let content: [UInt8]
    /// Used on the loop's thread alone.
    private var answer: Answer?

    /// What became of it.
    public enum Answer: Equatable, Sendable {
        case signed([UInt8])
        case refused
    }

    init(key: UInt16, scheme: SignatureScheme, content: [UInt8]) {
        self.key = key
        self.scheme = scheme
        self.content = content
    }

    /// Answers it, once; the handshake is to be taken further then.
    public func fulfil(_ answer: Answer) {
        if self.answer == nil { self.answer = answer }
    }

    /// What it was answered.
    public var fulfilment: Answer? { answer }
}
