// The plan of a seal goes out with a child's settings, its report comes back with the child's first message.

extension SealPlan: Record {
    public init() {
        self.init(
            role: .worker, mode: .enforce, limits: SealLimits(descriptors: 0, memory: 0), privilegeDrop: nil)
    }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&role)
        try wire.field(&mode)
        try wire.field(&limits.descriptors)
        try wire.field(&limits.memory)
        try wire.field(&limits.fileSize)
        try wire.field(&threads)
        var drops = privilegeDrop != nil
        try wire.field(&drops)
        guard drops else {
            privilegeDrop = nil
            return
        }
        var drop =
            privilegeDrop
            ?? SealPrivilegeDrop(identity: SealIdentity(user: 0, group: 0), emptyDirectory: nil)
        try wire.field(&drop.identity.user)
        try wire.field(&drop.identity.group)
        // No path is empty.
        var directory = drop.emptyDirectory ?? ""
        try wire.field(&directory, atMost: MessageLimits.pathBytes)
        drop.emptyDirectory = directory.isEmpty ? nil : directory
        privilegeDrop = drop
    }
}

extension SealReport: Record {
    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&user)
        try wire.field(&group)
        try wire.field(&supplementaryGroups)
        try wire.field(&threads)
        try wire.field(&capabilities.effective)
        try wire.field(&capabilities.permitted)
        try wire.field(&capabilities.inheritable)
        try wire.field(&capabilities.ambient)
        try wire.field(&capabilities.bounding)
        try wire.field(&noNewPrivileges)
        try wire.field(&dumpable)
        try wire.field(&seccomp)
        try wire.field(&landlockABI)
        try wire.field(&network)
        try wire.field(&filesystem)
        try wire.field(&changedRoot)
        try wire.field(&coreLimit)
        try wire.field(&fileSizeLimit)
        try wire.field(&processLimit)
        try wire.field(&descriptorLimit)
        try wire.field(&memoryLimit)
    }

    /// Claims nothing: what an unread report says.
    public init() {
        self.init(
            user: 0, group: 0, supplementaryGroups: 0, threads: 0,
            capabilities: CapabilitySets(
                effective: .max, permitted: .max, inheritable: .max, ambient: .max, bounding: .max),
            noNewPrivileges: false, dumpable: true, seccomp: .disabled, landlockABI: 0, network: .any,
            filesystem: .any, changedRoot: false, coreLimit: .max, fileSizeLimit: .max, processLimit: .max,
            descriptorLimit: .max, memoryLimit: .max)
    }
}
