import CLinux
import Glibc
import IPC

/// `bulkhead inspect`: becomes a sealed worker that judges texts instead of serving clients.
enum InspectCommand {
    static func run(_ command: Command.Inspect) -> ExitStatus {
        do throws(StartFailure) {
            try becomeInspector(command)
        } catch {
            StandardStream.error.write("bulkhead inspect: \(error)\n")
            return .refused
        }
    }

    private static func becomeInspector(_ command: Command.Inspect) throws(StartFailure) -> Never {
        let path = try ChildPrograms().program(of: .worker).path
        let settings = try settings(command)
        try openInput(command.inputPath)
        try sendSettings(settings)
        throw StartFailure(execute(path).description)
    }

    private static func settings(_ command: Command.Inspect) throws(StartFailure) -> InspectSettings {
        let configuration = try command.configurationPath.map(configuration)
        let inspection = configuration?.inspection ?? .standard
        let workers = configuration?.workers ?? .standard
        var settings = InspectSettings()
        settings.seal = SealPlan(
            role: .worker, mode: SealMode(workers.sandbox),
            limits: SealLimits(
                descriptors: 16, memory: UInt64(workers.memoryLimit.bytes), fileSize: .max),
            privilegeDrop: try privilegeDrop(preferring: workers.user))
        settings.role = InspectRole(command.role)
        settings.direction = command.direction == .request ? .request : .response
        settings.format = InspectFormat(command.format)
        var table = InspectionTable()
        _ = table.place(of: inspection)
        settings.inspection = table.inspections[0]
        settings.patterns = table.patterns
        if let configuration { settings.redactionKey = try RedactionKey.forOneRun(of: configuration) }
        return settings
    }

    private static func configuration(at path: String) throws(StartFailure) -> Configuration {
        do throws(ConfigurationError) {
            return try ConfigurationFile.load(path: path, digest: Fingerprint.hexadecimal).configuration
        } catch {
            throw StartFailure(error.problems.map(\.description).joined(separator: "\n"))
        }
    }

    private static func privilegeDrop(
        preferring user: String
    ) throws(StartFailure) -> SealPrivilegeDrop? {
        guard OwnPrivileges.canBecomeOthers, OwnPrivileges.canChangeRoot else { return nil }
        let directory = "\(ServicePlaces.standardRuntimeDirectory)/empty"
        try ServiceDirectory.make(
            ServicePlaces.standardRuntimeDirectory, mode: ServiceDirectory.groupMode)
        try ServiceDirectory.makeEmpty(directory)
        return SealPrivilegeDrop(
            identity: try ChildAccount.demoIdentity(preferring: user), emptyDirectory: directory)
    }

    private static func openInput(_ path: String?) throws(StartFailure) {
        guard let path else { return }
        // The string outlives the call.
        let input = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { throw StartFailure("\(path): \(SystemError("open").reason)") }
        dup2(input, STDIN_FILENO)
    }

    /// Leaves the settings waiting in the socket that the worker finds on descriptor 3.
    private static func sendSettings(_ settings: InspectSettings) throws(StartFailure) {
        do {
            let end = try socket(holding: settings)
            // dup2 clears the flag on a copy; where the socket has the number already there is no copy.
            if end == ChildDescriptor.channel { _ = fcntl(end, F_SETFD, 0) }
            dup2(end, ChildDescriptor.channel)
        } catch {
            throw StartFailure("\(error)")
        }
    }

    /// One end of a channel whose other end is closed already: what was sent stays readable (unix(7)).
    private static func socket(holding settings: InspectSettings) throws -> Int32 {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(ChannelLimits.messageBytes)
        defer { Secret.wipe(&bytes) }
        try ToInspector.settings(settings).encode(to: &bytes)
        let pair = try DescriptorPair.sequencedPackets()
        // The pointer and count are the array's.
        let count = unsafe bytes.withUnsafeBytes {
            unsafe send(pair.first.rawValue, $0.baseAddress, $0.count, 0)
        }
        guard count == bytes.count else { throw SystemError("send") }
        return pair.second.release()
    }

    /// Nothing is inherited but descriptors 0 to 3: the others close on exec. Returns only when it failed.
    private static func execute(_ path: String) -> SystemError {
        closefrom(ChildDescriptor.channel + 1)
        return unsafe path.withCString { path in
            unsafe "inspect".withCString { word in
                unsafe "SWIFT_BACKTRACE=enable=no".withCString { variable in
                    let arguments = unsafe [
                        UnsafeMutablePointer(mutating: path), UnsafeMutablePointer(mutating: word), nil,
                    ]
                    let environment = unsafe [UnsafeMutablePointer(mutating: variable), nil]
                    // Both arrays end with nil and outlive the call (execve(2)).
                    unsafe execve(path, arguments, environment)
                    return SystemError("execve")
                }
            }
        }
    }
}

extension InspectRole {
    fileprivate init(_ role: Command.Inspect.Role) {
        self =
            switch role {
            case .user: .user
            case .system: .system
            case .tool: .tool
            case .assistant: .assistant
            }
    }
}

extension InspectFormat {
    fileprivate init(_ format: Command.Inspect.Format) {
        self =
            switch format {
            case .text: .text
            case .json: .json
            case .jsonl: .jsonl
            }
    }
}
