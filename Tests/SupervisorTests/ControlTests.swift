import CLinux
import Glibc
import IPC
import Testing

@testable import Supervisor

@Suite struct ControlTests {
    @Test func `a report arrives as it was sent`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                var report = StatusReport()
                report.version = "9.9"
                report.children = [ChildStatus(), ChildStatus()]
                let path = "\(try TemporaryDirectories.make())/control.sock"
                let server = try ControlServer(path: path) { [report] _ in .status(report) }
                let reply = try await converse(path, try ControlFrame.encode(ControlRequest.status))
                guard let size = try ControlFrame.size(reply, atMost: ControlFrame.replyBytes),
                    size == reply.count,
                    case .status(let received) = try ControlReply(decoding: reply, 4..<size),
                    received == report
                else { return 1 }
                server.close()
                return access(path, F_OK) == 0 ? 2 : 0
            }
        }
    }

    @Test func `a socket that was given up is not taken from a successor`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let path = "\(try TemporaryDirectories.make())/control.sock"
                let first = try ControlServer(path: path) { _ in .status(StatusReport()) }
                first.close()
                let second = try ControlServer(path: path) { _ in .status(StatusReport()) }
                first.close()
                guard access(path, F_OK) == 0 else { return 1 }
                second.close()
                return access(path, F_OK) == 0 ? 2 : 0
            }
        }
    }

    @Test func `incidents are told, and moved on`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try DeskScene()
                let identity = scene.worker.process.identity
                scene.containment.ended(
                    identity, .byItself(.exited(code: 159), blockedCall: 0), suspect: scene.suspected(4))
                scene.containment.ended(identity, .killed(.breach(.ticket)), suspect: nil)
                let path = "\(try TemporaryDirectories.make())/control.sock"
                let containment = scene.containment
                let server = try ControlServer(path: path) { request in
                    switch request {
                    case .incidents(let question): .incidents(containment.answer(question))
                    case .changeIncident(let change): .incidents(containment.answer(change))
                    default: .status(StatusReport())
                    }
                }
                func ask(_ request: ControlRequest) async throws -> [IncidentView]? {
                    let reply = try await converse(path, try ControlFrame.encode(request))
                    guard case .incidents(let list) = try ControlReply(decoding: reply, 4..<reply.count)
                    else {
                        return nil
                    }
                    return list.incidents
                }
                let all = try await ask(.incidents(IncidentQuestion()))
                guard all?.map(\.incident.kind) == ["sandbox_violation", "protocol_breach"] else { return 1 }
                guard all?.map(\.incident.clientAddress) == ["0.0.0.4", ""] else { return 2 }
                guard try await ask(.incidents(IncidentQuestion(id: 2)))?.map(\.incident.id) == [2] else {
                    return 3
                }
                guard try await ask(.incidents(IncidentQuestion(id: 3))) == [] else { return 4 }
                let acknowledged = try await ask(.changeIncident(IncidentChange(id: 1, .acknowledge)))
                guard acknowledged?.map(\.incident.state) == ["acknowledged"], containment.openIncidents == 2
                else {
                    return 5
                }
                _ = try await ask(.changeIncident(IncidentChange(id: 1, .resolve)))
                guard containment.openIncidents == 1 else { return 6 }
                guard try await ask(.changeIncident(IncidentChange(id: 9, .resolve))) == [] else { return 7 }
                server.close()
                return 0
            }
        }
    }

    @Test func `incidents for programs and for people`() {
        var record = IncidentRecord()
        (record.id, record.kind, record.severity, record.state) = (3, "sandbox_violation", "critical", "open")
        (record.summary, record.occurrences, record.pids) = ("a worker", 2, [PIDRecord(7)])
        var view = IncidentView()
        view.incident = record
        var list = IncidentList()
        #expect(list.text == "no incidents\n")
        list.incidents = [view]
        #expect(list.text.contains("3  open  critical  sandbox_violation"))
        #expect(view.text.contains("a worker"))
        #expect(view.text.contains("kept out  no"))
        let json = String(decoding: list.json, as: UTF8.self)
        #expect(
            json.hasPrefix(
                #"{"incidents":[{"id":3,"state":"open","severity":"critical","kind":"sandbox_violation","summary":"a worker","client":null"#
            ))
        #expect(json.hasSuffix("\"processes\":[{\"pid\":7}],\"kept_out_until\":null}]}\n"))
        list.incidents[0].keptOutUntil = 1_000_000
        #expect(list.incidents[0].text.contains("until 1970-01-01T00:00:01"))
    }

    @Test func `a place that stays empty for a while says for how long, and why`() {
        var child = ChildStatus()
        (child.backoffMilliseconds, child.lastExit, child.lastSystemCall) = (1_500, "sandbox", "socket")
        var report = StatusReport()
        report.children = [child]
        report.openIncidents = 2
        #expect(report.text().contains("stopped (sandbox socket), next start in 2 s"))
        let json = String(decoding: report.json, as: UTF8.self)
        for member in [
            #""backoff_ms":1500"#, #""last_exit":{"cause":"sandbox","system_call":"socket"}"#,
            #""incidents":{"open":2,"#, #""spare":false"#,
        ] { #expect(json.contains(member), "\(member)") }
    }

    @Test(
        arguments: [
            [0, 0, 0, 0], [255, 255, 255, 255], [1, 0, 0, 0, 9], [2, 0, 0, 0, 1, 0], [1, 0, 0, 0, 1, 1],
            [1, 0, 0, 0, 0], Array("GET / HTTP/1.1\r\n\r\n".utf8),
        ] as [[UInt8]])
    func `who does not keep to the form is hung up on`(_ bytes: [UInt8]) async {
        await #expect(processExitsWith: .success) { [bytes = bytes as [UInt8]] in
            onLoop {
                let path = "\(try TemporaryDirectories.make())/control.sock"
                let server = try ControlServer(path: path) { _ in .status(StatusReport()) }
                guard try await converse(path, bytes).isEmpty else { return 1 }
                // The next is served.
                let reply = try await converse(path, try ControlFrame.encode(ControlRequest.status))
                server.close()
                return reply.isEmpty ? 2 : 0
            }
        }
    }

    @Test func `silent clients keep nobody waiting for ever, and a second service is refused`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let path = "\(try TemporaryDirectories.make())/control.sock"
                let server = try ControlServer(path: path) { _ in .status(StatusReport()) }
                let silent = (1..<ControlServer.Limits.conversations).map { _ in linux_connect_unix(path) }
                guard silent.allSatisfy({ $0 >= 0 }) else { return 1 }
                let reply = try await converse(path, try ControlFrame.encode(ControlRequest.status))
                guard !reply.isEmpty else { return 2 }
                do {
                    _ = try ControlServer(path: path) { _ in .status(StatusReport()) }
                    return 3
                } catch {}
                server.close()
                return 0
            }
        }
    }

    @Test func `the socket is its owner's alone, and what a dead service left is replaced`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let path = "\(try TemporaryDirectories.make())/control.sock"
                // A socket on which nobody listens any more.
                close(linux_listen_unix(path, 0o600))
                let server = try ControlServer(path: path) { _ in .status(StatusReport()) }
                var status = stat()
                guard stat(path, &status) == 0, status.st_mode & 0o777 == 0o600 else { return 1 }
                server.close()
                return 0
            }
        }
    }

    @Test func `the report for programs has the members that programs rely on`() {
        var report = StatusReport()
        report.version = "1"
        report.children = [ChildStatus()]
        report.children[0].pid = 7
        report.children[0].state = .ready
        report.children[0].isSealed = true
        report.children[0].seal.user = 999
        report.children[0].settled = 3
        report.children[0].latencyMicroseconds50 = 1_042
        let json = String(decoding: report.json, as: UTF8.self)
        for member in [
            #""version":"1""#, #""uptime_s":0"#, #""generation":0"#, #""config":{"path":"#,
            #""loaded_at":"1970-01-01T00:00:00.000000Z""#, #""listeners":[]"#, #""state_backend":{"#,
            #""audit":{"seq":0"#, #""limits":{"#, #""incidents":{"open":0,"banned_clients":0}"#,
            #""children":[{"role":"worker","pid":7,"#,
            #""state":"ready""#, #""latency_ms":{"p50":1.042,"p90":0.000"#, #""fds":null"#,
            #""sandbox":{"uid":999,"no_new_privs":false"#,
        ] { #expect(json.contains(member), "\(member)") }
        #expect(json.hasSuffix("}\n"))
    }
}

/// Sends `bytes` and gives everything that comes back until the other side hangs up.
@Loop func converse(_ path: String, _ bytes: [UInt8]) async throws -> [UInt8] {
    let raw = linux_connect_unix(path)
    guard raw >= 0 else { throw SystemError("connect") }
    _ = fcntl(raw, F_SETFL, O_NONBLOCK)
    let socket = try Watch(FileDescriptor(owning: raw), wakeup: Wakeup())
    _ = bytes.withUnsafeBytes { socket.write($0) }
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
        switch buffer.withUnsafeMutableBytes({ socket.read(into: $0) }) {
        case .moved(let count): received += buffer[..<count]
        case .wouldBlock: try await socket.wakeup.wait(until: MonotonicInstant.now() + .seconds(10))
        case .ended, .failed: return received
        }
    }
}
