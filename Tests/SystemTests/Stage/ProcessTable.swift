import Foundation
import Glibc

/// What /proc tells of processes (proc(5)).
enum ProcessTable {
    /// A process of this id exists and has not ended.
    static func isAlive(_ pid: pid_t) -> Bool {
        guard let stat = text("/proc/\(pid)/stat"), let parenthesis = stat.lastIndex(of: ")") else {
            return false
        }
        let state = stat[stat.index(parenthesis, offsetBy: 2)...].first
        return state != "Z" && state != "X"
    }

    static func children(of pid: pid_t) -> [pid_t] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return all.compactMap { pid_t($0) }.filter { parent(of: $0) == pid }
    }

    private static func parent(of pid: pid_t) -> pid_t? {
        guard let stat = text("/proc/\(pid)/stat"), let parenthesis = stat.lastIndex(of: ")") else {
            return nil
        }
        let words = stat[stat.index(after: parenthesis)...].split(separator: " ")
        return words.count > 1 ? pid_t(words[1]) : nil
    }

    /// The program's name, as far as the kernel keeps it.
    static func name(of pid: pid_t) -> String? {
        text("/proc/\(pid)/comm")?.trimmingCharacters(in: .newlines)
    }

    static func descriptors(of pid: pid_t) -> Int {
        (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/fd").count) ?? 0
    }

    /// Resident memory in bytes.
    static func residentBytes(of pid: pid_t) -> Int {
        let words = text("/proc/\(pid)/statm")?.split(separator: " ") ?? []
        return words.count > 1 ? (Int(words[1]) ?? 0) * Int(getpagesize()) : 0
    }

    /// Whether any writable memory of the process holds these bytes.
    static func holds(_ needle: [UInt8], in pid: pid_t) throws -> Bool {
        guard let maps = text("/proc/\(pid)/maps") else { throw Failure("no such process: \(pid)") }
        let memory = open("/proc/\(pid)/mem", O_RDONLY | O_CLOEXEC)
        guard memory >= 0 else { throw Failure("the memory of \(pid) cannot be opened: \(errno)") }
        defer { close(memory) }
        return maps.split(separator: "\n").contains { line in
            let words = line.split(separator: " ")
            let bounds = words[0].split(separator: "-").compactMap { UInt64($0, radix: 16) }
            guard words[1].hasPrefix("r"), bounds.count == 2, bounds[1] < 1 << 63 else { return false }
            return holds(needle, memory, bounds[0]..<bounds[1])
        }
    }

    private static func holds(_ needle: [UInt8], _ memory: Int32, _ range: Range<UInt64>) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        var position = range.lowerBound
        while position < range.upperBound {
            let wanted = min(buffer.count, Int(range.upperBound - position))
            let count = pread(memory, &buffer, wanted, off_t(position))
            guard count > 0 else { return false }
            let isFound = contains(needle, buffer, count)
            if isFound { return true }
            // A piece may end within what is looked for.
            if count < wanted || position + UInt64(count) == range.upperBound { return false }
            position += UInt64(count - needle.count + 1)
        }
        return false
    }

    private static func contains(_ needle: [UInt8], _ buffer: [UInt8], _ count: Int) -> Bool {
        buffer.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return false }
            var start = 0
            while start + needle.count <= count,
                let found = memchr(base + start, Int32(needle[0]), count - start - needle.count + 1)
            {
                if memcmp(found, needle, needle.count) == 0 { return true }
                start = UnsafeRawPointer(found) - base + 1
            }
            return false
        }
    }

    private static func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }
}
