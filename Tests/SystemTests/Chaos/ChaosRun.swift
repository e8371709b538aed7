import Foundation
import Glibc
import TestSupport

/// The real service under load, while things are done to it at random; and what must be so at the end, whatever was done.
final class ChaosRun {
    struct Plan: Sendable {
        var seed: UInt64 = 1
        var seconds = 10.0
        var plainClients = 10
        var secureClients = 2
        /// What is done at random; nil for everything.
        var mischief: [Mischief]?
    }

    private let plan: Plan
    private let authority: Identity
    private let service: Service
    private let disk: SmallDisk?
    private let tally = Tally()
    private let memory: MemoryWatch
    private var maker: Mischiefmaker
    private(set) var report = ChaosReport()

    init(_ plan: Plan) throws {
        self.plan = plan
        let authority = try Identity("authority.test")
        let server = try Identity("bulkhead.test", issuer: authority)
        var mounted: SmallDisk?
        let service = try Service(Self.settings(plan, server)) {
            mounted = SmallDisk.mounted(at: "\($0.path)/audit")
        }
        (self.authority, self.service, disk) = (authority, service, mounted)
        memory = MemoryWatch(service)
        maker = Mischiefmaker(service, disk: mounted, tally: tally, seed: plan.seed)
    }

    /// One end of a worker is enough for a ban: each connection has an address of its own, so that the load goes on.
    private static func settings(_ plan: Plan, _ server: Identity) -> Settings {
        var settings = Settings()
        settings.hangTimeout = "3s"
        settings.drainTimeout = "20s"
        settings.durability = plan.seed.isMultiple(of: 2) ? "batched" : "strict"
        settings.upstream = ["idle_timeout": "'2s'", "first_byte_timeout": "'2s'"]
        settings.monitoring = "{ crash_ban: { after: 1, window: '10m', duration: '1d' } }"
        settings.firstListener =
            "{ address: '127.0.0.2:0', tls: { certificate: 'DIRECTORY/server.crt', key: 'file:DIRECTORY/server.key' } }"
        settings.files = ["server.crt": server.certificateText, "server.key": server.keyText]
        return settings
    }

    /// - Returns: what is not as it must be.
    func perform() throws -> [String] {
        let load = Load(
            service, authority: authority, tally: tally, plain: plan.plainClients, secure: plan.secureClients,
            seed: plan.seed)
        try maker.waitForCrew(after: "the start")
        try load.answered(30)
        try disturb(for: plan.seconds)
        try killSupervisor(load)
        try load.answered(30)
        try load.pause()
        try provokeBan()
        try killSupervisor(nil)
        load.resume()
        try load.answered(30)
        try load.stop()
        return try examine(addresses: load.addressCount)
    }

    private func disturb(for seconds: Double) throws {
        let deadline = ContinuousClock.now + .seconds(seconds)
        let possible = maker.possible.filter { plan.mischief?.contains($0) ?? true }
        // Everything once, in random order, before anything comes again.
        var left: [Mischief] = []
        while ContinuousClock.now < deadline {
            if left.isEmpty { left = possible.shuffled(using: &maker.chance) }
            try maker.perform(left.removeLast())
            usleep(.random(in: 0...300_000, using: &maker.chance))
        }
    }

    /// What the service said last, for a run that came to no end.
    var account: String {
        let lines = service.log.split(separator: "\n").suffix(40)
        return "during \(tally.deed):\n\(lines.joined(separator: "\n"))"
    }

    // MARK: - The supervisor's own end

