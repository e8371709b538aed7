/// What a word means to an attack on a model, whatever its language. A word has one concept at most: the one that
/// serves the patterns best. The raw value is what a token carries; 0 stands for none.
enum Concept: UInt16, CaseIterable, Sendable {
    // What is to happen to the rules.
    case ignore = 1, forget, discard, override, disable, enable
    // The rules, and which of them.
    case instruction, rule, prompt, system, systemPrompt, restriction, safety, previous, all, given, new
    // Getting at them.
    case reveal, show, echo, hidden, verbatim, what, first, conversation, message
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
}
