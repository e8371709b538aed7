import Testing

@testable import IPC

@Suite struct SealReportTests {
    static let plan = SealPlan(
        role: .worker, mode: .enforce, limits: SealLimits(descriptors: 64, memory: 1000),
        privilegeDrop: SealPrivilegeDrop(identity: SealIdentity(user: 7, group: 8), emptyDirectory: "/empty"))

    static let sealed = SealReport(
        user: 7, group: 8, supplementaryGroups: 0, threads: 1,
        capabilities: CapabilitySets(effective: 0, permitted: 0, inheritable: 0, ambient: 0, bounding: 0),
        noNewPrivileges: true, dumpable: false, seccomp: .filter, landlockABI: 1, network: .none,
        filesystem: .none, changedRoot: true, coreLimit: 0, fileSizeLimit: 0, processLimit: 0,
        descriptorLimit: 64, memoryLimit: 1000)

    @Test func `what was demanded has no shortfall`() {
        #expect(Self.sealed.shortfalls(demanded: Self.plan) == [])
    }

    @Test func `tighter limits are no shortfall`() {
        var report = Self.sealed
        report.descriptorLimit = 10
        report.memoryLimit = 10
        #expect(report.shortfalls(demanded: Self.plan) == [])
    }

    @Test func `a root that was not to be changed is no shortfall`() {
        var report = Self.sealed
        report.changedRoot = false
        var plan = Self.plan
        plan.privilegeDrop?.emptyDirectory = nil
        #expect(report.shortfalls(demanded: plan) == [])
    }

    static let weaknesses: [(SealShortfall, @Sendable (inout SealReport) -> Void)] = [
        (.user, { $0.user = 0 }),
        (.user, { $0.user = 9 }),
        (.group, { $0.group = 0 }),
        (.supplementaryGroups, { $0.supplementaryGroups = 1 }),
        (.threads, { $0.threads = 2 }),
        (.capabilities, { $0.capabilities.effective = 1 }),
        (.capabilities, { $0.capabilities.permitted = 1 }),
        (.capabilities, { $0.capabilities.inheritable = 1 }),
        (.capabilities, { $0.capabilities.ambient = 1 << 40 }),
        (.boundingSet, { $0.capabilities.bounding = 1 << 40 }),
        (.noNewPrivileges, { $0.noNewPrivileges = false }),
        (.dumpable, { $0.dumpable = true }),
        (.seccomp, { $0.seccomp = .disabled }),
        (.seccomp, { $0.seccomp = .strict }),
        (.landlock, { $0.landlockABI = 0 }),
        (.network, { $0.network = .any }),
        (.filesystem, { $0.filesystem = .any }),
        (.root, { $0.changedRoot = false }),
        (.coreLimit, { $0.coreLimit = 1 }),
        (.fileSizeLimit, { $0.fileSizeLimit = .max }),
        (.processLimit, { $0.processLimit = 1 }),
        (.descriptorLimit, { $0.descriptorLimit = 65 }),
        (.memoryLimit, { $0.memoryLimit = .max }),
    ]

    @Test func `each weakness is found, and alone`() {
        for (shortfall, weaken) in Self.weaknesses {
            var report = Self.sealed
            weaken(&report)
            #expect(report.shortfalls(demanded: Self.plan) == [shortfall])
        }
        #expect(Set(Self.weaknesses.map(\.0)) == Set(SealShortfall.allCases))
    }

    @Test func `an ordinary user is not asked for what takes privilege`() {
        var report = Self.sealed
        var plan = Self.plan
        plan.privilegeDrop = nil
        report.user = 1000
        report.group = 1000
        report.supplementaryGroups = 3
        report.changedRoot = false
        report.capabilities.bounding = .max
        #expect(report.shortfalls(demanded: plan) == [])
        report.user = 0
        #expect(report.shortfalls(demanded: plan) == [.user])
    }

    @Test func `the kernel's lines are read`() {
        let status = ProcessFacts(
            status: "Name:\tx: y\nUid:\t5\t4\t6\t4\nGroups:\t\nCapEff:\t000001fffeffffff\n")
        #expect(status.numbers("Uid") == [5, 4, 6, 4])
        #expect(status.numbers("Groups") == [])
        #expect(status.hexadecimal("CapEff") == 0x1ff_feff_ffff)
        #expect(status.number("Seccomp") == nil)
        let limits = ProcessFacts(
            limits: """
                Limit                     Soft Limit           Hard Limit           Units
                Max core file size        0                    4096                 bytes
                Max processes             unlimited            unlimited            processes
                Max nice priority         0                    0
                """)
        #expect(limits.limit("Max core file size") == 4096)
        #expect(limits.limit("Max processes") == .max)
        #expect(limits.limit("Max nice priority") == 0)
        #expect(limits.limit("Max data size") == nil)
    }
}
