import CLinux
import Glibc
import IPC
import Synchronization

/// A host's name and the port to put to its addresses.
struct ResolvableName: Hashable, Sendable {
    let host: String
    let port: UInt16
}

/// What the resolver found.
enum Resolution: Sendable {
    /// Never empty, in the order of RFC 6724 (getaddrinfo(3)).
    case addresses([SocketAddress])
    case failed(String)
}

/// Looks names up on a thread of its own, because getaddrinfo(3) waits for the network. The loop leaves a name and is
/// signalled over an eventfd.
final class Resolver: Sendable {
    private enum Limits {
        static let addresses = 16
    }

    private struct State {
        var questions: [(number: UInt64, name: ResolvableName)] = []
        var answers: [UInt64: Resolution] = [:]
    }

    private let state = Mutex(State())
    private let asked = Doorbell()
    private let answered: FileDescriptor
    @Loop private var waiting: [UInt64: Wakeup] = [:]
    @Loop private var lastQuestion: UInt64 = 0

    /// Starts the thread, which lives as long as the process.
    init() throws(SystemError) {
        answered = try FileDescriptor("eventfd", linux_eventfd())
        try startThread()
    }

    /// Asks for a name; any number of tasks may.
    @Loop func resolve(_ name: ResolvableName) async -> Resolution {
        lastQuestion += 1
        let number = lastQuestion
        let wakeup = Wakeup()
        waiting[number] = wakeup
        defer { waiting[number] = nil }
        state.withLock { $0.questions.append((number, name)) }
        asked.ring()
        while true {
            if let answer = state.withLock({ $0.answers.removeValue(forKey: number) }) { return answer }
            try? await wakeup.wait()
        }
    }

    /// Wakes those whose answers have come; to be run once, on the loop.
    @Loop func deliver() async {
        guard let copy = try? FileDescriptor("fcntl", fcntl(answered.rawValue, F_DUPFD_CLOEXEC, 3)),
            let watch = try? Watch(copy, wakeup: Wakeup())
        else { preconditionFailure("an eventfd can be watched") }
        while true {
            do { try await watch.wakeup.wait() } catch { return }
            Self.drain(answered)
            let numbers = state.withLock { Array($0.answers.keys) }
            for number in numbers { waiting[number]?.signal() }
        }
    }

    private func startThread() throws(SystemError) {
        var thread = pthread_t()
        // Balanced by takeRetainedValue on the new thread.
        let argument = unsafe Unmanaged.passRetained(self).toOpaque()
        let code = unsafe pthread_create(
            &thread, nil,
            { argument in
                guard let argument = unsafe argument else { return nil }
                unsafe Unmanaged<Resolver>.fromOpaque(argument).takeRetainedValue().work()
                return nil
            }, argument)
        guard code == 0 else { throw SystemError("pthread_create", code: code) }
        pthread_detach(thread)
    }

    private func work() {
        while true {
            asked.wait(until: .max)
            while let question = state.withLock({ $0.questions.popLast() }) {
                let answer = Self.lookUp(question.name)
                state.withLock { $0.answers[question.number] = answer }
                Self.signal(answered)
            }
        }
    }

    private static func lookUp(_ name: ResolvableName) -> Resolution {
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(linux_socket_stream)
        unsafe hints.ai_flags = AI_ADDRCONFIG
        var list: UnsafeMutablePointer<addrinfo>?
        // On success `list` is a list to be freed with freeaddrinfo(3).
        let code = unsafe getaddrinfo(name.host, String(name.port), &hints, &list)
        guard code == 0 else { return .failed(unsafe String(cString: gai_strerror(code))) }
        defer { unsafe freeaddrinfo(list) }
        var addresses: [SocketAddress] = []
        var next = unsafe list
        while let entry = unsafe next, addresses.count < Limits.addresses {
            let bytes = unsafe UnsafeRawBufferPointer(
                start: entry.pointee.ai_addr, count: Int(entry.pointee.ai_addrlen))
            if let address = unsafe SocketAddress(systemBytes: Array(bytes).span) {
                addresses.append(address)
            }
            unsafe next = entry.pointee.ai_next
        }
        return addresses.isEmpty ? .failed("no addresses") : .addresses(addresses)
    }

    private static func signal(_ event: borrowing FileDescriptor) {
        var one: UInt64 = 1
        // Eight bytes of a local variable (eventfd(2)).
        _ = unsafe write(event.rawValue, &one, 8)
    }

    private static func drain(_ event: borrowing FileDescriptor) {
        var count: UInt64 = 0
        // Eight bytes of a local variable (eventfd(2)).
        _ = unsafe read(event.rawValue, &count, 8)
    }
}
