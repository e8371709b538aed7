/// Where a secret is kept. The configuration holds such references, never a secret.
enum CredentialSource: Sendable, Equatable, CustomStringConvertible {
    /// A variable of the supervisor's environment.
    case environment(name: String)
    /// An absolute path.
    case file(path: String)
    /// A file in $CREDENTIALS_DIRECTORY (systemd.exec(5), LoadCredential=).
    case systemdCredential(name: String)

    /// As it is written in the configuration.
    var description: String {
        switch self {
        case .environment(let name): "env:\(name)"
        case .file(let path): "file:\(path)"
        case .systemdCredential(let name): "credential:\(name)"
        }
    }
}

/// Why a credential could not be had. No case carries any of its bytes.
enum CredentialError: Error, Equatable {
    /// The variable is not set.
    case variableMissing(name: String)
    /// $CREDENTIALS_DIRECTORY is not set: not started by systemd with a credential.
    case noCredentialsDirectory
    /// A system call on the file failed with this errno.
    case unreadable(path: String, errno: Int32)
    case notARegularFile(path: String)
    /// Others than the owner and the group may read or write it, or the group may write it.
    case exposed(path: String, mode: UInt32)
    case empty
    case tooLong
    /// A byte outside visible ASCII, which no header value of a credential may hold.
    case forbiddenByte
}
