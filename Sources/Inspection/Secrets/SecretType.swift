/// One kind of secret: a row in the table of rules.
public struct SecretType: Sendable, Hashable {
    /// The row.
    let index: UInt16

    /// The name in reports: stable, upper case.
    public var name: StaticString { "SECRET" }
    /// The broad category in reports.
    public var category: StaticString { "credential" }
    /// The regulations and standards that name it.
    public var frameworks: [StaticString] { ["iso27001 A.8.24"] }
}
