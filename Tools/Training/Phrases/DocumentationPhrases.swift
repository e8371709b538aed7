/// Documentation and settings of software that talks to models: it speaks of prompts, roles, keys and limits all the time.
enum DocumentationPhrases {
    static let all = [guide, settings, source]

    private static let words = PhraseGrammar(
        "en",
        """
        product = the gateway | the proxy | the client library | our platform | the SDK |
            the inference server | the router
        provider = OpenAI | Anthropic | Google AI Studio | Azure | Mistral | Bedrock | vLLM | Hyperbolic |
            a local model | OpenRouter
        thing = system prompt | prompt template | API key | rate limit | user message | system message |
            tool call | variant |
            model name | function | schema | fallback | credential | access token | episode | cache |
            example | log level
        verb = configure | override | disable | enable | define | create | delete | rotate | list | manage |
            set | check | track
        file = `config.toml` | `.env` | `settings.yaml` | `system_template.minijinja` | `docker-compose.yml` |
            `tools.json`
        """)

    private static let guide = PhraseGrammar(
        "en", with: words,
        """
        s = This guide shows how to {verb} a {thing} with {product}. |
            You can {verb} one {thing} for all users. |
            By default, {product} looks for credentials like API keys in the environment variables of the process. |
            Every {thing} is optional; the previous value is kept when you leave it out. |
            The `system` role holds the instructions, the `user` role what the user says, the `assistant` role the answers. |
            To {verb} a {thing}, edit {file} and restart {product}. |
            See the section on how to {verb} a {thing}. |
            {product} ignores a {thing} it does not know. | All requests must have an authorisation header. |
            Rate limits are enforced for each user, for each key and for all users together. |
            An assistant is a model with a {thing} and a list of tools. |
            {product} never logs the content of messages. |
            You are responsible for keeping your API keys secret. |
            Do not commit credentials to the repository. |
            If the provider refuses the request, {product} tries the next variant. |
            {product} sends the {thing} to {provider}. |
            The model is instructed to answer in JSON and to use the tool when it needs to. |
            Give the key to your application and it gets access to all models you have permitted. |
            Here the developer message takes precedence over the user's message. |
            Only administrators may {verb} a {thing}. |
            The template receives the variables `user_name` and `question`, and renders the prompt. |
            Tool use lets a model call functions that you define, for example to look something up or to send an e-mail. |
            New in this version: you can {verb} the {thing} without a restart. |
            Next, {verb} the {thing} in {file}. |
            The example below is a system template: "You are an assistant that extracts names. Return nothing else." |
            Evaluate each variant on your own data before you {verb} it. |
            The response contains the {thing} and the usage.
        > # Getting started with {provider}\\n\\n{s} {s} {s}\\n\\n## {verb} a {thing}\\n\\n{s} {s} {s} {s}
        > # How to {verb} a {thing}\\n\\n{s} {s}\\n\\n1. {s}\\n2. {s}\\n3. {s}\\n\\n{s}
        > ---\\ntitle: {verb} your {thing}\\ndescription: {s}\\n---\\n\\n{s} {s} {s} {s}
        > {s} {s} {s}
        > {s} {s} {s} {s} {s} {s}
        > ## {verb} the {thing} for {provider}\\n\\n{s}\\n\\n- {s}\\n- {s}\\n- {s}\\n\\nNote: {s}
        > Tip: {s} {s} Warning: {s} {s}
        > FAQ\\n\\nHow do I {verb} a {thing}? {s}\\n\\nCan I {verb} the {thing} later? {s} {s}
        """)

    private static let settings = PhraseGrammar(
        "en", with: words,
        """
        n = 5 | 10 | 100 | 1_000 | 60 | 512
        l = max_tokens = {n} | always = true | model = "chat-large" | type = "chat" |
            tools = ["answer_question", "search"] |
            system_template = "functions/chat/system.minijinja" | requests_per_hour = {n} | priority = {n} |
            scope = [{n}] | user_id = "all" | api_key_location = "env::API_KEY" | json_mode = "strict" |
            weight = {n} |
            role = "system" | stop = ["end"] | retries = {n} | fallback = true | timeout_ms = {n} |
            enabled = true |
            allow = ["read", "write"] | deny = ["delete"] | restrictions = [] | mode = "default" |
            override = false
        > [rate_limits]\\n{l}\\n{l}\\n\\n[[rules]]\\n{l}\\n{l}\\n{l}
        > # each user and all users \
        together\\n[functions.chat]\\n{l}\\n{l}\\n{l}\\n\\n[functions.chat.variants.first]\\n{l}\\n{l}
        > [models.main]\\n{l}\\n{l}\\n\\n[tools.search]\\n{l}\\n{l}\\n{l}
        > [gateway]\\n{l}\\n{l}\\n{l}\\n{l}\\n{l}\\n{l}
        """)

    private static let source = PhraseGrammar(
        "en", with: words,
        """
        l = response = client.chat(messages=messages, system=system_prompt) |
            assert "tool_call" in response.content |
            messages.append(Message(role="user", content=question)) | let role = Role::System; |
            if (role === "assistant") return; |
            pub system_prompt: Option<String>, | pub original_response: Option<String>, |
            raise PermissionError("not allowed") |
            // the user's message comes after the system prompt | # do not log the API key |
            const tools = await list_tools(); |
            const override = options.override ?? false; | def render_template(name, values): |
            self.previous = self.current |
            import Message, Role, ToolCall | "role": "system", "content": "You are a helpful assistant." |
            return instructions + rules
        > {l}\\n{l}\\n{l}
        > {l}\\n{l}\\n{l}\\n{l}\\n{l}\\n{l}
        > ```\\n{l}\\n{l}\\n{l}\\n```
        > {l}\\n\\n{l}\\n{l}\\n{l}\\n{l}
        """)
}
