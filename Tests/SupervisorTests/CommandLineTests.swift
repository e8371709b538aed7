import IPC
import Testing

@testable import Supervisor

@Suite struct `The command line` {
    private static let standard = "/etc/bulkhead/bulkhead.json5"
    private static let demo = SocketAddress(address: IPAddress(ipv4: 0x7f00_0001), port: 8080)

    static let commands: [(String, Command)] = [
        ("run", .run(.init(source: .file(path: standard)))),
        ("run --config a", .run(.init(source: .file(path: "a")))),
        ("run --config=a=b", .run(.init(source: .file(path: "a=b")))),
        ("run --demo", .run(.init(source: .demo(listen: demo)))),
        (
            "run --listen [::1]:0 --demo --state-dir /s --control /c",
            .run(
                .init(
                    source: .demo(listen: SocketAddress(address: IPAddress(bits: 1), port: 0)),
                    stateDirectory: "/s",
                    controlSocket: "/c"))
        ),
        (
            "run --config a --user somebody",
            .run(.init(source: .file(path: "a"), user: "somebody"))
        ),
        ("check", .check(.init(path: standard, explains: false, format: .text))),
        ("check --json --explain --config a", .check(.init(path: "a", explains: true, format: .json))),
        ("status", .status(.init(format: .text))),
        (
            "status --json --control /c --state-dir /s",
            .status(.init(format: .json, controlSocket: "/c", stateDirectory: "/s"))
        ),
        ("incident list", .incident(.init(action: .list, format: .text))),
        (
            "incident list --json --control /c --state-dir /s",
            .incident(.init(action: .list, format: .json, controlSocket: "/c", stateDirectory: "/s"))
        ),
        ("incident show 7", .incident(.init(action: .show(7), format: .text))),
        ("incident ack 7", .incident(.init(action: .acknowledge(7), format: .text))),
        ("incident resolve --json 18", .incident(.init(action: .resolve(18), format: .json))),
        ("status --watch", .status(.init(format: .text, watchInterval: .seconds(1)))),
        (
            "status --json --watch --interval 250ms",
            .status(.init(format: .json, watchInterval: .milliseconds(250)))
        ),
        ("inspect", .inspect(.init(role: .user, direction: .request, format: .text))),
        ("inspect -", .inspect(.init(role: .user, direction: .request, format: .text))),
        (
            "inspect --role tool --direction=response --format jsonl --config a file",
            .inspect(
                .init(
                    role: .tool, direction: .response, format: .jsonl, configurationPath: "a",
                    inputPath: "file"))
        ),
        (
            "inspect -- --role",
            .inspect(.init(role: .user, direction: .request, format: .text, inputPath: "--role"))
        ),
        ("audit verify", .auditVerify(.configured(path: standard), stateDirectory: nil, format: .text)),
        (
            "audit verify --directory /a --json",
            .auditVerify(.directory(path: "/a"), stateDirectory: nil, format: .json)
        ),
        (
            "audit tail",
            .auditTail(.init(log: .configured(path: standard), format: .text, count: 10, follows: false))
        ),
        (
            "audit tail -n 0 --follow --config a",
            .auditTail(.init(log: .configured(path: "a"), format: .text, count: 0, follows: true))
        ),
        ("version", .version(format: .text)), ("--version", .version(format: .text)),
        ("version --json", .version(format: .json)),
    ]

    @Test(arguments: commands)
    func `is read as the command it says`(line: String, expected: Command) throws {
        #expect(try Command(arguments: line.split(separator: " ").map(String.init)) == expected)
    }

