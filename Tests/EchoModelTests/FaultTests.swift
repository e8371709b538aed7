import Foundation
import HTTP
import Testing

@testable import EchoModel

/// Each fault, down to the byte.
struct FaultTests {
    private static let path = "/v1/chat/completions"
    private static let body = #"{"model":"echo","messages":[{"role":"user","content":"é 😀 z"}]}"#
    private static let streamed =
        #"{"model":"echo","stream":true,"messages":[{"role":"user","content":"é 😀 z"}]}"#

    private func unary(_ wishes: String, version: String = "1.1") throws -> Conversation.Received {
        var conversation = Conversation()
        return try conversation.post(Self.path, Self.body, wishes: wishes, version: version)
    }

    private func stream(_ wishes: String, version: String = "1.1") throws -> Conversation.Received {
        var conversation = Conversation()
        return try conversation.post(Self.path, Self.streamed, wishes: wishes, version: version)
    }

    /// The chunks of a chunked body, as far as they are well-formed.
    private func chunks(_ received: Conversation.Received) -> [[UInt8]] {
        var rest = Array(received.bytes[received.head.utf8.count...])[...]
        var chunks: [[UInt8]] = []
        while let end = rest.firstIndex(of: 13),
            let size = Int(String(decoding: rest[..<end], as: UTF8.self), radix: 16), size > 0
        {
            chunks.append(Array(rest[(end + 2)..<(end + 2 + size)]))
            rest = rest[(end + 4 + size)...]
        }
        return chunks
    }

    @Test(arguments: [
        ("reset", StepwiseReply.Fate.reset), ("close", .close), ("hang", .hang),
    ])
    func `An answer ends after so many events or bytes`(_ name: String, _ fate: StepwiseReply.Fate) throws {
        for count in [0, 1, 3] {
            let received = try stream("fault=\(name):\(count)")
            #expect(received.fate == fate)
            #expect(chunks(received).count == count)
            #expect(!received.text.hasSuffix("0\r\n\r\n"))
            let whole = try unary("")
            let cut = try unary("fault=\(name):\(count)")
            #expect(cut.fate == fate)
            #expect(cut.bytes == Array(whole.bytes.prefix(whole.head.utf8.count + count)))
        }
    }

    @Test(arguments: [
        ("nohead", "", StepwiseReply.Fate.hang), ("hangup", "", .close),
        ("garbage", "This is no answer in any version of HTTP.\r\n\r\n", .close),
    ])
    func `There is no head`(_ name: String, _ text: String, _ fate: StepwiseReply.Fate) throws {
        for received in [try unary("fault=\(name)"), try stream("fault=\(name)")] {
            #expect(received.text == text)
            #expect(received.fate == fate)
        }
    }

    @Test func `The head is wrong`() throws {
        let whole = try unary("")
        let length = whole.rest.utf8.count
        #expect(try stream("fault=badstatus").text.hasPrefix("HTTP/1.1 2x0 OK\r\n"))
        let long = try unary("fault=badlen")
        #expect(long.head.contains("content-length: \(length + 10)\r\n"))
        #expect(long.rest.utf8.count == length)
        #expect(long.fate == .close)
        let short = try unary("fault=shortlen")
        #expect(short.head.contains("content-length: \(length / 2)\r\n"))
        #expect(short.rest.utf8.count == length)
        for both in [try unary("fault=both"), try stream("fault=both")] {
            #expect(both.head.contains("\r\ncontent-length: 5\r\n"))
            #expect(both.head.contains("\r\ntransfer-encoding: chunked\r\n"))
        }
    }

    @Test func `A chunk has no size`() throws {
        let received = try stream("fault=badchunk:2")
        #expect(chunks(received).count == 2)
        #expect(received.text.hasSuffix("\r\nxyz\r\nno chunk\r\n"))
        #expect(received.fate == .close)
        #expect(throws: HTTPError.malformedChunkSize) { try received.decodedBody() }
        #expect(throws: HTTPError.malformedChunkSize) { try unary("fault=badchunk:4").decodedBody() }
    }

    @Test func `JSON is broken`() throws {
        let events = try stream("fault=badjson:1").events()
        let readable = events.map { (try? parse($0.data)) != nil }
        #expect(readable == [true, false, true, true, true, false])
        #expect(events.last?.data == "[DONE]")
        #expect(throws: (any Error).self) { try unary("fault=badjson:9").json() }
        let doubled = try stream("fault=duplicate").events().dropLast()
        #expect(doubled.allSatisfy { $0.data.hasPrefix(#"{"twice":1,"twice":2,"#) })
        #expect(try unary("fault=duplicate").rest.hasPrefix(#"{"twice":1,"twice":2,"#))
    }

