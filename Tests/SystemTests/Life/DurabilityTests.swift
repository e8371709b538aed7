import Testing

/// What is promised of the log when durability is strict.
struct DurabilityTests {
    @Test func `Strict durability answers only after its record, as well and as often`() throws {
        let service = try Service(
            {
                var settings = Settings()
                settings.durability = "strict"
                return settings
            }())
        let clients = try (1...20).map { try service.client(from: .number($0)) }
        for client in clients {
            try client.send(Requests.chat("hello") + Requests.chat("again", streams: true))
        }
        for (index, client) in clients.enumerated() {
            #expect(SaidText.of(try client.readAnswer()) == "hello")
            // The model has seen the request, so its admission is on disk by now.
            #expect(try service.audit().story(of: .number(index + 1)).first == "request.admitted")
            #expect(SaidText.of(try client.readAnswer()) == "again")
        }
        #expect(try service.stop() == .exit(0))
        #expect(try service.audit().unaccounted == [])
        #expect(try service.verifiesAudit())
    }
}
