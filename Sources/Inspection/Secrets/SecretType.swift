/// One kind of secret: a row in the table of rules.
public struct SecretType: Sendable, Hashable {
    /// The row.
    let index: UInt16

    static let password = SecretType(index: 0)
    static let genericSecret = SecretType(index: 1)
    static let connectionString = SecretType(index: 2)
    static let privateKey = SecretType(index: 3)
    static let webToken = SecretType(index: 4)
    static let bearerToken = SecretType(index: 5)
    static let basicCredentials = SecretType(index: 6)
    static let sessionCookie = SecretType(index: 7)
    static let genericKey = SecretType(index: 8)

    /// The kind with this index.
    init(index: UInt16) { self.index = index }

    /// The kind with this name; that of no particular form when there is none.
    init(_ name: String) {
        index = UInt16(SecretRow.all.firstIndex { $0.name.description == name } ?? 1)
    }

    private var row: SecretRow { SecretRow.all[Int(index)] }

    /// The name in reports: stable, upper case.
    public var name: StaticString { row.name }
    /// The broad category in reports.
    public var category: StaticString { row.category.name }
    /// How bad its disclosure is.
    public var risk: Risk { row.category.risk }
    /// The regulations and standards that name it.
    public var frameworks: [StaticString] { row.category.frameworks }
}

extension Candidate {
    /// A secret of `type`.
    init(_ type: SecretType, range: Range<Int>, confidence: Double) {
        self.init(kind: .secret(type), range: range, risk: type.risk, confidence: confidence)
    }
}
