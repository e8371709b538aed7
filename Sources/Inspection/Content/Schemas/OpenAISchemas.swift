/// OpenAI's smaller endpoints (OpenAI API reference).
extension RequestPlaces {
    /// `POST /v1/completions`.
    static let completions = PlaceTree(
        ForbiddenMembers.places + [
            Place("", shape: .object, .requires(["model", "prompt"])),
            Place("model", .structural, shape: .string),
            Place("prompt", role: .user, shape: .textOrList),
            Place("prompt[]", shape: [.string, .number, .array]),
            Place("suffix", role: .user, shape: .text),
            Place("stream", .structural, shape: .flag),
            Place("stream_options", shape: .members),
            Place("echo", .structural, shape: .flag),
            Place("temperature", .structural, shape: .amount, .number(0...2)),
            Place("top_p", .structural, shape: .amount, .number(0...1)),
            Place("n", .structural, shape: .amount, .integer(1...128)),
            Place("best_of", .structural, shape: .amount, .integer(1...128)),
            Place("max_tokens", .structural, shape: .amount, .atLeast(0)),
            Place("logprobs", .structural, shape: .amount, .integer(0...20)),
            Place("presence_penalty", .structural, shape: .amount, .number(-2...2)),
            Place("frequency_penalty", .structural, shape: .amount, .number(-2...2)),
            Place("seed", .structural, shape: .amount, .number(-0x1p63...0x1p63)),
            Place("stop", shape: .textOrList),
            Place("stop[]", shape: .string),
            Place("logit_bias", shape: .members),
            Place("user", shape: .text),
        ])

    /// `POST /v1/embeddings`.
    static let embeddings = PlaceTree(
        ForbiddenMembers.places + [
            Place("", shape: .object, .requires(["model", "input"])),
            Place("model", .structural, shape: .string),
            Place("input", role: .user, shape: [.string, .array], .notEmpty()),
            Place("input[]", shape: [.string, .number, .array, .object]),
            Place("encoding_format", .structural, shape: .text),
            Place("dimensions", .structural, shape: .amount, .atLeast(1)),
            Place("user", shape: .text),
        ])

    /// `POST /v1/moderations`.
    static let moderations = PlaceTree(
        ForbiddenMembers.places + [
            Place("", shape: .object, .requires(["input"])),
            Place("model", .structural, shape: .text),
            Place("input", role: .user, shape: [.string, .array], .notEmpty()),
            Place(
                "input[]", shape: [.string, .object],
                .variants([
                    .init("text", requires: "text"), .init("image_url", requires: "image_url"),
                ])),
            Place("input[].type", .structural, shape: .string),
            Place("input[].text", shape: .string),
            Place("input[].image_url", shape: .object, .requires(["url"])),
            Place("input[].image_url.url", .media, shape: .string, media: .image),
        ])

    /// `POST /v1/images/generations`.
    static let images = PlaceTree(
        ForbiddenMembers.places + [
            Place("", shape: .object, .requires(["prompt"])),
            Place("prompt", role: .user, shape: .string),
            Place("model", .structural, shape: .text),
            Place("n", .structural, shape: .amount, .integer(1...10)),
            Place("stream", .structural, shape: .flag),
            Place("partial_images", .structural, shape: .amount, .integer(0...3)),
            Place("output_compression", .structural, shape: .amount, .integer(0...100)),
            Place("output_format", .structural, shape: .text),
            Place("response_format", .structural, shape: .text, .oneOf(["url", "b64_json"])),
            Place("size", .structural, shape: .text),
            Place("quality", .structural, shape: .text),
            Place("style", .structural, shape: .text),
            Place("background", .structural, shape: .text),
            Place("moderation", .structural, shape: .text),
            Place("user", shape: .text),
        ])

    /// `POST /v1/audio/speech`.
    static let speech = PlaceTree(
        ForbiddenMembers.places + [
            Place("", shape: .object, .requires(["model", "input", "voice"])),
            Place("model", .structural, shape: .string),
            Place("input", role: .user, shape: .string),
            Place("instructions", role: .system, shape: .text),
            Place("voice", .structural, shape: [.string, .object]),
            Place("voice.id", .structural),
            Place("response_format", .structural, shape: .text),
            Place("stream_format", .structural, shape: .text),
            Place("speed", .structural, shape: .amount, .number(0.25...4)),
        ])
}
