import IPC

extension Configuration.Inspection {
    /// What is not looked for, or found and let through; `key` is where the inspection stands.
    func weaknesses(at key: ConfigurationKey) -> [ConfigurationWeakness] {
        let key = key.appending("inspection")
        return sanitize.weaknesses(at: key.appending("sanitize"))
            + request.weaknesses(at: key.appending("request"))
            + response.weaknesses(at: key.appending("response"))
            + allow.enumerated().map { index, pattern in
                ConfigurationWeakness(
                    key: key.appending("allow").appending(index),
                    message: "texts with \(pattern.pattern.quoted) are trusted there")
            }
    }
}

extension Configuration.Inspection.Sanitize {
    fileprivate func weaknesses(at key: ConfigurationKey) -> [ConfigurationWeakness] {
        [
            ("null_bytes", nullBytes, "null characters"),
            ("control_characters", controlCharacters, "control characters"),
            ("invisible", invisible, "invisible characters"),
        ].compactMap { name, action, what in
            guard action == .off || action == .log else { return nil }
            let key = key.appending(name)
            return ConfigurationWeakness(
                key: key, message: action == .off ? "\(what) pass" : "\(what) are noted and let through")
        }
    }
}

extension Configuration.Inspection.Request {
    fileprivate func weaknesses(at key: ConfigurationKey) -> [ConfigurationWeakness] {
        let words = "a request"
        return promptInjection.action.weakness("prompt injection in \(words)", at: key, "prompt_injection")
            + promptInjection.threshold.weakness(
                promptInjection.action, "prompt injection in \(words)", at: key, "prompt_injection",
                standard: .medium)
            + personalData.weaknesses("personal data in \(words)", at: key)
            + secrets.action.weakness("a secret in \(words)", at: key, "secrets")
            + harmful.weaknesses("harmful content in \(words)", at: key)
            + (providerState == .refuse
                ? []
                : [
                    ConfigurationWeakness(
                        key: key.appending("provider_state"),
                        message: "clients reach what the provider remembers of each other")
                ])
    }
}

extension Configuration.Inspection.Response {
    fileprivate func weaknesses(at key: ConfigurationKey) -> [ConfigurationWeakness] {
        let words = "a response"
        return personalData.weaknesses("personal data in \(words)", at: key)
            + secrets.action.weakness("a secret in \(words)", at: key, "secrets")
            // To note what a model says is the default; not to look is less.
            + (harmful.action == .log ? [] : harmful.weaknesses("harmful content in \(words)", at: key))
    }
}

extension Configuration.Inspection.PersonalData {
    fileprivate func weaknesses(_ what: String, at key: ConfigurationKey) -> [ConfigurationWeakness] {
        let missing = types == .all || action == .off ? [] : ["only some kinds of \(what) are looked for"]
        return action.weakness(what, at: key, "pii")
            + missing.map {
                ConfigurationWeakness(key: key.appending("pii").appending("types"), message: $0)
            }
    }
}

extension Configuration.Inspection.Harmful {
    fileprivate func weaknesses(_ what: String, at key: ConfigurationKey) -> [ConfigurationWeakness] {
        let missing =
            categories == .all || action == .off ? [] : ["only some kinds of \(what) are looked for"]
        return action.weakness(what, at: key, "harmful")
            + threshold.weakness(action, what, at: key, "harmful", standard: .high)
            + missing.map {
                ConfigurationWeakness(key: key.appending("harmful").appending("categories"), message: $0)
            }
    }
}

extension Configuration.Inspection.Action {
    /// One entry where nothing is done.
    fileprivate func weakness(
        _ what: String, at key: ConfigurationKey, _ detector: String
    ) -> [ConfigurationWeakness] {
        guard self == .off || self == .log else { return [] }
        let text = self == .off ? "is not looked for" : "is noted and let through"
        let key = key.appending(detector).appending("action")
        return [ConfigurationWeakness(key: key, message: "\(what) \(text)")]
    }
}

extension Configuration.Inspection.Threshold {
    /// One entry where less is acted on than by default.
    fileprivate func weakness(
        _ action: Configuration.Inspection.Action, _ what: String, at key: ConfigurationKey,
        _ detector: String, standard: Self
    ) -> [ConfigurationWeakness] {
        let order = Self.allCases
        guard action == .redact || action == .block, let own = order.firstIndex(of: self),
            let usual = order.firstIndex(of: standard), own > usual
        else { return [] }
        let key = key.appending(detector).appending("threshold")
        return [ConfigurationWeakness(key: key, message: "\(what) passes below risk \(rawValue)")]
    }
}
