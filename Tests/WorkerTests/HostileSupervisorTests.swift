import CLinux
import Glibc
import Testing

@testable import IPC

/// What a supervisor may not do to its children. They trust it, so any oddity means that it is not the one they know: they end.
enum HostileAct: String, CaseIterable, Sendable {
    case garbage = "bytes that are no message"
    case emptyDatagram = "a datagram of nothing"
    case drainFirst = "anything before the settings"
    case settingsTwice = "settings a second time"
    case forgottenDescriptor = "a message without its descriptor"
    case uninvitedDescriptor = "a descriptor that no message carries"
    case closing = "going away"

    /// The datagrams, each with as many copies of a descriptor.
    func datagrams(settings: [UInt8], carrier: [UInt8]) -> [(bytes: [UInt8], descriptors: Int)] {
        switch self {
        case .garbage: [([250, 1, 2, 3], 0)]
        case .emptyDatagram: [([], 0)]
        case .drainFirst: [(settings.isEmpty ? [] : drain, 0)]
        case .settingsTwice: [(settings, 0), (settings, 0)]
        case .forgottenDescriptor: [(settings, 0), (carrier, 0)]
        case .uninvitedDescriptor: [(settings, 1)]
        case .closing: [(settings, 0)]
        }
    }

    private var drain: [UInt8] { [7] }
}

@Suite struct HostileSupervisorTests {
    @Test(arguments: ["bulkhead-worker", "bulkhead-egress"], HostileAct.allCases)
    func `a child ends when its supervisor breaks a rule`(program: String, act: HostileAct) throws {
        var ends: [Int32] = [-1, -1]
        try #require(linux_seqpacket_pair(&ends) == 0)
        var log: [Int32] = [-1, -1]
        try #require(pipe(&log) == 0)
        defer { close(log[0]) }
        var child = try SpawnedProcess(
            Program(path: Self.directory + "/" + program), log: FileDescriptor(owning: log[1]),
            channel: FileDescriptor(owning: ends[1]))
        for datagram in act.datagrams(settings: try settings(program), carrier: try carrier(program)) {
            send(datagram.bytes, datagram.descriptors, to: ends[0])
        }
        // What was said is still read after this.
        if act == .closing || act == .emptyDatagram { shutdown(ends[0], Int32(SHUT_WR)) }
        defer { close(ends[0]) }
        #expect(try end(of: &child) == .exited(code: ExitCode.supervisorBreach.rawValue))
    }

    private func end(of child: inout SpawnedProcess) throws -> ProcessEnd? {
        var waiting = pollfd(fd: child.descriptor.rawValue, events: Int16(POLLIN), revents: 0)
        try #require(poll(&waiting, 1, 10_000) == 1, "the child goes on")
        return try child.reap()
    }

    private func send(_ bytes: [UInt8], _ descriptors: Int, to socket: Int32) {
        var message = linux_message()
        message.length = UInt32(bytes.count)
        message.descriptor_count = UInt32(descriptors)
        message.descriptors.0 = 2
        _ = linux_send_messages(socket, bytes, &message, 1)
    }

    /// Not sealed: what is tested is how the child takes what it is told.
    private func settings(_ program: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        if program == "bulkhead-worker" {
            var settings = WorkerSettings()
            settings.seal.mode = .off
            settings.limits.headBytes = 1024
            settings.limits.headerCount = 8
            settings.limits.targetBytes = 512
            try ToWorker.settings(settings).encode(to: &bytes)
        } else {
            var settings = EgressSettings()
            settings.seal.mode = .off
            try ToEgress.settings(settings).encode(to: &bytes)
        }
        return bytes
    }

    /// A message that must come with descriptors.
    private func carrier(_ program: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        if program == "bulkhead-worker" {
            try ToWorker.connection(Client(connection: ConnectionID(1), address: [])).encode(to: &bytes)
        } else {
            try ToEgress.exchange(Exchange(id: ExchangeID(1), upstream: 0)).encode(to: &bytes)
        }
        return bytes
    }

    /// The built programs stand beside the tests.
    private static let directory: String = {
        var path = [CChar](repeating: 0, count: 4096)
        let count = max(0, readlink("/proc/self/exe", &path, path.count))
        let executable = String(decoding: path[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return String(executable[..<(executable.lastIndex(of: "/") ?? executable.startIndex)])
    }()
}
