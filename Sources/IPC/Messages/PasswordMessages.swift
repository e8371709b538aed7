// What the supervisor asks a keeper about passwords, and the answers.

/// A password to be hashed, by bcrypt (crypt(5)).
public struct PasswordHashing: Record {
    public var question = QuestionID()
    public var password = Secret.empty
    /// The logarithm of the rounds: 4 to 31.
    public var cost: UInt8 = 0
    public init() {}
    public init(question: QuestionID, password: Secret, cost: UInt8) {
        self.question = question
        self.password = password
        self.cost = cost
    }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&question)
        try wire.field(&password, atMost: MessageLimits.passwordBytes)
        try wire.field(&cost)
    }
}

/// What became of a password that was to be hashed.
public enum PasswordHashOutcome: UInt8, Sendable, CaseIterable {
    case hashed = 1
    /// The keeper has too much to do; ask again later.
    case busy
    /// bcrypt can not tell it from others: it is longer than 72 bytes, or has a zero byte.
    case unusable
}

/// The answer to `hash`.
public struct PasswordHashed: Record {
    public var question = QuestionID()
    public var outcome = PasswordHashOutcome.busy
    /// `$2b$…` (crypt(5)); empty unless it is hashed.
    public var hash = Secret.empty
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&question)
        try wire.field(&outcome)
        try wire.field(&hash, atMost: MessageLimits.passwordHashBytes)
    }
}

/// A password and the hash it is to match. An empty hash stands for nobody: it takes as long, and never matches.
public struct PasswordCheck: Record {
    public var question = QuestionID()
    public var password = Secret.empty
    public var hash = Secret.empty
    /// The cost that hashes have today: what a hash for nobody takes, and what an old hash should be brought to.
    public var cost: UInt8 = 0
    public init() {}
    public init(question: QuestionID, password: Secret, hash: Secret, cost: UInt8) {
        self.question = question
        self.password = password
        self.hash = hash
        self.cost = cost
    }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&question)
        try wire.field(&password, atMost: MessageLimits.passwordBytes)
        try wire.field(&hash, atMost: MessageLimits.passwordHashBytes)
        try wire.field(&cost)
    }
}

/// Whether a password matched.
public enum PasswordVerdict: UInt8, Sendable, CaseIterable {
    case matches = 1
    case differs
    /// The keeper has too much to do; ask again later.
    case busy
    /// There can be no match: the password is none that is ever hashed, or the hash is none of bcrypt. It took as long.
    case unusable
}

/// The answer to a check.
public struct PasswordChecked: Record {
    public var question = QuestionID()
    public var verdict = PasswordVerdict.busy
    /// The same password hashed at today's cost, when it matched a hash of another; else empty.
    public var renewed = Secret.empty
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&question)
        try wire.field(&verdict)
        try wire.field(&renewed, atMost: MessageLimits.passwordHashBytes)
    }
}
