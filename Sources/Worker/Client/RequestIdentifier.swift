import HTTP
import IPC

/// The name under which a request is found in answers and in the audit log.
enum RequestIdentifier {
    private static let maximumBytes = 64

    /// The client's own `x-request-id` when it is short and plain, else a new one.
    @Loop static func of(_ head: RequestHead, _ randomness: KernelRandomness) -> [UInt8] {
        if let value = head.fields.first(.xRequestID), !head.fields.isRepeated(.xRequestID) {
            let given = Array(head.bytes[value])
            if isPlain(given) { return given }
        }
        return new(randomness)
    }

    /// 128 random bits, so that nobody guesses another's.
    @Loop static func new(_ randomness: KernelRandomness) -> [UInt8] {
        var name = Array("req_".utf8)
        for word in [randomness.next(), randomness.next()] {
            for shift in stride(from: 60, through: 0, by: -4) {
                let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15
                name.append(digit < 10 ? digit + 0x30 : digit + 0x57)
            }
        }
        return name
    }

    static func isPlain(_ bytes: [UInt8]) -> Bool {
        !bytes.isEmpty && bytes.count <= maximumBytes
            && bytes.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
                default: false
                }
            }
    }
}
