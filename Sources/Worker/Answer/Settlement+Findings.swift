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
        count(request.findings, .request)
    }

    mutating func note(_ answer: InspectedAnswer) {
        note(answer.usage)
        count(answer.findings, .response)
    }

    mutating func note(_ stream: StreamInspector) {
        note(stream.usage)
        count(stream.findings, .response)
    }

    private mutating func note(_ usage: ReportedUsage) {
        promptTokens = UInt64(max(0, usage.inputTokens ?? 0))
        completionTokens = UInt64(max(0, usage.outputTokens ?? 0))
    }

    private mutating func count(_ found: [PlacedFinding], _ direction: TextDirection) {
        for place in found {
            let detector = place.finding.detector.rawValue
            let type = "\(place.finding.kind.type)"
            let action = RouteAction(place.finding.action)
            if let known = findings.firstIndex(where: {
                $0.detector == detector && $0.type == type && $0.action == action && $0.direction == direction
            }) {
                findings[known].count += 1
            } else if findings.count < MessageLimits.findingKinds {
                var new = FindingCount()
                new.detector = detector
                new.type = type
                new.count = 1
                new.action = action
                new.direction = direction
                findings.append(new)
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
