import Foundation
import Glibc

/// A real echo model in its own process, ended with the test that made it.
final class EchoProcess {
    let process = Process()
    let port: UInt16

    init(_ arguments: [String] = []) throws {
        process.executableURL = Self.executable
        process.arguments = ["--listen", "127.0.0.1:0"] + arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        port = try Self.port(in: output)
    }

    deinit {
        if process.isRunning { process.terminate() }
        process.waitUntilExit()
    }

    /// Beside the executable that runs the tests.
    static var executable: URL {
        URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "bulkhead-echo")
    }

    /// Reads the one line that tells the bound port.
    static func port(in output: Pipe, host: String = "127.0.0.1") throws -> UInt16 {
        var line: [UInt8] = []
        while line.last != UInt8(ascii: "\n") {
            guard let byte = try output.fileHandleForReading.read(upToCount: 1)?.first else {
                throw Incomplete()
            }
            line.append(byte)
        }
        let text = String(decoding: line.dropLast(), as: UTF8.self)
        let expected = "listening on \(host):"
        guard text.hasPrefix(expected), let port = UInt16(text.dropFirst(expected.count)) else {
            throw Incomplete()
        }
        return port
    }

    /// Runs until it ends by itself.
    static func status(of arguments: [String]) throws -> Int32 {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.standardOutput = Pipe()
        process.standardError = Pipe()
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}

/// A blocking TCP client that sees every byte and how the connection ends.
final class Client {
    enum End: Equatable {
        case finished
        case reset
        /// Nothing came for a while.
        case silent
    }

    let socket: Int32
    /// Received and not taken yet.
    private(set) var received: [UInt8] = []

    /// - Parameter seconds: how long a read waits.
    init(_ port: UInt16, seconds: Int = 10) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        let result = withUnsafeBytes(of: &address) {
            connect(socket, $0.baseAddress?.assumingMemoryBound(to: sockaddr.self), socklen_t($0.count))
        }
        guard result == 0 else { throw Incomplete() }
        try wait(seconds: seconds)
    }

    deinit { close(socket) }

    func wait(seconds: Int, milliseconds: Int = 0) throws {
        var time = timeval(tv_sec: seconds, tv_usec: milliseconds * 1000)
        guard setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size)) == 0
        else {
            throw Incomplete()
        }
    }

    func send(_ text: String) throws {
        let bytes = Array(text.utf8)
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(
                    socket, $0.baseAddress?.advanced(by: sent), $0.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Incomplete() }
            sent += count
        }
    }

    func post(_ path: String, _ body: String, _ fields: String = "") throws {
        try send(
            "POST \(path) HTTP/1.1\r\nhost: echo\r\ncontent-length: \(body.utf8.count)\r\n\(fields)\r\n\(body)"
        )
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
    func readToEnd() -> (text: String, end: End) {
        while true {
            guard let end = receive() else { continue }
            return (String(decoding: received, as: UTF8.self), end)
        }
    }

    /// Takes everything up to and with `mark`.
    func read(through mark: String) throws -> String {
        let mark = Array(mark.utf8)
        while true {
            if let range = received.firstRange(of: mark) {
                let taken = String(decoding: received[..<range.upperBound], as: UTF8.self)
                received.removeSubrange(..<range.upperBound)
                return taken
            }
            guard receive() == nil else { throw Incomplete() }
        }
    }

    /// Takes one answer with a Content-Length.
    func readAnswer() throws -> (head: String, body: String) {
        let head = try read(through: "\r\n\r\n")
        guard let field = head.split(separator: "\r\n").first(where: { $0.hasPrefix("content-length: ") }),
            let length = Int(field.dropFirst(16))
        else { throw Incomplete() }
        while received.count < length { guard receive() == nil else { throw Incomplete() } }
        let body = String(decoding: received[..<length], as: UTF8.self)
        received.removeSubrange(..<length)
        return (head, body)
    }
}
