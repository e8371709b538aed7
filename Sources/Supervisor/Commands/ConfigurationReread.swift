import Glibc
import IPC

/// The configuration file of a running service, read at its start and at each reload.
struct ConfigurationReread: Sendable {
    let path: String
    /// Takes the place of `state.directory`; nil leaves it.
    let stateDirectory: String?

    /// What the file says now, as the generation of this number.
    ///
    /// - Throws: everything that is wrong with it.
    @Sendable func plan(_ number: UInt32) throws(ReloadRefusal) -> Generation.Plan {
        let file: ConfigurationFile
        do throws(ConfigurationError) {
            file = try ConfigurationFile.load(path: path, digest: Fingerprint.hexadecimal)
        } catch {
            throw ReloadRefusal(error.problems.map(\.description))
        }
        for warning in file.warnings { Log.warning(warning.description) }
        var configuration = file.configuration
        if let stateDirectory { configuration.state.directory = stateDirectory }
        do throws(StartFailure) {
            return Generation.Plan(
                configuration: configuration, configurationPath: path, fingerprint: file.fingerprint,
                identity: OwnPrivileges.canBecomeOthers
                    ? try ChildAccount.identity(of: configuration.workers.user) : nil,
                number: number)
        } catch {
            throw ReloadRefusal(error.description)
        }
    }
}
