import IPC

/// Where the listening sockets come from: bound here, passed by systemd, or by the process whose place this one takes.
@Loop final class Listening {
    private var passed = SystemdSockets()
    private var inherited: [Predecessor.Socket]

    /// - Parameter inherited: those of the process before this one.
    init(_ inherited: [Predecessor.Socket] = []) { self.inherited = inherited }

    /// What nobody has asked for: closes it.
    func forgetTheRest() { inherited.removeAll() }

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
            case .bound(let socket): try door.add(try ListeningSocket(socket), for: address)
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