    private func killSupervisor(_ load: Load?) throws {
        let children = ProcessTable.children(of: service.program.pid)
        let banned = try service.status()["incidents", "banned_clients"].number
        tally.begin("supervisorKilled")
        service.program.signal(SIGKILL)
        try waitUntil("no child outlives the supervisor") {
            !children.contains(where: ProcessTable.isAlive)
        }
        guard service.program.wait(seconds: 10) == .signal(SIGKILL) else {
            throw Failure("the supervisor has ended otherwise: \(service.log)")
        }
        try service.restart()
        try maker.waitForCrew(after: "the restart")
        let known = try service.status()["incidents", "banned_clients"].number
        // Under load one more may have been banned between the question and the end.
        report.check("bans survive a kill of the supervisor", (known ?? -1) >= (banned ?? 0))
        if load == nil { report.check("nobody is banned by a restart", known == banned) }
    }

    /// A client in whose name a worker crashes, while nobody else is there.
    private func provokeBan() throws {
        try waitUntil("nobody is connected", seconds: 40) {
            try service.status()["limits", "connections"].number == 0
        }
        let hostile = LoopbackAddress.number(0xf0_0000)
        let client = try service.client(from: hostile)
        try client.send(Requests.chat("word", streams: true, wishes: ";body=100000;delay=20"))
        _ = try client.read(through: "word")
        let worker = try service.children("worker").first { ($0["connections"].number ?? 0) == 1 }
        kill(pid_t(worker?["pid"].number ?? 0), SIGSEGV)
        _ = client.readToEnd()
        try waitUntil("the client is banned") {
            try service.audit().events("client.banned").contains {
                $0["client", "address"].text == hostile.description
            }
        }
        report.banned = hostile
    }

    // MARK: - What must be so

    private func examine(addresses: Int) throws -> [String] {
        if let banned = report.banned {
            let (bytes, end) = try service.client(from: banned).readToEnd()
            report.check("a ban outlasts the supervisor", bytes.isEmpty && end != .silent)
        }
        try waitUntil("nothing is open", seconds: 60) {
            let limits = try service.status()["limits"]
            return limits["connections"].number == 0 && limits["requests_in_flight"].number == 0
        }
        try memory.stop()
        let descriptors = ProcessTable.descriptors(of: service.program.pid)
        report.check("the supervisor holds few descriptors (\(descriptors))", descriptors < 128)
        report.check("the service stops in order", try service.stop() == .exit(0))
        report.check("the audit chain verifies", try service.verifiesAudit())
        try examineTrail(try service.audit())
        report.examine(tally)
        report.examine(memory, addresses: addresses)
        report.repairs = maker.repairs
        report.disk =
            disk == nil
            ? "no file system may be mounted here: only a limit on file sizes" : "a file system of its own"
        return report.failures
    }

    private func examineTrail(_ trail: AuditTrail) throws {
        let open = trail.unaccountedInAnyRun
        report.check("every admitted request has one end \(open.prefix(5))", open.isEmpty)
        report.admitted = trail.events("request.admitted").count
        report.records = trail.records.count
        let causes = Dictionary(
            trail.events("request.aborted").map { ($0["cause"].text ?? "", 1) }, uniquingKeysWith: +)
        report.aborted = causes
        report.bans = trail.events("client.banned").count
        report.check("no reload cut a request", causes["drain_expired"] == nil)
        // Whoever was not struck lives on.
        let surprises = trail.events("child.exited").compactMap { exit -> String? in
            let cause = exit["cause"].text ?? ""
            guard !["killed", "crashed", "hung", "finished", "stopped", "drained"].contains(cause) else {
                return nil
            }
            return
                "\(exit["role"].text ?? "") \(cause) \(exit["code"].number ?? -1) at \(exit["time"].text ?? "")"
        }
        report.check("nobody ends of itself \(surprises.prefix(5))", surprises.isEmpty)
        // Without strict durability the last 10 ms before a kill of the supervisor may be missing.
        guard !plan.seed.isMultiple(of: 2) else { return }
        let known = Set(trail.events("request.admitted").compactMap { $0["request_id"].text })
        let missing = tally.answeredIDs.subtracting(known)
        report.check("every answer is in the log \(missing.sorted().prefix(5))", missing.isEmpty)
    }
}
