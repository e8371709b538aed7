import CLinux
import Glibc
import IPC

/// A keeper whose supervisor and workers this program plays.
@Loop final class ProbedKeeper {
    typealias Worker = Channel<SignatureAnswer, SignatureQuestion>

    struct Failure: Error {
        let what: String
    }

    let supervisor: Channel<FromKeeper, ToKeeper>
    private let process: Process

    private final class Process {
        let child: SpawnedProcess
        init(_ child: consuming SpawnedProcess) { self.child = child }
    }

    /// Starts it and waits until it is ready.
    init(keys: [PrivateKeySettings]) async throws {
        let pair = try Self.pair()
        // What it says is for whoever runs this program.
        process = Process(
            try SpawnedProcess(
                Program(path: try Self.path()), log: FileDescriptor(owning: dup(2)), channel: pair.second))
        supervisor = try Channel(pair.first)
        supervisor.sendSecret(.settings(Self.settings(keys)))
        guard case .ready = try await heard() else { throw Failure(what: "the keeper is not ready") }
    }

    /// Sealed as little as a person's own program need be: measured is the work.
    private static func settings(_ keys: [PrivateKeySettings]) -> KeeperSettings {
        var settings = KeeperSettings()
        settings.seal = SealPlan(
            role: .keeper, mode: .off, limits: SealLimits(descriptors: 64, memory: 1 << 30),
            privilegeDrop: nil)
        settings.signaturesPerSecond = .max
        settings.hashThreads = 2
        settings.keys = keys
        return settings
    }

    func heard() async throws -> FromKeeper {
        guard let received = try await supervisor.next() else { throw Failure(what: "the keeper is silent") }
        return received.message
    }

    func worker(_ number: UInt64 = 1) throws -> Worker {
        let pair = try Self.pair()
        supervisor.send(.worker(KeeperClient(worker: number)), pair.second)
        return try Channel(pair.first)
    }

    private static func pair() throws -> DescriptorPair {
        var ends: [Int32] = [-1, -1]
        // The call writes two descriptors.
        guard unsafe linux_seqpacket_pair(&ends) == 0 else { throw Failure(what: "there is no socket pair") }
        return DescriptorPair(
            first: FileDescriptor(owning: ends[0]), second: FileDescriptor(owning: ends[1]))
    }

    private static func path() throws -> String {
        var path = [CChar](repeating: 0, count: Int(PATH_MAX))
        // readlink(2) writes at most the buffer's count.
        let count = unsafe readlink("/proc/self/exe", &path, path.count)
        let own = path[..<max(0, count)].map { UInt8(bitPattern: $0) }
        guard let slash = own.lastIndex(of: UInt8(ascii: "/")) else { throw Failure(what: "no path") }
        return String(decoding: own[...slash], as: UTF8.self) + "bulkhead-keeper"
    }
}
