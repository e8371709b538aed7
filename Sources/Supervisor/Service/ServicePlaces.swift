import CLinux
import Glibc
import IPC

/// Where the service keeps what lives only as long as it runs.
struct ServicePlaces: Equatable, Sendable {
    /// Holds the control socket, unless that is elsewhere, and the empty directory that hides the file system.
    let runtimeDirectory: String
    let controlSocket: String

    static let standardRuntimeDirectory = "/run/bulkhead"

    /// The command line's word comes first, then systemd's (systemd.exec(5), RuntimeDirectory=), then the standard
    /// place; where that cannot be written by an ordinary user, the state directory.
    ///
    /// - Parameters:
    ///   - control, stateDirectory: as the command line named them.
    ///   - fallback: for an ordinary user; nil asks for the standard place all the same.
    init(control: String?, stateDirectory: String?, environment: String?, fallback: String?) {
        let standard = geteuid() == 0 ? nil : fallback
        // RuntimeDirectory= may name several, of which the first is ours.
        let given = environment?.split(separator: ":").first.map(String.init)
        runtimeDirectory = stateDirectory ?? given ?? standard ?? Self.standardRuntimeDirectory
        controlSocket = control ?? "\(runtimeDirectory)/control.sock"
    }

    var emptyDirectory: String { "\(runtimeDirectory)/empty" }

    /// The value of a variable of this process's environment.
    static func variable(_ name: String) -> String? {
        // The value is copied before anything could change the environment.
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }
}
