/// Which certificates are for which host: what a client says it wants to reach (RFC 6066 3) decides what it is shown. Pure.
struct ServerNames: Equatable {
    /// What there is to choose from: a certificate's names and its kind of key.
    struct Candidate {
        var names: [String]
        var keyType: Int32
    }

    /// Each is the places of certificates that are shown together: one of each kind of key, so that the client's algorithms
    /// choose among them. The first is for who names no host, or none that a certificate is for.
    private(set) var sets: [[Int]] = []
    private var exact: [String: Int] = [:]
    /// By what follows the first label, dot included.
    private var wildcards: [String: Int] = [:]

    /// - Parameter candidates: at least one.
    init(_ candidates: [Candidate]) {
        let first = candidates[0].names.first
        insert(first.map { Self.places(of: $0, among: candidates) } ?? [0])
        for name in candidates.flatMap(\.names) {
            let place = insert(Self.places(of: name, among: candidates))
            if name.hasPrefix("*.") {
                wildcards[String(name.dropFirst())] = place
            } else {
                exact[name] = place
            }
        }
    }

    /// The first certificate of each kind of key that has `name`.
    private static func places(of name: String, among candidates: [Candidate]) -> [Int] {
        var seen: Set<Int32> = []
        return candidates.indices.filter {
            candidates[$0].names.contains(name) && seen.insert(candidates[$0].keyType).inserted
        }
    }

    @discardableResult private mutating func insert(_ places: [Int]) -> Int {
        if let known = sets.firstIndex(of: places) { return known }
        sets.append(places)
        return sets.count - 1
    }

    /// The place in `sets` of what is shown to a client that asks for `host`, in lower case. A wildcard is for one label
    /// (RFC 6125 6.4.3).
    func set(for host: String?) -> Int {
        guard let host else { return 0 }
        if let place = exact[host] { return place }
        guard let dot = host.firstIndex(of: "."), dot != host.startIndex else { return 0 }
        return wildcards[String(host[dot...])] ?? 0
    }

    /// A host's name in lower case; nil when it is none: empty, longer than a name may be (RFC 1035 3.1), or with other bytes than
    /// names have.
    static func normalized(_ bytes: [UInt8]) -> String? {
        guard (1...253).contains(bytes.count) else { return nil }
        var lower: [UInt8] = []
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): lower.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "*"):
                lower.append(byte)
            default: return nil
            }
        }
        return String(decoding: lower, as: UTF8.self)
    }

    /// The host in a server_name extension (RFC 6066 3): a list of names of which the first that is a host counts.
    static func host(inExtension bytes: [UInt8]) -> String? {
        // The list's length, a type, the name's length.
        guard bytes.count >= 5, Int(bytes[0]) << 8 | Int(bytes[1]) == bytes.count - 2, bytes[2] == 0 else {
            return nil
        }
        let count = Int(bytes[3]) << 8 | Int(bytes[4])
        guard bytes.count == 5 + count else { return nil }
        return normalized(Array(bytes[5...]))
    }
}
