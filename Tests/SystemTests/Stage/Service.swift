import Foundation
import Glibc
import Synchronization

/// Bulkhead with an echo model behind it, both as an operator would start them.
final class Service: Sendable {
    let echo: EchoModel
    let directory: Directory
    /// What is put in place of the clients' credentials; made up for this service.
    let credential: String
    private let dead: UnusedPort
    private let programs: String?
    private let running: Mutex<Running>

    private struct Running {
        var program: Program
        var settings: Settings
        /// In the order of the listeners.
        let ports: [UInt16]
    }

    /// - Parameters:
    ///   - programs: the directory of the service's programs; nil for what was built.
    ///   - prepare: does what must be done before it starts.
    init(
        _ settings: Settings = Settings(), programs: String? = nil,
        prepare: (Directory) throws -> Void = { _ in }
    ) throws {
        self.programs = programs
        echo = try EchoModel()
        directory = try Directory()
        dead = try UnusedPort()
        if settings.isDeadSilent { try dead.becomeSilent() }
        credential = (0..<4).map { _ in String(UInt64.random(in: 1 << 60 ... .max), radix: 36) }.joined()
        try directory.write("credential", credential)
        for (name, text) in settings.files { try directory.write(name, text) }
        for name in ["audit", "state"] { mkdir("\(directory.path)/\(name)", 0o700) }
        try directory.write("bulkhead.json5", settings.text(echo, dead, directory))
        try prepare(directory)
        running = Mutex(try Self.start(directory, settings, programs))
    }

    private static func start(
        _ directory: Directory, _ settings: Settings, _ programs: String?
    ) throws -> Running {
        // What an earlier run said is not this one's.
        unlink("\(directory.path)/output")
        let program = try Program(
            "bulkhead",
            [
                "run", "--config", "\(directory.path)/bulkhead.json5", "--control",
                "\(directory.path)/control.sock",
                "--state-dir", "\(directory.path)/state",
            ], output: "\(directory.path)/output", from: programs)
        let ports: [UInt16] = try soon("the service is ready") {
            let lines = String(decoding: try directory.read("output"), as: UTF8.self)
            if let end = program.poll() { throw Failure("the service has ended (\(end)): \(lines)") }
            for line in lines.split(separator: "\n") where line.hasSuffix("}") {
                guard let addresses = try JSON(String(line))["listeners"].text else { continue }
                return addresses.split(separator: ", ").compactMap {
                    $0.split(separator: ":").last.flatMap { UInt16($0) }
                }
            }
            return nil
        }
        return Running(program: program, settings: settings, ports: ports)
    }

    /// Starts it again on the same directories, after it has ended.
    func restart() throws {
        let next = try Self.start(directory, running.withLock { $0.settings }, programs)
        running.withLock { $0 = next }
    }

    /// Writes the configuration anew; it is read at the next reload, restart or upgrade.
    func configure(_ change: (inout Settings) -> Void) throws {
        let settings = running.withLock { running in
            change(&running.settings)
            return running.settings
        }
        try directory.write("bulkhead.json5", settings.text(echo, dead, directory))
    }

    /// `bulkhead reload`, which ends when the new configuration serves or is refused.
    func reload() throws -> (end: Program.End, output: String) {
        try Program.run(["reload", "--control", "\(directory.path)/control.sock"])
    }

    /// Has the service replace itself (SIGUSR2) and waits until the successor is the service.
    ///
    /// - Returns: the process that gave way, which may still finish what it had begun.
    func upgrade() throws -> Program {
        let previous = program
        let starts = timesReady
        previous.signal(SIGUSR2)
        try waitUntil("another process is the service") { timesReady > starts }
        guard let next = try status()["pid"].number.map(pid_t.init), next != previous.pid else {
            throw Failure("the same process is the service: \(log)")
        }
        running.withLock { $0.program = Program(ofOthers: next) }
        return previous
    }

    var program: Program { running.withLock { $0.program } }
    var port: UInt16 { running.withLock { $0.ports.last ?? 0 } }
    /// The first listener's.
    var firstPort: UInt16 { running.withLock { $0.ports.first ?? 0 } }

    func client(
        from address: LoopbackAddress = .usual, seconds: Double = 15, receiveBytes: Int32 = 0
    ) throws -> Client {
        try Client(port, from: address, seconds: seconds, receiveBytes: receiveBytes)
    }

    // What the operator sees.

    /// `bulkhead status --json`.
    func status() throws -> JSON {
        let (end, output) = try Program.run([
            "status", "--json", "--control", "\(directory.path)/control.sock",
        ])
        guard end == .exit(0) else { throw Failure("no status: \(output)") }
        return try JSON(output)
    }

    func children(_ role: String) throws -> [JSON] {
        try status()["children"].list.filter { $0["role"].text == role }
    }

    /// The processes of the children of a role that work, or that wait for one of those to die.
    func processes(_ role: String, spare: Bool = false) throws -> [pid_t] {
        try children(role).filter { $0["state"].text == "ready" && $0["spare"].flag == spare }.compactMap {
            $0["pid"].number.map(pid_t.init)
        }
    }

    /// Waits until the children of a role have a ready spare.
    func spare(_ role: String) throws -> pid_t {
        try soon("a spare \(role)") { try processes(role, spare: true).first }
    }

    private var timesReady: Int {
        log.split(separator: "\n").count { $0.contains("The service is ready") }
    }

    var log: String { (try? String(decoding: directory.read("output"), as: UTF8.self)) ?? "" }

    /// Whether the chain of the audit log holds.
    func verifiesAudit() throws -> Bool {
        try Program.run([
            "audit", "verify", "--directory", "\(directory.path)/audit", "--state-dir",
            "\(directory.path)/state",
        ]).end == .exit(0)
    }

    func audit() throws -> AuditTrail { try AuditTrail(directory: "\(directory.path)/audit") }

    // Its end.

    func terminate() { program.signal(SIGTERM) }

    /// Ends it as an operator would.
    func stop() throws -> Program.End {
        terminate()
        guard let end = program.wait(seconds: 20) else { throw Failure("the service does not stop: \(log)") }
        return end
    }
}

/// A port on which nobody listens, and nobody will: it is taken.
final class UnusedPort: Sendable {
    let port: UInt16
    let socket: Int32
    private let keepsSocket: Bool
    /// Those that fill the backlog.
    private let waiting = Mutex<[Int32]>([])

    /// - Parameter keepsSocket: whether somebody else closes it.
    init(keepsSocket: Bool = false) throws {
        self.keepsSocket = keepsSocket
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_addr.s_addr = LoopbackAddress.usual.bits.bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let socket = socket
        let isBound = withUnsafeMutablePointer(to: &name) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, length) == 0 && getsockname(socket, $0, &length) == 0
            }
        }
        guard isBound else { throw Failure("no port to be had") }
        port = UInt16(bigEndian: name.sin_port)
    }

    /// Lets whoever connects wait: where nobody accepts and the backlog is full, the kernel drops what comes (listen(2)).
    func becomeSilent() throws {
        guard listen(socket, 0) == 0 else { throw Failure("no listening") }
        for _ in 0..<2 {
            let client = Glibc.socket(
                AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
            var name = sockaddr_in()
            name.sin_family = sa_family_t(AF_INET)
            name.sin_addr.s_addr = LoopbackAddress.usual.bits.bigEndian
            name.sin_port = port.bigEndian
            _ = withUnsafePointer(to: &name) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(client, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            waiting.withLock { $0.append(client) }
        }
    }

    deinit {
        for client in waiting.withLock({ $0 }) { close(client) }
        if !keepsSocket { close(socket) }
    }
}
