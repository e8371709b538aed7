import CLinux
import Glibc
import IPC
import TestSupport

/// Runs a story on the one loop of a process of its own; the exit code is what the story returns, 0 for good.
func onLoop(_ story: @escaping @Loop @Sendable () async throws -> Int32) -> Never {
    EventLoop.shared.start {
        var code: Int32 = 99
        do { code = try await story() } catch { ChildLog.write("\(error)") }
        exit(code)
    }
    EventLoop.shared.run()
    exit(98)
}

/// A real keeper, whose supervisor and workers the test plays.
@Loop final class KeeperScene {
    typealias Worker = Channel<SignatureAnswer, SignatureQuestion>

    let supervisor: Channel<FromKeeper, ToKeeper>
    private let raw: Int32
    private let process: Process
    private let log: Int32

    private final class Process {
        var child: SpawnedProcess
        init(_ child: consuming SpawnedProcess) { self.child = child }
    }

    struct Failure: Error {
        let what: String
    }

    init() throws {
        let pair = try Self.pair()
        var pipe: [Int32] = [-1, -1]
        guard Glibc.pipe(&pipe) == 0 else { throw Failure(what: "pipe") }
        let directory = String(
            Self.executable[..<(Self.executable.lastIndex(of: "/") ?? Self.executable.endIndex)])
        let channel = FileDescriptor(owning: pair[1])
        process = Process(
            try SpawnedProcess(
                Program(path: directory + "/bulkhead-keeper"), log: FileDescriptor(owning: pipe[1]),
                channel: channel))
        log = pipe[0]
        raw = dup(pair[0])
        supervisor = try Channel(FileDescriptor(owning: pair[0]))
    }

    /// A keeper that was told its settings and is ready.
    static func ready(_ settings: KeeperSettings) async throws -> (KeeperScene, SealReport) {
        let scene = try KeeperScene()
        scene.supervisor.sendSecret(.settings(settings))
        guard case .ready(let report) = try await scene.heard() else { throw Failure(what: "not ready") }
        return (scene, report)
    }

    /// Not sealed, when the test is about something else.
    nonisolated static func settings(
        _ keys: [TestKey], mode: SealMode = .off, perSecond: UInt32 = 1_000_000, threads: UInt8 = 2
    ) -> KeeperSettings {
        var settings = KeeperSettings()
        settings.seal = SealPlan(
            role: .keeper, mode: mode, limits: SealLimits(descriptors: 64, memory: 1 << 30),
            privilegeDrop: nil)
        settings.seal.threads = 1 + UInt32(threads)
        settings.signaturesPerSecond = perSecond
        settings.hashThreads = threads
        settings.keys = keys.map { PrivateKeySettings(pem: $0.pem()) }
        return settings
    }

    /// What the keeper says next to its supervisor.
    func heard() async throws -> FromKeeper {
        guard let received = try await supervisor.next(until: MonotonicInstant.now() + .seconds(20)) else {
            throw Failure(what: "the keeper says nothing")
        }
        return received.message
    }

    /// What it has said already; nil when nothing.
    func heardAlready() throws -> FromKeeper? {
        guard let received = try supervisor.nextAlreadyHere() else { return nil }
        return received.message
    }

    /// A worker that has been introduced.
    func worker(_ number: UInt64 = 1) throws -> Worker {
        try Channel(FileDescriptor(owning: try rawWorker(number)))
    }

    /// The same, that may say anything.
    func rawWorker(_ number: UInt64 = 1) throws -> Int32 {
        let pair = try Self.pair()
        supervisor.send(.worker(KeeperClient(worker: number)), FileDescriptor(owning: pair[1]))
        return pair[0]
    }

    /// Any bytes as one datagram of the supervisor's.
    func say(_ bytes: [UInt8], descriptors: Int = 0) { Self.say(bytes, descriptors: descriptors, on: raw) }

    nonisolated static func say(_ bytes: [UInt8], descriptors: Int = 0, on socket: Int32) {
        var message = linux_message()
        message.length = UInt32(bytes.count)
        message.descriptor_count = UInt32(descriptors)
        message.descriptors = (2, 2)
        _ = linux_send_messages(socket, bytes, &message, 1)
    }

    /// Says no more; what was said is still read.
    func hangUp() { shutdown(raw, Int32(SHUT_WR)) }

    /// How it ended; nil when it does not within twenty seconds.
    func end() async throws -> ProcessEnd? {
        let ended = try Watch(
            FileDescriptor(owning: fcntl(process.child.descriptor.rawValue, F_DUPFD_CLOEXEC, 3)),
            wakeup: Wakeup())
        while true {
            if let end = try process.child.reap() { return end }
            do { try await ended.wakeup.wait(until: .now() + .seconds(20)) } catch { return nil }
        }
    }

    var identifier: Int32 { process.child.identifier }

    /// What it wrote until now.
    var words: String {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = read(log, &bytes, bytes.count)
        return String(decoding: bytes[..<max(0, count)], as: UTF8.self)
    }

    private static func pair() throws -> [Int32] {
        var ends: [Int32] = [-1, -1]
        guard linux_seqpacket_pair(&ends) == 0 else { throw Failure(what: "socketpair") }
        return ends
    }

    private nonisolated static let executable: String = {
        var path = [CChar](repeating: 0, count: 4096)
        let count = max(0, readlink("/proc/self/exe", &path, path.count))
        return String(decoding: path[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }()
}

extension Channel where Incoming == SignatureAnswer, Outgoing == SignatureQuestion {
    @Loop func ask(
        _ content: [UInt8], by scheme: SignatureScheme, key: UInt16 = 0, question: UInt32 = 1
    ) {
        var request = SignatureRequest()
        request.question = QuestionID(question)
        request.key = key
        request.scheme = scheme
        request.content = content
        send(.sign(request))
    }

    /// Nil when the channel is over.
    @Loop func answer() async throws -> SignatureAnswer? {
        do {
            guard let received = try await next(until: MonotonicInstant.now() + .seconds(20)) else {
                throw KeeperScene.Failure(what: "no answer")
            }
            return received.message
        } catch ChannelEnd.closed {
            return nil
        }
    }

    @Loop func refusal() async throws -> SignatureRefusalReason? {
        if case .refused(let refusal) = try await answer() { refusal.reason } else { nil }
    }

    @Loop func signature() async throws -> [UInt8]? {
        if case .signed(let signature) = try await answer() { signature.bytes } else { nil }
    }
}
