import CLinux
import Glibc
import IPC

/// The process from its arguments to its end.
enum EchoProgram {
    static let version = "0.1.0"

    /// Why the process ended; the command line of `bulkhead` uses the same codes.
    enum Exit: Int32 {
        case finished = 0
        case failed = 1
        case usage = 2
    }

    static func run(_ arguments: [String]) -> Exit {
        do throws(UsageError) {
            switch try Invocation(arguments: arguments) {
            case .help: print(Help.text)
            case .version: print("bulkhead-echo \(version)")
            case .serve(let settings): return serve(settings)
            }
            return .finished
        } catch {
            complain("\(error); see --help")
            return .usage
        }
    }

    private static func serve(_ settings: Settings) -> Exit {
        signal(SIGPIPE, SIG_IGN)
        raiseDescriptorLimit()
        let outcome = Outcome()
        EventLoop.shared.start { await serve(settings, outcome) }
        EventLoop.shared.run()
        return outcome.exit
    }

    /// Serves until SIGTERM or SIGINT.
    @Loop private static func serve(_ settings: Settings, _ outcome: Outcome) async {
        do throws(SystemError) {
            let wakeup = Wakeup()
            let signals = try TerminationSignals(wakeup: wakeup)
            let listener = try listeningSocket(settings.source)
            let address = try localAddress(of: listener)
            let server = try EchoServer(listener, settings, hashSeed: KernelRandomness().next())
            EventLoop.shared.start { await server.run() }
            print("listening on \(address)")
            // The bound port is waited for, so it must not stay in a buffer. Null means all streams (fflush(3)).
            fflush(nil)
            while !signals.haveArrived { try? await wakeup.wait() }
        } catch {
            complain("\(error)")
            outcome.exit = .failed
        }
        EventLoop.shared.stop()
    }

    private static func listeningSocket(_ source: Settings.Source) throws(SystemError) -> FileDescriptor {
        switch source {
        case .address(let address):
            let bytes = address.systemBytes
            // The kernel reads exactly the bytes of the array.
            let descriptor = unsafe bytes.withUnsafeBytes {
                unsafe linux_listen($0.baseAddress, UInt32($0.count), Limits.listenBacklog)
            }
            return try FileDescriptor("listen", descriptor)
        case .descriptor(let number):
            guard fcntl(number, F_GETFD) >= 0 else { throw SystemError("fcntl") }
            let descriptor = FileDescriptor(owning: number)
            guard isListening(number) else { throw SystemError("accept", code: EINVAL) }
            // Edge-triggered readiness needs a socket that never blocks.
            guard fcntl(number, F_SETFL, O_NONBLOCK) == 0 else { throw SystemError("fcntl") }
            return descriptor
        }
    }

    /// SO_ACCEPTCONN in socket(7).
    private static func isListening(_ descriptor: Int32) -> Bool {
        var answer: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        // The kernel writes at most `length` bytes, the size of the answer.
        let result = unsafe getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &answer, &length)
        return result == 0 && answer == 1
    }

    private static func localAddress(of listener: borrowing FileDescriptor) throws(SystemError)
        -> SocketAddress
    {
        var bytes = [UInt8](repeating: 0, count: MemoryLayout<sockaddr_storage>.size)
        var length = UInt32(bytes.count)
        // The kernel writes at most `length` bytes, the array's count.
        let result = unsafe bytes.withUnsafeMutableBytes {
            unsafe linux_local_address(listener.rawValue, $0.baseAddress, &length)
        }
        guard result == 0 else { throw SystemError("getsockname") }
        guard
            let address = SocketAddress(systemBytes: bytes.span.extracting(..<min(Int(length), bytes.count)))
        else { throw SystemError("getsockname", code: EAFNOSUPPORT) }
        return address
    }

    /// Every connection is a descriptor; the usual soft limit is a fraction of `Limits.connections`.
    private static func raiseDescriptorLimit() {
        var limit = rlimit()
        // Both calls use a struct that outlives them.
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }

    private static func complain(_ text: String) {
        let line = Array("bulkhead-echo: \(text)\n".utf8)
        // The kernel reads exactly the bytes of the array. Where standard error is closed, nobody listens.
        _ = unsafe line.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}

/// What the loop's thread leaves behind for the end of the process.
private final class Outcome: @unchecked Sendable {
    // Written and read on the one thread there is.
    var exit = EchoProgram.Exit.finished
}

/// SIGTERM and SIGINT as something to wait for (signalfd(2)).
@Loop private final class TerminationSignals {
    private let watch: Watch

    init(wakeup: Wakeup) throws(SystemError) {
        let signals = [SIGTERM, SIGINT]
        // The call reads the two numbers of the array.
        let descriptor = unsafe signals.withUnsafeBufferPointer {
            unsafe linux_signalfd($0.baseAddress, UInt32($0.count))
        }
        watch = try Watch(try FileDescriptor("signalfd", descriptor), wakeup: wakeup)
    }

    var haveArrived: Bool { linux_read_signal(watch.rawValue) > 0 }
}
