import IPC
import Inspection

/// What inspection found, counted by kind: never a value.
extension Settlement {
    mutating func note(_ request: InspectedRequest) {
        model = Self.clipped(request.model ?? "")
        uninspected.image += UInt32(clamping: request.uninspected.images)
        uninspected.audio += UInt32(clamping: request.uninspected.audio)
        uninspected.file += UInt32(clamping: request.uninspected.files)
        uninspected.other += UInt32(clamping: request.uninspected.others)
        requestScores.merge(request.scores)
        count(request.findings, .request)
    }

    mutating func note(_ answer: InspectedAnswer) {
        note(answer.usage)
        responseScores.merge(answer.scores)
        count(answer.findings, .response)
    }

    mutating func note(_ stream: StreamInspector) {
        note(stream.usage)
        responseScores.merge(stream.scores)
        count(stream.findings, .response)
    }

    private mutating func note(_ usage: ReportedUsage) {
        promptTokens = UInt64(max(0, usage.inputTokens ?? 0))
        completionTokens = UInt64(max(0, usage.outputTokens ?? 0))
    }

    private mutating func count(_ found: [PlacedFinding], _ direction: TextDirection) {
        for place in found {
            let new = FindingCount(place.finding, direction)
            if let known = findings.firstIndex(where: { $0.isSameKind(as: new) }) {
                findings[known].count += 1
            } else if findings.count < MessageLimits.findingKinds {
                findings.append(new)
            } else if new.action == .block, let place = findings.lastIndex(where: { $0.action != .block }) {
                // Why something was refused is told in any case.
                findings[place] = new
            }
        }
    }

    /// A client's text, cut to what a message may carry, at a character.
    private static func clipped(_ text: String) -> String {
        guard text.utf8.count > MessageLimits.modelBytes else { return text }
        var clipped = ""
        for character in text.unicodeScalars {
            guard clipped.utf8.count + character.utf8.count <= MessageLimits.modelBytes else { break }
            clipped.unicodeScalars.append(character)
        }
        return clipped
    }
}

extension FindingCount {
    /// One finding.
    fileprivate init(_ finding: Finding, _ direction: TextDirection) {
        self.init()
        detector = finding.detector.rawValue
        category = finding.kind.categoryName
        type = finding.kind.typeName
        risk = RiskLevel(finding.risk)
        count = 1
        action = RouteAction(finding.action)
        self.direction = direction
    }

    fileprivate func isSameKind(as other: FindingCount) -> Bool {
        detector == other.detector && category == other.category && type == other.type && risk == other.risk
            && action == other.action && direction == other.direction
    }
}

extension ReportedScores {
    /// Keeps the worse of both.
    fileprivate mutating func merge(_ scores: TextScores) {
        promptInjection = max(promptInjection, Self.thousandths(scores.promptInjection))
        harmful = max(harmful, Self.thousandths(scores.harmful))
    }

    private static func thousandths(_ score: Double) -> UInt16 {
        UInt16((min(max(score, 0), 1) * 1000).rounded())
    }
}

extension RiskLevel {
    fileprivate init(_ risk: Risk) {
        self =
            switch risk {
            case .none: .none
            case .low: .low
            case .medium: .medium
            case .high: .high
            case .critical: .critical
            }
    }
}

extension RouteAction {
    fileprivate init(_ action: FindingAction) {
        switch action {
        case .off: self = .off
        case .log: self = .log
        case .redact: self = .redact
        case .block: self = .block
        }
    }
}
