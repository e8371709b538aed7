import CLinux
import Glibc

/// A step of the seal that could not be taken or proved.
public struct SealError: Error, Equatable, Sendable {
    public let step: SealStep
    /// errno(3), or 0 when every call succeeded and the proof failed.
    public let code: Int32
}

/// The steps in the order in which they are taken: the last privilege that is dropped is that of dropping more.
public enum SealStep: String, CaseIterable, Sendable {
    case witness, dumps, resources, boundingSet, root, groups, group, user, capabilities, identity
    case deathOfParent, newPrivileges, threads, processes, landlock, files, systemCalls, traps
}

/// Gives up, for good, everything a process does not need. The order is the security property.
public struct Seal {
    private let plan: SealPlan
    private let threads: SealedThreads?
    private let parent = getppid()

    /// Seals the calling process. Called once, on its only thread, after its settings came and before the first byte
    /// of a stranger is read. What is opened lazily (libraries, certificates) must have been opened before.
    /// - Parameter threads: those that it has besides from now on; they begin their work when it is sealed.
    /// - Returns: what the kernel says about the process afterwards.
    /// - Throws: in mode `.enforce` the first step that could not be taken or proved; in the others only that
    ///   /proc/self could not be read.
    public static func apply(
        _ plan: SealPlan, threads: SealedThreads? = nil
    ) throws(SealError) -> SealReport {
        var witness = try SealWitness()
        let seal = Seal(plan: plan, threads: threads)
        guard plan.mode != .off else { return try seal.omit(reportedBy: &witness) }
        return try seal.apply(reportedBy: &witness)
    }

    private func omit(reportedBy witness: inout SealWitness) throws(SealError) -> SealReport {
        try startThreads()
        _ = try witness.openThreads()
        let report = try witness.report(of: SealProbes(landlockABI: 0, witness))
        threads?.release()
        return report
    }

    private func apply(reportedBy witness: inout SealWitness) throws(SealError) -> SealReport {
        try forbidDumps()
        try limitResources()
        if let drop = plan.privilegeDrop {
            try emptyBoundingSet()
            if let directory = drop.emptyDirectory { try enterEmptyRoot(directory) }
            try become(drop.identity)
        }
        try clearCapabilities()
        try proveIdentity()
        try restoreWhatIdentityUndid()
        try forbidNewPrivileges()
        try startThreads()
        try prove(.threads, try witness.openThreads() == Int(plan.threads))
        try limitProcesses()
        var probes = SealProbes(landlockABI: try restrictFilesAndNetwork(), witness)
        try prove(.files, probes.filesystem == .none)
        try restrictSystemCalls()
        probes.askFilter()
        try prove(.traps, probes.network == .none && probes.trapsEscapes)
        let report = try witness.report(of: probes)
        threads?.release()
        return report
    }

    /// No core file, and no other process of the same user may look into this one (ptrace(2), /proc/pid/mem).
    private func forbidDumps() throws(SealError) {
        try take(.dumps, linux_forbid_dumps())
    }

    /// RLIMIT_DATA and not RLIMIT_AS: it counts the memory that can be used up (private and writable: malloc, and
    /// with it Swift's allocator), where RLIMIT_AS also counts the program's text and what is only reserved. The
    /// filter allows no other kind of mapping, so nothing escapes the count.
    private func limitResources() throws(SealError) {
        try take(.resources, linux_limit(Int32(linux_limit_core), 0))
        try take(.resources, linux_limit(Int32(linux_limit_file_size), plan.limits.fileSize))
        try take(.resources, linux_limit(Int32(linux_limit_locked_memory), 0))
        try take(.resources, linux_limit(Int32(linux_limit_descriptors), plan.limits.descriptors))
        try take(.resources, linux_limit(Int32(linux_limit_data), plan.limits.memory))
        try take(.resources, linux_explain_exhaustion(ExitCode.memoryExhausted.rawValue))
    }

    private func emptyBoundingSet() throws(SealError) {
        try take(.boundingSet, linux_drop_bounding_set())
    }

    private func enterEmptyRoot(_ path: String) throws(SealError) {
        // Swift passes a terminated copy that lives until the call returns.
        try take(.root, unsafe linux_enter_empty_root(path))
    }

    /// The user last: after it the others are no longer possible.
    private func become(_ identity: SealIdentity) throws(SealError) {
        try take(.groups, linux_leave_groups())
        try take(.group, linux_become_group(identity.group))
        try take(.user, linux_become_user(identity.user))
    }

    private func clearCapabilities() throws(SealError) {
        try take(.capabilities, linux_clear_capabilities())
    }

    /// Root cannot be sealed: it must have become somebody else, and the way back must be closed.
    private func proveIdentity() throws(SealError) {
        let expected = plan.privilegeDrop?.identity ?? SealIdentity(user: getuid(), group: getgid())
        try prove(.identity, expected.user != 0 && linux_is_only(expected.user, expected.group) == 1)
        guard getuid() != 0 else { return }
        try prove(.identity, setuid(0) != 0)
    }

    /// A change of user makes the kernel forget both (PR_SET_PDEATHSIG(2const), PR_SET_DUMPABLE(2const)).
    private func restoreWhatIdentityUndid() throws(SealError) {
        try take(.dumps, linux_forbid_dumps())
        try take(.deathOfParent, linux_die_with_parent(parent))
    }

    private func forbidNewPrivileges() throws(SealError) {
        try take(.newPrivileges, linux_forbid_new_privileges())
    }

    /// They inherit everything that is a thread's own and was given up so far.
    private func startThreads() throws(SealError) {
        do throws(SystemError) { try threads?.start() } catch {
            throw SealError(step: .threads, code: error.code)
        }
    }

    /// No further process, and no further thread.
    private func limitProcesses() throws(SealError) {
        try take(.processes, linux_limit(Int32(linux_limit_processes), 0))
    }

    /// Landlock restricts the thread that asks for it (landlock_restrict_self(2)), so each does.
    private func restrictFilesAndNetwork() throws(SealError) -> UInt32 {
        let version = linux_landlock_deny_all()
        try take(.landlock, version)
        if let threads { try prove(.landlock, threads.restrict()) }
        return UInt32(max(0, version))
    }

    private func restrictSystemCalls() throws(SealError) {
        let filter = SystemCallFilter(
            allowing: SystemCallTable.rules(for: plan.role), architecture: linux_audit_architecture,
            process: getpid())
        let instructions = filter.instructions.map {
            sock_filter(code: $0.code, jt: $0.whenTrue, jf: $0.whenFalse, k: $0.operand)
        }
        // The array lives until the call returns; the kernel copies it.
        try take(
            .systemCalls,
            unsafe linux_filter_system_calls(
                instructions, UInt16(instructions.count), ExitCode.sandboxViolation.rawValue))
    }

    private func take(_ step: SealStep, _ result: Int32) throws(SealError) {
        let code = errno
        if result < 0, plan.mode == .enforce { throw SealError(step: step, code: code) }
    }

    private func prove(_ step: SealStep, _ holds: Bool) throws(SealError) {
        if !holds, plan.mode == .enforce { throw SealError(step: step, code: 0) }
    }
}
