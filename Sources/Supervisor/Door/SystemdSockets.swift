import CLinux
import CSystemd
import Glibc
import IPC

/// The sockets that systemd opened for this service (sd_listen_fds_with_names(3)), by name, each taken once.
struct SystemdSockets {
    private var descriptors: [(name: String, descriptor: Int32)] = []

    /// Asks the environment once, and clears it.
    init() {
        var names: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        // On success `names` is an array of as many strings, all ours to free.
        let count = unsafe sd_listen_fds_with_names(1, &names)
        guard count > 0, let list = unsafe names else { return }
        for index in 0..<Int(count) {
            if let name = unsafe list[index] {
                unsafe descriptors.append(
                    (String(cString: name), Int32(SD_LISTEN_FDS_START) + Int32(index)))
                unsafe free(name)
            }
        }
        unsafe free(list)
    }

    /// Of those that nobody has taken.
    var names: Set<String> { Set(descriptors.map(\.name)) }

    /// All sockets of this name (a socket unit may open several), which must be listening stream sockets.
    mutating func take(_ name: String) -> [Int32] {
        let taken = descriptors.filter { $0.name == name && Self.isListening($0.descriptor) }
        descriptors.removeAll { $0.name == name }
        for socket in taken { _ = fcntl(socket.descriptor, F_SETFL, O_NONBLOCK) }
        return taken.map(\.descriptor)
    }

    private static func isListening(_ descriptor: Int32) -> Bool {
        sd_is_socket(descriptor, AF_UNSPEC, Int32(linux_socket_stream), 1) > 0
    }
}
