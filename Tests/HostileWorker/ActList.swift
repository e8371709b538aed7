import Foundation
import Glibc

/// What a worker in strangers' hands does once it is told to begin.
enum Act: String {
    case passDescriptor, settleEverything, claimIdentity, blameAnother
    case dialWithoutEnd, dialAndHangUp, askForForbidden
    case signNonsense, signInALoop, signUnread
    case deny, floodUnread, standStill, openFile
    case endAtBirth, sleepAtBirth
}

/// The acts that are still to be played: a file of lines beside the program, each taken by one process.
enum ActList {
    private static let directory = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().path

    /// Takes the first line; nil when none is left.
    static func next() -> Act? {
        let file = open("\(directory)/acts", O_RDWR | O_CLOEXEC)
        guard file >= 0, flock(file, LOCK_EX) == 0 else { return nil }
        defer { close(file) }
        let path = "/proc/self/fd/\(file)"
        let lines = (FileManager.default.contents(atPath: path) ?? Data()).split(
            separator: UInt8(ascii: "\n"))
        guard let first = lines.first else { return nil }
        let rest = Data(lines.dropFirst().joined(separator: [UInt8(ascii: "\n")]))
        ftruncate(file, 0)
        _ = rest.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
        // So that the test knows who it is.
        try? Data("\(getpid())\n".utf8).write(to: URL(filePath: "\(directory)/hostile"))
        return Act(rawValue: String(decoding: first, as: UTF8.self))
    }

    static func becomeHonest() -> Never {
        let path = "\(directory)/bulkhead-worker-honest"
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(path), nil]
        execv(path, &arguments)
        exit(71)
    }

    static func end() -> Never { exit(71) }

    static func sleep() -> Never { while true { pause() } }
}