    static let wrong: [(String, String)] = [
        (
            "",
            "bulkhead: no command is given: \"run\", \"check\", \"status\", \"reload\", \"stop\", \"inspect\", \"audit\", \"incident\", \"version\" or \"help\""
        ),
        ("chekc", "bulkhead: unknown command \"chekc\" (did you mean \"check\"?)"),
        ("restart", "bulkhead: unknown command \"restart\""),
        ("init", "bulkhead: unknown command \"init\""),
        ("--verbose", "bulkhead: unknown command \"--verbose\""),
        ("run --demo --config a", "bulkhead run: --demo and --config exclude each other"),
        ("run --listen 127.0.0.1:1", "bulkhead run: --listen is for --demo alone"),
        (
            "run --demo --listen 0.0.0.0:1",
            "bulkhead run: --listen is a loopback address, which 0.0.0.0 is not"
        ),
        (
            "run --demo --listen 8080",
            "bulkhead run: --listen is ADDRESS:PORT or [IPV6-ADDRESS]:PORT, not \"8080\""
        ),
        ("run --demo --user a", "bulkhead run: --demo and --user exclude each other"),
        ("status --interval 2s", "bulkhead status: --interval is for --watch alone"),
        (
            "status --watch --interval 99ms",
            "bulkhead status: --interval is a duration from 100ms to 1h, not \"99ms\""
        ),
        ("run --confg a", "bulkhead run: unknown option \"--confg\" (did you mean \"--config\"?)"),
        ("run --config", "bulkhead run: --config needs PATH"),
        ("run --config --demo", "bulkhead run: --config needs PATH"),
        ("run --config=", "bulkhead run: the value of --config is empty"),
        ("run --config a --config b", "bulkhead run: --config stands twice"),
        ("run --demo --demo", "bulkhead run: --demo stands twice"),
        ("run --demo=yes", "bulkhead run: --demo takes no value"),
        ("incident", "bulkhead incident: incident needs \"list\", \"show\", \"ack\" or \"resolve\""),
        ("incident show", "bulkhead incident show: the number of an incident is missing"),
        ("incident ack x", "bulkhead incident ack: \"x\" is not the number of an incident"),
        ("incident list 1", "bulkhead incident list: unexpected argument \"1\""),
        ("run file", "bulkhead run: unexpected argument \"file\""),
        ("inspect a b", "bulkhead inspect: only one argument is taken, \"b\" is one more"),
        (
            "inspect --role usr",
            "bulkhead inspect: --role is \"user\", \"system\", \"tool\" or \"assistant\", not \"usr\" (did you mean \"user\"?)"
        ),
        (
            "inspect --format xml",
            "bulkhead inspect: --format is \"text\", \"json\" or \"jsonl\", not \"xml\""
        ),
        ("audit", "bulkhead audit: audit needs \"verify\" or \"tail\""),
        ("audit tial", "bulkhead audit: unknown command \"tial\" (did you mean \"tail\"?)"),
        ("audit search", "bulkhead audit: unknown command \"search\""),
        (
            "audit verify --config a --directory b",
            "bulkhead audit verify: --directory and --config exclude each other"
        ),
        ("audit tail -n", "bulkhead audit tail: -n needs N"),
        ("audit tail -n ten", "bulkhead audit tail: -n is a whole number from 0 to 1000000, not \"ten\""),
        ("audit tail -n +1", "bulkhead audit tail: -n is a whole number from 0 to 1000000, not \"+1\""),
        (
            "audit tail -n 1000001",
            "bulkhead audit tail: -n is a whole number from 0 to 1000000, not \"1000001\""
        ),
        (
            "audit tail -n 99999999999999999999",
            "bulkhead audit tail: -n is a whole number from 0 to 1000000, not \"99999999999999999999\""
        ),
        ("help chekc", "bulkhead: unknown command \"chekc\" (did you mean \"check\"?)"),
        ("version now", "bulkhead version: unexpected argument \"now\""),
        ("\u{1b}[31m", "bulkhead: unknown command \"\\u{1b}[31m\""),
    ]

    @Test(arguments: wrong)
    func `that is wrong is refused with the nearest word`(line: String, expected: String) {
        do throws(UsageError) {
            let command = try Command(arguments: line.split(separator: " ").map(String.init))
            Issue.record("was read as \(command)")
        } catch {
            #expect(error.description.split(separator: "\n").first.map(String.init) == expected)
            #expect(error.description.hasSuffix(" --help'."))
        }
    }

    @Test(arguments: Command.syntaxes.map(\.words))
    func `has help for each command, of all its options`(words: [String]) throws {
        let syntax = try #require(Command.syntaxes.first { $0.words == words })
        let help = Command.help(syntax.help)
        #expect(try Command(arguments: words + ["--help"]) == help)
        #expect(try Command(arguments: words + ["-h"]) == help)
        #expect(try Command(arguments: ["help"] + words) == help)
        #expect(syntax.help.hasPrefix("usage: bulkhead \(syntax.name) "))
        for option in syntax.options { #expect(syntax.help.contains("\n  \(option.usage) ")) }
        #expect(syntax.help.contains("Exit status") || words == ["version"])
        #expect(syntax.help.split(separator: Character("\n")).allSatisfy { $0.count <= 120 })
    }

    @Test func `has an overview of all commands`() throws {
        for arguments in [["--help"], ["-h"], ["help"], ["help", "help"]] {
            #expect(try Command(arguments: arguments) == .help(Command.overview))
        }
        for syntax in Command.syntaxes { #expect(Command.overview.contains("\n  \(syntax.name) ")) }
    }

    @Test(arguments: [["audit", "--help"], ["audit", "-h"], ["help", "audit"]])
    func `has help for a group of commands`(arguments: [String]) throws {
        guard case .help(let text) = try Command(arguments: arguments) else {
            Issue.record("is no help")
            return
        }
        #expect(text.contains("usage: bulkhead audit verify") && text.contains("usage: bulkhead audit tail"))
    }

    @Test func `asks for help also beside what is wrong after it`() throws {
        #expect(
            try Command(arguments: ["run", "--help", "--nonsense"]) == Command(arguments: ["help", "run"]))
    }
}
