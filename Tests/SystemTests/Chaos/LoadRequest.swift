import TestSupport

/// One request of the load, with a mark that nobody else's has, and what is known of its answer.
struct LoadRequest: Sendable {
    /// What the audit log calls it.
    let id: String
    let mark: String
    /// All that the model says when nothing goes wrong.
    let said: String
    /// Whether the model was asked to misbehave.
    let isFaulty: Bool
    let text: String

    private enum Marks {
        static let opening = "qz"
        static let closing = "zq"
    }

    /// What an upstream may do wrong; none of it may look like a whole answer with other words.
    private static let faults = [
        "fault=reset:3", "fault=close:3", "fault=hangup", "fault=garbage", "fault=badlen", "fault=badstatus",
        "fault=errevent:2", "fault=badchunk:2", "fault=both", "fault=hang:2", "fault=split",
        "status=500", "status=429;retry=1", "think=300",
    ]

    /// - Parameter number: of all requests of a run.
    init(_ number: Int, chance: inout SeededGenerator) {
        let streams = Int.random(in: 0..<3, using: &chance) == 0
        let isFaulty = Int.random(in: 0..<6, using: &chance) == 0
        let fault = isFaulty ? Self.faults.randomElement(using: &chance) : nil
        let pause = streams ? ["delay=\(Int.random(in: 5...40, using: &chance))"] : []
        let words = streams ? Int.random(in: 5...60, using: &chance) : 3
        self.init(number, words: words, streams: streams, wishes: pause + [fault].compactMap { $0 })
    }

    /// A short one, of which nothing but an answer is expected.
    init(plain number: Int) { self.init(number, words: 3, streams: false, wishes: []) }

    private init(_ number: Int, words: Int, streams: Bool, wishes: [String]) {
        let mark = Self.mark(number)
        let said = Array(repeating: mark, count: words).joined(separator: " ")
        id = "load-\(number)"
        (self.mark, self.said) = (mark, said)
        isFaulty = wishes.contains { !$0.hasPrefix("delay") }
        text = Requests.chat(said, streams: streams, wishes: wishes.map { ";\($0)" }.joined())
            .replacing("%ID%", with: id)
    }

    /// Letters only: digits could be somebody's telephone number.
    private static func mark(_ number: Int) -> String {
        let letters = String(number).utf8.map { String(UnicodeScalar($0 - 48 + 97)) }.joined()
        return Marks.opening + letters + Marks.closing
    }

    /// What is wrong with an answer that this request was given, whatever was done to those between; nil when nothing is.
    func complaint(about answer: Answer) -> String? {
        let strange = Self.marks(in: answer.text).subtracting([mark]).sorted()
        guard strange.isEmpty else { return "\(id) was answered with \(strange[0]), which is not its mark" }
        guard answer.status == 200, answer.isWhole, SaidText.of(answer) != said else { return nil }
        // A stream may say at its end that it failed.
        if Self.isStream(answer), SaidText.events(answer.text).last.map(SaidText.isError) ?? false {
            return nil
        }
        return "\(id) was told that this is all: \(answer.text.suffix(200).debugDescription)"
    }

    /// Whether an answer is what the request asked for, and all of it.
    func isAnswered(by answer: Answer) -> Bool {
        guard answer.status == 200, answer.isWhole, SaidText.of(answer) == said else { return false }
        return !Self.isStream(answer) || SaidText.events(answer.text).last.map(SaidText.isRegularEnd) ?? false
    }

    private static func isStream(_ answer: Answer) -> Bool {
        answer["content-type"]?.hasPrefix("text/event-stream") == true
    }

    static func marks(in text: String) -> Set<String> {
        Set(text.matches(of: /qz[a-j]+zq/).map { String($0.output) })
    }
}
