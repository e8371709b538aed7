import IPC

/// Where the listening sockets come from: bound here, passed or kept by systemd, or passed by the process whose place this one
/// takes.
@Loop final class Listening {
    private var passed: SystemdSockets
    private var inherited: [Predecessor.Socket]
    /// What systemd keeps for the next start, as far as is known.
    private var kept: Set<SocketAddress>

    /// - Parameters:
    ///   - inherited: those of the process before this one.
    ///   - passed: those of systemd.
    init(_ inherited: [Predecessor.Socket] = [], passed: SystemdSockets = SystemdSockets()) {
        (self.inherited, self.passed) = (inherited, passed)
        kept = Set(passed.names.compactMap { KeptListener.address(of: $0) })
        // The process before this one had its own kept.
        kept.formUnion(inherited.compactMap { SocketAddress($0.address) }.filter { KeptListener.isKept($0) })
    }

    /// What nobody has asked for: closes it.
    func forgetTheRest() {
        inherited.removeAll()
        for name in passed.names where KeptListener.address(of: name) != nil {
            // Owned by nobody else; closed at once.
            for descriptor in passed.take(name) { _ = FileDescriptor(owning: descriptor) }
        }
    }

    /// Has systemd keep what is bound here, so that clients wait while the service starts again, and nothing else.
    func keep(_ door: Door) {
        var bound: [SocketAddress: Int32] = [:]
        door.lendListeners { address, descriptor in
            if case .bound(let socket) = address, KeptListener.isKept(socket) { bound[socket] = descriptor }
        }
        for address in kept where bound[address] == nil {
            SystemdNotification.forget(name: KeptListener.name(of: address))
            kept.remove(address)
        }
        for (address, descriptor) in bound where !kept.contains(address) {
            guard SystemdNotification.keep([descriptor], name: KeptListener.name(of: address)) else {
                continue
            }
            kept.insert(address)
        }
    }

    /// Refuses plain HTTP at sockets that systemd opened where the configuration allows none.
    ///
    /// - Throws: which listener it is.
    func refusePlain(_ configuration: Configuration, at door: Door) throws(StartFailure) {
        for listener in configuration.listeners where listener.tls == nil {
            for socket in door.sockets(of: listener.address)
            where !configuration.allowsPlainHTTP(on: socket) {
                throw StartFailure(
                    "\(listener.address) is \(socket): plain HTTP is refused beyond loopback, unless require_tls is false"
                )
            }
        }
    }

    /// Opens the listeners at `addresses` and gives them to `door`, all or none.
    ///
    /// - Throws: which one cannot be had, and why.
    func open(_ addresses: [Configuration.Listener.Address], at door: Door) throws(StartFailure) {
        let before = door.addresses
        do throws(StartFailure) {
            for address in addresses { try open(address, at: door) }
        } catch {
            door.remove(addresses.filter { !before.contains($0) })
            throw error
        }
    }

    private func open(_ address: Configuration.Listener.Address, at door: Door) throws(StartFailure) {
        do throws(SystemError) {
            if try takeInherited(address, at: door) { return }
            switch address {
            case .bound(let socket): try door.add(try bound(socket), for: address)
            case .systemd(let name): try take(name, for: address, at: door)
            }
        } catch {
            throw StartFailure("\(address) cannot be listened on: \(error)")
        }
        guard door.addresses.contains(address) else {
            throw StartFailure("systemd passed no listening stream socket for \(address)")
        }
    }

    /// What the process before this one had bound for this address, if it had.
    private func takeInherited(
        _ address: Configuration.Listener.Address, at door: Door
    ) throws(SystemError) -> Bool {
        let wanted = address.description
        let name: String? = if case .systemd(let name) = address { name } else { nil }
        var found = false
        for socket in inherited where socket.address == wanted {
            guard let descriptor = socket.take() else { continue }
            try door.add(ListeningSocket(passed: descriptor, name: name), for: address)
            found = true
            // Of a port that the kernel chose each listener has its own; systemd may open several for one name.
            if name == nil { break }
        }
        return found
    }

    /// What systemd kept from the service's last life, or a new socket.
    func bound(_ address: SocketAddress) throws(SystemError) -> ListeningSocket {
        for descriptor in passed.take(KeptListener.name(of: address)) {
            let socket = ListeningSocket(passed: FileDescriptor(owning: descriptor), name: nil)
            // What it is called was our own word; what it is the kernel knows.
            if socket.address == address { return socket }
        }
        return try ListeningSocket(address)
    }

    /// What systemd opened for us, if it did.
    private func take(
        _ name: String, for address: Configuration.Listener.Address, at door: Door
    ) throws(SystemError) {
        for descriptor in passed.take(name) {
            let socket = ListeningSocket(passed: FileDescriptor(owning: descriptor), name: name)
            try door.add(socket, for: address)
        }
    }
}
