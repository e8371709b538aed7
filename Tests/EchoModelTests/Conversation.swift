import Foundation
import HTTP

@testable import EchoModel

/// Asks a responder without a process or a socket.
struct Conversation {
    var responder = Responder(defaults: Behaviour(), hashSeed: 1)
    static let date = ResponseDate(seconds: 784_111_777)

    /// What a client would receive.
    struct Received {
        var bytes: [UInt8] = []
        var steps: [StepwiseReply.Step] = []
        var fate = StepwiseReply.Fate.reuse

        var text: String { String(decoding: bytes, as: UTF8.self) }
        var head: String {
            String(text.prefix(upTo: text.range(of: "\r\n\r\n")?.upperBound ?? text.endIndex))
        }
        var rest: String {
            String(text.suffix(from: text.range(of: "\r\n\r\n")?.upperBound ?? text.endIndex))
        }
    }

    mutating func post(
        _ path: String, _ body: String, wishes: String = "", version: String = "1.1"
    ) throws -> Received {
        try post(path, Array(body.utf8), wishes: wishes, version: version)
    }

    mutating func post(
        _ path: String, _ body: [UInt8], wishes: String, version: String = "1.1"
    ) throws -> Received {
        try ask("POST \(path) HTTP/\(version)\r\nhost: echo\r\nx-echo: \(wishes)\r\n\r\n", body)
    }

    mutating func ask(_ head: String, _ body: String) throws -> Received {
        try ask(head, Array(body.utf8))
    }

    mutating func ask(_ head: String, _ body: [UInt8] = []) throws -> Received {
        var parser = RequestHeadParser(limits: Limits.head)
        guard let head = try parser.parse(Array(head.utf8).span) else { throw Incomplete() }
        let route = Route(path: head.bytes.span.extracting(head.path))
        return Self.received(responder.reply(to: head, route: route, body: body, date: Self.date))
    }

    private static func received(_ reply: Reply) -> Received {
        var received = Received()
        switch reply {
        case .headOnly(let head): head.append(to: &received.bytes)
        case .plain(let head, let body):
            head.append(to: &received.bytes)
            received.bytes += body
            received.fate = head.closes ? .close : .reuse
        case .stepwise(var reply):
            while true {
                let step = reply.next(into: &received.bytes)
                received.steps.append(step)
                guard case .finished(let fate) = step else { continue }
                received.fate = fate
                break
            }
        }
        return received
    }
}

struct Incomplete: Error {}

/// Reading what was received as a client does.
extension Conversation.Received {
    /// The body of an answer that is not streamed.
    func json() throws -> [String: Any] {
        let body = try decodedBody()
        guard let object = try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any] else {
            throw Incomplete()
        }
        return object
    }

    func decodedBody() throws -> [UInt8] {
        let rest = Array(bytes[head.utf8.count...])
        guard head.contains("transfer-encoding: chunked") else { return rest }
        var decoder = ChunkedDecoder()
        var body: [UInt8] = []
        guard try decoder.decode(rest.span, into: &body).isComplete else { throw Incomplete() }
        return body
    }

    func events() throws -> [(name: String, data: String)] {
        try readEvents(try decodedBody())
    }
}

func readEvents(_ body: [UInt8]) throws -> [(name: String, data: String)] {
    var decoder = EventStreamDecoder(eventBytes: 1 << 20)
    var events: [(name: String, data: String)] = []
    var position = 0
    while try decoder.next(in: body.span, from: &position) {
        events.append(
            (
                String(decoding: decoder.event.name, as: UTF8.self),
                String(decoding: decoder.event.data, as: UTF8.self)
            ))
    }
    return events
}

func parse(_ text: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
}

/// Follows keys and indexes into parsed JSON: `value(object, "choices", 0, "delta")`.
func value(_ json: Any?, _ path: Any...) -> Any? {
    path.reduce(json) { place, step in
        if let index = step as? Int {
            guard let array = place as? [Any], array.indices.contains(index) else { return nil }
            return array[index]
        }
        return (place as? [String: Any])?[step as? String ?? ""]
    }
}
