import Foundation
import Glibc
import Testing

@testable import EchoModel

/// The whole program over real sockets.
struct EchoProcessTests {
    private static let path = "/v1/chat/completions"

    private static func body(_ wishes: String = "", streams: Bool = false, text: String = "é 😀 z") -> String {
        #"{"model":"echo\#(wishes)","stream":\#(streams),"messages":[{"role":"user","content":"\#(text)"}]}"#
    }

    @Test func `Requests on one connection are answered in order, sent together or byte by byte`() throws {
        let echo = try EchoProcess()
        let client = try Client(echo.port)
        let first = Self.body(text: "first")
        let second = Self.body(text: "second")
        let head = "POST \(Self.path) HTTP/1.1\r\nhost: echo\r\n"
        try client.send(
            head + "content-length: \(first.utf8.count)\r\n\r\n\(first)" + head
                + "transfer-encoding: chunked\r\n\r\n\(String(second.utf8.count, radix: 16))\r\n\(second)\r\n0\r\n\r\n"
        )
        #expect(try client.readAnswer().body.contains(#""content":"first""#))
        #expect(try client.readAnswer().body.contains(#""content":"second""#))
        for byte in head + "content-length: \(first.utf8.count)\r\n\r\n\(first)" {
            try client.send(String(byte))
        }
        #expect(try client.readAnswer().body.contains(#""content":"first""#))
    }

    @Test func `A long pipeline is answered, and holds up nobody`() throws {
        let echo = try EchoProcess()
        let client = try Client(echo.port)
        let other = try Client(echo.port)
        for number in 0..<200 { try client.post(Self.path, Self.body(text: "number \(number)")) }
        try other.post(Self.path, Self.body(text: "other"))
        #expect(try other.readAnswer().body.contains(#""content":"other""#))
        for number in 0..<200 {
            #expect(try client.readAnswer().body.contains(#""content":"number \#(number)""#))
        }
    }

