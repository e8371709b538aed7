import Glibc
import IPC
import TLS

/// Whether a server on 127.0.0.1 would be sent a request, as exit status: `CertificateCheck CA-FILE HOST PORT`.
@Loop func check(_ arguments: [String]) async -> ExitCode {
    guard arguments.count == 4, let port = UInt16(arguments[3]) else {
        return say("usage: CertificateCheck CA-FILE HOST PORT")
    }
    let host = arguments[2].filter { $0 != "[" && $0 != "]" }
    do {
        let context = try ClientContext(
            ClientContext.Settings(name: IPAddress(host).map { .address($0) } ?? .host(host)),
            trusting: TrustStore(.file(arguments[1])))
        let watch = try Watch(FileDescriptor("connect", connected(to: port)), wakeup: Wakeup())
        let started = MonotonicInstant.now()
        let stream = try await context.connect(over: watch, until: started + .seconds(4))
        _ = say("\(stream.version) \(started.since(.now()))")
        return .finished
    } catch {
        return say("\(error)")
    }
}

func say(_ text: String) -> ExitCode {
    print(text)
    fflush(nil)
    return .configuration
}

/// A socket that does not wait from now on; negative when nobody listens.
func connected(to port: UInt16) -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    // The address is a local variable that outlives the call.
    let result = unsafe withUnsafePointer(to: &address) {
        unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
    }
    guard result == 0, fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0 else { return -1 }
    return descriptor
}

EventLoop.shared.start { EventLoop.shared.stopAfterTurn(exitCode: await check(CommandLine.arguments)) }
EventLoop.shared.run()
