import CLinux
import Glibc
import IPC

/// Answers `bulkhead status` and its like on a socket of the file system, to root and to the service's own user alone.
@Loop final class ControlServer {
    enum Limits {
        /// Conversations at a time; more wait in the backlog.
        static let conversations = 8
        static let readBytes = 2048
    }

    private let path: String
    private let listener: Watch
    private let answer: @Loop (ControlRequest) async -> ControlReply
    private let allowedUser: uid_t
    private var conversations = 0

    /// Listens at `path`, which must be free or a socket that nobody listens on any more.
    ///
    /// - Parameter allowedUser: besides root.
    init(
        path: String, allowedUser: uid_t = geteuid(),
        answer: @escaping @Loop (ControlRequest) async -> ControlReply
    ) throws(StartFailure) {
        self.path = path
        self.allowedUser = allowedUser
        self.answer = answer
        listener = try Self.listen(path)
        EventLoop.shared.start { await self.accept() }
    }

    /// Answers for `service`.
    convenience init(for service: Service) throws(StartFailure) {
        // The service lives as long as the process.
        try self.init(path: service.plan.places.controlSocket) { request in
            switch request {
            case .status: return .status(StatusReport(service))
            case .reload: return .reloaded(ReloadReport(await service.reload()))
            case .stop:
                service.askToStop()
                return .stopping
            case .incidents(let question): return .incidents(service.containment.answer(question))
            case .changeIncident(let change): return .incidents(service.containment.answer(change))
            }
        }
    }

    /// Stops listening and removes the socket.
    func close() {
        // Afterwards the path may be another process's.
        guard listener.isOpen else { return }
        // The string outlives the call.
        _ = unsafe unlink(path)
        listener.wakeup.cancel()
        listener.close()
    }

    private static func listen(_ path: String) throws(StartFailure) -> Watch {
        try removeStale(path)
        do throws(SystemError) {
            // The string outlives the call.
            let socket = try FileDescriptor("bind", unsafe linux_listen_unix(path, 0o600))
            return try Watch(socket, wakeup: Wakeup())
        } catch {
            throw StartFailure("the control socket \(path) cannot be made: \(error)")
        }
    }

    /// What an earlier service left, but nothing that lives and nothing that is no socket.
    private static func removeStale(_ path: String) throws(StartFailure) {
        var status = stat()
        // The struct outlives the call.
        guard unsafe lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFSOCK else {
            throw StartFailure("\(path) is there and is no socket")
        }
        // The string outlives the call.
        let living = unsafe linux_connect_unix(path)
        if living >= 0 {
            Glibc.close(living)
            throw StartFailure("another service answers on \(path)")
        }
        _ = unsafe unlink(path)
    }

    /// Who is the first of those that wait.
    private enum Arrival {
        case friend(Watch)
        case stranger
        case nobody
    }

    private func accept() async {
        while listener.isOpen {
            switch conversations < Limits.conversations ? acceptOne() : .nobody {
            case .friend(let socket): start(over: socket)
            // Whoever waits behind him is announced no second time (epoll(7), "edge-triggered").
            case .stranger: await Task.yield()
            case .nobody: do { try await listener.wakeup.wait() } catch { return }
            }
        }
    }

    private func start(over socket: Watch) {
        conversations += 1
        EventLoop.shared.start {
            await self.converse(over: socket)
            self.conversations -= 1
            self.listener.wakeup.signal()
        }
    }

    private func acceptOne() -> Arrival {
        // A client of a unix socket has no address.
        let raw = linux_accept(listener.rawValue, nil, nil)
        guard raw >= 0 else { return .nobody }
        let socket = FileDescriptor(owning: raw)
        var pid: Int32 = 0
        var user: UInt32 = .max
        // The kernel fills both variables (unix(7), SO_PEERCRED).
        guard unsafe linux_peer_credentials(raw, &pid, &user) == 0, user == 0 || user == allowedUser else {
            Log.warning("The control socket refused a stranger", ["uid": .init(user), "pid": .init(pid)])
            return .stranger
        }
        guard let watch = try? Watch(socket, wakeup: Wakeup()) else { return .stranger }
        return .friend(watch)
    }

    /// One request, one reply, in bounded time.
    private func converse(over socket: Watch) async {
        let deadline = EventLoop.shared.now + ControlFrame.exchangeTime
        defer {
            socket.close()
            socket.wakeup.invalidate()
        }
        guard let request = await request(from: socket, until: deadline),
            let reply = try? ControlFrame.encode(await answer(request))
        else { return }
        await send(reply, to: socket, until: EventLoop.shared.now + ControlFrame.exchangeTime)
    }

    private func request(from socket: Watch, until deadline: MonotonicInstant) async -> ControlRequest? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: Limits.readBytes)
        while true {
            switch unsafe buffer.withUnsafeMutableBytes({ unsafe socket.read(into: $0) }) {
            case .moved(let count): bytes.append(contentsOf: buffer[..<count])
            case .wouldBlock:
                do { try await socket.wakeup.wait(until: deadline) } catch { return nil }
            case .ended, .failed: return nil
            }
            do throws(WireError) {
                guard let size = try ControlFrame.size(bytes, atMost: ControlFrame.requestBytes) else {
                    continue
                }
                guard bytes.count <= size else { return nil }
                guard bytes.count == size else { continue }
                return try ControlRequest(decoding: bytes, ControlFrame.headerBytes..<size)
            } catch {
                return nil
            }
        }
    }

    private func send(_ bytes: [UInt8], to socket: Watch, until deadline: MonotonicInstant) async {
        var position = 0
        while position < bytes.count {
            // The rest of the array, which outlives the call.
            let transfer = unsafe bytes.withUnsafeBytes {
                unsafe socket.write(UnsafeRawBufferPointer(rebasing: $0[position...]))
            }
            switch transfer {
            case .moved(let count): position += count
            case .wouldBlock:
                do { try await socket.wakeup.wait(until: deadline) } catch { return }
            case .ended, .failed: return
            }
        }
    }
}
