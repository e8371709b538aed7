import Foundation
import Inspection

/// What the detectors said of one row, with the default policy.
struct Outcome: Sendable {
    struct Seen: Sendable {
        let detector: Detector
        let category: String
        let type: String
        let action: FindingAction
        let risk: Risk
        let range: Range<Int>
    }

    let injection: Double
    let harm: Double
    let seen: [Seen]

    /// Whether a finding of `detector` would have the request refused.
    func isBlocked(by detector: Detector) -> Bool {
        seen.contains { $0.detector == detector && $0.action == .block }
    }

    /// Whether `detector` saw anything.
    func isSeen(by detector: Detector) -> Bool { seen.contains { $0.detector == detector } }
}

/// A row and what became of it.
struct Examined: Sendable {
    let row: CorpusRow
    let outcome: Outcome
}

/// Runs the detectors over a corpus, on every core.
enum Examination {
    static func run(_ rows: [CorpusRow]) async -> [Examined] {
        let cores = ProcessInfo.processInfo.activeProcessorCount
        return await withTaskGroup(of: [(Int, Outcome)].self) { group in
            for first in 0..<cores {
                group.addTask { share(of: rows, from: first, step: cores) }
            }
            var outcomes: [(Int, Outcome)] = []
            for await share in group { outcomes += share }
            outcomes.sort { $0.0 < $1.0 }
            return outcomes.map { Examined(row: rows[$0.0], outcome: $0.1) }
        }
    }

    private static func share(of rows: [CorpusRow], from first: Int, step: Int) -> [(Int, Outcome)] {
        var inspector = TextInspector(policy: InspectionPolicy())
        return stride(from: first, to: rows.count, by: step).map { index in
            let judged = inspector.inspect(
                rows[index].text, role: rows[index].role, direction: .request, hashSeed: 1)
            return (index, Outcome(judged))
        }
    }
}

extension Outcome {
    fileprivate init(_ judged: InspectedText) {
        injection = judged.scores.promptInjection
        harm = judged.scores.harmful
        seen = judged.findings.map { finding in
            Seen(
                detector: finding.detector, category: "\(finding.kind.category)",
                type: "\(finding.kind.type)", action: finding.action, risk: finding.risk,
                range: finding.bytes)
        }
    }
}
