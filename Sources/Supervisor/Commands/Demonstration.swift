import CLinux
import Glibc
import IPC

/// What `run --demo` has besides the service: an echo model as upstream and a directory that is removed at the end.
struct Demonstration: Sendable {
    let configuration: Configuration
    private let directory: String
    private let echo: EchoModelProcess
    private let listen: SocketAddress

    /// Opens the echo model's socket, so that its address is known before the echo model runs.
    init(listen: SocketAddress) throws(StartFailure) {
        let loopback = SocketAddress(address: IPAddress(ipv4: 0x7f00_0001), port: 0)
        let socket: ListeningSocket
        do throws(SystemError) { socket = try ListeningSocket(loopback) } catch {
            throw StartFailure("\(error)")
        }
        guard let upstream = socket.address else { throw StartFailure("the echo model has no address") }
        directory = try ServiceDirectory.makeTemporary()
        echo = EchoModelProcess(socket)
        self.listen = listen
        configuration = .demo(directory: directory, upstream: upstream, listen: listen)
    }

    func places(_ command: Command.Run) -> ServicePlaces {
        ServicePlaces(
            control: command.controlSocket, stateDirectory: command.stateDirectory ?? directory,
            environment: nil, fallback: directory)
    }

    @Loop func startEcho(_ programs: ChildPrograms) throws(StartFailure) {
        var program = try programs.program(of: .echo)
        program.arguments = ["--descriptor", "3"]
        try echo.start(program)
    }

    func clean() { ServiceDirectory.removeTemporary(directory) }

    /// How to try it.
    func greeting(_ command: Command.Run) -> String {
        let chat = #"{"model":"echo","messages":[{"role":"user","content":"I am jane.doe@example.com"}]}"#
        return """

            Bulkhead's demonstration is ready. Point an application at it:

                export OPENAI_BASE_URL=http://\(listen)/v1 OPENAI_API_KEY=any
                export ANTHROPIC_BASE_URL=http://\(listen) ANTHROPIC_API_KEY=any

            or try it:

                curl http://\(listen)/v1/chat/completions -H 'content-type: application/json' \\
                    -d '\(chat)'

            What it does:   bulkhead status --control \(places(command).controlSocket)
            What it wrote:  bulkhead audit tail --directory \(configuration.audit.directory)
            Ctrl-C ends it and removes \(directory).

            """
    }
}

/// The built-in upstream, a process like the others. It is not sealed: it belongs to the demonstration, and everything
/// that it is sent is sent back.
final class EchoModelProcess: Sendable {
    private let address: SocketAddress?
    @Loop private var socket: FileDescriptor?
    @Loop private var process: ChildProcess?

    init(_ socket: consuming ListeningSocket) {
        address = socket.address
        self.socket = socket.takeDescriptor()
    }

    @Loop func start(_ program: Program) throws(StartFailure) {
        guard let socket = socket.take() else { return }
        do throws(SystemError) {
            let process = try ChildProcess(
                program, role: .echo, generation: 1, channel: socket, readyWithin: .seconds(1))
            process.on(.sealed)
            self.process = process
            EventLoop.shared.start { await Self.watch(process) }
        } catch {
            throw StartFailure("the echo model cannot be started: \(error)")
        }
    }

    @Loop private static func watch(_ process: ChildProcess) async {
        let ending = await process.buried()
        Log.error("The echo model has ended", ["reason": .text(ending.explanation)])
    }
}
