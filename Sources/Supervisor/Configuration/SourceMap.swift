/// Where the keys and values of a JSON5 text stand.
struct SourceMap: Equatable {
    /// Where each value begins.
    var values: [ConfigurationKey: SourcePosition] = [:]
    /// Where the name of each member of an object begins.
    var names: [ConfigurationKey: SourcePosition] = [:]
    /// Members that an earlier one of the same object has the name of.
    var duplicates: [Duplicate] = []

    struct Duplicate: Equatable {
        let key: ConfigurationKey
        let position: SourcePosition
    }

    /// Whether the two agree on every object, list and name: if not, one of them misread the text.
    func describes(_ value: ConfigurationValue) -> Bool {
        var count = 0
        return covers(value, at: .top, count: &count) && count == values.count
    }

    private func covers(_ value: ConfigurationValue, at key: ConfigurationKey, count: inout Int) -> Bool {
        count += 1
        guard values[key] != nil else { return false }
        switch value {
        case .array(let elements):
            for (index, element) in elements.enumerated()
            where !covers(element, at: key.appending(index), count: &count) { return false }
        case .object(let members):
            for (name, member) in members
            where names[key.appending(name)] == nil
                || !covers(member, at: key.appending(name), count: &count)
            { return false }
        default: break
        }
        return true
    }
}

/// Where a text stops being JSON5, and what was wrong there.
struct SyntaxProblem: Error, Equatable {
    let position: SourcePosition
    let message: String
}
