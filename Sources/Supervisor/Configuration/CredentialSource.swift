import CLinux
import Glibc
import IPC

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

/// What a secret looks like where it is kept.
enum CredentialForm: Sendable {
    /// One line of visible ASCII: what goes into a header.
    case line
    /// Lines of ASCII: a private key (RFC 7468).
    case text

    fileprivate var longest: Int {
        switch self {
        case .line: ConfigurationLimits.secretLength.upperBound
        case .text: MessageLimits.privateKeyBytes
        }
    }

    fileprivate func allows(_ byte: UInt8) -> Bool {
        switch self {
        case .line: byte.isVisibleASCII
        case .text: byte.isVisibleASCII || [0x09, 0x0a, 0x0d, 0x20].contains(byte)
        }
    }
}

extension CredentialSource {
    /// Reads the secret now. One line end after it is not part of it.
    ///
    /// `variable` gives the bytes of an environment variable, or nil.
    func read(
        _ form: CredentialForm = .line, variable: (_ name: String) -> [UInt8]? = environmentVariable
    ) throws(CredentialError) -> Secret {
        switch self {
        case .environment(let name):
            guard var buffer = variable(name) else { throw .variableMissing(name: name) }
            return try Self.secret(in: &buffer, form)
        case .file(let path):
            var buffer = try Self.contents(of: path, form, exposedBy: Self.modesOfOthers)
            return try Self.secret(in: &buffer, form)
        case .systemdCredential(let name):
            guard let directory = variable("CREDENTIALS_DIRECTORY") else { throw .noCredentialsDirectory }
            let path = "\(String(decoding: directory, as: UTF8.self))/\(name)"
            var buffer = try Self.contents(of: path, form, exposedBy: Self.modesOfStrangers)
            return try Self.secret(in: &buffer, form)
        }
    }

    /// Takes the secret out of `buffer`, which is wiped also when it is refused.
    private static func secret(
        in buffer: inout [UInt8], _ form: CredentialForm
    ) throws(CredentialError) -> Secret {
        defer { Secret.wipe(&buffer) }
        var end = buffer.count
        if end > 0, buffer[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        if end > 0, end < buffer.count, buffer[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        guard end > 0 else { throw .empty }
        guard end <= form.longest else { throw .tooLong(limit: form.longest) }
        guard buffer[..<end].allSatisfy(form.allows) else { throw .forbiddenByte }
        return Secret(wiping: &buffer, keeping: 0..<end)
    }

    /// The bytes of a file that belongs to root or to us and whose mode has none of the `exposing` bits.
    private static func contents(
        of path: String, _ form: CredentialForm, exposedBy exposing: UInt32
    ) throws(CredentialError) -> [UInt8] {
        // Room for a line end, and for one byte more to see that there is more.
        var buffer = [UInt8](repeating: 0, count: form.longest + 3)
        let mode: UInt32
        let owner: UInt32
        do throws(RegularFileError) {
            let file = try RegularFile(path: path)
            (mode, owner) = (file.mode, file.owner)
            let count = mode & exposing == 0 ? try file.read(into: &buffer) : 0
            buffer.removeLast(buffer.count - count)
        } catch {
            throw .unreadable(path: path, error)
        }
        guard mode & exposing == 0 else { throw .exposed(path: path, mode: mode) }
        guard owner == 0 || owner == geteuid() else {
            Secret.wipe(&buffer)
            throw .foreign(path: path, owner: owner)
        }
        return buffer
    }

    /// Any access for anybody but the owner.
    private static let modesOfOthers: UInt32 = 0o077
    /// The same without the group's reading: systemd gives the service's account access by an entry of the file's access
    /// control list, whose mask is shown as the group's bits (acl(5)). The directory is the service's alone.
    private static let modesOfStrangers: UInt32 = 0o037

    /// A variable of this process, read without a String in between, which could not be wiped.
    static func environmentVariable(_ name: String) -> [UInt8]? {
        // getenv(3) gives a terminated string that nothing in this process changes.
        guard let value = unsafe getenv(name) else { return nil }
        // The length is the string's own.
        return unsafe value.withMemoryRebound(to: UInt8.self, capacity: strlen(value)) { bytes in
            unsafe Array(UnsafeBufferPointer(start: bytes, count: strlen(value)))
        }
    }
}

/// Why a credential could not be had. No case carries any of its bytes.
enum CredentialError: Error, Equatable {
    /// The variable is not set.
    case variableMissing(name: String)
    /// $CREDENTIALS_DIRECTORY is not set: not started by systemd with a credential.
    case noCredentialsDirectory
    case unreadable(path: String, RegularFileError)
    /// Others than its owner may read or write the file.
    case exposed(path: String, mode: UInt32)
    /// It belongs neither to root nor to the account of the service: its owner could change it.
    case foreign(path: String, owner: UInt32)
    case empty
    case tooLong(limit: Int)
    /// A byte outside visible ASCII, which no credential in a header and no PEM has.
    case forbiddenByte
}

extension CredentialError: CustomStringConvertible {
    var description: String {
        switch self {
        case .variableMissing(let name): "the environment variable \(name) is not set"
        case .noCredentialsDirectory: "$CREDENTIALS_DIRECTORY is not set: systemd passed no credential"
        case .unreadable(let path, let error): "\(path) cannot be read: \(error)"
        case .exposed(let path, let mode):
            "\(path) has mode \(String(mode, radix: 8)): a secret is readable by its owner alone (chmod 600)"
        case .foreign(let path, let owner):
            "\(path) belongs to user \(owner): a secret belongs to root or to the service's account"
        case .empty: "it is empty"
        case .tooLong(let limit): "it is longer than \(limit) bytes"
        case .forbiddenByte: "it has a byte that is not visible ASCII"
        }
    }
}
