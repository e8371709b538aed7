/// A set of the harm detector's concepts.
struct HarmConcepts: OptionSet {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// The set of one concept; empty for those of other detectors.
    @inline(__always)
    init(_ concept: Concept) {
        let index = Int(concept.rawValue) - Int(Concept.harmHurt.rawValue)
        rawValue = index >= 0 ? 1 &<< UInt32(truncatingIfNeeded: index) : 0
    }

    init(_ concepts: [Concept]) { self = concepts.reduce(into: []) { $0.formUnion(HarmConcepts($1)) } }
}

/// What must stand together in a sentence to speak of harm.
struct HarmRule {
    let category: HarmCategory
    /// All of these.
    let all: HarmConcepts
    /// At least one of these; nothing asked when empty.
    let any: HarmConcepts
    /// None of these.
    let none: HarmConcepts
    /// Evidence in tenths of a natural log-odds unit.
    let weight: Int

    init(
        _ category: HarmCategory, _ all: [Concept], any: [Concept] = [], none: [Concept] = [], weight: Int
    ) {
        self.category = category
        self.all = HarmConcepts(all)
        self.any = HarmConcepts(any)
        self.none = HarmConcepts(none)
        self.weight = weight
    }
}

/// The rules, and what weighs against them.
enum HarmRules {
    static let all: [HarmRule] = [
        HarmRule(.violence, [.harmHurt, .harmPerson], any: [.harmAsk], none: [.harmHarmless], weight: 22),
        HarmRule(.violence, [.harmHurt, .harmPerson], none: [.harmHarmless, .harmAsk], weight: 10),
        HarmRule(.violence, [.harmHurt, .harmCovert], weight: 14),
        HarmRule(.violence, [.harmAbduct, .harmAsk], weight: 20),
        HarmRule(.violence, [.harmAtrocity], any: [.harmMake, .harmAsk], weight: 16),
        HarmRule(.weapons, [.harmWeapon, .harmMake], any: [.harmAsk], weight: 24),
        HarmRule(.weapons, [.harmWeapon, .harmSteal], weight: 20),
        HarmRule(.weapons, [.harmWeapon, .harmHurt], weight: 12),
        HarmRule(.weapons, [.harmWeapon, .harmCovert], weight: 16),
        HarmRule(.cbrn, [.harmCbrn, .harmMake], weight: 26),
        HarmRule(.cbrn, [.harmCbrn, .harmAsk], weight: 12),
        HarmRule(.cbrn, [.harmCbrnWeak, .harmWeapon], any: [.harmMake, .harmAsk], weight: 22),
        HarmRule(.cbrn, [.harmCbrnWeak, .harmHurt], weight: 18),
        HarmRule(.selfHarm, [.harmSelfHarm], any: [.harmAsk, .harmMyself], weight: 18),
        HarmRule(.selfHarm, [.harmHurt, .harmMyself], any: [.harmAsk, .harmCovert], weight: 18),
        HarmRule(.hate, [.harmGroup, .harmDemean], weight: 20),
        HarmRule(.hate, [.harmGroup, .harmHurt], weight: 16),
        HarmRule(.hate, [.harmDemean], any: [.harmAsk], weight: 9),
        HarmRule(.harassment, [.harmStalk], any: [.harmPerson], weight: 18),
        HarmRule(.harassment, [.harmStalk, .harmAsk], weight: 13),
        HarmRule(.sexual, [.harmSexual, .harmAsk], weight: 18),
        HarmRule(.sexual, [.harmSexual, .harmPerson], weight: 16),
        HarmRule(.sexual, [.harmSexualWeak, .harmCovert], weight: 18),
        HarmRule(.sexual, [.harmSexualWeak, .harmAsk], any: [.harmPerson], weight: 8),
        HarmRule(.minors, [.harmMinor], any: [.harmSexual, .harmSexualize], weight: 34),
        HarmRule(.minors, [.harmMinor, .harmSexualWeak], weight: 20),
        HarmRule(.malware, [.harmMalware, .harmMake], weight: 22),
        HarmRule(.malware, [.harmMalware, .harmAsk], weight: 13),
        HarmRule(.malware, [.harmHack], any: [.harmSystem, .harmMalware], weight: 18),
        HarmRule(.malware, [.harmSteal, .harmSystem], weight: 16),
        HarmRule(.crime, [.harmSteal, .harmAsk], weight: 17),
        HarmRule(.crime, [.harmSteal, .harmCovert], weight: 18),
        HarmRule(.fraud, [.harmFraud, .harmMoney], weight: 20),
        HarmRule(.fraud, [.harmFraud, .harmPerson], weight: 16),
        HarmRule(.fraud, [.harmFraud, .harmAsk], weight: 14),
        HarmRule(.fraud, [.harmSteal, .harmMoney], weight: 18),
        HarmRule(.drugs, [.harmDrug, .harmMake], weight: 22),
        HarmRule(.drugs, [.harmDrug, .harmAsk], weight: 10),
        HarmRule(.crime, [.harmCovert, .harmAsk], any: [.harmPerson, .harmSystem], weight: 8),
    ]

    /// Added when the sentence opens with asking for something, else taken off.
    static let request = 8
    /// Added when something is to be done unseen.
    static let covert = 7
    /// Taken off for prevention, protection, law and history.
    static let safe = 15
    /// Taken off for stories and games.
    static let fiction = 8
    /// Taken off for processes, time and photographs.
    static let harmless = 15
}
