import Glibc
import IPC

// Asks the keeper that stands beside this program.
let arguments = Array(CommandLine.arguments.dropFirst())
EventLoop.shared.start {
    do {
        switch arguments {
        case ["passwords"]: try await PasswordList.answer()
        case ["signatures"]: try await SignatureMeasurement.print()
        default:
            print("usage: KeeperProbe passwords < LIST | KeeperProbe signatures")
            exit(2)
        }
        exit(0)
    } catch {
        ChildLog.write("\(error)")
        exit(1)
    }
}
EventLoop.shared.run()
