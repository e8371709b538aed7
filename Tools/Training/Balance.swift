extension Corpus {
    /// Gives every source its say: a source counts as the square root of its rows, an authored file's languages as
    /// sources of their own.
    mutating func balance() {
        var counts: [String: Int] = [:]
        for document in documents { counts[Self.key(document), default: 0] += 1 }
        for index in documents.indices {
            let count = Float(counts[Self.key(documents[index])] ?? 1)
            documents[index].weight = (200 / max(count, 50)).squareRoot()
            documents[index].weight *= Self.emphasis(documents[index])
        }
    }

    /// What sounds like an attack or like harm and is neither is rare in collections and common in traffic; what the
    /// grammars make stands for kinds, of which each has few texts.
    private static func emphasis(_ document: Document) -> Float {
        guard document.kind.hasPrefix("authored") else { return 1 }
        if document.isAttack != true, document.isHarm != true {
            return 1.6
        }
        return document.kind == "authored-attacks" ? 1.5 : 1
    }

    private static func key(_ document: Document) -> String {
        let origin = document.kind.hasPrefix("authored") ? document.kind + document.language : document.source
        return "\(origin) \(document.isAttack as Bool?) \(document.isHarm as Bool?)"
    }
}
