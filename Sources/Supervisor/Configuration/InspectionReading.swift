import IPC

extension Configuration.Inspection {
    /// Reads what differs from `general`.
    init(reading section: inout ConfigurationSection, over general: Self) {
        sanitize = section.inner("sanitize") { Sanitize(reading: &$0, over: general.sanitize) }
        request = section.inner("request") { Request(reading: &$0, over: general.request) }
        response = section.inner("response") { Response(reading: &$0, over: general.response) }
        deny = Pattern.read("deny", from: &section, over: general.deny)
        allow = Pattern.read("allow", from: &section, over: general.allow)
    }
}

extension Configuration.Inspection.Sanitize {
    fileprivate init(reading section: inout ConfigurationSection, over general: Self) {
        nullBytes = section.choice("null_bytes", default: general.nullBytes)
        controlCharacters = section.choice("control_characters", default: general.controlCharacters)
        invisible = section.choice("invisible", default: general.invisible)
        trims = section.flag("trim", default: general.trims)
    }
}

extension Configuration.Inspection.Request {
    fileprivate init(reading section: inout ConfigurationSection, over general: Self) {
        promptInjection = section.inner("prompt_injection") {
            .init(reading: &$0, over: general.promptInjection)
        }
        (personalData, restoresPersonalData) = section.inner("pii") { section in
            let data = Configuration.Inspection.PersonalData(
                reading: &section, over: general.personalData)
            let restores = section.flag("restore", default: general.restoresPersonalData)
            if restores { Self.checkRestore(data, in: section) }
            return (data, restores)
        }
        secrets = section.inner("secrets") { .init(reading: &$0, over: general.secrets) }
        harmful = section.inner("harmful") { .init(reading: &$0, over: general.harmful) }
        uninspected = section.choice("uninspected", default: general.uninspected)
        providerState = section.choice("provider_state", default: general.providerState)
    }

    private static func checkRestore(
        _ data: Configuration.Inspection.PersonalData, in section: ConfigurationSection
    ) {
        guard section.isSet("restore") else { return }
        let key = section.key.appending("restore")
        if data.action != .redact {
            section.reader.warn(key, "has no effect unless action is \"redact\"")
        } else if data.replacement != .placeholder {
            section.reader.warn(key, "has no effect unless replacement is \"placeholder\"")
        }
    }
}

extension Configuration.Inspection.Response {
    fileprivate init(reading section: inout ConfigurationSection, over general: Self) {
        personalData = section.inner("pii") { .init(reading: &$0, over: general.personalData) }
        secrets = section.inner("secrets") { .init(reading: &$0, over: general.secrets) }
        harmful = section.inner("harmful") { .init(reading: &$0, over: general.harmful) }
    }
}

extension Configuration.Inspection.PromptInjection {
    fileprivate init(reading section: inout ConfigurationSection, over general: Self) {
        action = section.choice("action", default: general.action)
        threshold = section.choice("threshold", default: general.threshold)
    }
}

extension Configuration.Inspection.PersonalData {
    fileprivate init(reading section: inout ConfigurationSection, over general: Self) {
        action = section.choice("action", default: general.action)
        types = section.choices("types", default: general.types)
        replacement = .init(reading: &section, over: general.replacement, action: action)
    }
}

extension Configuration.Inspection.Secrets {
    fileprivate init(reading section: inout ConfigurationSection, over general: Self) {
        action = section.choice("action", default: general.action)
        replacement = .init(reading: &section, over: general.replacement, action: action)
    }
}

extension Configuration.Inspection.Replacement {
    fileprivate init(
        reading section: inout ConfigurationSection, over general: Self,
        action: Configuration.Inspection.Action
    ) {
        self = section.choice("replacement", default: general)
        guard action != .redact, section.isSet("replacement") else { return }
        section.reader.warn(
            section.key.appending("replacement"), "has no effect unless action is \"redact\"")
    }
}

extension Configuration.Inspection.Harmful {
    fileprivate init(reading section: inout ConfigurationSection, over general: Self) {
        action = section.choice("action", default: general.action)
        threshold = section.choice("threshold", default: general.threshold)
        categories = section.choices("categories", default: general.categories)
    }
}

extension ConfigurationSection {
    /// "all", or a list of names in which each stands once.
    fileprivate mutating func choices<Choice>(
        _ name: String, default fallback: ChoiceSet<Choice>
    ) -> ChoiceSet<Choice> {
        value(name, default: fallback, shown: \.shown) { (value) throws(Complaint) in
            if case .string("all") = value { return .all }
            guard case .array(let elements) = value else {
                throw Complaint("expected \"all\" or a list of \(name), found \(value.found)")
            }
            guard !elements.isEmpty else {
                throw Complaint("an empty list would find nothing: set action to \"off\" to say so")
            }
            var choices = ChoiceSet<Choice>()
            for element in elements {
                let choice = try element.choice(of: Choice.self)
                guard choices.insert(choice) else {
                    throw Complaint("\(choice.rawValue.quoted) stands twice")
                }
            }
            return choices
        }
    }
}

extension ChoiceSet {
    fileprivate var shown: ConfigurationSetting.Value {
        self == .all ? .text("all") : .list(members.map(\.rawValue))
    }
}
