/// What a word means, whatever its language, as far as the detectors of meaning care. The raw value is part of the
/// trained weights' hashes: new concepts go to the end, and `make train` follows.
enum Concept: UInt8, Sendable, CaseIterable {
    case none

    // What is to happen to the rules.
    case ignore, forget, discard, override, disable, enable
    // The rules, and which of them.
    case instruction, rule, prompt, system, systemPrompt, restriction, safety, previous, all, given, new
    // Getting at them.
    case reveal, show, echo, secret, verbatim, what, first, conversation, message
    // Who is spoken to and what it is to become.
    case you, your, youAre, ai, assistant, actAs, pretend, role, persona, mode, now, fromNowOn, unrestricted
    case free, anything, illicit, answerAll, inCharacter
    // How it is to answer.
    case not, refuse, apology, cannot, respond, begin, instead, must, follow, onlySay
    // Who claims to speak.
    case developer, authorised, important, please
    // What it is to do.
    case task, send, email, link, file, data, password, money, transfer, delete, execute, tool, click, install
    case grant, tell, conceal, user, remember, memory, review, rating, translate, write, askFirst
    // How the text is disguised or framed.
    case decode, encoded, game, story, end, input, document, forever, ifWord, join
    // Talk about attacks rather than an attack.
    case explain, example, security
    /// An address: the at sign or the slashes of a URL, given to the sign itself.
    case address
    // What only `StructureReader` sees: marks, not words.
    /// A token of a chat template.
    case template
    /// The name of a privileged speaker before a colon, or in brackets.
    case label
    /// The name of a speaker of a dialogue before a colon.
    case turn
    /// A line that separates.
    case boundary
    /// A comment, or markup that is not shown.
    case hiddenMarkup
    /// A link or image whose address takes data along.
    case dataLink
    /// A long run of letters and digits.
    case blob

    // What the harm detector knows (`LexiconRows.harm`).
    case harmHurt = 160, harmAbduct, harmAtrocity, harmPerson, harmWeapon, harmCbrn, harmCbrnWeak,
        harmSelfHarm
    case harmMyself, harmGroup, harmDemean, harmStalk, harmCovert, harmSexual, harmSexualWeak, harmMinor
    case harmSexualize, harmMalware, harmHack, harmSystem, harmSteal, harmFraud, harmMoney, harmDrug, harmMake
    case harmAsk, harmSafe, harmFiction, harmHarmless

    /// What the concepts are called, in the order of `allCases`.
    static let names = allCases.map { "\($0)" }
}
