/// Members by which a gateway or an SDK behind Bulkhead could be sent elsewhere, or given another credential: the way by
/// which gateways have been made to call a stranger's server with their own keys. Nobody's API has them in a body.
enum ForbiddenMembers {
    /// At the top of a body.
    static let names: [StaticString] = [
        // Where the request goes.
        "api_base", "base_url", "api_url", "azure_endpoint", "endpoint_url", "target_url", "proxy_url",
        "aws_bedrock_runtime_endpoint", "custom_llm_provider", "api_type", "api_version", "model_list",
        "fallbacks",
        "context_window_fallbacks", "user_config",
        // Who pays, and who is trusted.
        "api_key", "azure_ad_token", "aws_access_key_id", "aws_secret_access_key", "aws_session_token",
        "aws_profile_name", "aws_role_name", "aws_web_identity_token", "vertex_credentials",
        "litellm_credential_name",
        // What goes along.
        "extra_headers", "default_headers", "headers", "extra_query", "http_client", "ssl_verify",
    ]

    /// A place for each of them.
    static let places: [Place] =
        (names + nested).map { Place($0, .redirect) }

    /// In the objects whose members gateways lift to the top.
    private static let nested: [StaticString] = [
        "extra_body.api_base", "extra_body.base_url", "extra_body.api_key", "extra_body.extra_headers",
        "extra_body.azure_endpoint", "extra_body.custom_llm_provider", "extra_body.litellm_params",
        "litellm_params.api_base", "litellm_params.base_url", "litellm_params.api_key",
        "litellm_params.extra_headers", "litellm_params.azure_endpoint", "litellm_params.custom_llm_provider",
    ]
}
