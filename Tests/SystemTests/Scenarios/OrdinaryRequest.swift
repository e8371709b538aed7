import Testing

/// Asks for something ordinary and gets it.
func expectAnswer(_ client: Client) throws {
    try client.send(Requests.chat("hello"))
    let answer = try client.readAnswer()
    #expect(answer.status == 200)
    #expect(SaidText.of(answer) == "hello")
}

/// A client that comes anew is served.
func expectService(_ service: Service) throws { try expectAnswer(try service.client()) }
