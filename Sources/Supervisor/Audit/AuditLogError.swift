import IPC

/// Why the log cannot be opened.
enum AuditLogError: Error, Equatable {
    /// Another process is writing this chain.
    case locked(directory: String)
    /// A system call failed.
    case system(call: String, path: String, errno: Int32)
    /// The signing key is not an Ed25519 key, is readable by others, or does not belong to the public key.
    case unusableKey(path: String, reason: String)
    /// A file of the state directory is not what it should be.
    case unusableFile(path: String, reason: String)
    /// The directory holds more files than a log can have.
    case tooManyFiles(directory: String)

    /// The system's number for it; 0 when the system refused nothing.
    var errno: Int32 {
        if case .system(_, _, let errno) = self { errno } else { 0 }
    }

    /// For people, where it is said already which file it is about.
    var reason: String {
        switch self {
        case .system(_, _, let errno): SystemError("", code: errno).reason
        case .unusableKey(_, let reason), .unusableFile(_, let reason): reason
        case .locked, .tooManyFiles: explanation
        }
    }
}
