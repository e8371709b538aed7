import Foundation
import Inspection

/// A line of a corpus file as it is written.
struct CorpusLine: Decodable {
    struct Span: Decodable {
        let start: Int
        let end: Int
        let type: String
    }

    let text: String
    let label: Int
    let category: String?
    let source: String?
    let lang: String?
    let group: String?
    let transform: String?
    let role: String?
    let spans: [Span]?

    /// The line as a row of `file`.
    func row(kind: CorpusKind, file: String) -> CorpusRow {
        let offsets = spans?.isEmpty == false ? byteOffsets : []
        return CorpusRow(
            kind: kind, file: file, text: Array(text.utf8), isPositive: label == 1,
            category: category ?? "-", source: source ?? "-", language: lang ?? "-", group: group ?? "-",
            transform: transform ?? "-", role: role.flatMap(TextRole.init(rawValue:)) ?? .user,
            spans: (spans ?? []).compactMap { span in
                guard span.start <= span.end, span.end < offsets.count else { return nil }
                let type = kind == .pii ? PersonalDataNames.name(of: span.type) : span.type
                return LabelledSpan(type: type, range: offsets[span.start]..<offsets[span.end])
            })
    }

    /// For each Unicode scalar where it begins, and the end.
    private var byteOffsets: [Int] {
        var offsets = [0]
        for scalar in text.unicodeScalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
        return offsets
    }
}

/// Names of personal data in corpora, and what Bulkhead calls the same.
enum PersonalDataNames {
    private static let table = [
        "SSN": "US_SSN", "ITIN": "US_ITIN", "DOB": "DATE_OF_BIRTH", "DRIVER_LICENSE": "DRIVING_LICENCE",
        "MRN": "MEDICAL_RECORD", "NPI": "HEALTH_ID", "DEA": "HEALTH_ID", "VIN": "VEHICLE_ID",
        "CRYPTO": "CRYPTO_WALLET", "ROUTING": "ROUTING_NUMBER", "SWIFT": "BANK_ACCOUNT",
        "EIN": "NATIONAL_ID", "NINO": "UK_NINO", "NHS": "UK_NHS", "LOCATION": "ADDRESS",
    ]

    static func name(of type: String) -> String { table[type] ?? type }
}

extension UTF8 {
    /// How many bytes the scalar takes.
    fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
        scalar.value < 0x80 ? 1 : scalar.value < 0x800 ? 2 : scalar.value < 0x10000 ? 3 : 4
    }
}
