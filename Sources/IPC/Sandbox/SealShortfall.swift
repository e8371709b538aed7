/// A way in which a seal is weaker than the plan demanded. What is demanded does not depend on the plan's mode: with
/// `enforce` the supervisor refuses a child with any shortfall, otherwise it shows them.
public enum SealShortfall: String, CaseIterable, Sendable {
    case user, group, supplementaryGroups, threads
    case capabilities, boundingSet, noNewPrivileges, dumpable
    case seccomp, landlock, network, filesystem, root
    case coreLimit, fileSizeLimit, processLimit, descriptorLimit, memoryLimit
}

extension SealReport {
    /// In which ways the process is less sealed than the plan demands; none is an empty array.
    ///
    /// What takes privilege (another user, no groups, an empty root and bounding set) is demanded only if the plan
    /// has it done.
    /// - Parameter plan: the one the supervisor sent, not one that came back.
    public func shortfalls(demanded plan: SealPlan) -> [SealShortfall] {
        let found = privilegeShortfalls(plan) + reachShortfalls() + limitShortfalls(plan.limits)
        return found.filter(\.holds).map(\.shortfall)
    }

    private typealias Check = (shortfall: SealShortfall, holds: Bool)

    private func privilegeShortfalls(_ plan: SealPlan) -> [Check] {
        let always: [Check] = [
            (.user, user == 0),
            (.threads, threads != plan.threads),
            (.capabilities, !capabilities.isEmpty),
            (.noNewPrivileges, !noNewPrivileges),
            (.dumpable, dumpable),
        ]
        guard let drop = plan.privilegeDrop else { return always }
        return always + [
            (.user, user != 0 && user != drop.identity.user),
            (.group, group != drop.identity.group),
            (.supplementaryGroups, supplementaryGroups != 0),
            (.boundingSet, capabilities.bounding != 0),
            (.root, drop.emptyDirectory != nil && !changedRoot),
        ]
    }

    private func reachShortfalls() -> [Check] {
        [
            (.seccomp, seccomp != .filter),
            (.landlock, landlockABI == 0),
            (.network, network != .none),
            (.filesystem, filesystem != .none),
        ]
    }

    private func limitShortfalls(_ limits: SealLimits) -> [Check] {
        [
            (.coreLimit, coreLimit != 0),
            (.fileSizeLimit, fileSizeLimit > limits.fileSize),
            (.processLimit, processLimit != 0),
            (.descriptorLimit, descriptorLimit > limits.descriptors),
            (.memoryLimit, memoryLimit > limits.memory),
        ]
    }
}
