import CLinux
import Glibc
import IPC

@testable import Supervisor

/// Runs a story on the one loop of a process of its own; the exit code is what the story returns, 0 for good.
func onLoop(_ story: @escaping @Loop @Sendable () async throws -> Int32) -> Never {
    EventLoop.shared.start {
        var code: Int32 = 99
        do { code = try await story() } catch { IPC.ChildLog.write("\(error)") }
        TemporaryDirectories.removeAll()
        exit(code)
    }
    EventLoop.shared.run()
    exit(98)
}

/// Waits until `condition` holds; false when it does not within ten seconds.
@Loop func eventually(_ condition: () -> Bool) async -> Bool {
    let deadline = MonotonicInstant.now() + .seconds(10)
    let tick = Wakeup()
    while !condition() {
        guard MonotonicInstant.now() < deadline else { return false }
        try? await tick.wait(until: MonotonicInstant.now() + .milliseconds(5))
    }
    return true
}

/// Directories that are removed when the story is over.
@Loop enum TemporaryDirectories {
    private static var paths: [String] = []

    static func make() throws -> String {
        let path = try ServiceDirectory.makeTemporary()
        paths.append(path)
        return path
    }

    static func removeAll() {
        for path in paths { ServiceDirectory.removeTemporary(path) }
    }
}
