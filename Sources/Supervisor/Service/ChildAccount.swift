import CLinux
import Glibc
import IPC

/// Whom children become when the service is started as root.
enum ChildAccount {
    /// Whether the machine knows an account of this name.
    static func exists(_ name: String) -> Bool {
        // Only whether there is one is looked at.
        unsafe getpwnam(name) != nil
    }

    /// The account of this name.
    ///
    /// - Parameter setting: what named it.
    /// - Throws: when there is none, or when it is root's.
    static func identity(
        of name: String, setting: String = "workers.user"
    ) throws(StartFailure) -> SealIdentity {
        // The entry is read at once, and nothing else runs yet that could ask for another.
        guard let entry = unsafe getpwnam(name) else {
            throw StartFailure(
                "\(setting): there is no account \"\(name)\"; make one (useradd --system \(name)) or name another"
            )
        }
        let identity = unsafe SealIdentity(user: entry.pointee.pw_uid, group: entry.pointee.pw_gid)
        guard identity.user != 0, identity.group != 0 else {
            throw StartFailure("\(setting): \"\(name)\" has root's user or group, which would seal nothing")
        }
        return identity
    }

    /// The one for the demonstration, which needs no preparation: `name`, or the machine's nobody.
    static func demoIdentity(preferring name: String) throws(StartFailure) -> SealIdentity {
        if let identity = try? identity(of: name) { return identity }
        return try identity(of: "nobody")
    }
}
