import Foundation

/// Parsed JSON, followed by names and places: `json["choices", 0, "message"]`.
struct JSON {
    private let value: Any?

    init(_ text: some Sequence<UInt8>) throws {
        value = try JSONSerialization.jsonObject(with: Data(text), options: .fragmentsAllowed)
    }

    init(_ text: String) throws { try self.init(text.utf8) }

    private init(value: Any?) { self.value = value }

    subscript(_ path: any Step...) -> JSON { JSON(value: path.reduce(value) { $1.follow($0) }) }

    protocol Step { func follow(_ value: Any?) -> Any? }

    var text: String? { value as? String }
    var number: Int? { (value as? NSNumber)?.intValue }
    var flag: Bool? { value as? Bool }
    var isNull: Bool { value is NSNull }
    var exists: Bool { value != nil }
    var list: [JSON] { (value as? [Any])?.map { JSON(value: $0) } ?? [] }
    var names: [String] { (value as? [String: Any])?.keys.sorted() ?? [] }
}

extension String: JSON.Step {
    func follow(_ value: Any?) -> Any? { (value as? [String: Any])?[self] }
}

extension Int: JSON.Step {
    func follow(_ value: Any?) -> Any? {
        guard let list = value as? [Any], list.indices.contains(self) else { return nil }
        return list[self]
    }
}
