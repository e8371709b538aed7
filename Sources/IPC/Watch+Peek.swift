import CLinux
import Glibc

extension Watch {
    /// What is first in a socket's input.
    public enum Peek: Equatable, Sendable {
        case first(UInt8)
        case wouldBlock
        case ended
    }

    /// The next byte, which stays where it is (recv(2), MSG_PEEK).
    @Loop public func peek() -> Peek {
        guard readiness.contains(.readable) else { return .wouldBlock }
        while true {
            var byte: UInt8 = 0
            // One byte of a local variable.
            let count = unsafe recv(rawValue, &byte, 1, Int32(linux_message_peek))
            if count > 0 { return .first(byte) }
            guard count < 0 else { return .ended }
            switch errno {
            case EINTR: continue
            case EAGAIN:
                drained()
                return .wouldBlock
            default: return .ended
            }
        }
    }
}
