extension LanguageReader {
    /// The bytes of a range of tokens that is not empty.
    func bytes(of tokens: Range<Int>) -> Range<Int> {
        self.tokens[tokens.lowerBound].range.lowerBound..<self.tokens[tokens.upperBound - 1].range.upperBound
    }

    /// The tokens of `window` without the beginnings and ends of sentences that it cuts, when a whole sentence remains,
    /// else the window widened to the sentence that it is in.
    func sentences(around window: Range<Int>) -> Range<Int> {
        guard !window.isEmpty else { return window }
        var start = window.lowerBound
        var end = window.upperBound
        if let first = window.dropLast().first(where: { isEnd($0) }), start > 0, !isEnd(start - 1) {
            start = first + 1
        }
        if let last = window.last(where: { isEnd($0) }), last >= start { end = last + 1 }
        let isTooShort = end - start < Swift.max(3, window.count / 3)
        return isTooShort ? widened(window) : start..<end
    }

    /// The window to the bounds of the sentences that it begins and ends in, but no further than its own length.
    private func widened(_ window: Range<Int>) -> Range<Int> {
        var start = window.lowerBound
        var end = window.upperBound
        let farthest = Swift.max(0, start - window.count)
        while start > farthest, !isEnd(start - 1) { start -= 1 }
        let limit = Swift.min(tokens.count, end + window.count)
        while end < limit, !isEnd(end - 1) { end += 1 }
        return start..<end
    }

    private func isEnd(_ index: Int) -> Bool { tokens[index].endsSentence }
}
