import Glibc
import Testing

/// What is left of a request in the worker that served it.
@Suite(
    .enabled(if: geteuid() == 0, "the memory of sealed processes can be read by root alone"))
struct ResidueTests {
    private struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// A request that says a value.
        let request: @Sendable (_ value: String) -> String

        static let all = [
            Case(testDescription: "a text") { Requests.chat("please write to \($0) today") },
            Case(testDescription: "a text in chunks") {
                let body = Array(Requests.chatBody("please write to \($0) today"))
                return Requests.chunked([String(body[..<80]), String(body[80...])])
            },
            Case(testDescription: "a stream") {
                Requests.chat("please write to \($0) today", streams: true)
            },
            Case(testDescription: "an escaped text") {
                Requests.chat(#"\u0070lease \"write\" to \#($0)\n today, é 中文"#)
            },
            Case(testDescription: "a long text") {
                Requests.chat(String(repeating: "ordinary words and ", count: 6_000) + "mail \($0)")
            },
            Case(testDescription: "a text in Base64") {
                Requests.chat(Array("please write to \($0) today".utf8).base64)
            },
            Case(testDescription: "a slow stream of JSON") {
                Requests.chat(#"{\"to\": \"\#($0)\"}"#, streams: true, wishes: ";delay=5")
            },
        ]
    }

    @Test(arguments: Case.all)
    private func `A value is in the worker while its request is served, and not afterwards`(_ tried: Case)
        throws
    {
        var settings = Settings()
        settings.workers = 1
        let service = try Service(settings)
        let worker = try #require(try service.processes("worker").first)
        let name = String(UInt64.random(in: 1 << 62 ... .max), radix: 36)
        let value = "\(name)@mail-of-somebody.example.org"
        let needle = Array(name.utf8)

        let waiting = try service.client(from: .number(1))
        // All but the last byte: the request is neither over nor refused.
        let request = Requests.chat("please write to \(value) today")
        try waiting.send(String(request.dropLast()))
        try waitUntil("the value is found where it must be") { try ProcessTable.holds(needle, in: worker) }
        try waiting.send(String(request.suffix(1)))
        #expect(try waiting.readAnswer().text.contains(value))

        let client = try service.client(from: .number(2))
        for _ in 0..<3 {
            try client.send(tried.request(value))
            #expect(try client.readAnswer().status == 200)
        }
        try waitUntil("all requests are settled") {
            try service.audit().events("request.settled").count == 4
        }
        #expect(try !ProcessTable.holds(needle, in: worker))
        #expect(try service.stop() == .exit(0))
    }
}

extension [UInt8] {
    fileprivate var base64: String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        for start in stride(from: 0, to: count, by: 3) {
            let three = (0..<3).map { start + $0 < count ? UInt32(self[start + $0]) : 0 }
            let bits = three[0] << 16 | three[1] << 8 | three[2]
            for place in 0..<4 {
                let isPadding = start + place > count
                text.append(
                    isPadding ? UInt8(ascii: "=") : alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
