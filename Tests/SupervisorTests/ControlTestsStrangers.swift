import CLinux
import Glibc
import IPC
import Testing

@testable import Supervisor

/// Whom the control socket does not answer.
@Suite struct ControlTestsStrangers {
    @Test func `a stranger's user is hung up on, whatever the socket's mode`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let directory = try TemporaryDirectories.make()
                let path = "\(directory)/control.sock"
                // As root the test becomes a stranger; otherwise the server takes it for one.
                let isRoot = geteuid() == 0
                let server = try ControlServer(path: path, allowedUser: isRoot ? 0 : geteuid() + 1) { _ in
                    .status(StatusReport())
                }
                chmod(directory, 0o755)
                chmod(path, 0o666)
                if isRoot { seteuid(65534) }
                let reply = try await converse(path, try ControlFrame.encode(ControlRequest.status))
                if isRoot { seteuid(0) }
                server.close()
                return reply.isEmpty ? 0 : 1
            }
        }
    }

    /// As root alone a test can be one user and then another.
    @Test(.enabled(if: geteuid() == 0))
    func `strangers who come in the same moment keep nobody waiting`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let directory = try TemporaryDirectories.make()
                let path = "\(directory)/control.sock"
                let server = try ControlServer(path: path, allowedUser: 0) { _ in .status(StatusReport()) }
                chmod(directory, 0o755)
                chmod(path, 0o666)
                seteuid(65534)
                let strangers = (0..<4).map { _ in linux_connect_unix(path) }
                seteuid(0)
                guard strangers.allSatisfy({ $0 >= 0 }) else { return 1 }
                // Nothing has run on the loop yet: they all wait, and the friend behind them.
                let reply = try await converse(path, try ControlFrame.encode(ControlRequest.status))
                guard !reply.isEmpty else { return 2 }
                var byte: UInt8 = 0
                let areRefused = strangers.allSatisfy { read($0, &byte, 1) == 0 }
                server.close()
                return areRefused ? 0 : 3
            }
        }
    }
}
