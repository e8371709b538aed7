import Foundation
import Glibc

/// A blocking TCP client that sees every byte, and how the connection ends. It shares no code with the product.
final class Client {
    enum End: Equatable, Sendable {
        case finished
        case reset
        /// Nothing came for a while.
        case silent
    }

    private let socket: Int32
    /// Received and not taken yet.
    private(set) var received: [UInt8] = []

    /// - Parameters:
    ///   - address: where it comes from, since clients are told apart by their address.
    ///   - seconds: how long a read waits.
    ///   - receiveBytes: the size of the kernel's buffer; 0 for the usual.
    init(
        _ port: UInt16, from address: LoopbackAddress = .usual, seconds: Double = 15, receiveBytes: Int32 = 0
    ) throws(ConnectError) {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        wait(seconds: seconds)
        if receiveBytes > 0 {
            var size = receiveBytes
            setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
        }
        guard Self.call(Glibc.bind, socket, address, port: 0),
            Self.call(Glibc.connect, socket, .usual, port: port)
        else { throw ConnectError(code: errno) }
    }

    struct ConnectError: Error { let code: Int32 }

    /// Whether somebody listens on a port.
    static func knock(_ port: UInt16) throws(ConnectError) { _ = try Client(port) }

    // Runs after a failed `init` too, since the socket is set by then: nothing else may close it.
    deinit { close(socket) }

    /// bind(2) or connect(2) with an address.
    static func call(
        _ function: (Int32, UnsafePointer<sockaddr>, socklen_t) -> Int32, _ socket: Int32,
        _ address: LoopbackAddress,
        port: UInt16
    ) -> Bool {
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = port.bigEndian
        name.sin_addr.s_addr = address.bits.bigEndian
        return withUnsafePointer(to: &name) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                function(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

    func wait(seconds: Double) {
        var time = timeval(
            tv_sec: Int(seconds), tv_usec: Int((seconds - seconds.rounded(.down)) * 1_000_000))
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    }

    func send(_ text: String) throws { try send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(
                    socket, $0.baseAddress?.advanced(by: sent), $0.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Failure("the connection takes no more: \(errno)") }
            sent += count
        }
    }

    /// Sends a byte at a time, each in a packet of its own.
    func dribble(_ text: String) throws {
        var on: Int32 = 1
        setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        for byte in text.utf8 { try send([byte]) }
    }

    func finishWriting() { shutdown(socket, Int32(SHUT_WR)) }

    /// Closes with a reset instead of a farewell (socket(7), SO_LINGER with no time).
    func resetOnClose() {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    }

    /// Whether the other side has taken everything that was sent out of the kernel's queues (proc(5), net/tcp).
    var isAllRead: Bool {
        // Read to its end: the kernel gives it out by the page.
        guard let file = FileHandle(forReadingAtPath: "/proc/net/tcp"), let bytes = try? file.readToEnd()
        else {
            return false
        }
        let table = String(decoding: bytes, as: UTF8.self)
        var name = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &name) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = getsockname(socket, $0, &length) }
        }
        // The address as the kernel has it in memory, the port as a number.
        func hexadecimal(_ number: some BinaryInteger, _ width: Int) -> String {
            let digits = String(number, radix: 16, uppercase: true)
            return String(repeating: "0", count: width - digits.count) + digits
        }
        let here =
            "\(hexadecimal(name.sin_addr.s_addr, 8)):\(hexadecimal(UInt16(bigEndian: name.sin_port), 4))"
        // Number, local and remote address, state, and both queues; one line for each end.
        let ends = table.split(separator: "\n").map { $0.split(separator: " ") }.filter {
            $0.count > 4 && ($0[1] == here || $0[2] == here)
        }
        return ends.count == 2 && ends.allSatisfy { $0[4] == "00000000:00000000" }
    }

    /// Whether anything is here that was not read.
    var hasReceived: Bool {
        var byte: UInt8 = 0
        return !received.isEmpty
            || recv(socket, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT)) > 0
    }

    /// Reads once; nil while more may come.
    private func receive() -> End? {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &buffer, buffer.count, 0)
        if count > 0 {
            received += buffer[..<count]
            return nil
        }
        return count == 0 ? .finished : errno == ECONNRESET ? .reset : .silent
    }

    /// Reads until the connection ends or nothing comes.
    func readToEnd() -> (bytes: [UInt8], end: End) {
        while true {
            guard let end = receive() else { continue }
            defer { received.removeAll() }
            return (received, end)
        }
    }

    /// Takes everything up to and with `mark`.
    func read(through mark: String) throws -> String {
        String(decoding: try take(through: Array(mark.utf8)), as: UTF8.self)
    }

    private func take(through mark: [UInt8]) throws -> [UInt8] {
        var searched = 0
        while true {
            if let range = received[searched...].firstRange(of: mark) {
                return take(range.upperBound)
            }
            searched = max(0, received.count - mark.count)
            if let end = receive() {
                throw Failure("\(end) before \(String(decoding: mark, as: UTF8.self).debugDescription)")
            }
        }
    }

    private func take(_ count: Int) -> [UInt8] {
        defer { received.removeFirst(count) }
        return Array(received[..<count])
    }

    /// Takes the next answer, whole or as far as it came.
    ///
    /// - Parameter isToHead: whether HEAD was asked, which is answered without a body.
    func readAnswer(isToHead: Bool = false) throws -> Answer {
        var answer = try Answer(
            head: String(decoding: try take(through: Array("\r\n\r\n".utf8)), as: UTF8.self))
        if isToHead || answer.status < 200 || answer.status == 204 || answer.status == 304 { return answer }
        if answer["transfer-encoding"] == "chunked" {
            readChunks(&answer)
        } else if let length = answer["content-length"].flatMap({ Int($0) }) {
            readLength(length, &answer)
        } else {
            let (bytes, end) = readToEnd()
            answer.body = bytes
            answer.isWhole = end == .finished
        }
        return answer
    }

    private func readLength(_ length: Int, _ answer: inout Answer) {
        while received.count < length, answer.isWhole { answer.isWhole = receive() == nil }
        answer.body = take(min(length, received.count))
    }

    private func readChunks(_ answer: inout Answer) {
        do {
            while true {
                let line = try read(through: "\r\n").dropLast(1)
                guard let size = Int(line, radix: 16) else { throw Failure("no chunk size: \(line)") }
                while received.count < size + 2 { if receive() != nil { throw Failure("cut") } }
                answer.body += take(size)
                guard take(2) == [0x0d, 0x0a] else { throw Failure("no end of chunk") }
                if size == 0 { return }
            }
        } catch {
            answer.isWhole = false
        }
    }
}

