import COpenSSL
import Glibc

/// The authorities that are believed, all of them in memory: a sealed process cannot look one up when a chain needs it.
@safe public final class TrustStore {
    let store: OpaquePointer

    /// Where authorities come from.
    public enum Source: Sendable, Hashable {
        /// Those that the system trusts.
        case system
        /// Those of one PEM file and no others.
        case file(String)
    }

    /// - Throws: when there is no authority to be had there.
    public init(_ source: Source) throws(OpenSSLError) {
        guard let made = unsafe X509_STORE_new() else { throw OpenSSLError("no trust store can be made") }
        unsafe store = made
        switch source {
        case .file(let path): try load(path)
        case .system: try loadSystem()
        }
        // The store is this object's.
        guard unsafe OPENSSL_sk_num(X509_STORE_get0_objects(store)) > 0 else {
            throw OpenSSLError("no certificate authority was found")
        }
    }

    deinit { unsafe X509_STORE_free(store) }

    /// X509_STORE_load_file(3) reads the whole file at once, where a directory would be read when it is asked.
    private func load(_ path: String) throws(OpenSSLError) {
        // The path is passed as a terminated copy that outlives the call.
        guard unsafe X509_STORE_load_file(store, path) == 1 else {
            throw OpenSSLError("the file cannot be read")
        }
    }

    /// One file with all of them where the distribution has one, else each file of the directory by itself.
    private func loadSystem() throws(OpenSSLError) {
        // Both are static strings (X509_get_default_cert_file(3)).
        let file = unsafe String(cString: X509_get_default_cert_file())
        let directory = unsafe String(cString: X509_get_default_cert_dir())
        for bundle in [file, directory + "/ca-certificates.crt", directory + "/ca-bundle.crt"]
        where unsafe access(bundle, R_OK) == 0 {
            return try load(bundle)
        }
        for path in Self.hashedNames(in: directory) { try load(path) }
    }

    /// The names by which OpenSSL would look authorities up: eight hexadecimal digits, a dot, a number
    /// (openssl-rehash(1)).
    private static func hashedNames(in directory: String) -> [String] {
        // The stream is open until it is closed below.
        guard let stream = unsafe opendir(directory) else { return [] }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            // The name is terminated, and valid until the next call (readdir(3)).
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            let parts = name.split(separator: ".")
            guard parts.count == 2, parts[0].utf8.count == 8, UInt32(parts[0], radix: 16) != nil,
                UInt8(parts[1]) != nil
            else { continue }
            names.append("\(directory)/\(name)")
        }
        return names.sorted()
    }
}

/// Stores by where they come from: upstreams that trust the same authorities share one.
public struct TrustStores {
    private var stores: [TrustStore.Source: TrustStore] = [:]

    public init() {}

    /// Reads the authorities when they are asked for first.
    public mutating func store(_ source: TrustStore.Source) throws(OpenSSLError) -> TrustStore {
        if let store = stores[source] { return store }
        let store = try TrustStore(source)
        stores[source] = store
        return store
    }
}
