/// Why the log cannot be opened.
enum AuditLogError: Error, Equatable {
    /// Another process is writing this chain.
    case locked(directory: String)
    /// A system call failed.
    case system(call: String, path: String, errno: Int32)
    /// The signing key is not an Ed25519 key, is readable by others, or does not belong to the public key.
    case unusableKey(path: String, reason: String)
    case tooManyFiles(directory: String)
}
