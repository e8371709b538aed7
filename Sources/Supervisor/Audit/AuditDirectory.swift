import CLinux
import Glibc

/// The names of the log's files: `audit-NNNNNN.jsonl`, numbered from 1 in the order of the chain.
enum AuditFileName {
    /// The name of the file with this number; six digits or more.
    static func name(_ number: UInt64) -> String {
        let digits = String(number)
        return "audit-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".jsonl"
    }

    /// The number of a file with this name; `nil` when it is none of the log's, as with a number that no file gets.
    static func number(_ name: String) -> UInt64? {
        guard name.hasPrefix("audit-"), name.hasSuffix(".jsonl"), name.utf8.count >= 18 else { return nil }
        guard let number = UInt64(name.dropFirst(6).dropLast(6)), number <= AuditLimits.fileNumber,
            self.name(number) == name
        else { return nil }
        return number
    }
}

/// The directory of the log's files.
enum AuditDirectory {
    /// The numbers of its files, ascending.
    ///
    /// - Throws: when it cannot be read, or holds more than `AuditLimits.files`.
    static func files(in path: String) throws(AuditLogError) -> [UInt64] {
        guard let stream = unsafe opendir(path) else {
            throw .system(call: "opendir", path: path, errno: errno)
        }
        defer { unsafe closedir(stream) }
        var numbers: [UInt64] = []
        // Safe: the stream is open, and an entry is used before the next call (readdir(3)).
        while let entry = unsafe readdir(stream) {
            guard let number = AuditFileName.number(unsafe name(of: entry)) else { continue }
            if numbers.count == AuditLimits.files { throw .tooManyFiles(directory: path) }
            numbers.append(number)
        }
        return numbers.sorted()
    }

    /// The path of the file with this number.
    static func path(_ directory: String, _ number: UInt64) -> String {
        directory + "/" + AuditFileName.name(number)
    }

    private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
        // Safe: d_name is a null-terminated string in the entry (readdir(3)).
        unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
            unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
        }
    }
}
