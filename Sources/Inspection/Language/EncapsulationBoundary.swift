/// The lines around certificates and keys, which say "begin" and "end" and mean nothing by it (RFC 7468 section 2).
enum EncapsulationBoundary {
    /// The longest label, with what stands around it.
    private static let longest = 64
    /// How the labels of RFC 7468, of OpenSSH and of OpenPGP end.
    private static let labels: [StaticString] = [
        "certificate", "key", "request", "crl", "parameters", "signature", "pkcs7", "cms", "block",
    ]

    /// The end of the boundary whose hyphens stand in `hyphens` of the normalised `text`; nil when it is none.
    static func end(_ text: Span<UInt8>, hyphens: Range<Int>) -> Int? {
        guard hyphens.count == 5,
            text.stands("begin ", at: hyphens.upperBound) || text.stands("end ", at: hyphens.upperBound)
        else { return nil }
        var position = hyphens.upperBound
        let limit = min(text.count, position + longest)
        while position < limit, text[position] != UInt8(ascii: "-"), text[position] > 0x1F { position += 1 }
        guard text.stands("-----", at: position) else { return nil }
        for label in labels
        where text.stands(label, at: max(hyphens.upperBound, position - label.utf8CodeUnitCount)) {
            return position + 5
        }
        return nil
    }
}
