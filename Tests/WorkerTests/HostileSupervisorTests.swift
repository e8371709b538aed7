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
    case closingHalfway = "going away before all is told"

    /// The datagrams, each with a descriptor or none.
    ///
    /// - Parameter birth: what an honest supervisor says first: the settings, and what follows them.
    func datagrams(birth: [Datagram], carrier: [UInt8]) -> [Datagram] {
        switch self {
        case .garbage: [Datagram([250, 1, 2, 3])]
        case .emptyDatagram: [Datagram([])]
        case .drainFirst: [Datagram([7])]
        case .settingsTwice: birth + birth
        case .forgottenDescriptor: birth + [Datagram(carrier)]
        case .uninvitedDescriptor: [Datagram(birth[0].bytes, descriptor: 2)]
        case .closing: birth
        case .closingHalfway: [birth[0]]
        }
    }
}

struct Datagram {
    var bytes: [UInt8]
    var descriptor: Int32?

    init(_ bytes: [UInt8], descriptor: Int32? = nil) { (self.bytes, self.descriptor) = (bytes, descriptor) }
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
        let page = linux_note_create()
        defer { close(page) }
        var birth = [Datagram(try settings(program))]
        if program == "bulkhead-worker" { birth.append(Datagram([ToWorker.note.kind], descriptor: page)) }
        for datagram in act.datagrams(birth: birth, carrier: try carrier(program)) {
            send(datagram, to: ends[0])
        }
        // What was said is still read after this.
        if [.closing, .closingHalfway, .emptyDatagram].contains(act) { shutdown(ends[0], Int32(SHUT_WR)) }
        defer { close(ends[0]) }
        #expect(try end(of: &child) == .exited(code: ExitCode.supervisorBreach.rawValue))
    }

    private func end(of child: inout SpawnedProcess) throws -> ProcessEnd? {
        var waiting = pollfd(fd: child.descriptor.rawValue, events: Int16(POLLIN), revents: 0)
        try #require(poll(&waiting, 1, 10_000) == 1, "the child goes on")
        return try child.reap()
    }

    private func send(_ datagram: Datagram, to socket: Int32) {
        var message = linux_message()
        message.length = UInt32(datagram.bytes.count)
        message.descriptor_count = datagram.descriptor == nil ? 0 : 1
        message.descriptors.0 = datagram.descriptor ?? 0
        _ = linux_send_messages(socket, datagram.bytes, &message, 1)
    }

    /// Not sealed: what is tested is how the child takes what it is told.
    private func settings(_ program: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        if program == "bulkhead-worker" {
            var settings = WorkerSettings()
            settings.seal.mode = .off
            settings.seal.limits.descriptors = 64
            settings.limits.headBytes = 1024
            settings.limits.headerCount = 8
            settings.limits.targetBytes = 512
            try ToWorker.settings(settings).encode(to: &bytes)
        } else {
            var settings = EgressSettings()
            settings.seal.mode = .off
            settings.seal.limits.descriptors = 64
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
