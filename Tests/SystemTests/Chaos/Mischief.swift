import Glibc
import TestSupport

/// Everything that is done to the service while clients ask it, one deed after the other.
enum Mischief: String, CaseIterable, Sendable {
    case workerKilled, workerCrashed, workerStopped
    case egressKilled, egressCrashed, egressStopped
    case keeperKilled, keeperCrashed, keeperStopped
    case spareKilled, oneOfEachKilled, everybodyKilled
    case diskFull, fileSizeLimited, fewDescriptors
    case reload, reloadAndWorkerKilled

    /// What costs no client anything.
    static let unnoticed = [reload, spareKilled].map(\.rawValue)

    /// What a signal does to, and whether a process outlives it until it is found hung.
    fileprivate var victims: (roles: [String], signal: Int32)? {
        switch self {
        case .workerKilled: (["worker"], SIGKILL)
        case .workerCrashed: (["worker"], SIGSEGV)
        case .workerStopped: (["worker"], SIGSTOP)
        case .egressKilled: (["egress"], SIGKILL)
        case .egressCrashed: (["egress"], SIGSEGV)
        case .egressStopped: (["egress"], SIGSTOP)
        case .keeperKilled: (["keeper"], SIGKILL)
        case .keeperCrashed: (["keeper"], SIGSEGV)
        case .keeperStopped: (["keeper"], SIGSTOP)
        case .oneOfEachKilled: (["worker", "egress", "keeper"], SIGKILL)
        default: nil
        }
    }
}

/// Does it, and waits until the service has got over it.
struct Mischiefmaker {
    let service: Service
    let disk: SmallDisk?
    let tally: Tally
    var chance: SeededGenerator
    /// From a deed to the moment when every place is filled again, the spares' included.
    private(set) var repairs: [String: [Duration]] = [:]

    private enum Times {
        /// How long a shortage lasts.
        static let shortage: UInt32 = 800_000
        /// From a deed to a full crew: the longest delay of a successor is not met with deeds one after the other.
        static let repair = 90.0
    }

    init(_ service: Service, disk: SmallDisk?, tally: Tally, seed: UInt64) {
        (self.service, self.disk, self.tally) = (service, disk, tally)
        chance = SeededGenerator(seed: seed)
    }

    /// What can be done on this machine.
    var possible: [Mischief] { Mischief.allCases.filter { $0 != .diskFull || disk != nil } }

    mutating func perform(_ deed: Mischief) throws {
        tally.begin(deed.rawValue)
        let begun = ContinuousClock.now
        let struck = try act(deed)
        try waitUntil("those who were struck by \(deed.rawValue) are gone", seconds: Times.repair) {
            !struck.contains(where: ProcessTable.isAlive)
        }
        try waitForCrew(after: deed.rawValue)
        repairs[deed.rawValue, default: []].append(.now - begun)
    }

    /// - Returns: whoever has to end by it.
    private mutating func act(_ deed: Mischief) throws -> [pid_t] {
        let supervisor = service.program.pid
        if let (roles, signal) = deed.victims { return try strike(roles, signal) }
        switch deed {
        case .spareKilled: return try strike(["worker", "egress", "keeper"], SIGKILL, spare: true)
        case .everybodyKilled: return ProcessTable.children(of: supervisor).filter { kill($0, SIGKILL) == 0 }
        case .diskFull: return try shortage { [disk] in try disk?.full(while: $0) }
        case .fileSizeLimited: return try shortage(of: ResourceLimit.fileSize, left: 0, in: supervisor)
        case .fewDescriptors:
            let held = UInt64(ProcessTable.descriptors(of: supervisor))
            return try shortage(of: ResourceLimit.descriptors, left: held, in: supervisor)
        case .reloadAndWorkerKilled:
            var struck: [pid_t] = []
            try reload { struck = try strike(["worker"], SIGKILL) }
            return struck
        default:
            try reload {}
            return []
        }
    }

    private mutating func shortage(of resource: UInt32, left: UInt64, in process: pid_t) throws -> [pid_t] {
        try shortage { try ResourceLimit.lower(resource, to: left, of: process, while: $0) }
    }

    /// One process of each of these roles.
    private mutating func strike(_ roles: [String], _ signal: Int32, spare: Bool = false) throws -> [pid_t] {
        let victims = try roles.compactMap { role in
            try service.processes(role, spare: spare).randomElement(using: &chance)
        }
        // What it takes to ask who is there is not the service's time.
        tally.relent()
        for victim in victims { kill(victim, signal) }
        return victims
    }

    /// Something is short for a while, and a worker crashes meanwhile: it is told of and replaced as well as can be.
    private mutating func shortage(_ make: (() throws -> Void) throws -> Void) throws -> [pid_t] {
        let victim = try service.processes("worker").randomElement(using: &chance)
        try make {
            usleep(Times.shortage / 2)
            if let victim { kill(victim, SIGSEGV) }
            usleep(Times.shortage / 2)
        }
        tally.relent()
        return [victim].compactMap { $0 }
    }

    private func reload(meanwhile: () throws -> Void) throws {
        let generation = try service.status()["generation"].number ?? 0
        service.program.signal(SIGHUP)
        try meanwhile()
        try waitUntil("the next generation serves", seconds: Times.repair) {
            try (service.status()["generation"].number ?? 0) > generation
        }
    }

    /// Every place is filled, for each crew a spare waits, and the log is written again: it tries once a second.
    func waitForCrew(after deed: String) throws {
        try waitUntil("the crew is whole after \(deed)", seconds: Times.repair) {
            let status = try service.status()
            guard status["audit", "writing"].flag == true else { return false }
            let children = status["children"].list.filter { $0["state"].text == "ready" }
            return [("worker", 2), ("egress", 2), ("keeper", 1)].allSatisfy { role, count in
                let members = children.filter { $0["role"].text == role }
                return members.count { $0["spare"].flag == true } >= 1
                    && members.count { $0["spare"].flag == false } >= count
            }
        }
    }
}
