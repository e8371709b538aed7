/// Google's endpoints (Gemini API reference, v1beta). Names may be written in either spelling of JSON for protocol buffers.
extension RequestPlaces {
    /// `POST …/models/NAME:generateContent` and `:streamGenerateContent`.
    static let generateContent = PlaceTree(
        ForbiddenMembers.places + [Place("", shape: .object, .requires(["contents"]))]
            + contents + systemInstruction + generationConfig + geminiTools + [
                Place("model", .structural, shape: .text),
                Place("cachedContent", .state, shape: .text),
                Place("store", .structural, shape: .flag),
            ], hasTwoSpellings: true)

    /// `POST …/models/NAME:countTokens`: contents, or the whole request that would be sent.
    static let geminiTokenCount = PlaceTree(
        ForbiddenMembers.places + [Place("", shape: .object, .requires(["contents|generateContentRequest"]))]
            + contents + systemInstruction + geminiTools, hasTwoSpellings: true)

    /// `POST …/models/NAME:embedContent` and `:batchEmbedContents`.
    static let embedContents = PlaceTree(
        ForbiddenMembers.places + [
            Place("", shape: .object, .requires(["content|requests"])),
            Place("model", .structural, shape: .text),
            Place("taskType", .structural, shape: .text),
            Place("outputDimensionality", .structural, shape: .amount, .atLeast(1)),
            Place("content", shape: .object, .requires(["parts"])),
            Place("content.parts", .parts, shape: .array),
            Place("requests", shape: .array, .notEmpty(), isCounted: true),
            Place("requests[]", shape: .object, .requires(["content"])),
            Place("requests[].model", .structural, shape: .text),
            Place("requests[].taskType", .structural, shape: .text),
            Place("requests[].content", shape: .object, .requires(["parts"])),
            Place("requests[].content.parts", .parts, shape: .array),
        ], hasTwoSpellings: true)

    private static let contents: [Place] = [
        Place("contents", shape: .array, .notEmpty(), isCounted: true),
        Place("contents[]", shape: .object, .requires(["parts"])),
        Place(
            "contents[].role", .speaker, shape: .text,
            .oneOf(["user", "model", "function", "tool", "system"])),
        Place("contents[].parts", .parts, shape: .array),
        Place("contents[].parts[]", shape: .object),
        Place("contents[].parts[].text", shape: .string),
        Place("contents[].parts[].thought", .structural, shape: .flag),
        Place("contents[].parts[].thoughtSignature", .cipher, role: .assistant),
        Place("contents[].parts[].inlineData", shape: .object, .requires(["data"])),
        Place("contents[].parts[].inlineData.mimeType", .structural, shape: .string),
        Place("contents[].parts[].inlineData.data", .media, shape: .string, media: .file),
        Place("contents[].parts[].fileData", shape: .object, .requires(["fileUri"])),
        Place("contents[].parts[].fileData.mimeType", .structural, shape: .string),
        Place("contents[].parts[].fileData.fileUri", .reference, shape: .string, media: .file),
        Place("contents[].parts[].functionCall", role: .assistant, shape: .object, .requires(["name"])),
        Place("contents[].parts[].functionCall.id", .structural),
        Place("contents[].parts[].functionCall.name", .name, shape: .string, .toolName),
        Place("contents[].parts[].functionResponse", role: .tool, shape: .object, .requires(["name"])),
        Place("contents[].parts[].functionResponse.id", .structural),
        Place("contents[].parts[].functionResponse.name", .name, shape: .string, .toolName),
        Place("contents[].parts[].executableCode", role: .assistant, shape: .object),
        Place("contents[].parts[].executableCode.language", .structural),
        Place("contents[].parts[].codeExecutionResult", role: .tool, shape: .object),
        Place("contents[].parts[].codeExecutionResult.outcome", .structural),
    ]

    private static let systemInstruction: [Place] = [
        Place("systemInstruction", role: .system, shape: .textOrMembers),
        Place("systemInstruction.role", .structural),
        Place("systemInstruction.parts", .parts, shape: [.array, .object]),
        Place("systemInstruction.parts[]", shape: .object),
        Place("systemInstruction.parts[].text", shape: .string),
    ]

    private static let generationConfig: [Place] = [
        Place("generationConfig", shape: .members),
        Place("generationConfig.temperature", .structural, shape: .amount, .number(0...2)),
        Place("generationConfig.topP", .structural, shape: .amount, .number(0...1)),
        Place("generationConfig.topK", .structural, shape: .amount, .atLeast(0)),
        Place("generationConfig.candidateCount", .structural, shape: .amount, .integer(1...8)),
        Place("generationConfig.maxOutputTokens", .structural, shape: .amount, .atLeast(1)),
        Place("generationConfig.presencePenalty", .structural, shape: .amount, .number(-2...2)),
        Place("generationConfig.frequencyPenalty", .structural, shape: .amount, .number(-2...2)),
        Place("generationConfig.logprobs", .structural, shape: .amount, .integer(0...20)),
        Place("generationConfig.responseLogprobs", .structural, shape: .flag),
        Place("generationConfig.seed", .structural, shape: .amount, .number(-0x1p63...0x1p63)),
        Place("generationConfig.stopSequences", shape: .list, .elements(0...5)),
        Place("generationConfig.stopSequences[]", shape: .string),
        Place("generationConfig.responseMimeType", .structural, shape: .text),
        Place("generationConfig.responseModalities", shape: .list),
        Place("generationConfig.responseModalities[]", .structural),
        Place("generationConfig.responseSchema", role: .system, shape: .members),
        Place("generationConfig.responseJsonSchema", role: .system),
    ]

    private static let geminiTools: [Place] = [
        Place("tools", role: .tool, shape: .list),
        Place("tools[]", shape: .object),
        Place("tools[].functionDeclarations", shape: .list),
        Place("tools[].functionDeclarations[]", shape: .object, .requires(["name"])),
        Place("tools[].functionDeclarations[].name", .name, shape: .string, .toolName),
        Place("tools[].functionDeclarations[].description", shape: .text),
        Place("tools[].functionDeclarations[].parameters", shape: .members),
        Place("toolConfig", shape: .members),
        Place("toolConfig.functionCallingConfig.mode", .structural, shape: .text),
        Place("safetySettings", shape: .list),
        Place("safetySettings[]", shape: .object),
        Place("safetySettings[].category", .structural, shape: .string),
        Place("safetySettings[].threshold", .structural, shape: .string),
    ]
}
