import CLinux
import Glibc
import IPC

// What has to be there before the first child.
extension Service {
    static func makeDirectories(_ plan: Plan) throws(StartFailure) {
        let configuration = plan.generation.configuration
        try ServiceDirectory.make(plan.places.runtimeDirectory, mode: ServiceDirectory.groupMode)
        try ServiceDirectory.make(configuration.state.directory, mode: ServiceDirectory.privateMode)
        try ServiceDirectory.make(configuration.audit.directory, mode: ServiceDirectory.groupMode)
        if plan.generation.identity != nil, OwnPrivileges.canChangeRoot {
            try ServiceDirectory.makeEmpty(plan.places.emptyDirectory)
        }
    }

    /// The log, and a descriptor that turns readable when it has come further.
    ///
    /// - Parameter inherited: the requests that a predecessor will end yet.
    static func openAudit(
        _ configuration: Configuration, inherited: Set<UInt64>
    ) throws(StartFailure) -> (AuditLog, Watch) {
        let progress: Watch
        do throws(SystemError) {
            progress = try Watch(try FileDescriptor("eventfd", linux_eventfd()), wakeup: Wakeup())
        } catch {
            throw StartFailure("\(error)")
        }
        let descriptor = progress.rawValue
        let log = try openAuditLog(AuditSettings(configuration), inherited) {
            var one: UInt64 = 1
            // Eight bytes of a local variable (eventfd(2)); the descriptor lives as long as the process.
            _ = unsafe write(descriptor, &one, 8)
        }
        return (log, progress)
    }

    private static func openAuditLog(
        _ settings: AuditSettings, _ inherited: Set<UInt64>, progressed: @escaping @Sendable () -> Void
    ) throws(StartFailure) -> AuditLog {
        do throws(AuditLogError) {
            return try AuditLog(settings, inherited: inherited, progressed: progressed)
        } catch {
            throw StartFailure("the audit log cannot be opened: \(error.explanation)")
        }
    }

    static func hashKey() -> SipHashKey {
        let randomness = KernelRandomness()
        return SipHashKey(first: randomness.next(), second: randomness.next())
    }
}

extension AuditSettings {
    init(_ configuration: Configuration) {
        self.init(
            directory: configuration.audit.directory, stateDirectory: configuration.state.directory,
            durability: configuration.audit.durability == .strict ? .strict : .batched,
            rotateBytes: UInt64(configuration.audit.rotateSize.bytes),
            retainSeconds: configuration.audit.retention.milliseconds / 1000,
            checkpointSeconds: max(1, configuration.audit.checkpointInterval.milliseconds / 1000),
            onFailure: configuration.audit.onFailure == .refuse ? .refuse : .continue)
    }
}

extension AuditLogError {
    /// For people.
    var explanation: String {
        switch self {
        case .locked(let directory): "another process is writing the log in \(directory)"
        case .system(let call, let path, let errno):
            "\(path): \(call): \(SystemError("", code: errno).reason)"
        case .unusableKey(let path, let reason), .unusableFile(let path, let reason): "\(path): \(reason)"
        case .tooManyFiles(let directory): "\(directory) holds more files than a log may have"
        }
    }
}

extension SystemError {
    /// What errno means, without the call.
    var reason: String {
        // The message of a known errno is a static, terminated string (strerror(3)).
        unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    }
}
