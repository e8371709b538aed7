/// One object of a configuration file while it is read: what is never asked of it is an unknown key.
struct ConfigurationSection {
    let reader: ConfigurationReader
    let key: ConfigurationKey
    private let members: [String: ConfigurationValue]
    private var asked: [String] = []
    /// False for what only overrides other settings: then its defaults are those, shown at their own place.
    private let recordsDefaults: Bool

    init(
        _ members: [String: ConfigurationValue], at key: ConfigurationKey, reader: ConfigurationReader,
        recordsDefaults: Bool = true
    ) {
        self.members = members
        self.key = key
        self.reader = reader
        self.recordsDefaults = recordsDefaults
    }

    /// The value at `name` made by `parse`, or `fallback` where the file has none or a refused one.
    mutating func value<Value>(
        _ name: String, default fallback: Value, shown: (Value) -> ConfigurationSetting.Value,
        parse: (ConfigurationValue) throws(Complaint) -> Value
    ) -> Value {
        asked.append(name)
        let path = key.appending(name)
        guard let member = members[name] else {
            if recordsDefaults { reader.record(path, shown(fallback), isSet: false) }
            return fallback
        }
        do throws(Complaint) {
            let value = try parse(member)
            reader.record(path, shown(value), isSet: true)
            return value
        } catch {
            reader.refuse(path, error)
            return fallback
        }
    }

    /// The value at `name`, which must be there; nil once it is refused.
    mutating func required<Value>(
        _ name: String, shown: (Value) -> ConfigurationSetting.Value,
        parse: (ConfigurationValue) throws(Complaint) -> Value
    ) -> Value? {
        guard members[name] != nil else {
            asked.append(name)
            reader.refuse(key.appending(name), Complaint("is required"))
            return nil
        }
        return value(name, default: Value?.none) { value in
            value.map(shown) ?? .null
        } parse: { (member) throws(Complaint) in
            try parse(member)
        }
    }

    /// The object at `name`; an empty one where the file has none.
    mutating func section(_ name: String, recordsDefaults: Bool? = nil) -> ConfigurationSection {
        asked.append(name)
        let path = key.appending(name)
        var inner: [String: ConfigurationValue] = [:]
        switch members[name] {
        case .object(let members): inner = members
        case let other?: reader.refuse(path, Complaint("expected an object, found \(other.kind)"))
        case nil: break
        }
        return ConfigurationSection(
            inner, at: path, reader: reader, recordsDefaults: recordsDefaults ?? self.recordsDefaults)
    }

    /// The objects of the list at `name`, which must hold as many as `count` says.
    mutating func sections(_ name: String, count: ClosedRange<Int>) -> [ConfigurationSection] {
        asked.append(name)
        let path = key.appending(name)
        guard case .array(let elements)? = members[name] else {
            let found = members[name].map { "expected a list of objects, found \($0.kind)" }
            reader.refuse(path, Complaint(found ?? "is required: at least \(count.lowerBound)"))
            return []
        }
        guard checkCount(elements.count, count, at: path) else { return [] }
        return elements.enumerated().compactMap { index, element in
            section(from: element, at: path.appending(index))
        }
    }

    /// The objects of the list at `name`, at most `count`; nil where the file has none, so that others apply.
    mutating func optionalSections(_ name: String, atMost count: Int) -> [ConfigurationSection]? {
        guard let member = members[name] else {
            asked.append(name)
            if recordsDefaults { reader.record(key.appending(name), .list([]), isSet: false) }
            return nil
        }
        if case .array(let elements) = member, elements.isEmpty {
            reader.record(key.appending(name), .list([]), isSet: true)
        }
        return sections(name, count: 0...count)
    }

    /// The objects that are members of the object at `name`, by their names in order.
    mutating func namedSections(
        _ name: String, count: ClosedRange<Int>
    ) -> [(name: String, section: ConfigurationSection)] {
        guard members[name] != nil else {
            asked.append(name)
            reader.refuse(key.appending(name), Complaint("is required: at least \(count.lowerBound)"))
            return []
        }
        let holder = section(name)
        guard case .object? = members[name], checkCount(holder.members.count, count, at: holder.key) else {
            return []
        }
        return holder.members.sorted { $0.key < $1.key }.compactMap { name, value in
            section(from: value, at: holder.key.appending(name)).map { (name, $0) }
        }
    }

    /// Every member, by name in order: for an object whose names are values themselves.
    mutating func entries(_ name: String) -> [(name: String, value: ConfigurationValue)] {
        section(name).members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Refuses the value at `name` for what it is beside others.
    func refuse(_ name: String, _ message: String, suggestion: String? = nil) {
        reader.refuse(key.appending(name), Complaint(message, suggestion: suggestion))
    }

    /// Whether the file says null at `name`, which turns off what would stand there.
    mutating func isNull(_ name: String) -> Bool {
        guard case .null? = members[name] else { return false }
        asked.append(name)
        reader.record(key.appending(name), .null, isSet: true)
        return true
    }

    /// Whether the file has a value at `name`.
    func isSet(_ name: String) -> Bool { members[name] != nil }

    /// The names of the members of the object at `name`, also of refused ones.
    func names(in name: String) -> Set<String> {
        guard case .object(let inner)? = members[name] else { return [] }
        return Set(inner.keys)
    }

    /// Refuses the members that nothing has asked for.
    func refuseUnknownKeys() {
        for name in members.keys where !asked.contains(name) {
            reader.refuseName(
                key.appending(name),
                Complaint("unknown key", suggestion: nearestWord(to: name, among: asked)))
        }
    }

    private func section(
        from value: ConfigurationValue, at path: ConfigurationKey
    ) -> ConfigurationSection? {
        guard case .object(let members) = value else {
            reader.refuse(path, Complaint("expected an object, found \(value.kind)"))
            return nil
        }
        return ConfigurationSection(members, at: path, reader: reader)
    }

    private func checkCount(_ count: Int, _ range: ClosedRange<Int>, at path: ConfigurationKey) -> Bool {
        if count < range.lowerBound {
            reader.refuse(path, Complaint("at least \(range.lowerBound) is required"))
        } else if count > range.upperBound {
            reader.refuse(path, Complaint("at most \(range.upperBound) are allowed, found \(count)"))
        }
        return range.contains(count)
    }
}
