import IPC
import Inspection
import Testing

@testable import Worker

@Suite struct `The policy that the supervisor describes` {
    @Test func `has the detectors' own names`() {
        #expect(PersonalDataName.allCases.map(\.rawValue) == PersonalDataType.allCases.map { "\($0.name)" })
        #expect(HarmName.allCases.map(\.rawValue) == HarmCategory.allCases.map(\.rawValue))
        #expect(RiskLevel.allCases.map { "\($0)" } == Risk.allCases.map { "\($0.name)" })
    }

    @Test func `looks for nothing where nothing is said`() throws {
        let policy = try InspectionPolicy(InspectionSettings(), patterns: [])
        #expect(policy.request.personalData.action == .off && policy.response.personalData.action == .off)
        #expect(policy.request.secrets == .off && policy.request.harm.action == .off)
        #expect(policy.sanitize == .off)
    }

    @Test(arguments: PersonalDataName.allCases)
    func `takes one kind of personal data for the same kind`(name: PersonalDataName) throws {
        var settings = InspectionSettings()
        settings.request.personalData.types = ChoiceSet([name])
        let types = try InspectionPolicy(settings, patterns: []).request.personalData.types
        #expect(types == PersonalDataTypes(PersonalDataType(name: name.rawValue).map { [$0] } ?? []))
        #expect(!types.isEmpty)
    }

    @Test func `says everything that was said`() throws {
        var settings = InspectionSettings()
        settings.sanitize.nullBytes = .remove
        settings.sanitize.invisible = .log
        settings.sanitize.trims = true
        settings.request.personalData.action = .redact
        settings.request.personalData.replacement = .mask
        settings.request.personalData.restores = true
        settings.request.secrets.action = .block
        settings.request.promptInjection.action = .block
        settings.request.promptInjection.threshold = .critical
        settings.response.secrets.replacement = .hash
        settings.response.harmful.action = .log
        settings.response.harmful.threshold = .low
        settings.response.harmCategories = ChoiceSet([.cbrn, .drugs])
        let policy = try InspectionPolicy(settings, patterns: [])
        #expect(
            policy.sanitize
                == SanitizePolicy(
                    nullBytes: .remove, controlCharacters: .off, invisible: .log, trim: true))
        #expect(
            policy.request.personalData
                == PersonalDataPolicy(action: .redact, types: [], restore: true, replacement: .mask))
        #expect(policy.request.secrets == .block)
        #expect(
            policy.request.injection == RiskPolicy(action: .block, threshold: .critical, categories: .all))
        #expect(policy.response.secretReplacement == .hash)
        #expect(policy.response.harm.action == .log && policy.response.harm.threshold == .low)
        #expect(policy.response.harm.categories.rawValue == 1 << 2 | 1 << 11)
    }
}

@Suite struct `The operator's patterns` {
    private static func pattern(_ text: String, _ category: String = "malware") -> PatternSettings {
        var pattern = PatternSettings()
        (pattern.name, pattern.pattern, pattern.category, pattern.risk) = ("own", text, category, .critical)
        return pattern
    }

    @Test func `are those that an inspection names`() throws {
        var settings = InspectionSettings()
        settings.deny = [PatternReference(1)]
        settings.allow = [PatternReference(0), PatternReference(1)]
        let policy = try InspectionPolicy(
            settings, patterns: [Self.pattern("first one"), Self.pattern("second*", "confidential")])
        #expect(policy.request.patterns == policy.response.patterns)
        #expect(policy.patterns.deny.map(\.pattern) == ["second*"])
        #expect(policy.patterns.deny.map(\.category) == [.own("confidential")])
        #expect(policy.patterns.allow.map(\.category) == [.harm(.malware), .own("confidential")])
        #expect(policy.patterns.deny.map(\.risk) == [.critical])
    }

    @Test(arguments: ["* a", "a*b", "!", String(repeating: "a ", count: 65)])
    func `are never dropped in silence`(text: String) {
        var settings = InspectionSettings()
        settings.deny = [PatternReference(0)]
        #expect(throws: UnusablePattern.self) {
            try InspectionPolicy(settings, patterns: [Self.pattern(text)])
        }
    }
}

@Suite struct `The keyed digest` {
    /// RFC 4231, test case 2, with a key of our own length: the tag of "what do ya want for nothing?" under "Jefe".
    @Test func `is HMAC-SHA-256, again and again`() throws {
        var key = Array("Jefe".utf8)
        let digest = try #require(KeyedDigest(Secret(wiping: &key, keeping: 0..<key.count)))
        let message = Array("what do ya want for nothing?".utf8)
        for _ in 0..<3 {
            let text = digest.code(of: message.span).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
            #expect(text.joined() == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        }
    }

    @Test func `is not there without a key`() {
        #expect(KeyedDigest(.empty) == nil)
    }
}
