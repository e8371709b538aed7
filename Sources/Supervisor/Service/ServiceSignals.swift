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

    /// Blocks the signals. To be called before any other thread is started: threads inherit what is blocked.
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
    }

    /// Hands out each request until the end of the process.
    func follow(_ handle: (Request) -> Void) async {
        while true {
            switch linux_read_signal(watch.rawValue) {
            case SIGTERM, SIGINT: handle(.stop)
            case SIGHUP: handle(.reload)
            case SIGUSR2: handle(.upgrade)
            case -1: do { try await watch.wakeup.wait() } catch { return }
            default: break
            }
        }
    }
}
