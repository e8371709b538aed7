/// A text that stands in base64, or percent-encoded in a `data:` URL, and in which something was found.
struct EmbeddedText {
    let token: Int
    /// What stands before the payload: `data:text/plain;base64,`.
    let prefix: [UInt8]
    let isBase64: Bool
    let text: [UInt8]
    let detections: [Detection]
    /// Characters to be taken out.
    let removals: [Sanitizer.Removal]

    /// Writes the text anew where something in it is to be replaced.
    func replace(
        _ policy: DirectionPolicy, _ values: inout ValueReader, _ table: PlaceholderTable, _ token: JSONToken,
        _ splice: inout Splice
    ) {
        var edits = Splice()
        for removal in removals { edits.remove(removal.range) }
        for detection in detections
        where policy.action(for: detection.kind, risk: detection.risk) == .redact
            && detection.kind.detector != .invisible
        {
            edits.replace(detection.range) { output in
                values.appendReplacement(
                    of: detection.kind, policy, text.span, detection.range, .plain, table, quotedWith: "",
                    to: &output)
            }
        }
        guard !edits.isEmpty else { return }
        var rewritten: [UInt8] = []
        edits.apply(to: text.span, into: &rewritten)
        splice.replace(token.range) { output in
            JSONText.appendEscaped(prefix, to: &output)
            if isBase64 {
                Base64.append(rewritten.span, to: &output)
            } else {
                output.appendPercent(rewritten)
            }
        }
    }
}

extension DocumentInspection {
    /// Collects the findings of the site at `index`, whose text stands in base64.
    mutating func collectEmbedded(
        _ index: Int, of bytes: Span<UInt8>, _ limits: ContentLimits,
        avoiding: PlaceholderTable?
    ) throws(ContentRefusal) {
        let site = walk.sites[index]
        let token = tape.tokens[site.token]
        guard let (prefix, isBase64, text) = embeddedText(bytes, token) else {
            // It only began like a text, or is called one and is none.
            if isCalledText(bytes, token) {
                throw .schema(path: TokenPath.path(of: site.token, in: tape, bytes))
            }
            if policy.refusesUninspected {
                throw .uninspected(path: TokenPath.path(of: site.token, in: tape, bytes))
            }
            return walk.countUninspected(.file)
        }
        guard text.count <= limits.messageCharacters * 4 else {
            throw .textTooLong(path: TokenPath.path(of: site.token, in: tape, bytes))
        }
        guard policy.isScanning else { return }
        detectors.inspect(text.span, 0..<text.count, .plain, role: site.role, label: 0..<0)
        if avoiding != nil { readPlaceholders(index, nil, avoiding) }
        let found = detectors.detections
        add(found, detectors.scores, at: index, in: token.range)
        guard !found.isEmpty || !detectors.removals.isEmpty else { return }
        embedded.append(
            EmbeddedText(
                token: site.token, prefix: prefix, isBase64: isBase64, text: text, detections: found,
                removals: detectors.removals))
    }

    private func isCalledText(_ bytes: Span<UInt8>, _ token: JSONToken) -> Bool {
        var plain: [UInt8] = []
        JSONText.appendDecoded(bytes, token.range, to: &plain)
        return DataURL(plain.span, 0..<plain.count)?.isText ?? false
    }

    private func embeddedText(
        _ bytes: Span<UInt8>, _ token: JSONToken
    ) -> (prefix: [UInt8], isBase64: Bool, text: [UInt8])? {
        var plain: [UInt8] = []
        JSONText.appendDecoded(bytes, token.range, to: &plain)
        let url = DataURL(plain.span, 0..<plain.count)
        let payload = url?.payload ?? 0..<plain.count
        let isBase64 = url?.isBase64 ?? true
        var text: [UInt8] = []
        if isBase64 {
            guard Base64.appendDecoded(plain.span, payload, to: &text) else { return nil }
        } else {
            text.appendPercentDecoded(plain[payload])
        }
        guard text.span.isPrintableText() else { return nil }
        return (Array(plain[..<payload.lowerBound]), isBase64, text)
    }
}

extension [UInt8] {
    /// Appends what `%41` and the like stand for (RFC 3986 2.1).
    mutating func appendPercentDecoded(_ bytes: ArraySlice<UInt8>) {
        var position = bytes.startIndex
        while position < bytes.endIndex {
            if bytes[position] == UInt8(ascii: "%"), position + 2 < bytes.endIndex,
                let high = bytes[position + 1].hexadecimalValue,
                let low = bytes[position + 2].hexadecimalValue
            {
                append(high << 4 | low)
                position += 3
            } else {
                append(bytes[position])
                position += 1
            }
        }
    }

    /// Appends `bytes`, all but unreserved characters percent-encoded (RFC 3986 2.3).
    mutating func appendPercent(_ bytes: [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): append(byte)
            case let byte where byte.isASCIILetterOrDigit: append(byte)
            default: self += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
    }
}
