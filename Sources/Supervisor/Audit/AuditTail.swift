import CLinux
import Glibc

/// The last records of a log, and on request those that follow, across rotation.
struct AuditTail: ~Copyable {
    private let directory: String
    /// The file that is being read, and how far.
    private var number: UInt64 = 0
    private var offset: UInt64 = 0
    private var wanted: Int

    /// - Parameters:
    ///   - directory: of the log's files; no service needs to run.
    ///   - count: how many of the last records come first.
    init(directory: String, last count: Int) {
        self.directory = directory
        wanted = max(0, count)
    }

    /// Gives all whole lines that have come since the last call, some at a time; the first call begins with the last
    /// `count` lines.
    ///
    /// - Throws: when the log cannot be read.
    mutating func read(_ body: ([UInt8]) -> Void) throws(AuditLogError) {
        let numbers = try AuditDirectory.files(in: directory)
        if number == 0 { try seek(numbers) }
        for next in numbers where next >= number {
            if next > number {
                number = next
                offset = 0
            }
            try readFile(body)
        }
    }

    /// Gives lines until `isDone`, looking five times a second.
    mutating func follow(isDone: () -> Bool, _ body: ([UInt8]) -> Void) throws(AuditLogError) {
        while !isDone() {
            try read(body)
            usleep(200_000)
        }
    }

    private mutating func readFile(_ body: ([UInt8]) -> Void) throws(AuditLogError) {
        let file = try AuditFile(AuditDirectory.path(directory, number), O_RDONLY)
        while true {
            let bytes = try file.read(at: offset, count: 1 << 18)
            guard let newline = bytes.lastIndex(of: UInt8(ascii: "\n")) else { return }
            body(Array(bytes[...newline]))
            offset += UInt64(newline + 1)
        }
    }

    /// Goes back from the end over as many newlines as lines are wanted.
    private mutating func seek(_ numbers: [UInt64]) throws(AuditLogError) {
        for number in numbers.reversed() {
            self.number = number
            let file = try AuditFile(AuditDirectory.path(directory, number), O_RDONLY)
            offset = UInt64(clamping: try file.status().st_size)
            try goBack(in: file)
            if wanted == 0 && offset > 0 { return }
        }
    }

    /// Moves `offset` to the start of the wanted line, or of the file.
    private mutating func goBack(in file: borrowing AuditFile) throws(AuditLogError) {
        while offset > 0 {
            let count = min(offset, 1 << 16)
            let bytes = try file.read(at: offset - count, count: Int(count))
            for index in bytes.indices.reversed() where bytes[index] == UInt8(ascii: "\n") {
                if wanted == 0 {
                    offset = offset - count + UInt64(index + 1)
                    return
                }
                wanted -= 1
            }
            offset -= count
        }
    }
}
