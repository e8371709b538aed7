/// What a child writes to its standard error, cut into lines. Pure; the child may be hostile, so a line has a greatest
/// length, a second has a greatest number of lines, and no control character passes.
struct ChildLogLines {
    enum Limits {
        static let lineBytes = 512
        static let linesPerSecond = 50
    }

    private var line: [UInt8] = []
    private var isCut = false
    private var second: UInt64 = 0
    private var linesInSecond = 0
    /// Lines that were not passed on.
    private(set) var dropped: UInt64 = 0
    /// The system call that the seal stopped, once a line has said so.
    private(set) var blockedCall: Int32?

    /// Takes what was read and hands each complete line to `body`.
    ///
    /// - Parameter second: any clock in seconds.
    mutating func append(_ bytes: Span<UInt8>, second: UInt64, _ body: (String) -> Void) {
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n") {
                finishLine(second: second, body)
            } else if line.count < Limits.lineBytes {
                line.append(byte)
            } else {
                isCut = true
            }
        }
    }

    /// The pipe is closed: what stands without an end is a line too.
    mutating func finish(second: UInt64, _ body: (String) -> Void) {
        if !line.isEmpty { finishLine(second: second, body) }
    }

    private mutating func finishLine(second: UInt64, _ body: (String) -> Void) {
        defer {
            line.removeAll(keepingCapacity: true)
            isCut = false
        }
        if blockedCall == nil { blockedCall = Self.blockedCall(in: line) }
        if second != self.second {
            self.second = second
            linesInSecond = 0
        }
        guard linesInSecond < Limits.linesPerSecond else {
            dropped += 1
            return
        }
        linesInSecond += 1
        body(Self.printable(line) + (isCut ? "…" : ""))
    }

    /// What the seal's signal handler writes before it ends the process.
    private static func blockedCall(in line: [UInt8]) -> Int32? {
        let announcement = "sandbox: blocked system call "
        guard line.starts(with: announcement.utf8) else { return nil }
        let digits = line.dropFirst(announcement.utf8.count).prefix { $0 >= 0x30 && $0 <= 0x39 }
        return Int32(String(decoding: digits, as: UTF8.self))
    }

    private static func printable(_ line: [UInt8]) -> String {
        String(
            String(decoding: line, as: UTF8.self).unicodeScalars.map { scalar in
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator: "\u{fffd}"
                default: Character(scalar)
                }
            })
    }
}
