import HTTP

/// The OpenAI Embeddings API: vectors that depend on nothing but the input.
enum Embeddings {
    static func body(_ request: ModelRequest) -> [UInt8] {
        var body: [UInt8] = []
        body.append(#"{"object":"list","data":["#)
        for (index, input) in request.embedding.inputs.enumerated() {
            if index > 0 { body.append(",") }
            body.append(#"{"object":"embedding","index":"#)
            body.appendDecimal(index)
            body.append(#","embedding":"#)
            append(vector(of: input, dimensions: request.embedding.dimensions), request.embedding, to: &body)
            body.append("}")
        }
        body.append(#"],"model":""#)
        body.append(request.model)
        body.append(#"","usage":{"prompt_tokens":"#)
        body.appendDecimal(request.promptWords)
        body.append(#","total_tokens":"#)
        body.appendDecimal(request.promptWords)
        body.append("}}")
        return body
    }

    /// Thousandths between -999 and 999, drawn by a generator (Marsaglia's xorshift64*) that is seeded with a hash (FNV-1a) of
    /// the input.
    static func vector(of input: EscapedText, dimensions: Int) -> [Int] {
        var state: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in input.bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return (0..<dimensions).map { _ in
            state ^= state >> 12
            state ^= state << 25
            state ^= state >> 27
            return Int((state &* 0x2545_f491_4f6c_dd1d) >> 32 % 1_999) - 999
        }
    }

    private static func append(_ vector: [Int], _ request: EmbeddingRequest, to body: inout [UInt8]) {
        if request.isBase64 {
            let floats = vector.map { (Float($0) / 1_000).bitPattern.littleEndian }
            body.append("\"")
            body.append(
                base64: floats.flatMap { bits in (0..<4).map { UInt8(truncatingIfNeeded: bits >> (8 * $0)) } }
            )
            body.append("\"")
            return
        }
        body.append("[")
        for (index, thousandths) in vector.enumerated() {
            if index > 0 { body.append(",") }
            append(thousandths: thousandths, to: &body)
        }
        body.append("]")
    }

    private static func append(thousandths value: Int, to body: inout [UInt8]) {
        body.append(value < 0 ? "-0." : "0.")
        let digits = abs(value)
        for place in [100, 10, 1] { body.append(UInt8(ascii: "0") + UInt8(digits / place % 10)) }
    }
}
