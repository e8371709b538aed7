import Glibc
import IPC
import Inspection

/// `bulkhead-worker inspect`: judges texts without a server, in a process as sealed as the one that judges requests.
@Loop final class Inspector {
    private let settings: InspectSettings
    private var inspector: TextInspector
    private var lines: LineInspector
    /// The first line that could not be read.
    private var badLine: Int?
    private let randomness = KernelRandomness()
    private var output: [UInt8] = []

    private enum Limits {
        static let readBytes = 256 * 1024
        /// The longest text, or line of `jsonl`.
        static let textBytes = 64 << 20
        /// Verdicts are written when so much of them is there.
        static let writtenBytes = 256 * 1024
    }

    private enum Failure: Error {
        case unreadable
        case unwritable
        case tooLong
        case badText(line: Int)
    }

    private init(_ settings: InspectSettings) throws {
        self.settings = settings
        // Before the seal: OpenSSL reads its configuration when it is first used.
        inspector = TextInspector(
            policy: try InspectionPolicy(settings.inspection, patterns: settings.patterns),
            digest: KeyedDigest(settings.redactionKey))
        lines = LineInspector(
            inspector, role: settings.role.textRole, direction: settings.direction.direction)
    }

    /// The whole life of the process: 0 when everything was judged, 1 when the input is not text.
    nonisolated static func live() {
        EventLoop.shared.start { exit(await run()) }
        EventLoop.shared.run()
    }

    private static func run() async -> Int32 {
        do {
            let channel = try Channel<ToInspector, FromInspector>(
                FileDescriptor(owning: ChildDescriptor.channel))
            guard let first = try await channel.next(), case .settings(let settings) = first.message else {
                return ExitCode.supervisorBreach.rawValue
            }
            let inspector = try Inspector(settings)
            _ = try Seal.apply(settings.seal)
            try inspector.judgeInput()
            return 0
        } catch let failure as Failure {
            ChildLog.write("bulkhead inspect: \(message(failure))")
            return 1
        } catch {
            ChildLog.write("bulkhead inspect: \(error)")
            return ExitCode.systemFailure.rawValue
        }
    }

    private func judgeInput() throws(Failure) {
        if settings.format == .jsonl { try judgeLines() } else { try judgeWhole() }
        try write()
    }

    // One text.

    private func judgeWhole() throws(Failure) {
        var text: [UInt8] = []
        while try read(onto: &text) {
            guard text.count <= Limits.textBytes else { throw .tooLong }
        }
        // The line end that an editor or echo(1) adds is not the text's.
        if text.last == UInt8(ascii: "\n") { text.removeLast() }
        guard String(validating: text, as: UTF8.self) != nil else { throw .badText(line: 0) }
        let verdict = inspector.inspect(
            text, role: settings.role.textRole, direction: settings.direction.direction,
            hashSeed: randomness.next())
        if settings.format == .json {
            verdict.appendJSON(to: &output)
            output.append(UInt8(ascii: "\n"))
        } else {
            verdict.appendText(to: &output)
        }
    }

    // Many texts.

    private func judgeLines() throws(Failure) {
        var pending: [UInt8] = []
        var number = 0
        while try read(onto: &pending) {
            try judgeCompleteLines(&pending, &number)
            guard pending.count <= Limits.textBytes else { throw .tooLong }
        }
        if !pending.isEmpty { try judgeLine(pending.span, number + 1) }
        if let badLine {
            try write()
            throw .badText(line: badLine)
        }
    }

    private func judgeCompleteLines(_ pending: inout [UInt8], _ number: inout Int) throws(Failure) {
        var start = 0
        while let end = pending.span.firstLineEnd(from: start) {
            number += 1
            try judgeLine(pending.span.extracting(start..<end), number)
            start = end + 1
        }
        pending.removeFirst(start)
    }

    /// One line out for each line in, also for one that cannot be read.
    private func judgeLine(_ line: Span<UInt8>, _ number: Int) throws(Failure) {
        do throws(ContentRefusal) {
            try lines.judge(line, hashSeed: randomness.next(), into: &output)
        } catch {
            badLine = badLine ?? number
            output += Array(#"{"error":"\#(Self.message(.badText(line: number)))"}"#.utf8)
        }
        output.append(UInt8(ascii: "\n"))
        if output.count >= Limits.writtenBytes { try write() }
    }

    // Descriptors.

    /// Appends what the input has next. False at its end.
    private func read(onto bytes: inout [UInt8]) throws(Failure) -> Bool {
        let before = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: Limits.readBytes))
        let count = unsafe bytes.withUnsafeMutableBytes { buffer in
            // The room behind `before` was made above.
            unsafe Glibc.read(0, buffer.baseAddress.unsafelyUnwrapped + before, Limits.readBytes)
        }
        bytes.removeLast(Limits.readBytes - max(0, count))
        guard count >= 0 else { throw .unreadable }
        return count > 0
    }

    private func write() throws(Failure) {
        var sent = 0
        while sent < output.count {
            let count = unsafe output.withUnsafeBytes { buffer in
                // `sent` is below the count.
                unsafe Glibc.write(1, buffer.baseAddress.unsafelyUnwrapped + sent, buffer.count - sent)
            }
            guard count > 0 else { throw .unwritable }
            sent += count
        }
        output.removeAll(keepingCapacity: true)
    }

    private nonisolated static func message(_ failure: Failure) -> String {
        switch failure {
        case .unreadable: "the input cannot be read"
        case .unwritable: "the output cannot be written"
        case .tooLong: "a text is longer than \(Limits.textBytes >> 20) MiB"
        case .badText(let line):
            line == 0 ? "the input is not UTF-8" : "line \(line) is no JSON object with a text"
        }
    }
}

extension Span<UInt8> {
    /// The next line feed at or after `position`.
    fileprivate func firstLineEnd(from position: Int) -> Int? {
        // The span is a buffer of so many bytes, and the pointer is used here only (memchr(3)).
        unsafe withUnsafeBufferPointer { bytes in
            guard position < bytes.count, let base = bytes.baseAddress else { return nil }
            let found = unsafe memchr(base + position, Int32(UInt8(ascii: "\n")), bytes.count - position)
            return unsafe found.map { unsafe $0 - UnsafeMutableRawPointer(mutating: base) }
        }
    }
}

extension InspectRole {
    var textRole: TextRole {
        switch self {
        case .user: .user
        case .system: .system
        case .tool: .tool
        case .assistant: .assistant
        }
    }
}

extension TextDirection {
    var direction: Inspection.Direction {
        switch self {
        case .request: .request
        case .response: .response
        }
    }
}
