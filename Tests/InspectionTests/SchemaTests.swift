import Testing

@testable import Inspection

@Suite struct `What a request must be` {
    private static let chat = "/v1/chat/completions"
    private static let user = #"{"role":"user","content":"x"}"#

    private static func chat(_ members: String) -> String {
        #"{"model":"m","messages":[\#(user)]\#(members.isEmpty ? "" : ",")\#(members)}"#
    }
    private static func content(_ parts: String) -> String {
        #"{"model":"m","messages":[\#(user),\#(user),{"role":"user","content":[\#(parts)]}]}"#
    }
    private static func message(_ members: String) -> String {
        #"{"model":"m","max_tokens":9,"messages":[\#(user)]\#(members.isEmpty ? "" : ",")\#(members)}"#
    }
    private static func gemini(_ members: String) -> String {
        #"{"contents":[{"parts":[{"text":"x"}]}]\#(members.isEmpty ? "" : ",")\#(members)}"#
    }

    @Test(arguments: [
        (chat, chat("")), (chat, chat(#""temperature":2,"top_p":0,"n":128,"max_tokens":1"#)),
        (chat, chat(#""temperature":null,"stop":null,"tools":null,"logit_bias":{"50256":-100}"#)),
        (chat, chat(#""stop":["a","b","c","d"],"logprobs":true,"top_logprobs":20,"seed":-5"#)),
        (chat, chat(#""presence_penalty":-2.0,"frequency_penalty":2e0,"reasoning_effort":"new_word""#)),
        (chat, chat(#""unknown":{"type":7},"top_k":5,"repetition_penalty":1.1"#)),
        (chat, content(#"{"type":"text","text":"x"}"#)),
        (chat, content(#"{"type":"image_url","image_url":{"url":"https://x.example/a.png"}}"#)),
        (chat, content(#"{"type":"brand_new","thing":[1,2,{"a":"b"}]}"#)),
        (
            chat,
            #"{"model":"m","messages":[{"role":"developer","content":"x"},{"role":"function","name":"f","content":"y"}]}"#
        ),
        (
            chat,
            #"{"model":"m","messages":[{"role":"assistant","content":null,"tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}]}]}"#
        ),
        (
            "/v1/responses",
            #"{"model":"m","input":[{"role":"user","content":[{"type":"input_text","text":"x"}]}],"store":true}"#
        ),
        (
            "/v1/responses",
            #"{"model":"m","input":[{"type":"message","role":"assistant","content":[{"type":"output_text","text":"x","annotations":[]}]}],"background":false}"#
        ),
        ("/v1/completions", #"{"model":"m","prompt":[1,2,3],"max_tokens":0,"logprobs":5}"#),
        ("/v1/embeddings", #"{"model":"m","input":[[1,2],[3]],"dimensions":8,"encoding_format":"base64"}"#),
        ("/v1/moderations", #"{"input":[{"type":"text","text":"x"}]}"#),
        ("/v1/images/generations", #"{"prompt":"x","n":1,"size":"9x9","response_format":"url"}"#),
        ("/v1/audio/speech", #"{"model":"m","input":"x","voice":"v","speed":0.25}"#),
        (
            "/v1/messages",
            message(#""temperature":1,"top_k":0,"thinking":{"type":"enabled","budget_tokens":1024}"#)
        ),
        (
            "/v1/messages",
            message(#""tools":[{"type":"web_search_20250305","name":"w"}],"tool_choice":{"type":"auto"}"#)
        ),
        ("/v1/messages/count_tokens", #"{"model":"m","messages":[{"role":"user","content":"x"}]}"#),
        (
            "/v1beta/models/g:generateContent",
            gemini(#""generationConfig":{"temperature":2,"topK":40,"stopSequences":["a"]}"#)
        ),
        (
            "/v1beta/models/g:generateContent",
            gemini(#""generation_config":{"top_p":1,"max_output_tokens":1}"#)
        ),
        ("/v1beta/models/g:countTokens", #"{"generateContentRequest":{"contents":[]}}"#),
        (
            "/v1beta/models/g:batchEmbedContents",
            #"{"requests":[{"model":"models/g","content":{"parts":[{"text":"x"}]}}]}"#
        ),
    ])
    func `what SDKs and compatible servers send passes`(path: String, body: String) throws {
        #expect(try !inspect(body, path).isRewritten)
    }

    @Test(arguments: [
        (chat, "{}", ContentRefusal.missing(path: "model")),
        (chat, #"{"model":"m"}"#, .missing(path: "messages")),
        (chat, #"{"model":"m","messages":[]}"#, .schema(path: "messages")),
        (chat, #"{"model":"m","messages":[{"content":"x"}]}"#, .missing(path: "messages[0].role")),
        (
            chat, #"{"model":"m","messages":[{"role":"root","content":"x"}]}"#,
            .schema(path: "messages[0].role")
        ),
        (chat, chat(#""temperature":2.1"#), .schema(path: "temperature")),
        (chat, chat(#""temperature":"hot""#), .schema(path: "temperature")),
        (chat, chat(#""temperature":1e999"#), .schema(path: "temperature")),
        (chat, chat(#""n":0"#), .schema(path: "n")), (chat, chat(#""n":1.5"#), .schema(path: "n")),
        (chat, chat(#""max_tokens":0"#), .schema(path: "max_tokens")),
        (chat, chat(#""top_p":-0.1"#), .schema(path: "top_p")),
        (chat, chat(#""presence_penalty":-2.01"#), .schema(path: "presence_penalty")),
        (chat, chat(#""top_logprobs":21"#), .schema(path: "top_logprobs")),
        (chat, chat(#""stop":["a","b","c","d","e"]"#), .schema(path: "stop")),
        (chat, chat(#""stop":["a",5]"#), .schema(path: "stop[1]")),
        (
            chat, chat(#""tools":[{"type":"function","function":{}}]"#),
            .missing(path: "tools[0].function.name")
        ),
        (chat, chat(#""tools":[{"type":"function"}]"#), .missing(path: "tools[0].function")),
        (chat, chat(#""response_format":{}"#), .missing(path: "response_format.type")),
        (chat, content(#"{"type":7}"#), .schema(path: "messages[2].content[0].type")),
        (chat, content(#"{"text":"x"}"#), .missing(path: "messages[2].content[0].type")),
        (chat, content(#"{"type":"text"}"#), .missing(path: "messages[2].content[0].text")),
        (chat, content(#"{"type":"text","text":[]}"#), .schema(path: "messages[2].content[0].text")),
        (chat, content(#"{"type":"\u0074ext"}"#), .missing(path: "messages[2].content[0].text")),
        (
            chat, content(#"{"type":"image_url","image_url":{"url":5}}"#),
            .schema(path: "messages[2].content[0].image_url.url")
        ),
        ("/v1/responses", #"{"model":"m"}"#, .missing(path: "input")),
        ("/v1/responses", #"{"model":"m","input":[]}"#, .schema(path: "input")),
        (
            "/v1/responses", #"{"model":"m","input":"x","max_output_tokens":0}"#,
            .schema(path: "max_output_tokens")
        ),
        (
            "/v1/responses", #"{"model":"m","input":[{"role":"user","content":[{"type":"input_text"}]}]}"#,
            .missing(path: "input[0].content[0].text")
        ),
        ("/v1/completions", #"{"model":"m"}"#, .missing(path: "prompt")),
        ("/v1/completions", #"{"model":"m","prompt":[true]}"#, .schema(path: "prompt[0]")),
        ("/v1/embeddings", #"{"model":"m"}"#, .missing(path: "input")),
        ("/v1/embeddings", #"{"model":"m","input":[]}"#, .schema(path: "input")),
        ("/v1/moderations", "{}", .missing(path: "input")),
        ("/v1/moderations", #"{"input":[{"type":"text"}]}"#, .missing(path: "input[0].text")),
        ("/v1/images/generations", "{}", .missing(path: "prompt")),
        ("/v1/images/generations", #"{"prompt":"x","n":11}"#, .schema(path: "n")),
        ("/v1/audio/speech", #"{"model":"m","input":"x"}"#, .missing(path: "voice")),
        (
            "/v1/messages", #"{"model":"m","messages":[{"role":"user","content":"x"}]}"#,
            .missing(path: "max_tokens")
        ),
        ("/v1/messages", message(#""temperature":1.5"#), .schema(path: "temperature")),
        ("/v1/messages", message(#""system":5"#), .schema(path: "system")),
        ("/v1/messages", message(#""system":[{"type":"text"}]"#), .missing(path: "system[0].text")),
        (
            "/v1/messages", #"{"model":"m","max_tokens":9,"messages":[{"role":"user"}]}"#,
            .missing(path: "messages[0].content")
        ),
        (
            "/v1/messages",
            #"{"model":"m","max_tokens":9,"messages":[{"role":"user","content":[{"type":"image"}]}]}"#,
            .missing(path: "messages[0].content[0].source")
        ),
        (
            "/v1/messages/count_tokens", #"{"messages":[{"role":"user","content":"x"}]}"#,
            .missing(path: "model")
        ),
        ("/v1beta/models/g:generateContent", "{}", .missing(path: "contents")),
        ("/v1beta/models/g:generateContent", #"{"contents":[{}]}"#, .missing(path: "contents[0].parts")),
        (
            "/v1beta/models/g:generateContent", #"{"contents":[{"role":"root","parts":[]}]}"#,
            .schema(path: "contents[0].role")
        ),
        (
            "/v1beta/models/g:streamGenerateContent", gemini(#""generationConfig":{"topP":2}"#),
            .schema(path: "generationConfig.topP")
        ),
        (
            "/v1beta/models/g:streamGenerateContent", gemini(#""generation_config":{"top_p":2}"#),
            .schema(path: "generation_config.top_p")
        ),
        ("/v1beta/models/g:embedContent", "{}", .missing(path: "content")),
    ])
    func `what nobody can mean is refused where it stands`(
        path: String, body: String, refusal: ContentRefusal
    ) {
        #expect(throws: refusal) { try inspect(body, path) }
    }

    @Test(arguments: [
        "api_base", "base_url", "api_key", "extra_headers", "custom_llm_provider", "aws_secret_access_key",
    ])
    func `a member that leads elsewhere is refused`(name: String) {
        for (path, body) in [
            (Self.chat, Self.chat(#""\#(name)":"https://x.example""#)),
            ("/v1/messages", Self.message(#""\#(name)":{}"#)),
            ("/v1beta/models/g:generateContent", Self.gemini(#""\#(name)":"x""#)),
            ("/v1/whatever", #"{"\#(name)":["x"]}"#),
        ] {
            #expect(throws: ContentRefusal.redirect(path: name)) { try inspect(body, path) }
        }
        #expect(throws: Never.self) { try inspect(Self.chat(#""\#(name)":null"#), Self.chat) }
        #expect(throws: Never.self) { try inspect(#"{"\#(name)":"x"}"#, "/any", family: .json) }
    }

    @Test func `nor where gateways lift it from`() {
        #expect(throws: ContentRefusal.redirect(path: "extra_body.api_base")) {
            try inspect(Self.chat(#""extra_body":{"api_base":"x"}"#), Self.chat)
        }
        #expect(throws: ContentRefusal.redirect(path: "litellm_params.api_key")) {
            try inspect(Self.chat(#""litellm_params":{"api_key":"x"}"#), Self.chat)
        }
    }

    @Test(arguments: [
        (
            "/v1/responses", #"{"model":"m","input":"x","previous_response_id":"resp_1"}"#,
            "previous_response_id"
        ),
        ("/v1/responses", #"{"model":"m","input":"x","conversation":"conv_1"}"#, "conversation"),
        ("/v1/responses", #"{"model":"m","input":"x","conversation":{"id":"conv_1"}}"#, "conversation"),
        ("/v1/responses", #"{"prompt":{"id":"pmpt_1"}}"#, "prompt"),
        ("/v1/responses", #"{"model":"m","input":"x","background":true}"#, "background"),
        (
            "/v1/responses",
            #"{"model":"m","input":[{"role":"user","content":[{"type":"input_file","file_id":"file-1"}]}]}"#,
            "input[0].content[0].file_id"
        ),
        (
            "/v1/responses",
            #"{"model":"m","input":"x","tools":[{"type":"file_search","vector_store_ids":["vs_1"]}]}"#,
            "tools[0].vector_store_ids"
        ),
        (
            chat, content(#"{"type":"file","file":{"file_id":"file-1"}}"#),
            "messages[2].content[0].file.file_id"
        ),
        ("/v1/messages", message(#""container":"c_1""#), "container"),
        (
            "/v1/messages",
            #"{"model":"m","max_tokens":9,"messages":[{"role":"user","content":[{"type":"document","source":{"type":"file","file_id":"f"}}]}]}"#,
            "messages[0].content[0].source.file_id"
        ),
        (
            "/v1beta/models/g:generateContent", gemini(#""cached_content":"cachedContents/1""#),
            "cached_content"
        ),
    ])
    func `what the provider remembers is refused unless it is allowed`(
        path: String, body: String, place: String
    ) throws {
        #expect(throws: ContentRefusal.state(path: place)) { try inspect(body, path) }
        var policy = InspectionPolicy()
        policy.request.refusesState = false
        #expect(throws: Never.self) { try inspect(body, path, policy: policy) }
    }

    @Test(arguments: [
        ("/v1/responses/resp_1", true), ("/v1/responses/resp_1/input_items", true), ("/v1/responses", false),
        ("/v1/chat/completions", false), ("/v1/chat/completions/c_1", true), ("/v1/conversations", true),
        ("/v1/files/f_1/content", true), ("/v1/fil%65s/f_1", true), ("/v1//files/f_1", true),
        ("/v1/files/", true),
        ("/v1/filesystem", false), ("/v1/batches", true), ("/anthropic/v1/messages/batches", true),
        ("/v1/messages/count_tokens", false), ("/v1/models/m", false), ("/v1beta/cachedContents/1", true),
        ("/v1beta/models/g:generateContent", false), ("/v1beta/models/g:batchGenerateContent", true),
    ])
    func `a path tells whether it is about what the provider keeps`(path: String, isAboutState: Bool) {
        #expect(Endpoint(family: .openAI, path: path).isAboutState == isAboutState)
        #expect(!Endpoint(family: .json, path: path).isAboutState)
    }
}
