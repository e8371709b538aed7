import Foundation
import Glibc
import Testing

/// The command line as people and scripts use it.
struct CommandTests {
    @Test(arguments: [
        (["version"], 0, "bulkhead "), (["version", "--json"], 0, #"{"version":""#),
        (["--help"], 0, "usage: bulkhead"),
        (["run", "--help"], 0, "--demo"), (["check", "--help"], 0, "--explain"),
        ([], 2, "Try 'bulkhead --help'"),
        (["chekc"], 2, "check"), (["run", "--bogus"], 2, "--bogus"),
        (["inspect", "--format", "xml"], 2, "jsonl"),
        (["run", "--config", "/nowhere"], 1, "/nowhere"), (["check", "--config", "/nowhere"], 1, "/nowhere"),
        (["status", "--control", "/nowhere"], 1, "not running"),
        (["audit", "verify", "--directory", "/nowhere"], 1, "/nowhere: cannot be read: No such file"),
        (["audit", "tail", "--directory", "/nowhere"], 1, ""), (["inspect", "/nowhere"], 1, "/nowhere"),
        (["audit", "tail", "-n", "many"], 2, "-n"),
    ])
    func `A command ends with the status that its answer has`(
        _ arguments: [String], _ status: Int32, _ part: String
    ) throws {
        let (end, output) = try Program.run(arguments)
        #expect(end == .exit(status))
        #expect(part.isEmpty || output.contains(part), "\(output)")
        #expect(!output.contains("bulkhead: bulkhead"), "\(output)")
    }

    @Test func `A configuration is checked with the place of each problem`() throws {
        let directory = try Directory()
        let path = try directory.write("bad.json5", "{\n  listeners: [],\n  limits: { burts: 3 },\n}\n")
        let (end, output) = try Program.run(["check", "--config", path])
        #expect(end == .exit(1))
        #expect(
            output.contains(#"\#(path):3:13: limits.burts: unknown key (did you mean "burst"?)"#), "\(output)"
        )
        let json = try JSON(try Program.run(["check", "--json", "--config", path]).output)
        #expect(
            json["problems"].list.contains {
                $0["key"].text == "limits.burts" && $0["suggestion"].text == "burst"
            })
        try directory.write("credential", "made-up")
        let good = try directory.write(
            "good.json5", Settings().text(echo: 1, dead: 1, directory: directory.path, runsAsRoot: false))
        #expect(try Program.run(["check", "--config", good]).end == .exit(0))
        let explained = try Program.run(["check", "--explain", "--config", good])
        #expect(explained.end == .exit(0))
        #expect(explained.output.contains("limits.json_depth"))
        #expect(!explained.output.contains("made-up"))
    }

    // inspect

    private static let text = "é To ada@example.org now"

