/// Attacks of our own making, in the languages that we can write.
enum AttackPhrases {
    static let all: [PhraseGrammar] = english + western + eastern
}