/// A response as a client understands it.
struct Answer {
    let status: Int
    let fields: [(name: String, value: String)]
    var body: [UInt8] = []
    /// Whether the body came to the end that its framing promised.
    var isWhole = true

    init(head: String) throws {
        let lines = head.split(separator: "\r\n", omittingEmptySubsequences: true)
        let words = lines[0].split(separator: " ", maxSplits: 2)
        guard words.count >= 2, words[0] == "HTTP/1.1", let status = Int(words[1]) else {
            throw Failure("no status line: \(lines[0])")
        }
        self.status = status
        fields = try lines.dropFirst().map { line in
            guard let colon = line.firstIndex(of: ":") else { throw Failure("no field: \(line)") }
            return (
                line[..<colon].lowercased(), line[line.index(after: colon)...].drop { $0 == " " }.description
            )
        }
    }

    /// The value of a field that may come once.
    subscript(_ name: String) -> String? {
        let values = fields.filter { $0.name == name }
        return values.count == 1 ? values[0].value : values.isEmpty ? nil : "(repeated)"
    }

    var text: String { String(decoding: body, as: UTF8.self) }
    func json() throws -> JSON { try JSON(body) }
}

/// One of the many addresses that every machine has for itself.
struct LoopbackAddress: Sendable, CustomStringConvertible {
    let bits: UInt32
    static let usual = LoopbackAddress(bits: 0x7f00_0001)
    /// For a listener beside the usual one: two cannot have the same address and leave the port to the kernel.
    static let second = LoopbackAddress(bits: 0x7f00_0002)
    /// The `number`th address, none of them the usual one.
    static func number(_ number: Int) -> LoopbackAddress { .init(bits: 0x7f01_0000 + UInt32(number)) }

    var description: String {
        [24, 16, 8, 0].map { "\(bits >> $0 & 0xff)" }.joined(separator: ".")
    }
}
