import CLinux
import Glibc
import IPC

/// The signals that people and systemd send to the service, read on the loop (signalfd(2)).
@Loop final class ServiceSignals {
    enum Request: Equatable {
        case stop
        case reload
        case upgrade
    }

    private let watch: Watch
    private var handle: (@Loop (Request) -> Void)?
    /// What came before anybody wanted to know.
    private var early: [Request] = []

    /// Blocks the signals and reads them from now on. To be called before any other thread is started: threads inherit what
    /// is blocked.
    init() throws(SystemError) {
        signal(SIGPIPE, SIG_IGN)
        // A file that may not grow is told by write(2), like a disk that is full (setrlimit(2), RLIMIT_FSIZE).
        signal(SIGXFSZ, SIG_IGN)
        let signals = [SIGTERM, SIGINT, SIGHUP, SIGUSR2]
        // The pointer and count are the array's.
        let result = unsafe signals.withUnsafeBufferPointer {
            unsafe linux_signalfd($0.baseAddress, UInt32($0.count))
        }
        watch = try Watch(try FileDescriptor("signalfd", result), wakeup: Wakeup())
        EventLoop.shared.start { await self.follow() }
    }

    /// Hands each request to `handle` from now on, and to nobody else; first those that came before anybody wanted to know.
    func tell(_ handle: @escaping @Loop (Request) -> Void) {
        self.handle = handle
        let requests = early
        early = []
        for request in requests { handle(request) }
    }

    private func pass(_ request: Request) {
        if let handle { handle(request) } else { early.append(request) }
    }

    private func follow() async {
        while true {
            switch linux_read_signal(watch.rawValue) {
            case SIGTERM, SIGINT: pass(.stop)
            case SIGHUP: pass(.reload)
            case SIGUSR2: pass(.upgrade)
            case -1: do { try await watch.wakeup.wait() } catch { return }
            default: break
            }
        }
    }
}
