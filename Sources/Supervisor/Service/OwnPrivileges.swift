import CLinux
import Glibc
import IPC

/// What this process may do that ordinary ones may not (capabilities(7)).
enum OwnPrivileges {
    /// Whether its children can become another user, with nothing left of what they were.
    static var canBecomeOthers: Bool {
        [linux_capability_set_user, linux_capability_set_group, linux_capability_set_bounding]
            .allSatisfy { linux_has_capability(UInt32($0)) == 1 }
    }

    static var canChangeRoot: Bool {
        linux_has_capability(UInt32(linux_capability_change_root)) == 1
    }

    /// Root becomes the account of this name for good, and keeps only what it takes to make children other users.
    ///
    /// Called before there is a second thread: each would keep what it has.
    static func become(_ account: String) throws(StartFailure) {
        let identity = try ChildAccount.identity(of: account, setting: "--user")
        guard geteuid() == 0 else {
            throw StartFailure("--user: only root can become \"\(account)\"")
        }
        guard linux_become_service(identity.user, identity.group) == 0 else {
            throw StartFailure("--user: the service cannot become \"\(account)\": \(SystemError("capset"))")
        }
    }
}
