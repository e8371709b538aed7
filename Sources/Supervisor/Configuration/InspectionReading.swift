extension Configuration.Inspection {
    /// Reads what differs from `general`.
    init(reading section: inout ConfigurationSection, over general: Self) {
        request = section.inner("request") { request in
            request.inner("pii") { RequestInspection(reading: &$0, over: general.request) }
        }
        response = section.inner("response") { response in
            response.inner("pii") { section in
                ResponseInspection(
                    personalData: PersonalData(reading: &section, over: general.response.personalData))
            }
        }
    }
}

extension Configuration.Inspection.RequestInspection {
    fileprivate init(reading section: inout ConfigurationSection, over general: Self) {
        personalData = .init(reading: &section, over: general.personalData)
        restoresPersonalData = section.flag("restore", default: general.restoresPersonalData)
        let key = section.key.appending("restore")
        if restoresPersonalData, personalData.action != .redact, section.reader.isSet(key) {
            section.reader.warn(key, "has no effect unless action is \"redact\"")
        }
    }
}

extension Configuration.Inspection.PersonalData {
    fileprivate init(reading section: inout ConfigurationSection, over general: Self) {
        action = section.choice("action", default: general.action)
        types = section.value("types", default: general.types, shown: Self.shown) {
            (value) throws(Complaint) in try Self.types(value)
        }
    }

    /// "all", or a list of names in which each stands once.
    private static func types(
        _ value: ConfigurationValue
    ) throws(Complaint) -> Set<Configuration.PersonalDataType> {
        if case .string("all") = value { return Set(Configuration.PersonalDataType.allCases) }
        guard case .array(let elements) = value else {
            throw Complaint("expected \"all\" or a list of types, found \(value.found)")
        }
        guard !elements.isEmpty else {
            throw Complaint("an empty list would find nothing: set action to \"off\" to say so")
        }
        var types: Set<Configuration.PersonalDataType> = []
        for element in elements {
            let type = try element.choice(of: Configuration.PersonalDataType.self)
            guard types.insert(type).inserted else { throw Complaint("\(type.rawValue.quoted) stands twice") }
        }
        return types
    }

    private static func shown(_ types: Set<Configuration.PersonalDataType>) -> ConfigurationSetting.Value {
        let all = Configuration.PersonalDataType.allCases
        return types.count == all.count ? .text("all") : .list(all.filter(types.contains).map(\.rawValue))
    }
}
