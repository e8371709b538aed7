import CLinux
import Glibc
import IPC

/// What this process may do that ordinary ones may not (capabilities(7)).
enum OwnPrivileges {
    /// What it takes to make another user of a child, with nothing left of what it was.
    private static let needed = [
        linux_capability_set_user, linux_capability_set_group, linux_capability_set_bounding,
    ]
    /// What is of use besides: an empty root for the children, and to signal them whoever they are.
    private static let useful = [linux_capability_change_root, linux_capability_kill]

    static var canBecomeOthers: Bool { needed.allSatisfy { linux_has_capability(UInt32($0)) == 1 } }

    static var canChangeRoot: Bool { linux_has_capability(UInt32(linux_capability_change_root)) == 1 }

    /// Root becomes the account of this name for good, and keeps only what it takes to make children other users. A process
    /// that takes the place of one that did so (SIGUSR2) is that account already, with the same rights.
    ///
    /// Called before there is a second thread: each would keep what it has.
    static func become(_ account: String) throws(StartFailure) {
        let identity = try ChildAccount.identity(of: account, setting: "--user")
        if geteuid() == identity.user, canBecomeOthers { return }
        guard geteuid() == 0 else {
            throw StartFailure("--user: only root can become \"\(account)\"")
        }
        let kept = (needed + useful).reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
        guard linux_become_service(identity.user, identity.group, kept) == 0 else {
            throw StartFailure("--user: the service cannot become \"\(account)\": \(SystemError("capset"))")
        }
    }
}
