import Glibc

@testable import Supervisor

/// A log's two directories, gone when the test is.
final class AuditScene: Sendable {
    let root: String
    var log: String { root + "/log" }
    var state: String { root + "/state" }

    init() {
        // In memory where there is such a place: these tests synchronize thousands of times.
        let place = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
        var template = Array("\(place)/bulkhead-audit-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { fatalError("no temporary directory") }
        root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        mkdir(log, 0o750)
        mkdir(state, 0o750)
    }

    deinit { Self.remove(root) }

    private static func remove(_ path: String) {
        for name in entries(path) {
            let child = path + "/" + name
            if unlink(child) != 0 { remove(child) }
        }
        rmdir(path)
    }

    static func entries(_ path: String) -> [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Without checkpoints by the clock: how many records there are must not depend on how busy the machine is.
    func settings(_ durability: AuditDurability = .batched, rotateBytes: UInt64 = 256 << 20) -> AuditSettings
    {
        AuditSettings(
            directory: log, stateDirectory: state, durability: durability, rotateBytes: rotateBytes,
            checkpointSeconds: 86_400)
    }

    func open(_ settings: AuditSettings? = nil) throws -> AuditLog {
        try AuditLog(settings ?? self.settings()) {}
    }

    /// Opens, appends and closes.
    func write(_ count: Int, _ settings: AuditSettings? = nil) throws {
        let log = try open(settings)
        for number in 0..<count { log.append(makeRecord(number)) }
        log.close()
    }

    var files: [String] { Self.entries(log) }

    func path(_ file: String) -> String { log + "/" + file }

    func verify() -> AuditVerdict { AuditVerifier.verify(directory: log, stateDirectory: state) }

    func lines(_ file: String = "audit-000001.jsonl") -> [String] {
        Self.read(path(file)).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    func put(_ lines: [String], _ file: String = "audit-000001.jsonl") {
        Self.write(Array(lines.map { $0 + "\n" }.joined().utf8), to: path(file))
    }

    static func read(_ path: String) -> [UInt8] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return bytes
    }

    static func write(_ bytes: [UInt8], to path: String) {
        guard let file = fopen(path, "w") else { return }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }
}

/// 2031-05-06T07:08:09.123456Z.
let auditInstant = AuditTime(microsecondsSince1970: 1_935_817_689_123_456)

/// Records of requests that are over: a denied one, or the end of another.
func makeRecord(_ number: Int) -> AuditRecord {
    guard number.isMultiple(of: 2) else { return settledRecord(number) }
    let denied = RequestDenied(reason: .requestLimit, route: "/openai/v1/chat/completions", status: 429)
    return AuditRecord(
        .requestDenied(denied), requestID: "req-\(number)", client: makeClient(number), time: auditInstant)
}

private func makeClient(_ number: Int) -> AuditClient {
    AuditClient(id: "client-\(number % 7)", address: "192.0.2.\(number % 250)")
}

func admittedRecord(_ number: Int, requestID: String? = nil) -> AuditRecord {
    let admitted = RequestAdmitted(
        admission: UInt64(number), route: "/openai/v1", model: "echo-\(number % 3)", reservedTokens: 512)
    return AuditRecord(
        .requestAdmitted(admitted), requestID: requestID ?? "req-\(number)", client: makeClient(number),
        time: auditInstant)
}

func settledRecord(_ number: Int, requestID: String? = nil) -> AuditRecord {
    let summary = FindingSummary(
        detector: "pii", category: "contact", type: "EMAIL", risk: .medium, count: 2, action: .redact,
        direction: .request)
    let settled = RequestSettled(
        admission: UInt64(number), route: "/openai/v1", upstream: "echo", model: "echo-\(number % 3)",
        status: 200, outcome: .completed,
        requestBytes: 1_024, responseBytes: 2_048, promptTokens: 20, completionTokens: 30,
        durationMicroseconds: 1_500, overheadMicroseconds: 250, findings: [summary])
    return AuditRecord(
        .requestSettled(settled), requestID: requestID ?? "req-\(number)", client: makeClient(number),
        time: auditInstant)
}
