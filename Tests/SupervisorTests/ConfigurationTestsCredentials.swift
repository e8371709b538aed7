import Glibc
import IPC
import Testing

@testable import Supervisor

@Suite struct `A credential` {
    private static let key = "not-a-real-key"

    /// A directory of its own for one test, removed after it.
    private static func withDirectory(_ body: (String) throws -> Void) throws {
        var template = Array("/tmp/bulkhead-credential-XXXXXX".utf8CString)
        let path = try #require(mkdtemp(&template).map { String(cString: $0) })
        defer {
            for name in ["key", "link", "pipe"] { unlink("\(path)/\(name)") }
            rmdir(path)
        }
        try body(path)
    }

    private static func write(_ text: String, to path: String, mode: mode_t = 0o600) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        try #require(Glibc.write(descriptor, text, text.utf8.count) == text.utf8.count)
        try #require(fchmod(descriptor, mode) == 0)
    }

    private static func text(_ secret: Secret) -> String {
        secret.withBytes { bytes in String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self) }
    }

    @Test(arguments: ["", "\n", "\r\n"])
    func `is read from a file without its line end`(end: String) throws {
        try Self.withDirectory { directory in
            try Self.write(Self.key + end, to: "\(directory)/key")
            let secret = try CredentialSource.file(path: "\(directory)/key").read()
            #expect(Self.text(secret) == Self.key)
            #expect(secret.count == Self.key.utf8.count)
        }
    }

    @Test func `is read from an environment variable`() throws {
        let secret = try CredentialSource.environment(name: "KEY").read {
            $0 == "KEY" ? Array(Self.key.utf8) : nil
        }
        #expect(Self.text(secret) == Self.key)
        #expect(throws: CredentialError.variableMissing(name: "OTHER")) {
            try CredentialSource.environment(name: "OTHER").read { _ in nil }
        }
        #expect(
            CredentialSource.environmentVariable("PATH").map { String(decoding: $0, as: UTF8.self) }
                == getenv("PATH").map { String(cString: $0) })
    }

    @Test func `is read from the directory that systemd names`() throws {
        try Self.withDirectory { directory in
            try Self.write(Self.key, to: "\(directory)/key", mode: 0o400)
            let source = CredentialSource.systemdCredential(name: "key")
            let secret = try source.read { $0 == "CREDENTIALS_DIRECTORY" ? Array(directory.utf8) : nil }
            #expect(Self.text(secret) == Self.key)
            #expect(throws: CredentialError.noCredentialsDirectory) { try source.read { _ in nil } }
        }
    }

    @Test(arguments: [0o604, 0o602, 0o601, 0o610, 0o620, 0o640, 0o440, 0o644, 0o666, 0o777] as [mode_t])
    func `is refused where others could read or change it`(mode: mode_t) throws {
        try Self.withDirectory { directory in
            let path = "\(directory)/key"
            try Self.write(Self.key, to: path, mode: mode)
            #expect(throws: CredentialError.exposed(path: path, mode: mode)) {
                try CredentialSource.file(path: path).read()
            }
        }
    }

    @Test(arguments: [0o400, 0o600] as [mode_t])
    func `is taken where its owner alone can read it`(mode: mode_t) throws {
        try Self.withDirectory { directory in
            try Self.write(Self.key, to: "\(directory)/key", mode: mode)
            #expect(throws: Never.self) { try CredentialSource.file(path: "\(directory)/key").read() }
        }
    }

    @Test(arguments: [(0o400, true), (0o440, true), (0o444, false), (0o460, false)] as [(mode_t, Bool)])
    func `of systemd may show the mask of an access control list as its group's mode`(
        mode: mode_t, isTaken: Bool
    ) throws {
        try Self.withDirectory { directory in
            let path = "\(directory)/key"
            try Self.write(Self.key, to: path, mode: mode)
            let read = { () throws(CredentialError) in
                try CredentialSource.systemdCredential(name: "key").read { _ in Array(directory.utf8) }
            }
            if isTaken {
                #expect(throws: Never.self) { try read() }
            } else {
                #expect(throws: CredentialError.exposed(path: path, mode: mode)) { try read() }
            }
        }
    }

    @Test(.enabled(if: geteuid() == 0, "giving a file away takes being root"))
    func `is refused where somebody else could change it`() throws {
        try Self.withDirectory { directory in
            let path = "\(directory)/key"
            try Self.write(Self.key, to: path)
            try #require(chown(path, 65_533, 65_533) == 0)
            #expect(throws: CredentialError.foreign(path: path, owner: 65_533)) {
                try CredentialSource.file(path: path).read()
            }
        }
    }

    @Test func `is not waited for in a pipe, nor looked for in a directory`() throws {
        try Self.withDirectory { directory in
            let path = "\(directory)/pipe"
            try #require(mkfifo(path, 0o600) == 0)
            #expect(throws: CredentialError.unreadable(path: path, .notRegular)) {
                try CredentialSource.file(path: path).read()
            }
            #expect(throws: CredentialError.unreadable(path: directory, .notRegular)) {
                try CredentialSource.file(path: directory).read()
            }
            let missing = "\(directory)/missing"
            #expect(throws: CredentialError.unreadable(path: missing, .failed(errno: ENOENT))) {
                try CredentialSource.file(path: missing).read()
            }
        }
    }

    static let refused: [(String, CredentialError)] = [
        ("", .empty), ("\n", .empty), ("\r\n", .empty), ("a\n\n", .forbiddenByte), ("a b", .forbiddenByte),
        ("a\0b", .forbiddenByte), ("a\r\nb: c", .forbiddenByte), ("é", .forbiddenByte),
        ("\u{7f}", .forbiddenByte),
        (String(repeating: "a", count: 4097), .tooLong(limit: 4096)),
        (String(repeating: "a", count: 100_000), .tooLong(limit: 4096)),
    ]

    @Test(arguments: refused)
    func `is refused if no header could carry it`(text: String, expected: CredentialError) throws {
        #expect(throws: expected) {
            try CredentialSource.environment(name: "K").read { _ in Array(text.utf8) }
        }
        try Self.withDirectory { directory in
            try Self.write(text, to: "\(directory)/key")
            #expect(throws: expected) { try CredentialSource.file(path: "\(directory)/key").read() }
        }
    }

    @Test func `may be as long as the limit`() throws {
        let longest = String(repeating: "a", count: 4096)
        try Self.withDirectory { directory in
            try Self.write(longest + "\r\n", to: "\(directory)/key")
            #expect(Self.text(try CredentialSource.file(path: "\(directory)/key").read()) == longest)
        }
    }

    @Test func `is never printed`() {
        var bytes = Array(Self.key.utf8)
        let secret = Secret(wiping: &bytes, keeping: 0..<bytes.count)
        var dumped = ""
        dump(secret, to: &dumped)
        let printed =
            "\(secret) \(String(reflecting: secret)) \(String(describing: Optional(secret))) \(dumped)"
        #expect(!printed.contains(Self.key))
        #expect(printed.contains("«secret»"))
        #expect(Mirror(reflecting: secret).children.isEmpty)
    }

    @Test func `leaves nothing in the buffer it was read into`() {
        var bytes = Array(Self.key.utf8)
        let secret = Secret(wiping: &bytes, keeping: 2..<5)
        #expect(bytes == [UInt8](repeating: 0, count: Self.key.utf8.count))
        #expect(Self.text(secret) == "t-a")
    }
}
