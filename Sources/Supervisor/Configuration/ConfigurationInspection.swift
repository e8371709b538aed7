import IPC

extension Configuration {
    /// What may be said.
    struct Inspection: Sendable, Equatable {
        var sanitize: Sanitize
        var request: Request
        var response: Response
        /// The operator's own patterns that are findings.
        var deny: [Pattern]
        /// The operator's own patterns in which nothing is found.
        var allow: [Pattern]

        /// Characters that no text needs.
        struct Sanitize: Sendable, Equatable {
            var nullBytes: CharacterAction
            var controlCharacters: CharacterAction
            /// Zero-width characters, bidirectional controls, tags.
            var invisible: CharacterAction
            /// Whether white space at both ends of a text goes too.
            var trims: Bool
        }

        struct Request: Sendable, Equatable {
            var promptInjection: PromptInjection
            var personalData: PersonalData
            /// Whether the caller gets its own values back in the answer.
            var restoresPersonalData: Bool
            var secrets: Secrets
            var harmful: Harmful
            /// Images, audio and files, which no detector can read.
            var uninspected = Permission.allow
            /// What the provider remembers from earlier requests.
            var providerState = Permission.refuse
        }

        /// Whether something may go to the provider.
        enum Permission: String, Sendable, CaseIterable {
            case allow, refuse
        }

        struct Response: Sendable, Equatable {
            var personalData: PersonalData
            var secrets: Secrets
            var harmful: Harmful
        }

        struct PromptInjection: Sendable, Equatable {
            var action: Action
            /// The least risk that is acted on.
            var threshold: Threshold
        }

        struct PersonalData: Sendable, Equatable {
            var action: Action
            var types: ChoiceSet<PersonalDataName>
            var replacement: Replacement
        }

        struct Secrets: Sendable, Equatable {
            var action: Action
            var replacement: Replacement
        }

        struct Harmful: Sendable, Equatable {
            var action: Action
            /// The least risk that is acted on.
            var threshold: Threshold
            var categories: ChoiceSet<HarmName>
        }

        /// Words of the operator's own.
        struct Pattern: Sendable, Equatable {
            var name: String
            var pattern: String
            var category: String
            var risk: Threshold
        }

        enum Action: String, Sendable, CaseIterable {
            case off
            case log
            case redact
            case block
        }

        enum CharacterAction: String, Sendable, CaseIterable {
            case off
            case log
            case remove
            case block
        }

        enum Threshold: String, Sendable, CaseIterable {
            case low
            case medium
            case high
            case critical
        }

        /// What takes the place of a value that is redacted.
        enum Replacement: String, Sendable, CaseIterable {
            /// `[EMAIL_1]`
            case placeholder
            /// `****1234`
            case mask
            /// `[EMAIL_h…]`, made with a key of this machine's.
            case hash
        }
    }
}

extension Configuration.Inspection {
    static let standard = Self(
        sanitize: Sanitize(
            nullBytes: .remove, controlCharacters: .remove, invisible: .remove, trims: false),
        request: Request(
            promptInjection: PromptInjection(action: .block, threshold: .medium), personalData: everything,
            restoresPersonalData: true, secrets: Secrets(action: .redact, replacement: .placeholder),
            harmful: Harmful(action: .block, threshold: .high, categories: .all)),
        response: Response(
            personalData: everything, secrets: Secrets(action: .redact, replacement: .placeholder),
            harmful: Harmful(action: .log, threshold: .high, categories: .all)),
        deny: [], allow: [])

    private static let everything = PersonalData(action: .redact, types: .all, replacement: .placeholder)

    /// Whether any value is replaced by a hash, which takes a key.
    var hashesValues: Bool {
        let personalData = [request.personalData, response.personalData]
        let secrets = [request.secrets, response.secrets]
        return personalData.contains { $0.action == .redact && $0.replacement == .hash }
            || secrets.contains { $0.action == .redact && $0.replacement == .hash }
    }
}
