extension Corpus {
    /// Gives every source its say: a source counts as the square root of its rows, an authored file's languages as
    /// sources of their own.
    mutating func balance() {
        var counts: [String: Int] = [:]
        for document in documents { counts[Self.key(document), default: 0] += 1 }
        for index in documents.indices {
            let count = Float(counts[Self.key(documents[index])] ?? 1)
            documents[index].weight = (200 / max(count, 50)).squareRoot()
        }
    }

    private static func key(_ document: Document) -> String {
        let origin = document.kind.hasPrefix("authored") ? document.kind + document.language : document.source
        return "\(origin) \(document.isAttack as Bool?) \(document.isHarm as Bool?)"
    }
}
