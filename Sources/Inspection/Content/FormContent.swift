import HTTP

extension MultipartPart {
    /// Whether its type says that it is text.
    func isCalledText(in body: Span<UInt8>) -> Bool {
        guard let type = contentType else { return false }
        return body.hasPrefix("text/", at: type.lowerBound)
            || body.hasPrefix("application/json", at: type.lowerBound)
    }

    /// What it is counted as when nobody can read it.
    func kind(in body: Span<UInt8>) -> MediaKind {
        guard let type = contentType else { return .file }
        if body.hasPrefix("image/", at: type.lowerBound) { return .image }
        if body.hasPrefix("audio/", at: type.lowerBound) || body.hasPrefix("video/", at: type.lowerBound) {
            return .audio
        }
        return .file
    }
}

extension Span<UInt8> {
    /// The first line in `range`, without its end.
    func line(of range: Range<Int>) -> Range<Int> {
        var end = range.lowerBound
        while end < range.upperBound, self[end] != UInt8(ascii: "\n") { end += 1 }
        return range.lowerBound..<end
    }

    /// Whether there is nothing but white space.
    var isBlank: Bool {
        for position in indices where self[position] > 0x20 { return false }
        return true
    }

    /// Whether the first character that is no white space opens an object or an array.
    var beginsLikeJSON: Bool {
        var position = 0
        while position < count, self[position] <= 0x20 { position += 1 }
        return position < count
            && (self[position] == UInt8(ascii: "{") || self[position] == UInt8(ascii: "["))
    }
}