    @Test func `A stream arrives word by word`() throws {
        let echo = try EchoProcess(["--delay", "50"])
        let client = try Client(echo.port)
        let start = ContinuousClock.now
        try client.post(Self.path, Self.body(streams: true))
        for word in ["é", " 😀", " z"] { _ = try client.read(through: #""content":"\#(word)""#) }
        #expect(ContinuousClock.now - start >= .milliseconds(100))
        _ = try client.read(through: "data: [DONE]\n\n\r\n0\r\n\r\n")
    }

    @Test func `A large body comes back whole`() throws {
        let echo = try EchoProcess()
        let client = try Client(echo.port)
        let text = String(repeating: "word ", count: 400_000)
        try client.post(Self.path, Self.body(text: text))
        #expect(try client.readAnswer().body.contains(#""content":"\#(text)""#))
    }

    @Test func `A head may be asked for without a body`() throws {
        let echo = try EchoProcess()
        let client = try Client(echo.port)
        try client.send(
            "HEAD /v1/models HTTP/1.1\r\nhost: echo\r\n\r\nGET /v1/models HTTP/1.1\r\nhost: echo\r\n\r\n")
        let head = try client.read(through: "\r\n\r\n")
        let answer = try client.readAnswer()
        #expect(head.contains("content-length: \(answer.body.utf8.count)\r\n"))
    }

    @Test func `A client that waits to be invited is`() throws {
        let echo = try EchoProcess()
        let client = try Client(echo.port)
        let body = Self.body()
        try client.send(
            "POST \(Self.path) HTTP/1.1\r\nhost: echo\r\nexpect: 100-continue\r\ncontent-length: \(body.utf8.count)\r\n\r\n"
        )
        #expect(try client.read(through: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
        try client.send(body)
        #expect(try client.readAnswer().head.hasPrefix("HTTP/1.1 200 OK\r\n"))
    }

    @Test(arguments: [
        ("GET / HTTP/3.0\r\n\r\n", "505"), ("GET / HTTP/1.1\r\n\r\n", "400"), ("nonsense\r\n\r\n", "400"),
        ("GET / HTTP/1.1\r\nhost: echo\r\nx: \(String(repeating: "x", count: 66_000))\r\n\r\n", "431"),
        ("POST / HTTP/1.1\r\nhost: echo\r\ncontent-length: 67108865\r\n\r\n", "413"),
        ("POST / HTTP/1.1\r\nhost: echo\r\ntransfer-encoding: chunked\r\n\r\n4000001\r\n", "413"),
        ("POST / HTTP/1.1\r\nhost: echo\r\ntransfer-encoding: chunked\r\n\r\nx\r\n", "400"),
    ])
    func `What cannot be read is refused, and the connection closed`(_ request: String, _ status: String)
        throws
    {
        let echo = try EchoProcess()
        let client = try Client(echo.port)
        try client.send(request)
        let (text, end) = client.readToEnd()
        #expect(text.hasPrefix("HTTP/1.1 \(status) "))
        #expect(text.contains("\r\nconnection: close\r\n"))
        #expect(end == .finished)
    }

    @Test(arguments: [
        (";fault=reset:2", Client.End.reset, "reset after events"), (";fault=close:2", .finished, "closed"),
        (";fault=hangup", .finished, "no answer"), (";fault=garbage", .finished, "no HTTP"),
        (";fault=badchunk:1", .finished, "chunk without a size"), (";fault=badlen", .finished, "too long"),
        (";close=1", .finished, "as asked"), (";fault=hang:1", .silent, "open and silent"),
        (";fault=nohead", .silent, "open and silent from the start"),
    ])
    func `Connections end as they are asked to`(_ wishes: String, _ expected: Client.End, _ story: String)
        throws
    {
        let echo = try EchoProcess()
        for streams in [true, false] {
            let client = try Client(echo.port)
            if expected == .silent { try client.wait(seconds: 0, milliseconds: 200) }
            try client.post(Self.path, Self.body(wishes, streams: streams))
            let (text, end) = client.readToEnd()
            #expect(end == expected, "\(story)")
            #expect(text.isEmpty == (wishes.contains("hangup") || wishes.contains("nohead")))
        }
        let other = try Client(echo.port)
        try other.post(Self.path, Self.body())
        #expect(try other.readAnswer().head.hasPrefix("HTTP/1.1 200 OK\r\n"), "others are served as before")
    }

    @Test func `A reset comes after the bytes before it`() throws {
        let echo = try EchoProcess()
        let client = try Client(echo.port)
        try client.post(Self.path, Self.body(";delay=20;fault=reset:3", streams: true))
        let (text, end) = client.readToEnd()
        #expect(end == .reset)
        #expect(text.components(separatedBy: "data: ").count == 4)
    }

    @Test func `An answer may drip`() throws {
        let echo = try EchoProcess()
        let client = try Client(echo.port)
        let start = ContinuousClock.now
        try client.post(Self.path, Self.body(";fault=drip:1"))
        let answer = try client.readAnswer()
        #expect(value(try parse(answer.body), "choices", 0, "message", "content") as? String == "é 😀 z")
        #expect(ContinuousClock.now - start >= .milliseconds(answer.body.utf8.count))
    }

    @Test func `A test learns what was received, to the byte`() throws {
        let echo = try EchoProcess(["--record"])
        let client = try Client(echo.port)
        try client.post(Self.path, Self.body(text: "hi"), "X-Odd:   Value \r\nx-odd: again\r\n")
        _ = try client.readAnswer()
        try client.post("/nowhere?a=b", "\u{7f}")
        _ = try client.readAnswer()
        try client.send("GET /__requests HTTP/1.1\r\nhost: echo\r\n\r\n")
        let requests = try JSONSerialization.jsonObject(with: Data(try client.readAnswer().body.utf8))
        #expect((requests as? [Any])?.count == 2)
        let head = try #require(value(requests, 0, "head") as? String)
        #expect(head.contains("\r\nX-Odd:   Value \r\nx-odd: again\r\n\r\n"))
        #expect(value(requests, 0, "body") as? String == Self.body(text: "hi"))
        #expect(value(requests, 1, "method") as? String == "POST")
        #expect(value(requests, 1, "target") as? String == "/nowhere?a=b")
        #expect(value(requests, 1, "connection") as? Int == value(requests, 0, "connection") as? Int)
        try client.send("POST /__reset HTTP/1.1\r\nhost: echo\r\ncontent-length: 0\r\n\r\n")
        _ = try client.readAnswer()
        try client.send("GET /__requests HTTP/1.1\r\nhost: echo\r\n\r\n")
        #expect(try client.readAnswer().body == "[]")
    }

    @Test func `A client that leaves during an answer is counted`() throws {
        let echo = try EchoProcess(["--record"])
        for wishes in [";think=60000", ";delay=60000", ";fault=hang:1"] {
            let client = try Client(echo.port)
            try client.post(Self.path, Self.body(wishes, streams: true))
            if !wishes.contains("think") { _ = try client.read(through: "data: ") }
        }
        let client = try Client(echo.port)
        var statistics: [String: Any] = [:]
        let deadline = ContinuousClock.now + .seconds(10)
        while statistics["aborted"] as? Int != 3, ContinuousClock.now < deadline {
            try client.send("GET /__stats HTTP/1.1\r\nhost: echo\r\n\r\n")
            statistics = try parse(try client.readAnswer().body)
        }
        #expect(statistics["aborted"] as? Int == 3)
        #expect(statistics["open"] as? Int == 1)
        #expect(statistics["requests"] as? Int == 3)
    }

    @Test(arguments: ["/__requests", "/__stats"])
    func `Nothing is told unless recording was asked for`(_ path: String) throws {
        let echo = try EchoProcess()
        let client = try Client(echo.port)
        try client.send("GET \(path) HTTP/1.1\r\nhost: echo\r\n\r\n")
        #expect(try client.readAnswer().head.hasPrefix("HTTP/1.1 404 "))
    }

    @Test func `An inherited socket is served`() throws {
        // Standard input is the one descriptor that Process lets a child inherit besides its outputs.
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(listener) }
        #expect(listen(listener, 8) == 0)
        let process = Process()
        process.executableURL = EchoProcess.executable
        process.arguments = ["--descriptor", "0"]
        process.standardInput = FileHandle(fileDescriptor: listener)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        defer {
            process.terminate()
            process.waitUntilExit()
        }
        let line = try EchoProcess.port(in: output, host: "0.0.0.0")
        let client = try Client(line)
        try client.post(Self.path, Self.body())
        #expect(try client.readAnswer().head.hasPrefix("HTTP/1.1 200 OK\r\n"))
    }

    @Test(arguments: [SIGTERM, SIGINT])
    func `A signal ends it in order, with one thread until then`(_ signal: Int32) throws {
        let echo = try EchoProcess()
        let client = try Client(echo.port)
        try client.post(Self.path, Self.body(";fault=hang:0", streams: true))
        _ = try client.read(through: "\r\n\r\n")
        let pid = echo.process.processIdentifier
        #expect(try FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task").count == 1)
        #expect(kill(pid, signal) == 0)
        echo.process.waitUntilExit()
        #expect(echo.process.terminationReason == .exit)
        #expect(echo.process.terminationStatus == 0)
    }

    private static let statuses: [([String], Int32)] = [
        (["--help"], 0), (["--version"], 0), ([], 2), (["--listen", "nowhere"], 2), (["--bogus"], 2),
        (["--descriptor", "99"], 1), (["--descriptor", "1"], 1),
    ]

    @Test(arguments: statuses)
    func `The status tells how it went`(_ arguments: [String], _ status: Int32) throws {
        #expect(try EchoProcess.status(of: arguments) == status)
    }
}
