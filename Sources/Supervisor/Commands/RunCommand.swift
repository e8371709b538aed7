import CLinux
import Glibc
import IPC

/// `bulkhead run`: the service, in the foreground, until it is told to stop.
enum RunCommand {
    static func run(_ command: Command.Run) -> ExitStatus {
        switch command.source {
        case .file(let path):
            if let account = command.user {
                do throws(StartFailure) { try OwnPrivileges.become(account) } catch {
                    Log.error("The service does not start: \(error)")
                    return .refused
                }
            }
            return runConfigured(path, command)
        case .demo(let listen): return runDemo(listen, command)
        }
    }

    private static func runConfigured(_ path: String, _ command: Command.Run) -> ExitStatus {
        let source = ConfigurationReread(path: path, stateDirectory: command.stateDirectory)
        let first: Generation.Plan
        do throws(ReloadRefusal) { first = try source.plan(1) } catch {
            for reason in error.reasons { Log.error(reason) }
            return .refused
        }
        let places = ServicePlaces(
            control: command.controlSocket, stateDirectory: command.stateDirectory,
            environment: ServicePlaces.variable("RUNTIME_DIRECTORY"),
            fallback: first.configuration.state.directory)
        return live(on: { () throws(StartFailure) in
            Service.Plan(generation: first, places: places, reread: source.plan)
        })
    }

    private static func runDemo(_ listen: SocketAddress, _ command: Command.Run) -> ExitStatus {
        let demo: Demonstration
        do throws(StartFailure) { demo = try Demonstration(listen: listen) } catch {
            Log.error("The demonstration does not start: \(error)")
            return .refused
        }
        defer { demo.clean() }
        return live(
            on: { () throws(StartFailure) in
                let identity =
                    OwnPrivileges.canBecomeOthers
                    ? try ChildAccount.demoIdentity(preferring: demo.configuration.workers.user) : nil
                return Service.Plan(
                    generation: Generation.Plan(
                        configuration: demo.configuration, configurationPath: "the demonstration's own",
                        fingerprint: "demo", identity: identity),
                    places: demo.places(command),
                    greeting: demo.greeting(command))
            }, beside: { (programs) throws(StartFailure) in try demo.startEcho(programs) })
    }

    /// Runs the loop until the service has ended.
    private static func live(
        on plan: @escaping @Sendable () throws(StartFailure) -> Service.Plan,
        beside: @escaping @Loop @Sendable (ChildPrograms) throws(StartFailure) -> Void = { _ in }
    ) -> ExitStatus {
        protectProcess()
        let outcome = Outcome()
        EventLoop.shared.start {
            outcome.status = await story(plan, beside)
            EventLoop.shared.stop()
        }
        EventLoop.shared.run()
        return outcome.status
    }

    @Loop private static func story(
        _ plan: () throws(StartFailure) -> Service.Plan,
        _ beside: (ChildPrograms) throws(StartFailure) -> Void
    ) async -> ExitStatus {
        do throws(StartFailure) {
            let signals: ServiceSignals
            do throws(SystemError) { signals = try ServiceSignals() } catch { throw StartFailure("\(error)") }
            let programs = try ChildPrograms()
            var plan = try plan()
            if let predecessor = try Predecessor.ofEnvironment() {
                signals.tell { if $0 == .stop { predecessor.leave() } }
                try await predecessor.inherit()
                plan.generation.number = predecessor.inheritance.generation + 1
                plan.predecessor = predecessor
            }
            let service = try Service(plan, programs: programs, signals: signals)
            try beside(programs)
            return await service.run() == .failure ? .refused : .done
        } catch {
            Log.error("The service does not start: \(error)")
            return .refused
        }
    }

    /// No core dump, no debugger of the same user: the credentials are in this process's memory (prctl(2)). And as many
    /// descriptors as the system allows: they pass through here on their way to the workers.
    private static func protectProcess() {
        _ = linux_forbid_dumps()
        // Decision record 0006: five processes pass every request on, and each wakes the next.
        _ = linux_prefer_batches()
        umask(0o027)
        _ = linux_raise_descriptor_limit()
    }

    private final class Outcome: @unchecked Sendable {
        // Written on the loop, read when the loop has stopped, on the same thread.
        var status = ExitStatus.refused
    }
}
