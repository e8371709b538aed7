import CLinux
import Glibc
import IPC

/// The key of the hashes that stand for values: made once, so that a value has the same hash after a restart.
enum RedactionKey {
    private static let fileName = "redaction.key"

    /// The key of this state directory, made when there is none yet; empty when nothing is hashed.
    static func ofState(of configuration: Configuration) throws(StartFailure) -> Secret {
        guard configuration.hashesValues else { return .empty }
        let path = "\(configuration.state.directory)/\(fileName)"
        return try explained(path) { () throws(AuditLogError) in
            if let key = try read(path) { return key }
            var bytes = random()
            defer { Secret.wipe(&bytes) }
            try AuditStateFile.replace(path, with: bytes, mode: 0o600)
            return Secret(wiping: &bytes, keeping: 0..<bytes.count)
        }
    }

    /// The key for a run that leaves nothing behind: that of the state directory, else one of its own.
    static func forOneRun(of configuration: Configuration) throws(StartFailure) -> Secret {
        guard configuration.hashesValues else { return .empty }
        let path = "\(configuration.state.directory)/\(fileName)"
        return try explained(path) { () throws(AuditLogError) in
            if let key = try read(path) { return key }
            var bytes = random()
            return Secret(wiping: &bytes, keeping: 0..<bytes.count)
        }
    }

    private static func explained(
        _ path: String, _ make: () throws(AuditLogError) -> Secret
    ) throws(StartFailure) -> Secret {
        do throws(AuditLogError) { return try make() } catch { throw StartFailure(error.explanation) }
    }

    private static func read(_ path: String) throws(AuditLogError) -> Secret? {
        guard var bytes = try AuditStateFile.read(path) else { return nil }
        guard try AuditFile(path, O_RDONLY).status().st_mode & 0o077 == 0 else {
            throw .unusableKey(path: path, reason: "others than its owner can use it")
        }
        guard bytes.count == MessageLimits.redactionKeyBytes else {
            throw .unusableKey(path: path, reason: "it is not \(MessageLimits.redactionKeyBytes) bytes long")
        }
        return Secret(wiping: &bytes, keeping: 0..<bytes.count)
    }

    private static func random() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: MessageLimits.redactionKeyBytes)
        // The kernel writes exactly the array.
        let isFilled = unsafe bytes.withUnsafeMutableBytes {
            unsafe linux_random($0.baseAddress, $0.count) == 0
        }
        precondition(isFilled, "the kernel has no random bits")
        return bytes
    }
}

extension Configuration {
    /// Whether any route replaces a value by a hash.
    fileprivate var hashesValues: Bool {
        inspection.hashesValues || routes.contains { $0.inspection.hashesValues }
    }
}
