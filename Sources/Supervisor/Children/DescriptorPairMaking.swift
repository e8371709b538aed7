import CLinux
import IPC

extension DescriptorPair {
    /// The two ends of a channel (unix(7), SOCK_SEQPACKET).
    static func sequencedPackets() throws(SystemError) -> DescriptorPair {
        // Both write two descriptors.
        unsafe try make("socketpair", linux_seqpacket_pair)
    }

    /// The two ends of a pipe for both directions.
    static func streams() throws(SystemError) -> DescriptorPair {
        // Both write two descriptors.
        unsafe try make("socketpair", linux_stream_pair)
    }

    private static func make(
        _ call: StaticString, _ create: (UnsafeMutablePointer<Int32>) -> Int32
    ) throws(SystemError) -> DescriptorPair {
        var ends: [Int32] = [-1, -1]
        // The call writes two descriptors.
        let result = unsafe ends.withUnsafeMutableBufferPointer { buffer in
            unsafe buffer.baseAddress.map { unsafe create($0) } ?? -1
        }
        guard result == 0 else { throw SystemError(call) }
        return DescriptorPair(
            first: FileDescriptor(owning: ends[0]), second: FileDescriptor(owning: ends[1]))
    }
}