    @Test(arguments: [true, false])
    func `A text is inspected, from a file or from standard input`(_ isFile: Bool) throws {
        let directory = try Directory()
        let path = try directory.write("text", Self.text + "\n")
        let input = isFile ? "/dev/null" : path
        let operand = isFile ? [path] : []
        let people = try Program.run(["inspect"] + operand, input: input)
        #expect(people.end == .exit(0))
        #expect(people.output.hasPrefix("action: redact\n"))
        #expect(people.output.hasSuffix("é To [EMAIL_1] now\n"))
        let (end, output) = try Program.run(["inspect", "--format", "json"] + operand, input: input)
        #expect(end == .exit(0))
        let verdict = try JSON(output)
        #expect(
            verdict.names == ["action", "findings", "risk", "score", "scores", "text"])
        #expect(verdict["action"].text == "redact")
        #expect(verdict["text"].text == "é To [EMAIL_1] now")
        let finding = verdict["findings", 0]
        #expect(finding["type"].text == "EMAIL")
        #expect(finding["detector"].text == "pii")
        #expect(finding["start"].number == 5, "in Unicode scalars")
        #expect(finding["end"].number == 20)
        #expect(verdict["scores"].names == ["harmful", "prompt_injection"])
    }

    @Test func `Many texts are inspected, a line each, in order`() throws {
        let directory = try Directory()
        let lines = (0..<5_000).map {
            $0 % 2 == 0
                ? #"{"text":"number \#($0)"}"#
                : #"{"text":"mail n\#($0)@example.org","role":"tool","direction":"request"}"#
        }
        let path = try directory.write("lines", lines.joined(separator: "\n"))
        let (end, output) = try Program.run(["inspect", "--format", "jsonl"], input: path)
        #expect(end == .exit(0))
        let verdicts = try output.split(separator: "\n").map { try JSON(String($0)) }
        try #require(verdicts.count == 5_000)
        for (number, verdict) in verdicts.enumerated() {
            let expected = number % 2 == 0 ? "number \(number)" : "mail [EMAIL_1]"
            #expect(verdict["text"].text == expected)
            #expect(verdict["action"].text == (number % 2 == 0 ? "allow" : "redact"))
        }
    }

    @Test(arguments: [("{\"text\":1}\n", "jsonl", "line 1"), ("{\"text\":\"a\"}\nno\n", "jsonl", "line 2")])
    func `What cannot be inspected is refused with its place`(
        _ text: String, _ format: String, _ place: String
    ) throws {
        let directory = try Directory()
        let path = try directory.write("text", text)
        let (end, output) = try Program.run(["inspect", "--format", format, path])
        #expect(end == .exit(1))
        #expect(output.contains(place))
    }

    // A running service.

    @Test func `A running service tells of itself`() throws {
        let service = try Service()
        let client = try service.client()
        try client.send(Requests.chat("I am ada@example.org"))
        #expect(try client.readAnswer().status == 200)
        for role in ["worker", "egress"] { _ = try service.spare(role) }
        let status = try service.status()
        #expect(status["pid"].number == Int(service.program.pid))
        #expect(status["config", "path"].text == service.directory.path + "/bulkhead.json5")
        #expect(status["listeners", 0, "address"].text == "127.0.0.1:\(service.port)")
        let children = status["children"].list
        #expect(
            children.compactMap { $0["role"].text }.sorted() == [
                "egress", "egress", "egress", "worker", "worker", "worker",
            ])
        #expect(children.count { $0["spare"].flag == true } == 2)
        #expect(status["incidents", "open"].number == 0)
        let mayBeRead = geteuid() == 0
        for child in children {
            #expect(child["state"].text == "ready")
            #expect(child["sandbox", "capabilities"].text == "none")
            #expect(child["sandbox", "seccomp"].text == "filter")
            #expect(child["sandbox", "network"].text == "none")
            #expect((child["rss_bytes"].number ?? 0) > 1 << 20)
            let pid = pid_t(child["pid"].number ?? 0)
            if mayBeRead { #expect(child["fds"].number == ProcessTable.descriptors(of: pid)) }
        }
        for role in ["worker", "egress"] {
            let ofRole = children.filter { $0["role"].text == role }
            #expect(ofRole.reduce(0) { $0 + ($1["connections"].number ?? 0) } == 1)
            #expect(ofRole.reduce(0) { $0 + ($1["requests_total"].number ?? 0) } == 1)
        }
        let people = try Program.run(["status", "--control", service.directory.path + "/control.sock"])
        #expect(people.end == .exit(0))
        #expect(people.output.contains("worker"))
        #expect(try service.stop() == .exit(0))
        let gone = try Program.run(["status", "--control", service.directory.path + "/control.sock"])
        #expect(gone.end == .exit(1))
    }

    @Test func `The log is verified and shown, and a changed byte is found`() throws {
        let service = try Service()
        let client = try service.client()
        for _ in 0..<3 {
            try client.send(Requests.chat("I am ada@example.org"))
            #expect(try client.readAnswer().status == 200)
        }
        #expect(try service.verifiesAudit(), "while it runs")
        #expect(try service.stop() == .exit(0))
        let directory = service.directory.path + "/audit"
        let places = ["--directory", directory, "--state-dir", service.directory.path + "/state"]
        let verified = try Program.run(["audit", "verify", "--json"] + places)
        #expect(verified.end == .exit(0))
        let tail = try Program.run(["audit", "tail", "--directory", directory, "-n", "2"])
        #expect(tail.end == .exit(0))
        let last = try tail.output.split(separator: "\n").map { try JSON(String($0)) }
        #expect(last.count == 2)
        #expect(last.contains { $0["event"].text == "service.stopped" })
        let configured = try Program.run([
            "audit", "verify", "--config", service.directory.path + "/bulkhead.json5", "--state-dir",
            service.directory.path + "/state",
        ])
        #expect(configured.end == .exit(0))
        let names = try FileManager.default.contentsOfDirectory(atPath: directory).filter {
            $0.hasSuffix(".jsonl")
        }
        let name = try #require(names.first)
        var text = String(decoding: try service.directory.read("audit/\(name)"), as: UTF8.self)
        #expect(!text.contains("ada@"), "the log has no content")
        let admitted = try #require(text.firstRange(of: "request.admitted"))
        text.replaceSubrange(admitted, with: "request.admittee")
        try service.directory.write("audit/\(name)", text)
        #expect(try Program.run(["audit", "verify"] + places).end == .exit(1))
    }

    @Test func `The demonstration needs nothing, and leaves nothing`() throws {
        let directory = try Directory()
        let program = try Program(
            "bulkhead",
            [
                "run", "--demo", "--listen", "127.0.0.1:0", "--control", directory.path + "/control.sock",
                "--state-dir", directory.path + "/state",
            ],
            output: directory.path + "/output")
        var place = ""
        let port: UInt16 = try soon("the demonstration is ready") {
            let text = String(decoding: try directory.read("output"), as: UTF8.self)
            guard let end = text.firstRange(of: "Ctrl-C ends it and removes ") else { return nil }
            place = String(text[end.upperBound...].prefix { $0 != "\n" })
            for line in text.split(separator: "\n") where line.hasPrefix("{") {
                guard let address = try JSON(String(line))["listeners"].text else { continue }
                return UInt16(address.split(separator: ":").last ?? "")
            }
            return nil
        }
        let client = try Client(port)
        try client.send(Requests.chat("I am ada@example.org"))
        #expect(SaidText.of(try client.readAnswer()) == "I am ada@example.org")
        let children = ProcessTable.children(of: program.pid)
        #expect(children.count >= 3)
        program.signal(SIGTERM)
        #expect(program.wait(seconds: 20) == .exit(0))
        // The kernel ends the echo model when its parent is gone.
        try waitUntil("nobody is left") { !children.contains(where: ProcessTable.isAlive) }
        #expect(place.hasPrefix("/tmp/bulkhead-demo."))
        #expect(!FileManager.default.fileExists(atPath: String(place.dropLast(place.hasSuffix(".") ? 1 : 0))))
    }
}
