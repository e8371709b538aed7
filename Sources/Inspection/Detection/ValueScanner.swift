/// What a detector found in a folded text.
struct Candidate: Equatable {
    let kind: FindingKind
    /// Bytes of the folded text.
    let range: Range<Int>
    let risk: Risk
    /// 0 … 1.
    let confidence: Double

    init(kind: FindingKind, range: Range<Int>, risk: Risk, confidence: Double) {
        self.kind = kind
        self.range = range
        self.risk = risk
        self.confidence = confidence
    }

    /// Personal data of `type`.
    init(_ type: PersonalDataType, range: Range<Int>, confidence: Double) {
        self.init(kind: .personalData(type), range: range, risk: type.risk, confidence: confidence)
    }
}

/// The detectors whose findings are values that can be replaced: personal data and secrets.
///
/// They cannot be copied: a method that only looks would get a copy of all they keep, for each number of a text.
struct ValueScanner: ~Copyable {
    /// What was found in the last text: in order, none overlapping another.
    private(set) var candidates: [Candidate] = []
    private var personalData: PersonalDataScanner
    private var personalText: PersonalTextScanner
    /// Nil where texts come in pieces: a number in words would have to be waited for too long.
    private var spelledNumbers: SpelledNumberScanner?
    private let secrets = SecretScanner()
    private let looksForPersonalData: Bool
    private let looksForSecrets: Bool

    /// - Parameter inPieces: Whether texts are read while they come.
    init(_ policy: DirectionPolicy, inPieces: Bool = false) {
        personalData = PersonalDataScanner(types: policy.personalData.types)
        personalText = PersonalTextScanner(types: policy.personalData.types)
        spelledNumbers = inPieces ? nil : SpelledNumberScanner(types: policy.personalData.types)
        looksForPersonalData = policy.personalData.action != .off
        looksForSecrets = policy.secrets != .off
    }

    /// Whether anything is looked for.
    var isNeeded: Bool { looksForPersonalData || looksForSecrets }

    /// Looks at a folded text.
    /// - Parameters:
    ///   - text: Its bytes.
    ///   - codes: Its codes (`LetterFold`); empty when they are the bytes.
    ///   - label: What stands before the text without belonging to it: context only.
    mutating func scan(_ text: Span<UInt8>, codes: Span<UInt16>, label: Span<UInt8>) {
        candidates.removeAll(keepingCapacity: true)
        var scans = 0
        if looksForPersonalData {
            personalData.scan(text, codes: codes, label: label, into: &candidates)
            count(&scans, from: 0)
            var others = candidates.count
            personalText.scan(text, codes: codes, label: label, into: &candidates)
            count(&scans, from: others)
            others = candidates.count
            spelledNumbers?.scan(text, codes: codes, label: label, into: &candidates)
            count(&scans, from: others)
        }
        if looksForSecrets {
            let others = candidates.count
            secrets.scan(text, codes: codes, label: label, into: &candidates)
            count(&scans, from: others)
        }
        if scans > 1 { removeOverlaps() }
    }

    /// From where on the personal data of the last text could be read differently if the text went on.
    /// - Parameter everyWord: Whether every word counts that could become a name.
    func openStart(everyWord: Bool) -> Int { everyWord ? personalText.open : personalText.started }

    /// Counts a scan that found something.
    private func count(_ scans: inout Int, from others: Int) { if candidates.count > others { scans += 1 } }

    /// Of two candidates that overlap, the one that begins first stays, of two that begin together the longer one.
    private mutating func removeOverlaps() {
        candidates.sort {
            ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
        }
        var end = 0
        candidates.removeAll { candidate in
            if candidate.range.lowerBound < end { return true }
            end = candidate.range.upperBound
            return false
        }
    }
}
