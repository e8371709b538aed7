import IPC
import TLS

/// A PEM file of certificates (RFC 7468).
enum CertificateFile {
    /// A certificate and its chain.
    struct Chain {
        let bytes: [UInt8]
        let certificates: CertificateChain
    }

    /// The chain in the file at `path`.
    static func chain(at path: String) throws(CertificateFileError) -> Chain {
        let bytes = try contents(of: path, atMost: MessageLimits.certificateBytes)
        return Chain(bytes: bytes, certificates: try parsed(bytes, path, CertificateChain.chainLimit))
    }

    /// Authorities' certificates, as the file at `path` holds them.
    static func authorities(at path: String) throws(CertificateFileError) -> [UInt8] {
        let bytes = try contents(of: path, atMost: MessageLimits.clientAuthoritiesBytes)
        _ = try parsed(bytes, path, CertificateChain.authorityLimit)
        return bytes
    }

    private static func contents(
        of path: String, atMost limit: Int
    ) throws(CertificateFileError) -> [UInt8] {
        let bytes: [UInt8]
        do throws(RegularFileError) {
            bytes = try RegularFile.contents(of: path, atMost: limit)
        } catch {
            throw .unreadable(path: path, error)
        }
        guard bytes.count <= limit else { throw .tooLong(path: path, limit: limit) }
        return bytes
    }

    private static func parsed(
        _ bytes: [UInt8], _ path: String, _ limit: Int
    ) throws(CertificateFileError) -> CertificateChain {
        do throws(OpenSSLError) { return try CertificateChain(pem: bytes, atMost: limit) } catch {
            throw .malformed(path: path, error)
        }
    }
}

/// Why a file of certificates cannot be used.
enum CertificateFileError: Error, Equatable, CustomStringConvertible {
    case unreadable(path: String, RegularFileError)
    case tooLong(path: String, limit: Int)
    case malformed(path: String, OpenSSLError)

    var description: String {
        switch self {
        case .unreadable(let path, let error): "\(path) cannot be read: \(error)"
        case .tooLong(let path, let limit): "\(path) is longer than \(limit) bytes"
        case .malformed(let path, let error): "\(path): \(error)"
        }
    }
}
