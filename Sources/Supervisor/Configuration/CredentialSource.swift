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

extension CredentialSource {
    /// Reads the secret now. One line end after it is not part of it.
    ///
    /// `variable` gives the bytes of an environment variable, or nil.
    func read(
        _ form: Form = .token, variable: (_ name: String) -> [UInt8]? = environmentVariable
    ) throws(CredentialError) -> Secret {
        switch self {
        case .environment(let name):
            guard var buffer = variable(name) else { throw .variableMissing(name: name) }
            return try Self.secret(in: &buffer, form)
        case .file(let path):
            var buffer = try Self.contents(of: path)
            return try Self.secret(in: &buffer, form)
        case .systemdCredential(let name):
            guard let directory = variable("CREDENTIALS_DIRECTORY") else { throw .noCredentialsDirectory }
            var buffer = try Self.contents(of: "\(String(decoding: directory, as: UTF8.self))/\(name)")
            return try Self.secret(in: &buffer, form)
        }
    }

    /// What a secret may hold.
    enum Form {
        /// What a header field takes: visible ASCII.
        case token
        /// Lines with blanks, such as a private key in PEM.
        case lines

        fileprivate func allows(_ byte: UInt8) -> Bool {
            byte.isVisibleASCII || self == .lines && " \t\r\n".utf8.contains(byte)
        }
    }

    /// Takes the secret out of `buffer`, which is wiped also when it is refused.
    private static func secret(in buffer: inout [UInt8], _ form: Form) throws(CredentialError) -> Secret {
        defer { Secret.wipe(&buffer) }
        var end = buffer.count
        if end > 0, buffer[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        if end > 0, end < buffer.count, buffer[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        guard end > 0 else { throw .empty }
        guard end <= ConfigurationLimits.secretLength.upperBound else { throw .tooLong }
        guard buffer[..<end].allSatisfy(form.allows) else { throw .forbiddenByte }
        return Secret(wiping: &buffer, keeping: 0..<end)
    }

    /// The bytes of a file that nobody but its owner and its group can read, and nobody but its owner can write.
    private static func contents(of path: String) throws(CredentialError) -> [UInt8] {
        // Room for a line end, and for one byte more to see that there is more.
        var buffer = [UInt8](repeating: 0, count: ConfigurationLimits.secretLength.upperBound + 3)
        let mode: UInt32
        do throws(RegularFileError) {
            let file = try RegularFile(path: path)
            mode = file.mode
            let count = mode & exposingModes == 0 ? try file.read(into: &buffer) : 0
            buffer.removeLast(buffer.count - count)
        } catch {
            throw .unreadable(path: path, error)
        }
        guard mode & exposingModes == 0 else { throw .exposed(path: path, mode: mode) }
        return buffer
    }

    /// Any access for others, and writing for the group.
    private static let exposingModes: UInt32 = 0o027

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
    /// Others may read or write the file, or its group may write it.
    case exposed(path: String, mode: UInt32)
    case empty
    case tooLong
    /// A byte outside visible ASCII, which no credential in a header has.
    case forbiddenByte
}

extension CredentialError: CustomStringConvertible {
    var description: String {
        switch self {
        case .variableMissing(let name): "the environment variable \(name) is not set"
        case .noCredentialsDirectory: "$CREDENTIALS_DIRECTORY is not set: systemd passed no credential"
        case .unreadable(let path, let error): "\(path) cannot be read: \(error)"
        case .exposed(let path, let mode):
            "\(path) has mode \(String(mode, radix: 8)): a secret is readable by its owner and group alone"
        case .empty: "it is empty"
        case .tooLong: "it is longer than \(ConfigurationLimits.secretLength.upperBound) bytes"
        case .forbiddenByte: "it has a byte that is not visible ASCII"
        }
    }
}
