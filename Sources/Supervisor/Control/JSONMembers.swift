/// The members of one JSON object, each with its comma.
struct JSONMembers: ~Copyable {
    fileprivate var buffer: JSONBuffer
    private var isFirst = true

    private enum Limits {
        static let textBytes = 4096
    }

    fileprivate init(_ buffer: consuming JSONBuffer) { self.buffer = buffer }

    mutating func text(_ name: StaticString, _ value: String) {
        key(name)
        buffer.string(value, atMost: Limits.textBytes)
    }

    mutating func number(_ name: StaticString, _ value: UInt64) {
        key(name)
        buffer.number(value)
    }

    mutating func flag(_ name: StaticString, _ value: Bool) {
        key(name)
        buffer.name(value ? "true" : "false")
    }

    mutating func null(_ name: StaticString) {
        key(name)
        buffer.literal("null")
    }

    /// A value that is JSON as it stands, such as a decimal number.
    mutating func literal(_ name: StaticString, _ value: String) {
        key(name)
        buffer.name(value)
    }

    mutating func object(_ name: StaticString, _ members: (inout JSONMembers) -> Void) {
        key(name)
        buffer.object(members)
    }

    /// A list of objects.
    mutating func list<Element>(
        _ name: StaticString, _ elements: [Element], _ members: (inout JSONMembers, Element) -> Void
    ) {
        key(name)
        buffer.byte(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { buffer.byte(UInt8(ascii: ",")) }
            buffer.object { members(&$0, element) }
        }
        buffer.byte(UInt8(ascii: "]"))
    }

    private mutating func key(_ name: StaticString) {
        if !isFirst { buffer.byte(UInt8(ascii: ",")) }
        isFirst = false
        buffer.byte(UInt8(ascii: "\""))
        buffer.literal(name)
        buffer.byte(UInt8(ascii: "\""))
        buffer.byte(UInt8(ascii: ":"))
    }
}

extension JSONBuffer {
    /// An object, in braces.
    mutating func object(_ body: (inout JSONMembers) -> Void) {
        byte(UInt8(ascii: "{"))
        var members = JSONMembers(consume self)
        body(&members)
        self = members.buffer
        byte(UInt8(ascii: "}"))
    }
}
