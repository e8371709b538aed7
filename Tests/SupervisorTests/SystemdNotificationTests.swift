import CLinux
import Glibc
import IPC
import Testing

@testable import Supervisor

@Suite struct `What systemd is told` {
    static let messages: [(SystemdNotification.State, String)] = [
        (.ready(status: "serving"), "READY=1\nSTATUS=serving"),
        (.status("a\nREADY=1\r\u{7f}b"), "STATUS=a READY=1  b"),
        (.status(String(repeating: "a", count: 2000)), "STATUS=" + String(repeating: "a", count: 1024)),
        (
            .reloading(status: "reading", since: MonotonicInstant(nanoseconds: 1_234_567_890)),
            "RELOADING=1\nMONOTONIC_USEC=1234567\nSTATUS=reading"
        ),
        (.stopping(status: "draining"), "STOPPING=1\nSTATUS=draining"),
        (.watchdog, "WATCHDOG=1"),
        (.mainProcess(42), "MAINPID=42"),
        (.keepDescriptors(name: "listener-1"), "FDSTORE=1\nFDNAME=listener-1"),
        (.keepDescriptors(name: "a:b c\né"), "FDSTORE=1\nFDNAME=a_b_c___"),
        (.forgetDescriptors(name: "listener-1"), "FDSTOREREMOVE=1\nFDNAME=listener-1"),
    ]

    @Test(arguments: messages.indices) func `is said in these words, and never in more lines`(index: Int) {
        let (state, text) = Self.messages[index]
        #expect(state.text == text)
    }

    @Test func `arrives, with the descriptors`() async {
        await #expect(processExitsWith: .success) {
            var directory = Array("/tmp/bulkhead-notify-XXXXXX".utf8CString)
            guard mkdtemp(&directory) != nil else { exit(9) }
            let path =
                String(decoding: directory.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
                + "/notify"
            let socket = try listen(at: path)
            defer {
                unlink(path)
                rmdir(String(path.dropLast("/notify".count)))
            }
            setenv("NOTIFY_SOCKET", path, 1)
            SystemdNotification.watchdog()
            guard receive(socket) == ("WATCHDOG=1", 0) else { exit(1) }
            guard SystemdNotification.keep([0, 1], name: "listener") else { exit(2) }
            guard receive(socket) == ("FDSTORE=1\nFDNAME=listener", 2) else { exit(3) }
            unsetenv("NOTIFY_SOCKET")
            guard !SystemdNotification.keep([0], name: "listener") else { exit(4) }
        }
    }

    @Test func `is that the service lives, at half of the time that is granted`() async {
        await #expect(processExitsWith: .success) {
            guard SystemdNotification.watchdogPeriod == nil else { exit(1) }
            setenv("WATCHDOG_USEC", "30000000", 1)
            guard SystemdNotification.watchdogPeriod == .seconds(30) else { exit(2) }
            setenv("WATCHDOG_PID", "1", 1)
            guard SystemdNotification.watchdogPeriod == nil else { exit(3) }
        }
    }

    private static func at(_ seconds: Double) -> MonotonicInstant {
        MonotonicInstant(nanoseconds: UInt64(seconds * 1e9))
    }

    @Test func `is not said while a child is silent, and said soon after it answers`() {
        var schedule = WatchdogSchedule(period: .seconds(32), at: Self.at(100))
        var answers = [false]
        let isDueTooEarly = schedule.isDue(at: Self.at(115.9)) { answers.removeLast() }
        #expect(!isDueTooEarly)
        #expect(answers == [false], "nobody is asked too early")
        let isDue = schedule.isDue(at: Self.at(116)) { true }
        #expect(isDue)
        #expect(schedule.next == Self.at(132))
        let isDueWhileOneIsSilent = schedule.isDue(at: Self.at(132)) { answers.removeLast() }
        #expect(!isDueWhileOneIsSilent)
        #expect(schedule.next == Self.at(134))
        let isDueAgain = schedule.isDue(at: Self.at(134)) { true }
        #expect(isDueAgain)
        #expect(schedule.next == Self.at(150))
    }

    @Test func `is one line about where the service stands`() {
        var summary = ServiceSummary(workers: 2)
        #expect(summary.text == "starting: 0 of 2 workers ready")
        summary.phase = .serving
        summary.listeners = ["127.0.0.1:8080", "systemd:bulkhead"]
        summary.readyWorkers = 1
        summary.requests = 3
        summary.connections = 5
        #expect(
            summary.text
                == "serving on 127.0.0.1:8080, systemd:bulkhead: 1 of 2 workers, 3 requests in flight, 5 connections"
        )
        summary.phase = .stopping
        #expect(summary.text == "finishing what is open: 3 requests in flight, 5 connections")
    }
}

/// A unix datagram socket at `path`.
private func listen(at path: String) throws -> Int32 {
    let socket = linux_datagram_socket()
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let result = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, size) }
    }
    guard result == 0 else { throw SystemError("bind") }
    return socket
}

/// The text of the next datagram and how many descriptors came with it.
private func receive(_ socket: Int32) -> (String, UInt32) {
    var bytes = [UInt8](repeating: 0, count: 4096)
    var message = linux_message()
    guard linux_receive_messages(socket, &bytes, 4096, &message, 1) == 1 else { return ("", 0) }
    return (String(decoding: bytes[..<Int(message.length)], as: UTF8.self), message.descriptor_count)
}