    @Test(arguments: [("/v1/chat/completions", ""), ("/v1/messages", "error"), ("/v1/responses", "error")])
    func `A stream ends with an error`(_ path: String, _ name: String) throws {
        var conversation = Conversation()
        let body = #"{"model":"m","stream":true,"input":"a b","messages":[{"role":"user","content":"a b"}]}"#
        let received = try conversation.post(path, body, wishes: "fault=errevent:2")
        let events = try received.events()
        #expect(events.count == 3)
        #expect(events.last?.name == name)
        #expect(value(try parse(events.last?.data ?? ""), "error", "message") is String)
        #expect(received.fate == .reuse)
        #expect(received.text.hasSuffix("\r\n0\r\n\r\n"))
    }

    @Test(arguments: ["/v1/chat/completions", "/v1/completions", "/v1/messages", "/v1/responses"])
    func `A stream lacks its last event`(_ path: String) throws {
        let body =
            #"{"model":"m","stream":true,"input":"a","prompt":"a","messages":[{"role":"user","content":"a"}]}"#
        var conversation = Conversation()
        let whole = try conversation.post(path, body).events().map(\.name)
        let received = try conversation.post(path, body, wishes: "fault=nodone")
        #expect(try received.events().map(\.name) == whole.dropLast())
        #expect(received.text.hasSuffix("\r\n0\r\n\r\n"))
        #expect(received.fate == .reuse)
    }

    @Test(arguments: [
        "fault=crlf", "fault=cr", "fault=comments", "fault=multi", "fault=split", "fault=trailers",
    ])
    func `An unusual stream says the same`(_ wishes: String) throws {
        let expected = try stream("").events().map(\.data)
        #expect(try stream(wishes).events().map(\.data) == expected)
        let json = try unary(wishes).json()
        #expect(value(json, "choices", 0, "message", "content") as? String == "é 😀 z")
    }

    @Test func `An unusual stream is unusual`() throws {
        let crlf = try stream("fault=crlf").decodedBody()
        #expect(crlf.indices.allSatisfy { crlf[$0] != 10 || crlf[$0 - 1] == 13 })
        #expect(!(try stream("fault=cr").decodedBody().contains(10)))
        #expect(try stream("fault=comments").rest.contains("\n: still here\n\ndata: "))
        #expect(chunks(try stream("fault=multi")).count == 1)
        let trailed = try stream("fault=trailers")
        #expect(trailed.head.contains("\r\ntrailer: x-echo-trailer\r\n"))
        #expect(trailed.text.hasSuffix("\r\n0\r\nx-echo-trailer: done\r\n\r\n"))
        let early = try unary("fault=early")
        #expect(early.text.hasPrefix("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\n"))
        #expect(early.text.contains("\r\n\r\nHTTP/1.1 200 OK\r\n"))
    }

    @Test func `Small chunks cut characters, each one sent on its own`() throws {
        for received in [try stream("fault=split"), try unary("fault=split")] {
            let chunks = chunks(received)
            #expect(chunks.allSatisfy { $0.count <= BodyFramer.pieceBytes })
            #expect(chunks.contains { String(validating: $0, as: UTF8.self) == nil })
            #expect(received.steps.count { $0 == .flush } >= chunks.count - 1)
        }
    }

    @Test func `One word is as long as wanted`() throws {
        let events = try stream("fault=huge:5000").events()
        #expect(
            value(try parse(events[1].data), "choices", 0, "delta", "content") as? String
                == String(repeating: "x", count: 5000))
        #expect(events.count == 4)
    }

    @Test func `Pauses stand before the head and between the words`() throws {
        let steps = try stream("think=30,delay=20").steps
        #expect(steps.first == .pause(milliseconds: 30))
        #expect(steps.count { $0 == .pause(milliseconds: 20) } == 3)
        #expect(try unary("think=30").steps == [.pause(milliseconds: 30), .more, .more, .finished(.reuse)])
    }

    @Test func `An answer that is not streamed may be chunked, and the connection closed`() throws {
        let received = try unary("chunked=1,close=1")
        #expect(received.head.contains("\r\nconnection: close\r\n"))
        #expect(received.fate == .close)
        #expect(value(try received.json(), "object") as? String == "chat.completion")
    }

    @Test func `A client of HTTP 1.0 gets no chunks`() throws {
        let received = try stream("", version: "1.0")
        #expect(received.head.contains("\r\nconnection: close\r\n"))
        #expect(!received.head.contains("transfer-encoding"))
        #expect(received.fate == .close)
        #expect(try readEvents(Array(received.rest.utf8)).last?.data == "[DONE]")
    }
}
