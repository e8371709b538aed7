import Foundation
import Glibc

/// The service's programs in a directory of their own, with somebody else in the worker's place: the first workers to start
/// after an act was listed play it, all others are what they should be.
final class HostilePrograms: Sendable {
    private let directory: Directory

    /// - Parameter isReplaced: whether the worker is another's from the beginning.
    init(acts: [String] = [], isReplaced: Bool = true) throws {
        directory = try Directory()
        for name in ["bulkhead", "bulkhead-egress", "bulkhead-keeper"] { try add(name, as: name) }
        try add("bulkhead-worker", as: "bulkhead-worker-honest")
        try add(isReplaced ? "HostileWorker" : "bulkhead-worker", as: "bulkhead-worker")
        try list(acts)
    }

    /// Puts the other worker in place for whatever service starts from now on: one that runs has its programs open.
    func replace(acts: [String]) throws {
        unlink("\(directory.path)/bulkhead-worker")
        try add("HostileWorker", as: "bulkhead-worker")
        try list(acts)
    }

    var path: String { directory.path }

    func list(_ acts: [String]) throws { try directory.write("acts", acts.joined(separator: "\n")) }

    /// The process that took the last act.
    func hostile() throws -> pid_t? {
        pid_t(
            String(decoding: try directory.read("hostile"), as: UTF8.self).trimmingCharacters(in: .newlines))
    }

    /// A program looks for the others beside itself, by the name it was started with: a symbolic link would lead away.
    private func add(_ program: String, as name: String) throws {
        let (from, to) = (Program.path(of: program), "\(directory.path)/\(name)")
        if link(from, to) != 0 { try FileManager.default.copyItem(atPath: from, toPath: to) }
    }
}
