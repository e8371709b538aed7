import CLinux
import Glibc
import IPC
import Testing

@testable import Supervisor

@Suite struct `What systemd keeps for the next start` {
    static let names = [
        ("127.0.0.1:8080", "listener-127.0.0.1_8080"),
        ("0.0.0.0:443", "listener-0.0.0.0_443"),
        ("[::1]:8080", "listener-[__1]_8080"),
        ("[2001:db8::a]:65535", "listener-[2001_db8__a]_65535"),
    ]

    @Test(arguments: names) func `is called by its address, and found by it`(address: String, name: String)
        throws
    {
        let socket = try #require(SocketAddress(address))
        #expect(KeptListener.name(of: socket) == name)
        #expect(KeptListener.address(of: name) == socket)
        let kept = SystemdNotification.State.keepDescriptors(name: name).text
        #expect(kept == "FDSTORE=1\nFDNAME=\(name)", "nothing of the name is replaced on its way")
    }

    @Test(arguments: [
        "bulkhead", "listener-", "listener-x", "listener-127.0.0.1", "listener-127.0.0.1:8080",
        "listener-127.0.0.1_08080", "listener-127.0.0.1_80800", "127.0.0.1_8080", "listener-::1_80",
        "listener-[0__1]_80",
    ]) func `is nothing of another name`(name: String) {
        #expect(KeptListener.address(of: name) == nil)
    }

    @Test func `is no port that the kernel chose`() throws {
        let (chosen, fixed) = (
            try #require(SocketAddress("127.0.0.1:0")), try #require(SocketAddress("127.0.0.1:1"))
        )
        #expect(!KeptListener.isKept(chosen))
        #expect(KeptListener.isKept(fixed))
    }

    @Test func `is taken instead of bound again, once`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let first = try ListeningSocket(try #require(SocketAddress("127.0.0.1:0")))
                guard let address = first.address else { return 9 }
                let before = inode(of: first.descriptor)
                let passed = try await pass(first.takeDescriptor(), as: KeptListener.name(of: address))
                let listening = Listening(passed: passed)
                let kept = try listening.bound(address)
                guard inode(of: kept.descriptor) == before else { return 1 }
                do { _ = try listening.bound(address) } catch { return 0 }
                return 2
            }
        }
    }

    @Test func `is closed when nobody asks for it, and only that`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let first = try ListeningSocket(try #require(SocketAddress("127.0.0.1:0")))
                guard let address = first.address else { return 9 }
                let passed = try await pass(first.takeDescriptor(), as: KeptListener.name(of: address))
                Listening(passed: passed).forgetTheRest()
                // The port is free.
                return (try ListeningSocket(address)).address == address ? 0 : 1
            }
        }
    }
}

private func inode(of descriptor: borrowing FileDescriptor) -> UInt {
    var status = stat()
    return fstat(descriptor.rawValue, &status) == 0 ? UInt(status.st_ino) : 0
}

/// Passes the descriptor as systemd would: the last of all that are open (sd_listen_fds(3)). Nothing is taken while one of
/// those before it is closed, and the libraries of a process that just began open and close files of their own.
@Loop private func pass(
    _ descriptor: consuming FileDescriptor, as name: String
) async throws -> SystemdSockets {
    let last = descriptor.release()
    let names = (3..<last).map { _ in "other" } + [name]
    var sockets: SystemdSockets?
    let areTaken = await eventually {
        setenv("LISTEN_PID", String(getpid()), 1)
        setenv("LISTEN_FDS", String(names.count), 1)
        setenv("LISTEN_FDNAMES", names.joined(separator: ":"), 1)
        let taken = SystemdSockets()
        sockets = taken
        return taken.names.contains(name)
    }
    return try #require(areTaken ? sockets : nil)
}
