import CLinux
import CSystemd
import Glibc
import IPC

/// A socket that clients connect to, and the name `status` shows it by.
struct ListeningSocket: ~Copyable {
    let descriptor: FileDescriptor
    /// Where it listens; nil when systemd passed something else than TCP.
    let address: SocketAddress?
    let name: String

    /// As many as the kernel lets wait (net.core.somaxconn); clients come in bursts.
    private static let backlog: Int32 = 4096

    /// Binds `address`; port 0 lets the kernel choose.
    init(_ address: SocketAddress) throws(SystemError) {
        let bytes = address.systemBytes
        // The pointer and length are the array's.
        let result = unsafe bytes.withUnsafeBytes {
            unsafe linux_listen($0.baseAddress, UInt32($0.count), Self.backlog)
        }
        descriptor = try FileDescriptor("bind", result)
        let actual = Self.localAddress(of: descriptor)
        self.address = actual
        name = (actual ?? address).description
    }

    /// Takes over a socket that somebody else has opened.
    ///
    /// - Parameter name: what systemd calls it; nil when it was not systemd.
    init(passed descriptor: consuming FileDescriptor, name: String?) {
        let actual = Self.localAddress(of: descriptor)
        address = actual
        self.name = name.map { "systemd:\($0)" } ?? actual?.description ?? "?"
        self.descriptor = descriptor
    }

    consuming func takeDescriptor() -> FileDescriptor { descriptor }

    private static func localAddress(of descriptor: borrowing FileDescriptor) -> SocketAddress? {
        // Within the room that is lent.
        unsafe SystemAddress.read { bytes, length in
            unsafe linux_local_address(descriptor.rawValue, bytes, length)
        }?.address
    }
}

/// What accept(2) and getsockname(2) write: an address in the kernel's form.
enum SystemAddress {
    /// struct sockaddr_storage (unix(7)).
    private static let greatestSize = 128

    /// Calls `body` with room for an address. Nil when it returned less than 0, leaving errno.
    static func read(
        _ body: (UnsafeMutableRawPointer?, UnsafeMutablePointer<UInt32>) -> Int32
    ) -> (result: Int32, address: SocketAddress?)? {
        var bytes = [128 of UInt8](repeating: 0)
        var length = UInt32(greatestSize)
        var span = bytes.mutableSpan
        // The kernel writes at most `length` bytes and says how many it had.
        let result = unsafe span.withUnsafeMutableBytes { buffer in
            unsafe body(buffer.baseAddress, &length)
        }
        guard result >= 0 else { return nil }
        let count = min(Int(length), greatestSize)
        return (result, SocketAddress(systemBytes: bytes.span.extracting(first: count)))
    }
}
