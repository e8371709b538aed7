import COpenSSL
import Foundation
import IPC

/// How many signatures a keeper makes in a second, and how long one takes with the way to it and back.
@Loop enum SignatureMeasurement {
    private struct Subject {
        let name: String
        let algorithm: String
        var group: String?
        var bits: Int32 = 0
        let scheme: SignatureScheme
    }

    private static let subjects = [
        Subject(name: "ECDSA P-256", algorithm: "EC", group: "prime256v1", scheme: .ecdsaSHA256),
        Subject(name: "ECDSA P-384", algorithm: "EC", group: "secp384r1", scheme: .ecdsaSHA384),
        Subject(name: "ECDSA P-521", algorithm: "EC", group: "secp521r1", scheme: .ecdsaSHA512),
        Subject(name: "Ed25519", algorithm: "ED25519", scheme: .ed25519),
        Subject(name: "RSA 2048 PSS", algorithm: "RSA", bits: 2048, scheme: .rsaPSSSHA256),
        Subject(name: "RSA 3072 PSS", algorithm: "RSA", bits: 3072, scheme: .rsaPSSSHA256),
        Subject(name: "RSA 4096 PSS", algorithm: "RSA", bits: 4096, scheme: .rsaPSSSHA256),
    ]
    /// Questions that are open at a time when the keeper is kept busy.
    private static let depth = 64
    private static let duration = Duration.seconds(1)

    static func print() async throws {
        let keys = try subjects.map { PrivateKeySettings(pem: try pem(of: $0)) }
        let keeper = try await ProbedKeeper(keys: keys)
        let worker = try keeper.worker()
        Swift.print("kind            signatures/s   one at a time: p50 µs   p99 µs")
        for (place, subject) in subjects.enumerated() {
            let rate = try await throughput(subject, UInt16(place), worker)
            let times = try await latencies(subject, UInt16(place), worker)
            Swift.print(
                subject.name.padding(toLength: 16, withPad: " ", startingAt: 0)
                    + String(
                        format: "%12.0f   %22.0f   %6.0f", rate, times[times.count / 2],
                        times[times.count * 99 / 100]))
        }
    }

    private static func throughput(
        _ subject: Subject, _ place: UInt16, _ worker: ProbedKeeper.Worker
    ) async throws -> Double {
        let start = MonotonicInstant.now()
        for _ in 0..<depth { ask(subject, place, worker) }
        var (answered, open) = (0, depth)
        while open > 0 {
            try await take(from: worker)
            (answered, open) = (answered + 1, open - 1)
            if MonotonicInstant.now() < start + duration {
                ask(subject, place, worker)
                open += 1
            }
        }
        return Double(answered) / Double(MonotonicInstant.now().nanoseconds(since: start)) * 1e9
    }

    /// In microseconds, sorted.
    private static func latencies(
        _ subject: Subject, _ place: UInt16, _ worker: ProbedKeeper.Worker
    ) async throws -> [Double] {
        var times: [Double] = []
        let end = MonotonicInstant.now() + duration
        while MonotonicInstant.now() < end {
            let start = MonotonicInstant.now()
            ask(subject, place, worker)
            try await take(from: worker)
            times.append(Double(MonotonicInstant.now().nanoseconds(since: start)) / 1000)
        }
        return times.sorted()
    }

    private static func ask(_ subject: Subject, _ place: UInt16, _ worker: ProbedKeeper.Worker) {
        var request = SignatureRequest()
        request.key = place
        request.scheme = subject.scheme
        request.content =
            [UInt8](repeating: 0x20, count: 64) + Array("TLS 1.3, server CertificateVerify".utf8) + [0]
            + [UInt8](repeating: 7, count: 32)
        worker.send(.sign(request))
    }

    private static func take(from worker: ProbedKeeper.Worker) async throws {
        guard let received = try await worker.next(), case .signed = received.message else {
            throw ProbedKeeper.Failure(what: "the keeper does not sign")
        }
    }

    /// A key for this run.
    private static func pem(of subject: Subject) throws -> Secret {
        let context = unsafe EVP_PKEY_CTX_new_from_name(nil, subject.algorithm, nil)
        defer { unsafe EVP_PKEY_CTX_free(context) }
        unsafe EVP_PKEY_keygen_init(context)
        if let group = subject.group { unsafe EVP_PKEY_CTX_set_group_name(context, group) }
        if subject.bits > 0 { unsafe EVP_PKEY_CTX_set_rsa_keygen_bits(context, subject.bits) }
        var key: OpaquePointer?
        let output = unsafe BIO_new(BIO_s_mem())
        defer {
            unsafe EVP_PKEY_free(key)
            unsafe BIO_free(output)
        }
        var bytes = [UInt8](repeating: 0, count: MessageLimits.privateKeyBytes)
        // OpenSSL makes the key, writes it to memory of its own, and reads at most the buffer's count.
        guard unsafe EVP_PKEY_generate(context, &key) == 1,
            unsafe PEM_write_bio_PrivateKey(output, key, nil, nil, 0, nil, nil) == 1
        else { throw ProbedKeeper.Failure(what: "no key can be made") }
        let count = unsafe BIO_read(output, &bytes, Int32(bytes.count))
        return Secret(wiping: &bytes, keeping: 0..<Int(max(0, count)))
    }
}
