/// One line of the lexicon: words of one language that share a meaning, separated by spaces; `stem*` stands for every
/// word that begins so.
typealias LexiconRow = (concept: Concept, words: StaticString)

/// The lexicon's data, one list a language.
enum LexiconRows {
    /// Every list.
    static var all: [[LexiconRow]] { [english] }

    static let english: [LexiconRow] = [
        (.ignore, "ignor* disregard* forget* overrid* bypass* circumvent* discard*"),
        (.previous, "previous* prior above earlier preceding former"),
        (.instruction, "instruction* directive* guideline* order orders command*"),
        (.reveal, "reveal* show print output repeat* disclos* leak* expose* dump"),
        (.system, "system"),
        (.prompt, "prompt* preamble"),
        (.role, "role persona character"),
        (.pretend, "pretend* act roleplay* simulat* imagine imagining"),
        (.unrestricted, "unrestricted unfiltered uncensored jailbreak* jailbroken limitless"),
        (.secret, "secret* hidden confidential password* credential*"),
        (.new, "new updated"),
        (.you, "you your yours yourself"),
        (.user, "user users"),
        (.now, "now henceforth"),
        (.rules, "rule rules polic* restriction* limitation* constraint* filter filters safeguard*"),
        (.execute, "execut* run perform invoke"),
        (.send, "send forward transmit upload exfiltrat* email post"),
        (.answer, "answer* respond* repl* comply"),
    ]
}
