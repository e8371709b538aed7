import Testing

@testable import Inspection

@Suite struct `An operation is known wherever its API is mounted` {
    @Test(arguments: [
        ("/v1/chat/completions", Endpoint.Operation.chatCompletions),
        ("/team-a/v1/chat/completions", .chatCompletions), ("/openai/v1/completions", .completions),
        ("/chat/completions", .chatCompletions), ("/mask/responses", .responses),
        ("/deployments/x/chat/completions", .chatCompletions), ("/v1//messages/", .messages),
        ("/v1/messages;x=1", .messages), ("/v1/chat%2Fcompletions", .chatCompletions),
        ("/v1/x/v1/chat/completions", .otherOfAPI), ("/v1/chat/completions/more", .otherOfAPI),
        ("/api/v1beta/models/m:generateContent", .generateContent), ("/", .otherOfAPI),
    ])
    func `by what stands behind the version, or by how the path ends`(
        path: String, operation: Endpoint.Operation
    ) {
        #expect(Endpoint(family: .openAI, path: path).operation == operation)
    }

    @Test(arguments: [
        "/v1/files/file-1/content", "/mask/v1/responses/resp_1", "/v1/Files/f1", "/v1/files;x/f1",
        "/mask/threads/t", "/v1/realtime/client_secrets", "/v1/organization/users", "/v1/videos/v/content",
        "/v1beta/cachedContents/c", "/v1beta/models/m:batchGenerateContent", "/v1/%66iles/f",
    ])
    func `and what a provider keeps is kept from strangers`(path: String) {
        #expect(Endpoint(family: .openAI, path: path).isAboutState)
    }

    @Test(arguments: ["/v1/chat/completions", "/v1/models", "/files-of/v1/responses", "/v1/embeddings"])
    func `what is no state passes`(path: String) {
        #expect(!Endpoint(family: .openAI, path: path).isAboutState)
    }
}
