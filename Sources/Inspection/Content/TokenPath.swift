/// Paths like `messages[2].content[0].text`, for errors and for the audit trail.
enum TokenPath {
    /// The longest path that is written; the rest is cut.
    static let longest = 256
    /// The longest name that is written out; others become `*`.
    static let longestName = 48

    /// The path of the value or name at `index`.
    static func path(of index: Int, in tape: borrowing JSONTape, _ bytes: Span<UInt8>) -> String {
        var cursor = Cursor()
        return cursor.path(of: index, in: tape, bytes)
    }

    /// Finds the paths of ever later tokens of one document without starting over: linear for all of them together.
    struct Cursor {
        /// A child on the way to the last token that was asked for.
        private struct Step {
            var container: Int
            var child: Int
            var ordinal: Int
        }

        private var steps: [Step] = []

        /// The path of the token at `index`, which is not before the last one.
        mutating func path(of index: Int, in tape: borrowing JSONTape, _ bytes: Span<UInt8>) -> String {
            descend(to: index, tape)
            var text: [UInt8] = []
            for step in steps where text.count < TokenPath.longest { append(step, tape, bytes, to: &text) }
            return String(decoding: text.prefix(TokenPath.longest), as: UTF8.self)
        }

        private mutating func descend(to index: Int, _ tape: borrowing JSONTape) {
            var container = 0
            var depth = 0
            while container < index, tape.index(after: container) > index {
                if depth == steps.count || steps[depth].container != container {
                    steps.removeSubrange(depth...)
                    steps.append(Step(container: container, child: container + 1, ordinal: 0))
                }
                let isObject = tape.tokens[container].kind == .object
                while true {
                    let child = steps[depth].child
                    let after = tape.index(after: isObject ? child + 1 : child)
                    if after > index { break }
                    steps[depth].child = after
                    steps[depth].ordinal += 1
                }
                let child = steps[depth].child
                container = isObject ? (index == child ? index : child + 1) : child
                depth += 1
            }
            steps.removeSubrange(min(depth, steps.count)...)
        }

        private func append(
            _ step: Step, _ tape: borrowing JSONTape, _ bytes: Span<UInt8>, to text: inout [UInt8]
        ) {
            if tape.tokens[step.container].kind == .array {
                text += Array("[\(step.ordinal)]".utf8)
                return
            }
            if !text.isEmpty { text.append(UInt8(ascii: ".")) }
            let name = tape.tokens[step.child].range
            if Self.isPlain(bytes, name) {
                text.append(contentsOf: bytes, name)
            } else {
                text.append(UInt8(ascii: "*"))
            }
        }

        /// Whether a name says nothing about anybody: a path goes into the audit log. Names may be personal data too.
        private static func isPlain(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
            var digits = 0
            for position in name {
                let byte = bytes[position]
                if byte.isASCIIDigit { digits += 1 }
                guard byte.isASCIILetterOrDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
                else {
                    return false
                }
            }
            return name.count <= TokenPath.longestName && digits <= 4
        }
    }
}
