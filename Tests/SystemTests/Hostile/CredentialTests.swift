import Glibc
import Testing

/// Where the credential of an upstream is, and where it is not.
struct CredentialTests {
    @Test(.enabled(if: geteuid() == 0, "the memory of sealed processes can be read by root alone"))
    func `A credential is in every egress and in no worker`() throws {
        let service = try Service()
        for number in 0..<20 {
            let client = try service.client(from: .number(number))
            try client.send(Requests.chat("hello", streams: number % 2 == 0))
            #expect(try client.readAnswer().status == 200)
        }
        let credential = Array(service.credential.utf8)
        let workers = try service.processes("worker")
        let egresses = try service.processes("egress")
        #expect(workers.count == 2 && !egresses.isEmpty)
        for egress in egresses { #expect(try ProcessTable.holds(credential, in: egress), "egress \(egress)") }
        // A request to each worker that is not over: of those that are, nothing is left to be found.
        let waiting = try (1...2).map { try service.client(from: .number($0)) }
        for client in waiting { try client.send(String(Requests.chat("hello").dropLast())) }
        for worker in workers {
            try waitUntil("the search works") {
                try ProcessTable.holds(Array("/v1/chat/completions".utf8), in: worker)
            }
            #expect(try !ProcessTable.holds(credential, in: worker), "worker \(worker)")
        }
        for client in waiting {
            try client.send("}")
            #expect(try client.readAnswer().status == 200)
        }
        #expect(!service.log.contains(service.credential))
        #expect(try service.stop() == .exit(0))
    }

    @Test func `A credential that cannot be read is the end of the start, and is not told`() throws {
        let directory = try Directory()
        try directory.write("credential", "two\nlines-of-something\n")
        let path = try directory.write(
            "bulkhead.json5",
            Settings().text(echo: 1, dead: 1, directory: directory.path, runsAsRoot: geteuid() == 0))
        let (end, output) = try Program.run([
            "run", "--config", path, "--control", directory.path + "/control.sock", "--state-dir",
            directory.path + "/state",
        ])
        #expect(end == .exit(1))
        #expect(output.contains("credential"))
        #expect(!output.contains("lines-of-something"))
    }
}
