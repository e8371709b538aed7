/// What carries a stream's bytes: a descriptor as it is, or TLS over one. Nothing here waits; what would block is signalled on
/// the wakeup of the `Watch` beneath when it may be tried again.
@Loop public protocol Transport: AnyObject {
    /// Reads once into `buffer`; `ended` when the peer has properly finished.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Transfer
    /// Writes what fits. After `wouldBlock` the next write must begin with the same bytes.
    func write(_ buffer: UnsafeRawBufferPointer) -> Transfer
    /// Writes two ranges as one, so that a head and its body cost one system call and one segment.
    func write(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Transfer
    /// Says that nothing more will be written.
    func finishWriting()
}

extension Watch: Transport {}
