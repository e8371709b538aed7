/// What stands beside `AttackPhrases` in the same words and attacks nobody.
enum LookAlikePhrases {
    static let all: [PhraseGrammar] = english + western + eastern
}
